import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Signing in and out, and setting a password by a one-time link.
struct SignInHandlers: Sendable {
  let parts: PeopleParts

  /// `GET /`
  @Sendable func home(_ call: Call) async throws -> Reply {
    guard let signedIn = call.signedIn else { return .seeOther("/sign-in") }
    switch signedIn.memberships.count {
    case 1: return .seeOther("/d/\(signedIn.memberships[0].slug)/today")
    default: return SignInPages.districts(call, signedIn.memberships)
    }
  }

  /// `GET /sign-in`
  @Sendable func form(_ call: Call) async throws -> Reply {
    if call.signedIn != nil { return .seeOther(Self.next(call.query("next"))) }
    return SignInPages.form(call, next: call.query("next") ?? "")
  }

  /// `POST /sign-in`
  @Sendable func signIn(_ call: Call) async throws -> Reply {
    let username = call.form["username"]
    try call.site.rateLimit.count("sign-in:\(AccountQueries.folded(username))", limit: 5, now: call.now)
    try call.site.rateLimit.count("sign-in-from:\(call.address)", limit: 60, now: call.now)
    guard
      let account = try await account(
        call,
        username,
        password: call.form.fields.first { $0.name == "password" }?.value ?? ""
      )
    else { return SignInPages.failed(call, username: username) }
    let device = DeviceName.of(call.headers[.userAgent] ?? "")
    let session = try await call.store.write { db in
      try EventLog.append(
        Event("session.began", of: account.text, by: .account(account), district: nil),
        at: call.now,
        db
      )
      return try SessionQueries.begin(db, account: account, device: device, now: call.now)
    }
    let reply = SignInPages.resume(call, session) ?? .seeOther(Self.next(call.form["next"]))
    return reply.setting(Cookie("session", session.token, maxAgeSeconds: SessionQueries.absoluteSeconds))
  }

  /// `POST /sign-out`
  @Sendable func signOut(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    if case .session(let hash) = signedIn.proof {
      try await call.store.write { db in try SessionQueries.end(db, account: signedIn.account, hash: hash) }
      parts.sessions.clear()
    }
    var reply = Reply.seeOther(
      "/sign-in",
      flash: FlashMessage(call.say("You are signed out.", "Cerraste la sesión."))
    )
    // Cookies and cached pages go; storage stays, because unsent notes live there.
    reply.headers[HTTPField.Name("Clear-Site-Data") ?? .vary] = "\"cache\""
    return reply.setting(Cookie("session", "", maxAgeSeconds: 0))
  }

  /// `GET /welcome/:token`
  @Sendable func link(_ call: Call) async throws -> Reply {
    let token = call.parameters["token"] ?? ""
    let account = try await call.store.read { db in
      try AccountQueries.account(db, linkToken: token, now: call.now)
    }
    guard account != nil else { throw Failure.gone(SignInPages.linkIsOver) }
    return SignInPages.newPassword(call, token: token)
  }

  /// `POST /welcome/:token`
  @Sendable func setPassword(_ call: Call) async throws -> Reply {
    let token = call.parameters["token"] ?? ""
    let password = call.form.fields.first { $0.name == "password" }?.value ?? ""
    let owner = try await call.store.read { db in
      try AccountQueries.account(db, linkToken: token, now: call.now).map {
        try AccountQueries.owner(db, account: $0)
      }
    }
    guard let owner else { throw Failure.gone(SignInPages.linkIsOver) }
    if let problem = Password.problem(password, for: owner) {
      return SignInPages.newPassword(call, token: token, problem: problem)
    }
    let cost = call.site.settings.passwordCost
    let scheme = try await parts.hashes.run { try Password.hash(password, cost: cost) }
    try await call.store.write { db in
      let account = try AccountQueries.useLink(db, token: token, now: call.now)
      try AccountQueries.setPassword(db, account: account, scheme: scheme, now: call.now)
      try SessionQueries.endAll(db, account: account)
      try EventLog.append(
        Event("password.set", of: account.text, by: .account(account), district: nil),
        at: call.now,
        db
      )
    }
    parts.sessions.clear()
    return .seeOther(
      "/sign-in",
      flash: FlashMessage(
        call.say(
          "Your password is set. Sign in with it.",
          "Tu contraseña está lista. Inicia sesión con ella."
        )
      )
    )
  }

  /// `GET /language`
  @Sendable func language(_ call: Call) async throws -> Reply {
    let language = call.query("to").flatMap(Language.init(rawValue:)) ?? .english
    return Reply.seeOther(Self.next(call.query("return")))
      .setting(Cookie("language", language.rawValue, maxAgeSeconds: 365 * 86_400))
  }

  /// `GET /session/token`: for scripts that send what waited on the phone.
  @Sendable func token(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    try .api(["token": signedIn.csrfToken, "account": signedIn.account.text])
  }

  private func account(_ call: Call, _ username: String, password: String) async throws -> AccountID? {
    let stored = try await call.store.read { db in try AccountQueries.password(db, username: username) }
    let cost = call.site.settings.passwordCost
    // An unknown name costs the same time as a wrong password, so that names cannot be found by trying.
    let matches = try await parts.hashes.run {
      guard let stored else {
        _ = try Password.hash(password, cost: cost)
        return false
      }
      return try Password.matches(password, scheme: stored.scheme)
    }
    guard matches, let stored, stored.isEnabled else { return nil }
    return stored.account
  }

  private static func next(_ text: String?) -> Link { text.flatMap { Link(local: $0) } ?? "/" }
}

/// Names a device for the list of sessions, without keeping the whole user agent.
enum DeviceName {
  static func of(_ agent: String) -> String {
    let system = ["iPhone", "iPad", "Android", "CrOS", "Windows", "Macintosh", "Linux"].first {
      agent.contains($0)
    }
    let browser = ["Edg", "Firefox", "Chrome", "Safari"].first { agent.contains($0) }
    let names = ["Edg": "Edge", "CrOS": "Chromebook", "Macintosh": "Mac"]
    return [browser, system].compactMap { $0 }.map { names[$0] ?? $0 }.joined(separator: ", ")
  }
}
