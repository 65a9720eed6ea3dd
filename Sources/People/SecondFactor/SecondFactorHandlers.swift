import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Setting up a second factor, showing it at sign-in, and replacing recovery codes.
struct SecondFactorHandlers: Sendable {
  let parts: PeopleParts

  /// `GET /account/second-factor`
  @Sendable func page(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    let next = call.query("next") ?? ""
    switch try await state(call, signedIn) {
    case .missing: return try enrolment(call, signedIn, next: next)
    case .owed: return SecondFactorPages.verification(call, next: next)
    case .shown(let unused):
      return SecondFactorPages.state(call, unusedCodes: unused, canRemove: !isRequired(signedIn))
    }
  }

  /// `POST /account/second-factor`: the first right code turns the factor on.
  @Sendable func enrol(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    try throttle(call, signedIn)
    guard case .missing = try await state(call, signedIn) else { return .seeOther("/account/second-factor") }
    let seed: FactorSeed
    do {
      seed = try FactorSeed(
        sealed: call.form["seed"],
        key: call.site.settings.installationKey,
        account: signedIn.account
      )
    } catch {
      return .seeOther("/account/second-factor")
    }
    guard
      let step = OneTimeCode.acceptedStep(
        SecondFactorPages.digits(call.form["code"]),
        seed: seed.bytes,
        now: call.now.milliseconds,
        after: 0
      )
    else { return try enrolment(call, signedIn, next: call.form["next"], seed: seed, isWrong: true) }
    let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.make() }
    try await call.store.write { db in
      guard
        try SecondFactorQueries.confirm(
          db,
          account: signedIn.account,
          sealedSeed: seed.sealed,
          step: step,
          now: call.now
        )
      else { return }
      try SecondFactorQueries.setRecoveryCodes(
        db,
        account: signedIn.account,
        hashes: codes.map(RecoveryCode.hash)
      )
      try Self.pass(db, call, signedIn)
      try Self.note("second_factor.made", call, signedIn, db)
    }
    parts.sessions.clear()
    return SecondFactorPages.recoveryCodes(call, codes, next: call.form["next"])
  }

  /// `POST /account/second-factor/verification`
  @Sendable func verify(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    try throttle(call, signedIn)
    let typed = call.form["code"]
    let isRight = try await call.store.write { db in
      guard try Self.use(db, call, signedIn, typed: typed) else { return false }
      try Self.pass(db, call, signedIn)
      return true
    }
    guard isRight else { return SecondFactorPages.verification(call, next: call.form["next"], isWrong: true) }
    parts.sessions.clear()
    return .seeOther(Link(local: call.form["next"]) ?? "/")
  }

  /// `POST /account/second-factor/recovery-codes`: new ones; the earlier ones stop working.
  @Sendable func replaceCodes(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    guard case .shown = try await state(call, signedIn) else { return .seeOther("/account/second-factor") }
    let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.make() }
    try await call.store.write { db in
      try SecondFactorQueries.setRecoveryCodes(
        db,
        account: signedIn.account,
        hashes: codes.map(RecoveryCode.hash)
      )
      try Self.note("second_factor.codes_replaced", call, signedIn, db)
    }
    return SecondFactorPages.recoveryCodes(call, codes, next: "/account")
  }

  /// `POST /account/second-factor/removal`: only where no role asks for one, and with a code.
  @Sendable func remove(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    try throttle(call, signedIn)
    guard !isRequired(signedIn) else {
      throw Failure.refused(
        Phrase(
          "Your role needs a second factor, so it stays. To move it to another phone, ask an administrator.",
          "Tu función necesita un segundo factor, así que se queda. Para pasarlo a otro teléfono, pide ayuda a un administrador."
        )
      )
    }
    let typed = call.form["code"]
    let isRight = try await call.store.write { db in
      guard try Self.use(db, call, signedIn, typed: typed) else { return false }
      try SecondFactorQueries.remove(db, account: signedIn.account)
      try Self.note("second_factor.removed", call, signedIn, db)
      return true
    }
    guard isRight else {
      let unused = try await call.store.read { db in
        try SecondFactorQueries.unusedRecoveryCodes(db, account: signedIn.account)
      }
      return SecondFactorPages.state(call, unusedCodes: unused, canRemove: true, isWrong: true)
    }
    parts.sessions.clear()
    return .seeOther(
      "/account",
      flash: FlashMessage(call.say("Your second factor is off.", "Tu segundo factor está desactivado."))
    )
  }

  private func state(_ call: Call, _ signedIn: SignedIn) async throws -> FactorState {
    try await call.store.read { db in
      guard let factor = try SecondFactorQueries.factor(db, account: signedIn.account), factor.isConfirmed
      else {
        return .missing
      }
      guard !signedIn.owesSecondFactor else { return .owed }
      return .shown(
        unusedRecoveryCodes: try SecondFactorQueries.unusedRecoveryCodes(db, account: signedIn.account)
      )
    }
  }

  private func enrolment(
    _ call: Call,
    _ signedIn: SignedIn,
    next: String,
    seed: FactorSeed? = nil,
    isWrong: Bool = false
  ) throws -> Reply {
    let seed = try seed ?? FactorSeed.make(key: call.site.settings.installationKey, account: signedIn.account)
    let name = signedIn.memberships.first?.name ?? ""
    return SecondFactorPages.enrolment(
      call,
      SecondFactorPages.Enrolment(
        seed: seed,
        address: seed.address(name: name, issuer: "Throughline"),
        next: next,
        isWrong: isWrong,
        isRequired: isRequired(signedIn)
      )
    )
  }

  private func isRequired(_ signedIn: SignedIn) -> Bool {
    MembershipQueries.requireSecondFactor(signedIn.memberships)
  }

  private func throttle(_ call: Call, _ signedIn: SignedIn) throws {
    try call.site.rateLimit.count("second-factor:\(signedIn.account)", limit: 5, now: call.now)
  }

  /// Uses a code or a recovery code up; each works once, also when sent twice at the same moment.
  private static func use(_ db: Connection, _ call: Call, _ signedIn: SignedIn, typed: String) throws -> Bool
  {
    guard let factor = try SecondFactorQueries.factor(db, account: signedIn.account), factor.isConfirmed
    else {
      return false
    }
    let seed = try FactorSeed(
      sealed: factor.sealedSeed,
      key: call.site.settings.installationKey,
      account: signedIn.account
    )
    let digits = SecondFactorPages.digits(typed)
    if digits.count == 6, typed.allSatisfy({ $0.isNumber || $0 == " " }) {
      let step = OneTimeCode.acceptedStep(
        digits,
        seed: seed.bytes,
        now: call.now.milliseconds,
        after: factor.lastStep
      )
      guard let step else { return false }
      return try SecondFactorQueries.use(db, account: signedIn.account, step: step)
    }
    let hash = RecoveryCode.hash(typed)
    guard try SecondFactorQueries.useRecoveryCode(db, account: signedIn.account, hash: hash, now: call.now)
    else {
      return false
    }
    try note("second_factor.recovery_code_used", call, signedIn, db)
    return true
  }

  private static func pass(_ db: Connection, _ call: Call, _ signedIn: SignedIn) throws {
    guard case .session(let hash) = signedIn.proof else { throw Failure.notFound }
    try SessionQueries.passSecondFactor(db, hash: hash, now: call.now)
  }

  private static func note(_ verb: String, _ call: Call, _ signedIn: SignedIn, _ db: Connection) throws {
    try EventLog.append(
      Event(verb, of: signedIn.account.text, by: .account(signedIn.account), district: nil),
      at: call.now,
      db
    )
  }
}
