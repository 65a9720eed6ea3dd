import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Decisions about what comes next for a practice.
enum DecisionHandlers {
  /// `GET /d/:district/practices/decisions`
  @Sendable static func index(_ call: Call, _ scope: Scope) async throws -> Reply {
    let after = try call.query("after").map { text throws(Failure) in try PageCursor(text: text, keyCount: 2)
    }
    let page = try await call.store.read { db in
      try DecisionQueries.page(db, within: scope, after: after, language: call.language)
    }
    return DecisionPages.list(
      call,
      page,
      deciding: scope.actor.scope(for: PracticesPermissions.decideNextStep)
    )
  }

  /// The open decisions about a practice, for its page; nothing for those who may not read them.
  static func open(_ call: Call, practice: FrameworkItemID) async throws -> HTML {
    let actor = try call.actor()
    let reasons = try await ReasonHandlers.card(call, practice: practice)
    guard let scope = actor.scope(for: PracticesPermissions.viewDecisions) else { return reasons }
    let open = try await call.store.read { db in
      try DecisionQueries.open(db, within: scope, practice: practice, language: call.language)
    }
    let decisions = DecisionPages.card(
      call,
      open,
      deciding: actor.scope(for: PracticesPermissions.decideNextStep)
    )
    return HTML(joining: [reasons, decisions])
  }

  /// `GET /d/:district/practices/:practice/decisions/new?school=…`
  @Sendable static func new(_ call: Call, _ scope: Scope) async throws -> Reply {
    var form = try await form(call, scope, school: call.query("school") ?? "", owner: scope.person.text)
    form.id = .make(at: call.now)
    return DecisionPages.form(call, form)
  }

  /// `POST /d/:district/practices/:practice/decisions`
  @Sendable static func create(_ call: Call, _ scope: Scope) async throws -> Reply {
    guard UUIDText.isValid(call.form["id"]) else { throw Failure.notFound }
    let id = DecisionID(call.form["id"])
    var form = try await form(call, scope, school: call.form["school"], owner: call.form["owner"]).typed(
      call.form
    )
    form.id = id
    let practice: FrameworkItemID = try call.id("practice")
    let draft: DecisionDraft
    do {
      draft = try form.draft()
    } catch {
      guard case .invalid(let errors) = error else { throw error }
      form.errors = errors
      return DecisionPages.form(call, form)
    }
    let school = form.school
    try await call.store.write { db in
      let inserted = try DecisionQueries.insert(
        db,
        within: scope,
        id: id,
        practice: practice,
        school: school,
        draft,
        language: call.language,
        on: call.today
      )
      guard inserted == .inserted else { return }
      try record("decision.taken", id, school, call, scope, db)
    }
    return .seeOther(
      "/d/\(try call.district.slug)/practices/\(practice)",
      flash: FlashMessage(call.say("The decision is recorded.", "La decisión quedó registrada."))
    )
  }

  /// `GET /d/:district/practices/decisions/:decision`
  @Sendable static func edit(_ call: Call, _ scope: Scope) async throws -> Reply {
    let decision = try await decision(call, scope)
    let owners = try await call.store.read { db in
      try DecisionQueries.owners(db, within: scope, school: decision.school)
    }
    return DecisionPages.form(call, DecisionForm(decision: decision, owners: owners))
  }

  /// `POST /d/:district/practices/decisions/:decision`
  @Sendable static func update(_ call: Call, _ scope: Scope) async throws -> Reply {
    let decision = try await decision(call, scope)
    let owners = try await call.store.read { db in
      try DecisionQueries.owners(db, within: scope, school: decision.school)
    }
    var form = DecisionForm(decision: decision, owners: owners).typed(call.form)
    form.version = Int(call.form["version"]) ?? 0
    let version = form.version
    do {
      let draft = try form.draft()
      if decision.version == version + 1, form.isSaved(draft) { return changed(call, decision) }
      try await call.store.write { db in
        try DecisionQueries.update(
          db,
          within: scope,
          id: decision.id,
          draft,
          language: call.language,
          expecting: version
        )
        try record("decision.changed", decision.id, decision.school, call, scope, db)
      }
    } catch Failure.invalid(let errors) {
      form.errors = errors
      return DecisionPages.form(call, form)
    } catch Failure.conflict {
      form.isConflict = true
      form.version = decision.version
      return DecisionPages.form(call, form)
    }
    return changed(call, decision)
  }

  /// `POST /d/:district/practices/decisions/:decision/completion`
  @Sendable static func complete(_ call: Call, _ scope: Scope) async throws -> Reply {
    let decision = try await decision(call, scope)
    let isDone = call.form["undo"].isEmpty
    let today = call.today
    try await call.store.write { db in
      let day: CalendarDay? = isDone ? today : nil
      guard try DecisionQueries.setDone(db, within: scope, id: decision.id, on: day) else { return }
      try record(
        isDone ? "decision.done" : "decision.reopened",
        decision.id,
        decision.school,
        call,
        scope,
        db
      )
    }
    return .seeOther(
      "/d/\(try call.district.slug)/practices/decisions",
      flash: FlashMessage(
        isDone
          ? call.say("Marked as done.", "Marcada como hecha.") : call.say("Open again.", "Abierta de nuevo.")
      )
    )
  }

  private static func changed(_ call: Call, _ decision: Decision) -> Reply {
    .seeOther(
      "/d/\(call.membership?.slug ?? "")/practices/\(decision.practice)",
      flash: FlashMessage(call.say("Saved.", "Guardado."))
    )
  }

  /// A decision in reach that the person may change: one about the district only with the district in reach.
  static func decision(_ call: Call, _ scope: Scope) async throws -> Decision {
    let id: DecisionID = try call.id("decision")
    let decision = try await call.store.read { db in
      try DecisionQueries.one(db, within: scope, id: id, language: call.language)
    }
    guard decision.school != nil || scope.extent == .district else { throw Failure.forbidden(districtOnly) }
    return decision
  }

  static let districtOnly = Phrase(
    "Only a director decides for the whole district.",
    "Solo la dirección del distrito decide por todo el distrito."
  )

  private static func form(
    _ call: Call,
    _ scope: Scope,
    school: String,
    owner: String
  ) async throws -> DecisionForm {
    let reading = try scope.actor.grant(PracticesPermissions.viewPractices)
    let practice = try await PracticeHandlers.model(call, reading)
    return try await call.store.read { db in
      let schools = try DecisionQueries.schools(db, within: scope)
      let chosen = try Self.school(school, among: schools.map(\.id), scope)
      return DecisionForm(
        practice: practice.node.item.id,
        practiceName: practice.node.item.text(call.language).name,
        school: chosen,
        schoolName: schools.first { $0.id == chosen }?.name,
        owners: try DecisionQueries.owners(db, within: scope, school: chosen),
        owner: owner
      )
    }
  }

  /// The school a decision is about: the one named, else one's only school, else the district where it is in reach.
  static func school(_ text: String, among schools: [SchoolID], _ scope: Scope) throws(Failure) -> SchoolID? {
    if UUIDText.isValid(text) {
      guard schools.contains(SchoolID(text)) else { throw .notFound }
      return SchoolID(text)
    }
    if scope.extent == .district { return nil }
    guard let first = schools.first else { throw .notFound }
    return first
  }

  static func record(
    _ verb: String,
    _ id: DecisionID,
    _ school: SchoolID?,
    _ call: Call,
    _ scope: Scope,
    _ db: Connection
  ) throws {
    try EventLog.append(
      Event(verb, of: id.text, by: .person(scope.person), district: scope.district, school: school),
      at: call.now,
      db
    )
  }
}
