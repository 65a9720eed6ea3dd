import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// What came of a decision, told by who sees to it.
enum FollowUpHandlers {
  /// `GET /d/:district/practices/decisions/:decision/history`
  @Sendable static func history(_ call: Call, _ scope: Scope) async throws -> Reply {
    let story = try await story(call, scope)
    return FollowUpPages.history(call, story, mayFollowUp: mayFollowUp(story.decision, scope))
  }

  /// `GET /d/:district/practices/decisions/:decision/follow-ups/new`
  @Sendable static func new(_ call: Call, _ scope: Scope) async throws -> Reply {
    var form = FollowUpForm(decision: try await decision(call, scope))
    form.id = FollowUpID.make(at: call.now).text
    return FollowUpPages.form(call, form)
  }

  /// `POST /d/:district/practices/decisions/:decision/follow-ups`
  @Sendable static func create(_ call: Call, _ scope: Scope) async throws -> Reply {
    let decision = try await decision(call, scope)
    guard UUIDText.isValid(call.form["id"]) else { throw Failure.notFound }
    var form = FollowUpForm(decision: decision)
    (form.id, form.outcome) = (call.form["id"], call.form["outcome"])
    (form.statement, form.nextOn) = (call.form["statement"], call.form["next_on"])
    let draft: FollowUpDraft
    do {
      draft = try FollowUpDraft(
        outcome: form.outcome,
        statement: form.statement,
        nextOn: form.nextOn,
        today: call.today
      )
    } catch {
      guard case .invalid(let errors) = error else { throw error }
      form.errors = errors
      return FollowUpPages.form(call, form)
    }
    try await save(call, scope, decision, id: FollowUpID(form.id), draft)
    return .seeOther(
      "/d/\(try call.district.slug)/practices/decisions/\(decision.id)/history",
      flash: FlashMessage(
        call.say("Saved. The record is on this page.", "Guardado. El registro está en esta página.")
      )
    )
  }

  /// `GET /d/:district/practices/decisions/print`
  @Sendable static func print(_ call: Call, _ scope: Scope) async throws -> Reply {
    let open = try await call.store.read { db in
      try DecisionQueries.open(db, within: scope, language: call.language)
    }
    return FollowUpPages.print(call, open)
  }

  /// Writes a follow-up with its event.
  static func save(
    _ call: Call,
    _ scope: Scope,
    _ decision: Decision,
    id: FollowUpID,
    _ draft: FollowUpDraft
  ) async throws {
    let (language, today) = (call.language, call.today)
    try await call.store.write { db in
      let inserted = try FollowUpQueries.insert(
        db,
        scope,
        id: id,
        of: decision,
        draft,
        language: language,
        on: today
      )
      guard inserted == .inserted else { return }
      try DecisionHandlers.record("decision.followed_up", decision.id, decision.school, call, scope, db)
    }
  }

  /// Who sees to a decision says what came of it, and so may whoever could decide there.
  static func mayFollowUp(_ decision: Decision, _ scope: Scope) -> Bool {
    if decision.owner == scope.person { return true }
    guard let deciding = scope.actor.scope(for: PracticesPermissions.decideNextStep) else { return false }
    return decision.school.map(deciding.reaches) ?? (deciding.extent == .district)
  }

  /// The decision in the address, if the person may say what came of it.
  static func decision(_ call: Call, _ scope: Scope) async throws -> Decision {
    let id: DecisionID = try call.id("decision")
    let decision = try await call.store.read { db in
      try DecisionQueries.one(db, within: scope, id: id, language: call.language)
    }
    guard mayFollowUp(decision, scope) else {
      throw Failure.forbidden(
        Phrase(
          "Who sees to this decision says what came of it, or who decides for the school.",
          "Lo dice quien se encarga de esta decisión o quien decide por la escuela."
        )
      )
    }
    return decision
  }

  static func story(_ call: Call, _ scope: Scope) async throws -> DecisionStory {
    let id: DecisionID = try call.id("decision")
    let zone = try call.district.timeZone
    return try await call.store.read { db in
      let decision = try DecisionQueries.one(db, within: scope, id: id, language: call.language)
      return DecisionStory(
        decision: decision,
        followUps: try FollowUpQueries.all(db, of: decision),
        events: try FollowUpQueries.events(db, of: decision, district: scope.district, zone: zone)
      )
    }
  }
}
