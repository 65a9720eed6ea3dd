import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Publishing a draft, and reading what was published before.
enum VersionHandlers {
  /// `POST /d/:district/practices/frameworks/:framework/publication`
  @Sendable static func publish(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await DraftHandlers.writable(call, scope)
    let sent = call.form["draft"]
    let history: Link = "\(FrameworkPages.link(call, framework))/history"
    guard framework.isDraft, framework.current.text == sent else {
      return try await published(call, framework, sent, history)
    }
    let review = try await DraftHandlers.review(call, framework)
    do {
      let reason = try publishable(call, review)
      try await call.store.write { db in
        guard try DraftQueries.stamp(db, draft: framework.current) == call.form["stamp"] else {
          throw Failure.conflict(DraftQueries.wasPublished)
        }
        try publish(db, framework, reason, call, scope)
      }
    } catch Failure.invalid(let errors) {
      return DraftPages.review(call, review.typed(call.form, errors))
    } catch Failure.conflict {
      return DraftPages.review(call, review.typed(call.form, [], isConflict: true))
    }
    return .seeOther(
      history,
      flash: FlashMessage(
        call.say(
          "Published. Rounds, answers and decisions from before keep the words they were made with.",
          "Publicado. Los recorridos, respuestas y decisiones de antes conservan las palabras con que se hicieron."
        )
      )
    )
  }

  private static func publish(
    _ db: Connection,
    _ framework: FrameworkLine,
    _ reason: ChangeReasonDraft,
    _ call: Call,
    _ scope: Scope
  ) throws {
    try DraftQueries.requireWritable(db, framework)
    let version = try VersionQueries.reasons(db, version: framework.current)[""]?.version ?? 0
    try DraftQueries.save(
      db,
      reason,
      line: "",
      of: framework.current,
      language: call.language,
      expecting: version
    )
    try PublicationQueries.publish(
      db,
      framework: framework,
      draft: framework.current,
      note: call.form["note"],
      language: call.language,
      by: scope.person,
      on: call.today,
      at: call.now
    )
    try DraftHandlers.record("framework.published", framework, framework.current, call, scope, db)
  }

  /// Throws: `invalid` when nothing changed, when nothing is left, or when a field needs attention.
  private static func publishable(_ call: Call, _ review: DraftReview) throws(Failure) -> ChangeReasonDraft {
    var errors: [FieldError] = []
    if let problem = problem(review) {
      errors.append(FieldError("note", problem))
    } else if call.form["note"].isEmpty {
      errors.append(
        FieldError("note", Phrase("Say what changes, in a sentence.", "Di qué cambia, en una frase."))
      )
    }
    if call.form["note"].count > 1_000 { errors.append(FrameworkDraft.tooLong("note", 1_000)) }
    let reason: ChangeReasonDraft
    do {
      reason = try ChangeReasonDraft(today: call.today) { call.form[$0] }
    } catch {
      guard case .invalid(let more) = error else { throw error }
      throw .invalid(errors + more)
    }
    guard errors.isEmpty else { throw .invalid(errors) }
    return reason
  }

  private static func problem(_ review: DraftReview) -> Phrase? {
    if review.lines == 0 {
      return Phrase(
        "The draft is empty. Write at least one line, or discard the draft.",
        "El borrador está vacío. Escribe al menos una línea o descarta el borrador."
      )
    }
    guard review.comparison.changes.isEmpty else { return nil }
    return Phrase(
      "The draft says what the current version says. Change a line first, or discard the draft.",
      "El borrador dice lo mismo que la versión actual. Cambia antes una línea o descarta el borrador."
    )
  }

  /// The answer to a form whose draft is no draft any more: sent twice, or somebody was faster.
  private static func published(
    _ call: Call,
    _ framework: FrameworkLine,
    _ sent: String,
    _ history: Link
  ) async throws -> Reply {
    let versions = try await call.store.read { db in try VersionQueries.list(db, framework: framework.id) }
    guard versions.contains(where: { $0.id.text == sent && $0.state != .draft }) else {
      throw Failure.refused(
        Phrase(
          "There is no such draft any more. Look at the history, or make a new draft.",
          "Ese borrador ya no existe. Mira la historia o haz un borrador nuevo."
        )
      )
    }
    return .seeOther(
      history,
      flash: FlashMessage(
        call.say("This draft is published already.", "Este borrador ya está publicado.")
      )
    )
  }

  /// `GET /d/:district/practices/frameworks/:framework/history`
  @Sendable static func history(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await FrameworkHandlers.framework(call, scope)
    let chapters = try await call.store.read { db in try VersionQueries.chapters(db, framework: framework) }
    return HistoryPages.framework(
      call,
      framework,
      chapters,
      mayEdit: scope.actor.may(PracticesPermissions.editFramework)
    )
  }

  /// `GET /d/:district/practices/frameworks/:framework/comparison?from=1&to=2`
  @Sendable static func compare(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await FrameworkHandlers.framework(call, scope)
    let mayEdit = scope.actor.may(PracticesPermissions.editFramework)
    let (from, to) = (call.query("from"), call.query("to"))
    let model = try await call.store.read { db in
      try comparison(db, framework, from: from, to: to, mayEdit: mayEdit)
    }
    return ComparisonPages.show(call, model)
  }

  /// Throws: `notFound` when there is no such version, or it is a draft the reader does not write.
  static func comparison(
    _ db: Connection,
    _ framework: FrameworkLine,
    from: String?,
    to: String?,
    mayEdit: Bool
  ) throws -> ComparisonModel {
    let versions = try VersionQueries.list(db, framework: framework.id).filter {
      mayEdit || $0.state != .draft
    }
    let new = to == nil ? versions.first : versions.first { String($0.number) == to }
    guard let new else { throw Failure.notFound }
    let old =
      from == nil
      ? versions.first { $0.number < new.number } ?? new : versions.first { String($0.number) == from }
    guard let old else { throw Failure.notFound }
    let before = try VersionQueries.outline(db, version: old.id, first: framework.language)
    let after = try VersionQueries.outline(db, version: new.id, first: framework.language)
    return ComparisonModel(
      framework: framework,
      versions: versions,
      from: old,
      to: new,
      comparison: VersionComparison(from: before, to: after),
      names: DraftReview.names(before + after)
    )
  }

  /// `GET /d/:district/practices/:practice/history`
  @Sendable static func practice(_ call: Call, _ scope: Scope) async throws -> Reply {
    let model = try await PracticeHandlers.model(call, scope)
    let lines = try await call.store.read { db in try Self.lines(db, of: model) }
    return HistoryPages.practice(call, model, lines)
  }

  /// The lines of a practice with every wording they had.
  static func lines(_ db: Connection, of model: PracticeModel) throws -> [LineHistory] {
    let id = model.node.item.id
    let root = try VersionQueries.identifier(db, framework: model.framework.id, item: id)
    return LineHistory.lines(try VersionQueries.chapters(db, framework: model.framework), under: root ?? "")
  }
}
