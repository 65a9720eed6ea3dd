package import Hummingbird
import HTTPTypes
import Kernel
import Logging
import NIOCore
package import Web

/// Answers those who watch over the server, on a listener of its own; the site's addresses are not here.
package struct AdminResponder: HTTPResponder {
  package typealias Context = ConnectionContext

  private let site: Site
  private let assembly: Assembly
  private let metrics: Metrics

  package init(site: Site, assembly: Assembly, metrics: Metrics) {
    self.site = site
    self.assembly = assembly
    self.metrics = metrics
  }

  package func respond(to request: Request, context: ConnectionContext) async throws -> Response {
    guard request.method == .get || request.method == .head else {
      return answer(.methodNotAllowed, "Only GET.\n")
    }
    switch request.uri.path {
    case "/metrics": return answer(.ok, try await metrics.text(), as: MetricsText.contentType)
    case "/health/live": return answer(.ok, "ok\n")
    case "/health/ready":
      let reasons = await assembly.probe.reasons(site)
      guard !reasons.isEmpty else { return answer(.ok, "ok\n") }
      let lines = reasons.map { "\($0.rawValue): \($0.text)\n" }.joined()
      return answer(.serviceUnavailable, lines)
    default: return answer(.notFound, "Here are /metrics, /health/live and /health/ready.\n")
    }
  }

  private func answer(
    _ status: HTTPResponse.Status,
    _ text: String,
    as type: String = "text/plain; charset=utf-8"
  ) -> Response {
    Response(
      status: status,
      headers: [.contentType: type, .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: text))
    )
  }
}
