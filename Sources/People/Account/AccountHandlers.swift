import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// What a person can see and change about their own account.
struct AccountHandlers: Sendable {
  let parts: PeopleParts

  /// `GET /account`
  @Sendable func page(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    AccountPages.page(call, try await model(call, signedIn))
  }

  /// `POST /account/language`
  @Sendable func setLanguage(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    guard let language = Language(rawValue: call.form["language"]) else {
      throw Failure.invalid([
        FieldError("language", Phrase("Choose English or Spanish.", "Elige inglés o español."))
      ])
    }
    try await call.store.write { db in try AccountQueries.setLanguage(db, account: signedIn.account, language)
    }
    parts.sessions.clear()
    return Reply.seeOther(Link(local: call.form["return"]) ?? "/account")
      .setting(Cookie("language", language.rawValue, maxAgeSeconds: 365 * 86_400))
  }

  /// `POST /account/password`: the other sessions end, because a changed password often means a lost one.
  @Sendable func changePassword(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    try call.site.rateLimit.count("password:\(signedIn.account)", limit: 5, now: call.now)
    let account = signedIn.account
    let (stored, owner) = try await call.store.read { db in
      (try AccountQueries.password(db, account: account), try AccountQueries.owner(db, account: account))
    }
    guard let stored else { throw Failure.refused(AccountPages.noPassword) }
    let old = call.form.raw("old_password")
    let new = call.form.raw("password")
    let cost = call.site.settings.passwordCost
    let problem = Password.problem(new, for: owner)
    let scheme = try await parts.hashes.run { () -> String? in
      guard try Password.matches(old, scheme: stored) else { return nil }
      return problem == nil ? try Password.hash(new, cost: cost) : stored
    }
    var errors: [FieldError] = []
    if scheme == nil { errors.append(FieldError("old_password", AccountPages.wrongOldPassword)) }
    if let problem { errors.append(FieldError("password", problem)) }
    guard let scheme, errors.isEmpty else {
      return AccountPages.page(call, try await model(call, signedIn), errors: errors)
    }
    try await call.store.write { db in
      try AccountQueries.setPassword(db, account: account, scheme: scheme, now: call.now)
      try SessionQueries.endAll(db, account: account, except: Self.sessionHash(signedIn))
      try EventLog.append(
        Event("password.changed", of: account.text, by: .account(account), district: nil),
        at: call.now,
        db
      )
    }
    parts.sessions.clear()
    return .seeOther(
      "/account",
      flash: FlashMessage(
        call.say(
          "Your password is changed. Other devices were signed out.",
          "Tu contraseña cambió. Los demás dispositivos cerraron sesión."
        )
      )
    )
  }

  /// `POST /account/sessions/revocation`: one session by its mark, or all others.
  @Sendable func endSessions(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    let mark = call.form["session"]
    try await call.store.write { db in
      if mark == "others" {
        try SessionQueries.endAll(db, account: signedIn.account, except: Self.sessionHash(signedIn))
      } else {
        try SessionQueries.end(db, account: signedIn.account, hash: mark)
      }
      try EventLog.append(
        Event("session.ended", of: signedIn.account.text, by: .account(signedIn.account), district: nil),
        at: call.now,
        db
      )
    }
    parts.sessions.clear()
    return .seeOther(
      "/account",
      flash: FlashMessage(call.say("Signed out there.", "Se cerró la sesión en ese dispositivo."))
    )
  }

  /// `POST /account/tokens`: the answer is the only page that ever shows the token.
  @Sendable func makeToken(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    let draft: TokenDraft
    do {
      draft = try TokenDraft(call.form)
    } catch {
      guard case .invalid(let errors) = error else { throw error }
      return AccountPages.page(call, try await model(call, signedIn), errors: errors)
    }
    let token = try await call.store.write { db in
      let token = try TokenQueries.make(
        db,
        id: draft.id,
        account: signedIn.account,
        name: draft.name,
        scopes: draft.scopes,
        now: call.now
      )
      try EventLog.append(
        Event(
          "token.made",
          of: signedIn.account.text,
          by: .account(signedIn.account),
          district: nil,
          detail: ["scopes": draft.scopes]
        ),
        at: call.now,
        db
      )
      return token
    }
    return AccountPages.token(call, name: draft.name, token: token)
  }

  /// `POST /account/tokens/:token/revocation`
  @Sendable func revokeToken(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    let id = try call.id("token", of: TokenLine.self)
    try await call.store.write { db in
      guard try TokenQueries.revoke(db, account: signedIn.account, id: id.text) else {
        throw Failure.notFound
      }
      try EventLog.append(
        Event("token.revoked", of: signedIn.account.text, by: .account(signedIn.account), district: nil),
        at: call.now,
        db
      )
    }
    parts.sessions.clear()
    return .seeOther(
      "/account",
      flash: FlashMessage(call.say("The token is revoked.", "La clave se revocó."))
    )
  }

  private func model(_ call: Call, _ signedIn: SignedIn) async throws -> AccountPages.Model {
    let current = Self.sessionHash(signedIn)
    return try await call.store.read { db in
      AccountPages.Model(
        name: try AccountQueries.name(db, account: signedIn.account),
        memberships: signedIn.memberships,
        hasPassword: try AccountQueries.password(db, account: signedIn.account) != nil,
        hasSecondFactor: try SecondFactorQueries.factor(db, account: signedIn.account)?.isConfirmed == true,
        sessions: try SessionQueries.list(db, account: signedIn.account, now: call.now),
        currentSession: current,
        tokens: try TokenQueries.list(db, account: signedIn.account, now: call.now)
      )
    }
  }

  private static func sessionHash(_ signedIn: SignedIn) -> String? {
    if case .session(let hash) = signedIn.proof { hash } else { nil }
  }
}
