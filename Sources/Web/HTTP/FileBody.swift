import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Sends a file of the data folder in pieces.
enum FileBody {
  private static let pieceSize = 64 * 1024

  static func response(status: HTTPResponse.Status, headers: HTTPFields, path: String) -> Response {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = (attributes?[.size] as? NSNumber)?.intValue
    var headers = headers
    if let size { headers[.contentLength] = String(size) }
    let body = ResponseBody(contentLength: size) { writer in
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      while let piece = try handle.read(upToCount: pieceSize), !piece.isEmpty {
        try await writer.write(ByteBuffer(bytes: piece))
      }
      try handle.close()
      try await writer.finish(nil)
    }
    return Response(status: status, headers: headers, body: body)
  }
}
