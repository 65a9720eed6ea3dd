import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Making a draft of a framework, saying why its lines change, and discarding it.
enum DraftHandlers {
  /// The framework named in the address as it is written: its draft, else its current version.
  static func writable(_ call: Call, _ scope: Scope) async throws -> FrameworkLine {
    let framework = try await FrameworkHandlers.framework(call, scope)
    let draft = try await call.store.read { db in try VersionQueries.draft(db, framework: framework.id) }
    return draft.map { framework.reading($0.id) } ?? framework
  }

  /// Where writing begins when the current version is in use and has no draft; else nothing.
  static func instead(_ call: Call, _ framework: FrameworkLine) async throws -> Reply? {
    guard !framework.isDraft else { return nil }
    let isUsed = try await call.store.read { db in try DraftQueries.isUsed(db, framework) }
    return isUsed ? .seeOther("\(FrameworkPages.link(call, framework))/draft") : nil
  }

  /// `GET /d/:district/practices/frameworks/:framework/draft`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await writable(call, scope)
    guard framework.isDraft else { return DraftPages.none(call, framework) }
    return DraftPages.review(call, try await review(call, framework))
  }

  /// `POST /d/:district/practices/frameworks/:framework/draft`
  @Sendable static func make(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await FrameworkHandlers.framework(call, scope)
    let made = try await call.store.write { db in
      let made = try DraftQueries.make(
        db,
        framework: framework,
        district: scope.district,
        by: scope.person,
        on: call.today,
        at: call.now
      )
      if made.isNew { try record("framework.draft_made", framework, made.draft, call, scope, db) }
      return made
    }
    let words =
      made.isNew
      ? call.say(
        "The draft is there. Nobody but those who write frameworks sees it until it is published.",
        "El borrador está listo. Hasta que se publique, solo lo ve quien escribe marcos."
      )
      : call.say(
        "There is a draft already. You write it together; nothing is overwritten unseen.",
        "Ya hay un borrador. Lo escriben juntos; nada se sobrescribe sin que se vea."
      )
    return .seeOther("\(FrameworkPages.link(call, framework))/writing", flash: FlashMessage(words))
  }

  /// `POST /d/:district/practices/frameworks/:framework/draft/removal`
  @Sendable static func discard(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await writable(call, scope)
    try await call.store.write { db in
      guard try DraftQueries.discard(db, framework: framework) else { return }
      try record("framework.draft_discarded", framework, framework.current, call, scope, db)
    }
    return .seeOther(
      FrameworkPages.link(call, framework),
      flash: FlashMessage(call.say("The draft is discarded.", "El borrador se descartó."))
    )
  }

  /// `GET /d/:district/practices/frameworks/:framework/draft/reasons/:item`
  @Sendable static func reason(_ call: Call, _ scope: Scope) async throws -> Reply {
    ChangeReasonPages.form(call, try await reasonForm(call, scope))
  }

  /// `POST /d/:district/practices/frameworks/:framework/draft/reasons/:item`
  @Sendable static func saveReason(_ call: Call, _ scope: Scope) async throws -> Reply {
    let form = try await reasonForm(call, scope)
    let version = Int(call.form["version"]) ?? 0
    do {
      let draft = try ChangeReasonDraft(today: call.today) { call.form[$0] }
      try await call.store.write { db in
        try DraftQueries.requireWritable(db, form.framework)
        try DraftQueries.save(
          db,
          draft,
          line: form.line,
          of: form.framework.current,
          language: call.language,
          expecting: version
        )
        try record("framework.change_explained", form.framework, form.framework.current, call, scope, db)
      }
    } catch Failure.invalid(let errors) {
      return ChangeReasonPages.form(call, form.typed(call.form, errors, version: version))
    } catch Failure.conflict {
      return ChangeReasonPages.form(
        call,
        form.typed(call.form, [], version: form.saved?.version ?? 0, isConflict: true)
      )
    }
    return .seeOther(
      "\(FrameworkPages.link(call, form.framework))/draft",
      flash: FlashMessage(call.say("Saved.", "Guardado."))
    )
  }

  private static func reasonForm(_ call: Call, _ scope: Scope) async throws -> ChangeReasonForm {
    let framework = try await writable(call, scope)
    guard framework.isDraft else { throw Failure.notFound }
    let id: FrameworkItemID = try call.id("item")
    return try await call.store.read { db in
      guard let line = try VersionQueries.identifier(db, framework: framework.id, item: id) else {
        throw Failure.notFound
      }
      let found = try ContinuumQueries.items(db, where: "i.id = \(id)", first: framework.language).first
      let saved = try VersionQueries.reasons(db, version: framework.current)[line]
      return ChangeReasonForm(
        framework: framework,
        item: id,
        line: line,
        name: found?.text(call.language).name ?? "",
        saved: saved
      )
    }
  }

  /// What a draft changes, and what has been said about why.
  static func review(_ call: Call, _ framework: FrameworkLine) async throws -> DraftReview {
    try await call.store.read { db in try review(db, framework) }
  }

  static func review(_ db: Connection, _ framework: FrameworkLine) throws -> DraftReview {
    let old = try VersionQueries.outline(db, version: framework.published, first: framework.language)
    let new = try VersionQueries.outline(db, version: framework.current, first: framework.language)
    return DraftReview(
      framework: framework,
      comparison: VersionComparison(from: old, to: new),
      names: DraftReview.names(old + new),
      reasons: try VersionQueries.reasons(db, version: framework.current),
      stamp: try DraftQueries.stamp(db, draft: framework.current),
      lines: new.count
    )
  }

  static func record(
    _ verb: String,
    _ framework: FrameworkLine,
    _ version: FrameworkVersionID,
    _ call: Call,
    _ scope: Scope,
    _ db: Connection
  ) throws {
    try EventLog.append(
      Event(
        verb,
        of: framework.id.text,
        by: .person(scope.person),
        district: scope.district,
        detail: ["version": version.text]
      ),
      at: call.now,
      db
    )
  }
}
