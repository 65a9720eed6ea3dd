import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// Reads the body of a request within the route's limit.
struct BodyReader {
  let route: Route
  let sink: UploadSink

  /// Throws: `BodyProblem` when it is too large or not a form.
  func form(of request: Request) async throws -> Form {
    let type = request.headers[.contentType]?.lowercased() ?? ""
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > route.bodyLimit {
      throw BodyProblem.tooLarge(limit: route.bodyLimit)
    }
    if type.hasPrefix("multipart/form-data") {
      return try await multipart(request)
    }
    let bytes = try await collect(request)
    if bytes.isEmpty { return Form() }
    if type.hasPrefix("application/json") || type.hasPrefix("application/merge-patch+json") {
      return Form(json: bytes)
    }
    guard type.hasPrefix("application/x-www-form-urlencoded"), let form = Form.parse(urlEncoded: bytes) else {
      throw BodyProblem.notAForm
    }
    return form
  }

  private func collect(_ request: Request) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await chunk in request.body {
      guard bytes.count + chunk.readableBytes <= route.bodyLimit else {
        throw BodyProblem.tooLarge(limit: route.bodyLimit)
      }
      bytes.append(contentsOf: chunk.readableBytesView)
    }
    return bytes
  }

  private func multipart(_ request: Request) async throws -> Form {
    guard route.takesFiles,
      let boundary = request.headers[.contentType].flatMap({ MultipartReader.boundary(in: $0) })
    else { throw BodyProblem.notAForm }
    var reader = MultipartReader(boundary: boundary, sink: sink)
    var total = 0
    do {
      for try await chunk in request.body {
        total += chunk.readableBytes
        guard total <= route.bodyLimit else { throw BodyProblem.tooLarge(limit: route.bodyLimit) }
        try reader.append(chunk.readableBytesView)
      }
      try reader.finish()
    } catch is MultipartReader.Problem {
      throw BodyProblem.notAForm
    }
    return Form(fields: reader.fields, files: reader.files)
  }
}

/// What can be wrong with the body of a request.
enum BodyProblem: Error, Equatable {
  case tooLarge(limit: Int)
  case notAForm
}
