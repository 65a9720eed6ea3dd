import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Adding and changing terms.
struct TermHandlers: Sendable {
  /// `GET /d/:district/terms/new`
  @Sendable func new(_ call: Call, _ scope: Scope) async throws -> Reply {
    TermPages.form(call, TermPages.Model(id: .make(at: call.now), fields: .init(), term: nil))
  }

  /// `POST /d/:district/terms`
  @Sendable func create(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id = AcademicSessionID(call.form["id"])
    guard UUIDText.isValid(id.text) else { throw Failure.notFound }
    let draft: TermDraft
    do {
      draft = try TermDraft(call.form)
    } catch {
      guard case .invalid(let errors) = error else { throw error }
      return TermPages.form(
        call,
        TermPages.Model(id: id, fields: .init(call.form), term: nil, errors: errors)
      )
    }
    try await call.store.write { db in
      guard try TermQueries.add(db, within: scope, id: id, draft.fields) == .inserted else { return }
      try Self.note("term.added", id, call, scope, db)
    }
    return done(call)
  }

  /// `GET /d/:district/terms/:term`
  @Sendable func edit(_ call: Call, _ scope: Scope) async throws -> Reply {
    let term = try await term(call, scope)
    return TermPages.form(call, TermPages.Model(id: term.id, fields: .init(term.fields), term: term))
  }

  /// `POST /d/:district/terms/:term`
  @Sendable func save(_ call: Call, _ scope: Scope) async throws -> Reply {
    let term = try await term(call, scope)
    let draft: TermDraft
    do {
      draft = try TermDraft(call.form, keeping: term.isFromRoster ? term.fields : nil)
    } catch {
      guard case .invalid(let errors) = error else { throw error }
      return TermPages.form(
        call,
        TermPages.Model(id: term.id, fields: .init(call.form), term: term, errors: errors)
      )
    }
    let mark = call.form["mark"]
    let newer = try await call.store.write { db -> Term? in
      let now = try TermQueries.term(db, within: scope, id: term.id)
      guard now.fields.mark == mark else { return now }
      try TermQueries.save(db, within: scope, id: term.id, draft.fields)
      try Self.note("term.changed", term.id, call, scope, db)
      return nil
    }
    guard let newer else { return done(call) }
    return TermPages.form(
      call,
      TermPages.Model(id: term.id, fields: .init(call.form), term: newer, isConflict: true)
    )
  }

  private func term(_ call: Call, _ scope: Scope) async throws -> Term {
    let id = try call.id("term", of: AcademicSessionSubject.self)
    return try await call.store.read { db in try TermQueries.term(db, within: scope, id: id) }
  }

  private func done(_ call: Call) -> Reply {
    .seeOther(
      "/d/\(call.membership?.slug ?? "")/settings",
      flash: FlashMessage(call.say("The term is saved.", "El período se guardó."))
    )
  }

  private static func note(
    _ verb: String,
    _ id: AcademicSessionID,
    _ call: Call,
    _ scope: Scope,
    _ db: Connection
  ) throws {
    try EventLog.append(
      Event(verb, of: "academic_session:\(id)", by: .person(scope.person), district: scope.district),
      at: call.now,
      db
    )
  }
}
