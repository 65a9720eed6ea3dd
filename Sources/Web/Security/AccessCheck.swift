import HTTPTypes
import Kernel
import Markup

/// Applies a route's access before its handler runs.
enum AccessCheck {
  /// A reply that ends the request, or nothing when the handler may run.
  ///
  /// Throws: `notFound` outside one's districts.
  static func stop(_ route: Route, _ call: inout Call) throws -> Reply? {
    if case .open = route.access { return nil }
    guard let signedIn = call.signedIn else { return signedOut(call) }
    if signedIn.owesSecondFactor, !call.path.hasPrefix("/account/second-factor"), call.path != "/sign-out" {
      return owesSecondFactor(call)
    }
    try TokenScope.check(call, route)
    switch route.access {
    case .open, .account: return nil
    case .member, .require:
      guard call.membership != nil else { throw Failure.notFound }
      return nil
    }
  }

  private static func signedOut(_ call: Call) -> Reply {
    if call.wantsJSON {
      return FailureReplies.problem(
        call,
        status: .unauthorized,
        FailureReplies.signIn,
        detail: FailureReplies.signInDetail(call)
      )
    }
    if call.method.isSafe {
      return .seeOther(Link("/sign-in").adding(query: [("next", call.path + call.queryText)]))
    }
    return FailureReplies.keptText(call)
  }

  private static func owesSecondFactor(_ call: Call) -> Reply {
    if call.wantsJSON {
      return FailureReplies.problem(
        call,
        status: .forbidden,
        FailureReplies.signIn,
        detail: FailureReplies.secondFactorDetail(call)
      )
    }
    return .seeOther(Link("/account/second-factor").adding(query: [("next", call.path)]))
  }
}

/// A personal token may do less than its owner: reading, or reading and changing.
enum TokenScope {
  static func check(_ call: Call, _ route: Route) throws(Failure) {
    guard case .token(_, let scopes)? = call.signedIn?.proof else { return }
    guard scopes.contains(call.method.isSafe ? "read" : "write") else {
      throw .forbidden(
        Phrase(
          "This token may only read. Make one that may also write on your account page.",
          "Esta clave solo permite leer. Crea una que también permita escribir en la página de tu cuenta."
        )
      )
    }
  }
}

extension Call {
  /// The query as it came, with its question mark.
  package var queryText: String {
    guard !queryPairs.isEmpty else { return "" }
    return "?"
      + queryPairs.map { "\(PercentText.encode($0.name))=\(PercentText.encode($0.value))" }.joined(
        separator: "&"
      )
  }
}
