import HTTPTypes
import Kernel

/// Answers for whoever watches over the server.
struct HealthHandlers: Sendable {
  private struct Body: Encodable {
    let status: String
    let reasons: [HealthReason]
  }

  let probe: HealthProbe

  /// `GET /health/live`: the process answers.
  @Sendable func live(_ call: Call) async throws -> Reply {
    unstored(try .api(Body(status: "ok", reasons: [])))
  }

  /// `GET /health/ready`: 503 with reasons while work cannot be done.
  @Sendable func ready(_ call: Call) async throws -> Reply {
    try await ready(call.site)
  }

  /// The same answer for whoever has no call.
  func ready(_ site: Site) async throws -> Reply {
    let reasons = await probe.reasons(site)
    let isReady = reasons.isEmpty
    return unstored(
      try .api(
        Body(status: isReady ? "ok" : "unavailable", reasons: reasons),
        status: isReady ? .ok : .serviceUnavailable
      )
    )
  }

  /// `GET /.well-known/security.txt`
  ///
  /// Source: RFC 9116.
  @Sendable func securityText(_ call: Call) async throws -> Reply {
    let scheme = call.site.settings.isHTTPS ? "https" : "http"
    let expires = call.now.adding(seconds: 90 * 86_400)
    let text = """
      # Tell the district that runs this site. How to reach the makers of the program stands in its SECURITY.md.
      Contact: \(scheme)://\(call.host)/help
      Expires: \(expires)
      Preferred-Languages: en, es
      Canonical: \(scheme)://\(call.host)/.well-known/security.txt

      """
    return Reply(
      status: .ok,
      headers: [.contentType: "text/plain; charset=utf-8"],
      body: .bytes(Array(text.utf8))
    )
  }

  private func unstored(_ reply: Reply) -> Reply {
    var copy = reply
    copy.headers[.cacheControl] = "no-store"
    return copy
  }
}
