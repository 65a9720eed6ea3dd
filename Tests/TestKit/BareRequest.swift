package import HTTPTypes
package import Hummingbird
import Logging
import NIOCore
package import Web

/// Asks a responder beside the site, such as the watchers' listener.
package enum BareRequest {
  /// Sends a request without a body.
  package static func send<Responder: HTTPResponder>(
    _ method: HTTPRequest.Method,
    _ path: String,
    to responder: Responder
  ) async throws -> TestAnswer where Responder.Context == ConnectionContext {
    let head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
    let response = try await responder.respond(
      to: Request(head: head, body: .init(buffer: ByteBuffer())),
      context: ConnectionContext(remoteAddress: "127.0.0.1", logger: Logger(label: "test"))
    )
    return TestAnswer(
      status: response.status.code,
      headers: response.headers,
      body: try await BodyCollector.bytes(response.body)
    )
  }
}
