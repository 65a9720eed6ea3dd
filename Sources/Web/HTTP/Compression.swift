import CZlib
import HTTPTypes

/// Makes text smaller for browsers that ask for it.
enum Compression {
  private static let smallest = 1_200
  private static let level: Int32 = 5

  static func isAccepted(_ headers: HTTPFields) -> Bool {
    headers[.acceptEncoding]?.contains("gzip") == true
  }

  static func isWorthwhile(_ bytes: [UInt8], _ headers: HTTPFields) -> Bool {
    guard bytes.count >= smallest, headers[.contentEncoding] == nil, let type = headers[.contentType] else {
      return false
    }
    return ["text/", "application/json", "application/problem+json", "image/svg"].contains {
      type.hasPrefix($0)
    }
  }

  /// The bytes as a gzip stream, or nothing when zlib has no memory.
  static func gzip(_ bytes: [UInt8], level: Int32 = level) -> [UInt8]? {
    var stream = z_stream()
    guard tl_deflate_init_gzip(&stream, level) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let capacity = Int(deflateBound(&stream, UInt(bytes.count)))
    var input = bytes
    return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(capacity)
        count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
      }
    }
  }
}
