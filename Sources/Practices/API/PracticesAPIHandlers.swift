import HTTPTypes
import Kernel
import Storage
import Web

/// Frameworks, practices, decisions and one's own reflections as JSON.
enum PracticesAPIHandlers {
  /// `GET /api/v1/d/:district/frameworks`
  @Sendable static func frameworks(_ call: Call, _ scope: Scope) async throws -> Reply {
    let list = try await call.store.read { db in
      try FrameworkQueries.list(db, within: scope, language: call.language)
    }
    return try .api(APIPage(items: list.map(PracticesAPI.Framework.init), next: nil))
  }

  /// `GET /api/v1/d/:district/practices`
  @Sendable static func practices(_ call: Call, _ scope: Scope) async throws -> Reply {
    let list = try await call.store.read { db in
      try PracticeSummaryQueries.current(db, district: scope.district, language: call.language)
    }
    return try .api(APIPage(items: list.map(PracticesAPI.Practice.init), next: nil))
  }

  /// `GET /api/v1/d/:district/practices/:practice`
  @Sendable static func practice(_ call: Call, _ scope: Scope) async throws -> Reply {
    let model = try await PracticeHandlers.model(call, scope)
    return try .api(PracticesAPI.WholePractice(model, call.language), version: model.node.item.version)
  }

  /// `GET /api/v1/d/:district/decisions`
  @Sendable static func decisions(_ call: Call, _ scope: Scope) async throws -> Reply {
    let after = try call.query("after").map { text throws(Failure) in try PageCursor(text: text, keyCount: 2)
    }
    let page = try await call.store.read { db in
      try DecisionQueries.page(db, within: scope, after: after, language: call.language)
    }
    return try .api(APIPage(items: page.items.map(PracticesAPI.DecisionBody.init), next: page.next?.text))
  }

  /// `POST /api/v1/d/:district/decisions`
  @Sendable static func takeDecision(_ call: Call, _ scope: Scope) async throws -> Reply {
    let body: PracticesAPI.DecisionTaking = try call.body()
    if let id = body.id, !UUIDText.isValid(id) {
      throw Failure.invalid([
        FieldError("id", Phrase("Send a UUID in lower case.", "Envía un UUID en minúsculas."))
      ])
    }
    let id = body.id.map { DecisionID($0) } ?? .make(at: call.now)
    let practice = FrameworkItemID(body.practice)
    let decision = try await call.store.write { db -> Decision in
      guard try DecisionQueries.isPractice(db, within: scope, practice) else { throw Failure.notFound }
      let schools = try DecisionQueries.schools(db, within: scope).map(\.id)
      let school = try school(body.school ?? "", among: schools, scope)
      let owners = try DecisionQueries.owners(db, within: scope, school: school)
      let draft = try DecisionDraft(
        statement: body.statement,
        owner: body.owner,
        told: body.told ?? "",
        dueOn: body.due_on,
        stopped: body.stopped ?? "",
        followUpOn: body.follow_up_on ?? "",
        owners: Set(owners.map(\.person))
      )
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
      if inserted == .inserted { try DecisionHandlers.record("decision.taken", id, school, call, scope, db) }
      return try DecisionQueries.one(db, within: scope, id: id, language: call.language)
    }
    return try .api(PracticesAPI.DecisionBody(decision), status: .created, version: decision.version)
  }

  /// Unlike a form, a program is never given a school it did not name.
  ///
  /// Throws: `notFound` for a school out of reach, `invalid` without one where only schools are decided for.
  private static func school(_ text: String, among schools: [SchoolID], _ scope: Scope) throws(Failure)
    -> SchoolID?
  {
    guard text.isEmpty else {
      guard UUIDText.isValid(text), schools.contains(SchoolID(text)) else { throw .notFound }
      return SchoolID(text)
    }
    guard scope.extent == .district else {
      throw .invalid([
        FieldError(
          "school",
          Phrase(
            "Name the school. You decide for your schools, not for the whole district.",
            "Nombra la escuela. Decides por tus escuelas, no por todo el distrito."
          )
        )
      ])
    }
    return nil
  }

  /// `PUT /api/v1/d/:district/decisions/:decision`
  @Sendable static func changeDecision(_ call: Call, _ scope: Scope) async throws -> Reply {
    let decision = try await DecisionHandlers.decision(call, scope)
    let body: PracticesAPI.DecisionChange = try call.body()
    let version = call.expectedVersion ?? -1
    let changed = try await call.store.write { db -> Decision in
      let owners = try DecisionQueries.owners(db, within: scope, school: decision.school).map(\.person)
      let draft = try DecisionDraft(
        statement: body.statement,
        owner: body.owner,
        told: body.told ?? "",
        dueOn: body.due_on,
        stopped: body.stopped ?? decision.stopped,
        followUpOn: body.follow_up_on ?? decision.followUpOn?.description ?? "",
        owners: Set(owners + [decision.owner])
      )
      try DecisionQueries.update(
        db,
        within: scope,
        id: decision.id,
        draft,
        language: call.language,
        expecting: version
      )
      if let isDone = body.is_done {
        _ = try DecisionQueries.setDone(db, within: scope, id: decision.id, on: isDone ? call.today : nil)
      }
      try DecisionHandlers.record("decision.changed", decision.id, decision.school, call, scope, db)
      return try DecisionQueries.one(db, within: scope, id: decision.id, language: call.language)
    }
    return try .api(PracticesAPI.DecisionBody(changed), version: changed.version)
  }

  /// `GET /api/v1/d/:district/reflections`: one's own.
  @Sendable static func reflections(_ call: Call, _ scope: Scope) async throws -> Reply {
    let after = try call.query("after").map { text throws(Failure) in try PageCursor(text: text, keyCount: 2)
    }
    let page = try await call.store.read { db in
      try ReflectionQueries.page(db, scope, after: after, limit: 100)
    }
    return try .api(APIPage(items: page.items.map(PracticesAPI.OwnReflection.init), next: page.next?.text))
  }

  /// `PUT /api/v1/d/:district/reflections/:practice`: one's own answer of this term.
  @Sendable static func reflect(_ call: Call, _ scope: Scope) async throws -> Reply {
    let practice: FrameworkItemID = try call.id("practice")
    let body: PracticesAPI.ReflectionWriting = try call.body()
    let draft = try ReflectionDraft(
      understanding: String(body.understanding),
      step: String(body.step),
      students: body.students ?? ""
    )
    let version = call.expectedVersion ?? 0
    let saved = try await call.store.write { db -> Reflection? in
      guard try DecisionQueries.isPractice(db, within: scope, practice) else { throw Failure.notFound }
      guard let term = try TermQueries.current(db, district: scope.district, on: call.today) else {
        throw Failure.refused(Phrase("No term has begun yet.", "Aún no empezó ningún período."))
      }
      try ReflectionQueries.save(
        db,
        scope,
        practice: practice,
        term: term.id,
        draft,
        language: call.language,
        expecting: version
      )
      try ComparisonQueries.count(db, of: scope, term: term.id)
      return try ReflectionQueries.mine(db, scope, practice: practice).first { $0.term == term.id }
    }
    guard let saved else { throw Failure.notFound }
    return try .api(PracticesAPI.OwnReflection(saved), version: saved.version)
  }
}
