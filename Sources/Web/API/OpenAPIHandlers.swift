import Kernel

/// The API's own document.
struct OpenAPIHandlers: Sendable {
  let routes: @Sendable () -> [Route]

  static let operation = APIOperation(
    "openapi",
    "This document.",
    gives: .object([])
  )

  /// `GET /api/v1/openapi.json`
  @Sendable func document(_ call: Call) async throws -> Reply {
    .json(Array(try OpenAPIDocument.json(routes())))
  }
}
