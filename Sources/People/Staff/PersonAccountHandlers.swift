import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Inviting people and helping them back in; only administrators come here.
struct PersonAccountHandlers: Sendable {
  let parts: PeopleParts

  /// `POST /d/:district/people/:person/invitation`
  @Sendable func invite(_ call: Call, _ scope: Scope) async throws -> Reply {
    let person = try call.id("person", of: PersonSubject.self)
    let username = call.form["username"]
    let id = AccountID(call.form["id"])
    guard UUIDText.isValid(id.text) else { throw Failure.notFound }
    let outcome = try await call.store.write { db -> Invitation in
      let member = try StaffQueries.member(db, within: scope, person: person)
      if member.account == nil {
        if let error = try Self.problem(db, username: username) { return .refused(error) }
        try AccountQueries.make(
          db,
          id: id,
          person: person,
          district: scope.district,
          name: member.name,
          username: username,
          now: call.now
        )
      }
      guard member.account == nil || member.account == id else { return .refused(Self.hasAccount) }
      try Self.note("account.invited", person, call, scope, db)
      return .made(member, try AccountQueries.makeLink(db, account: id, purpose: .invitation, now: call.now))
    }
    parts.sessions.clear()
    switch outcome {
    case .made(let member, let token): return PersonAccountPages.link(call, member, token: token)
    case .refused(let error):
      return try await StaffHandlers(memory: parts.schools).answer(
        call,
        scope,
        person: person,
        errors: [error]
      )
    }
  }

  /// `POST /d/:district/people/:person/reset-link`
  @Sendable func resetLink(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (member, token) = try await change(call, scope, "account.reset_link_made") { db, account in
      try AccountQueries.makeLink(db, account: account, purpose: .reset, now: call.now)
    }
    return PersonAccountPages.link(call, member, token: token)
  }

  /// `POST /d/:district/people/:person/second-factor-removal`
  @Sendable func removeSecondFactor(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (member, _) = try await change(call, scope, "second_factor.removed_by_administrator") { db, account in
      try SecondFactorQueries.remove(db, account: account)
      try SessionQueries.endAll(db, account: account)
    }
    return done(
      call,
      member,
      call.say(
        "The second factor of \(member.name) is removed. A new one is made at the next sign-in.",
        "Se quitó el segundo factor de \(member.name). Al entrar de nuevo se crea otro."
      )
    )
  }

  /// `POST /d/:district/people/:person/disablement`
  @Sendable func disable(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (member, _) = try await change(call, scope, "account.disabled") { db, account in
      guard account != scope.actor.account else { throw Failure.refused(Self.ownAccount) }
      try AccountQueries.setEnabled(db, account: account, false)
      try SessionQueries.endAll(db, account: account)
    }
    return done(
      call,
      member,
      call.say("\(member.name) can no longer sign in.", "\(member.name) ya no puede entrar.")
    )
  }

  /// `POST /d/:district/people/:person/enablement`
  @Sendable func enable(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (member, _) = try await change(call, scope, "account.enabled") { db, account in
      try AccountQueries.setEnabled(db, account: account, true)
    }
    return done(
      call,
      member,
      call.say("\(member.name) can sign in again.", "\(member.name) puede entrar de nuevo.")
    )
  }

  private enum Invitation: Sendable {
    case made(StaffMember, String)
    case refused(FieldError)
  }

  private func change<Value: Sendable>(
    _ call: Call,
    _ scope: Scope,
    _ verb: String,
    _ body: @escaping @Sendable (Connection, AccountID) throws -> Value
  ) async throws -> (StaffMember, Value) {
    let person = try call.id("person", of: PersonSubject.self)
    let result = try await call.store.write { db in
      let member = try StaffQueries.member(db, within: scope, person: person)
      guard let account = member.account else { throw Failure.notFound }
      // Who may reset an account could sign in as its owner, also in a district that is not theirs.
      guard try !AccountQueries.belongsElsewhere(db, account: account, than: scope.district) else {
        throw Failure.refused(Self.belongsElsewhere)
      }
      let value = try body(db, account)
      try Self.note(verb, person, call, scope, db)
      return (member, value)
    }
    parts.sessions.clear()
    return result
  }

  private func done(_ call: Call, _ member: StaffMember, _ words: String) -> Reply {
    .seeOther("/d/\(call.membership?.slug ?? "")/people/\(member.id)", flash: FlashMessage(words))
  }

  private static func problem(_ db: Connection, username: String) throws -> FieldError? {
    if username.count < 3 || username.count > 200 || username.contains(where: \.isWhitespace) {
      return FieldError(
        "username",
        Phrase("Enter an email or a username without spaces.", "Escribe un correo o un usuario sin espacios.")
      )
    }
    guard try AccountQueries.account(db, username: username) != nil else { return nil }
    return FieldError(
      "username",
      Phrase(
        "Somebody signs in with this already. Choose another one.",
        "Alguien ya entra con esto. Elige otro."
      )
    )
  }

  private static func note(
    _ verb: String,
    _ person: PersonID,
    _ call: Call,
    _ scope: Scope,
    _ db: Connection
  ) throws {
    try EventLog.append(
      Event(verb, of: "person:\(person)", by: .person(scope.person), district: scope.district),
      at: call.now,
      db
    )
  }

  private static let hasAccount = FieldError(
    "account-part",
    Phrase(
      "This person has an account already. Make a reset link instead.",
      "Esta persona ya tiene cuenta. Crea un enlace para restablecerla."
    )
  )
  private static let ownAccount = Phrase(
    "This is your own account. Ask another administrator to disable it.",
    "Esta es tu propia cuenta. Pide a otra persona de administración que la desactive."
  )
  private static let belongsElsewhere = Phrase(
    "This account also belongs to another district, so it is changed with the command `throughline user` only.",
    "Esta cuenta también pertenece a otro distrito, así que solo se cambia con el comando `throughline user`."
  )
}
