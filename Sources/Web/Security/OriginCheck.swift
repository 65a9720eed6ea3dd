import HTTPTypes
import Kernel

/// Refuses changes that another site made the browser send.
enum OriginCheck {
  /// Browsers name the origin of every unsafe request; programs with a token name none.
  ///
  /// Throws: `forbidden` when the request comes from another origin.
  static func sameOrigin(_ call: Call) throws(Failure) {
    guard !call.method.isSafe, !usesToken(call) else { return }
    if let site = call.headers[HeaderNames.secFetchSite], !["same-origin", "none"].contains(site) {
      throw refusal
    }
    guard let origin = call.headers[.origin] else { return }
    let host = forwardedHost(call) ?? call.host
    guard origin == "http://\(host)" || origin == "https://\(host)" else { throw refusal }
  }

  /// Every form carries the token of its session.
  ///
  /// Throws: `forbidden` when the token is missing or belongs to another session.
  static func token(_ call: Call, route: Route) throws(Failure) {
    guard let signedIn = call.signedIn, !usesToken(call) else { return }
    let sent = call.headers[HeaderNames.csrfToken] ?? call.form["csrf"]
    guard SecretText.areEqual(sent, signedIn.csrfToken) else { throw refusal }
  }

  private static func usesToken(_ call: Call) -> Bool {
    call.headers[.authorization] != nil
  }

  private static func forwardedHost(_ call: Call) -> String? {
    guard call.site.settings.trustedProxy != nil else { return nil }
    return call.headers[HeaderNames.forwardedHost]
  }

  private static let refusal = Failure.forbidden(
    Phrase(
      "This form was not sent from this page. Open the page again and send it once more.",
      "Este formulario no se envió desde esta página. Abre la página de nuevo y envíalo otra vez."
    )
  )
}
