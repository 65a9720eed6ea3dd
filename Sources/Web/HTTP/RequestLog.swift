import Foundation
package import Logging

/// Writes one JSON line a request, with fields from an allow-list: no addresses, names or query text.
package struct RequestLog: Sendable {
  private let logger: Logger?

  /// Shape: no logger means silence, as in tests.
  package init(logger: Logger?) { self.logger = logger }

  func write(id: String, method: String, route: String, status: Int, took: Duration) {
    guard let logger, logger.logLevel <= .info else { return }
    let milliseconds = Double(took.components.attoseconds) / 1e15 + Double(took.components.seconds) * 1000
    logger.info(
      "request",
      metadata: [
        "id": "\(id)", "method": "\(method)", "route": "\(route)", "status": "\(status)",
        "ms": "\((milliseconds * 10).rounded() / 10)",
      ]
    )
  }

  /// The only place where the text of an unexpected error is written.
  func unexpected(_ error: any Error, id: String) {
    logger?.error(
      "unexpected",
      metadata: ["id": "\(id)", "error": "\(String(reflecting: error).prefix(500))"]
    )
  }
}
