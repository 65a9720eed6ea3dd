package import HTTPTypes
package import Kernel

/// One address of the site with its verb, who may use it, and the function that answers.
package struct Route: Sendable {
  package typealias Answer = @Sendable (Call) async throws -> Reply

  package let method: HTTPRequest.Method
  /// `/d/:district/rounds/:round`; a segment with a colon is a parameter.
  package let pattern: String
  package let access: Access
  /// Largest request body in bytes; uploads ask for more.
  package var bodyLimit = 1_000_000
  /// Answers that hold student rows or notes are never stored by a browser.
  package var isStored = true
  /// Accepts `multipart/form-data` with files.
  package var takesFiles = false
  /// What the API document says of this route; every `/api/` route has one.
  package var documentation: APIOperation?
  let answer: Answer

  init(_ method: HTTPRequest.Method, _ pattern: String, _ access: Access, _ answer: @escaping Answer) {
    self.method = method
    self.pattern = pattern
    self.access = access
    self.answer = answer
  }

  package var isAPI: Bool { pattern.hasPrefix("/api/") }
}

extension Route {
  /// A route for anybody.
  package static func open(
    _ method: HTTPRequest.Method,
    _ pattern: String,
    because reason: StaticText,
    _ answer: @escaping @Sendable (Call) async throws -> Reply
  ) -> Route {
    Route(method, pattern, .open(reason: reason), answer)
  }

  /// A route for anybody with an account.
  package static func account(
    _ method: HTTPRequest.Method,
    _ pattern: String,
    _ answer: @escaping @Sendable (Call, SignedIn) async throws -> Reply
  ) -> Route {
    Route(method, pattern, .account) { call in
      guard let signedIn = call.signedIn else { throw Failure.notFound }
      return try await answer(call, signedIn)
    }
  }

  /// A route for every member of the district in the address.
  package static func member(
    _ method: HTTPRequest.Method,
    _ pattern: String,
    _ answer: @escaping @Sendable (Call, Actor) async throws -> Reply
  ) -> Route {
    Route(method, pattern, .member) { call in try await answer(call, call.actor()) }
  }

  /// A route for those whose roles carry `permission`; the answer is given the scope as proof.
  package static func require(
    _ permission: Permission,
    _ method: HTTPRequest.Method,
    _ pattern: String,
    _ answer: @escaping @Sendable (Call, Scope) async throws -> Reply
  ) -> Route {
    Route(method, pattern, .require(permission)) { call in
      try await answer(call, call.actor().grant(permission))
    }
  }

  /// The same route whose answers no browser may keep.
  package func unstored() -> Route {
    var copy = self
    copy.isStored = false
    return copy
  }

  /// The same route with a form that carries files, up to a size.
  package func takingFiles(upTo bytes: Int) -> Route {
    var copy = self
    copy.takesFiles = true
    copy.bodyLimit = bytes
    return copy
  }

  /// The same route with a larger limit for its body.
  package func taking(upTo bytes: Int) -> Route {
    var copy = self
    copy.bodyLimit = bytes
    return copy
  }

  /// The same route with its entry in the API document.
  package func documented(_ operation: APIOperation) -> Route {
    var copy = self
    copy.documentation = operation
    return copy
  }
}
