import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Frameworks: the list, the continuum page, and a framework's own words.
enum FrameworkHandlers {
  /// Frameworks with more items than this are read one domain, or one branch, at a time.
  static let itemsOnOnePage = 260

  /// `GET /d/:district/practices/frameworks`
  @Sendable static func index(_ call: Call, _ scope: Scope) async throws -> Reply {
    let list = try await call.store.read { db in
      try FrameworkQueries.list(db, within: scope, language: call.language)
    }
    return FrameworkPages.list(call, list, mayEdit: scope.actor.may(PracticesPermissions.editFramework))
  }

  /// `GET /d/:district/practices/frameworks/:framework?domain=…&branch=…`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await framework(call, scope)
    let mayEdit = scope.actor.may(PracticesPermissions.editFramework)
    if framework.practices == 0, framework.items > 0 || call.query("branch") != nil {
      return try await outline(call, scope, framework, mayEdit: mayEdit)
    }
    if call.query("branch") != nil { return try await outline(call, scope, framework, mayEdit: mayEdit) }
    let tree = try await call.store.read { db in try ContinuumQueries.tree(db, framework: framework) }
    let domains = tree.filter { $0.item.kind != .other }
    var shown = domains
    if let chosen = call.query("domain") {
      shown = domains.filter { $0.item.id.text == chosen }
      if shown.isEmpty { throw Failure.notFound }
    } else if framework.items > itemsOnOnePage {
      shown = Array(domains.prefix(1))
    }
    return ContinuumPages.show(
      call,
      ContinuumModel(
        framework: framework,
        domains: domains,
        shown: shown,
        hasOthers: tree.count > domains.count
      ),
      mayEdit: mayEdit
    )
  }

  private static func outline(
    _ call: Call,
    _ scope: Scope,
    _ framework: FrameworkLine,
    mayEdit: Bool
  ) async throws -> Reply {
    let branch = call.query("branch") ?? ""
    guard branch.isEmpty || branch == "unplaced" || UUIDText.isValid(branch) else { throw Failure.notFound }
    let after = try call.query("after").map { text throws(Failure) in try PageCursor(text: text, keyCount: 2)
    }
    let model = try await call.store.read { db -> OutlineModel in
      if branch == "unplaced" {
        let lines = try OutlineQueries.unplaced(db, framework: framework)
        return OutlineModel(
          framework: framework,
          item: nil,
          isUnplaced: true,
          parents: [],
          page: Page(items: lines, next: nil),
          hasUnplaced: false
        )
      }
      let id = branch.isEmpty ? nil : FrameworkItemID(branch)
      let item = try id.map { try ItemQueries.one(db, framework: framework, id: $0) }
      return OutlineModel(
        framework: framework,
        item: item,
        isUnplaced: false,
        parents: try id.map { try ContinuumQueries.parents(db, of: $0, first: framework.language) } ?? [],
        page: try OutlineQueries.children(db, framework: framework, of: id, after: after),
        hasUnplaced: id == nil ? try !OutlineQueries.unplaced(db, framework: framework).isEmpty : false
      )
    }
    return OutlinePages.show(call, model, mayEdit: mayEdit)
  }

  /// `GET /d/:district/practices/frameworks/new`
  @Sendable static func new(_ call: Call, _ scope: Scope) async throws -> Reply {
    FrameworkPages.form(
      call,
      FrameworkForm(id: FrameworkID.make(at: call.now), language: call.language.rawValue)
    )
  }

  /// `POST /d/:district/practices/frameworks`
  @Sendable static func create(_ call: Call, _ scope: Scope) async throws -> Reply {
    guard UUIDText.isValid(call.form["id"]) else { throw Failure.notFound }
    let id = FrameworkID(call.form["id"])
    let language = Language(rawValue: call.form["language"]) ?? call.language
    let form = FrameworkForm(id: id, language: language.rawValue)
    let draft: FrameworkDraft
    do {
      draft = try FrameworkDraft(languages: form.languages, type: call.form["type"]) { call.form[$0] }
    } catch {
      guard case .invalid(let errors) = error else { throw error }
      return FrameworkPages.form(call, form.typed(call.form, errors))
    }
    try await call.store.write { db in
      let inserted = try FrameworkQueries.insert(db, id: id, district: scope.district, draft, at: call.now)
      guard inserted == .inserted else { return }
      try record("framework.added", id, call, scope, db)
    }
    return .seeOther(
      "/d/\(try call.district.slug)/practices/frameworks/\(id)/writing",
      flash: FlashMessage(
        call.say(
          "The framework is there. Add its first domain.",
          "El marco está listo. Agrega su primer dominio."
        )
      )
    )
  }

  /// `GET /d/:district/practices/frameworks/:framework/particulars`
  @Sendable static func edit(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await framework(call, scope)
    let texts = try await call.store.read { db in try FrameworkQueries.texts(db, framework: framework) }
    return FrameworkPages.form(call, FrameworkForm(framework: framework, texts: texts))
  }

  /// `POST /d/:district/practices/frameworks/:framework/particulars`
  @Sendable static func update(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await framework(call, scope)
    let texts = try await call.store.read { db in try FrameworkQueries.texts(db, framework: framework) }
    let form = FrameworkForm(framework: framework, texts: texts)
    let draft: FrameworkDraft
    do {
      draft = try FrameworkDraft(languages: framework.languages, type: call.form["type"]) { call.form[$0] }
    } catch {
      guard case .invalid(let errors) = error else { throw error }
      var again = form.typed(call.form, errors)
      again.version = Int(call.form["version"]) ?? 0
      return FrameworkPages.form(call, again)
    }
    let version = Int(call.form["version"]) ?? 0
    do {
      try await call.store.write { db in
        try FrameworkQueries.update(db, framework: framework, draft, expecting: version, at: call.now)
        try record("framework.changed", framework.id, call, scope, db)
      }
    } catch Failure.conflict {
      guard framework.version == version + 1, form.isSaved(draft) else {
        return FrameworkPages.form(call, form.typed(call.form, [], isConflict: true))
      }
    }
    return .seeOther(
      "\(FrameworkPages.link(call, framework))/writing",
      flash: FlashMessage(call.say("Saved.", "Guardado."))
    )
  }

  /// `POST /d/:district/practices/frameworks/:framework/purpose`
  @Sendable static func setPurpose(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await framework(call, scope)
    guard let purpose = FrameworkPurpose(rawValue: call.form["purpose"]) else {
      throw Failure.invalid([
        FieldError("purpose", Phrase("Choose what the framework is for.", "Elige para qué es el marco."))
      ])
    }
    if purpose != framework.purpose {
      try await call.store.write { db in
        try FrameworkQueries.setPurpose(db, framework: framework, purpose, at: call.now)
        try record("framework.purpose_changed", framework.id, call, scope, db)
      }
    }
    return .seeOther(
      "\(FrameworkPages.link(call, framework))/particulars",
      flash: FlashMessage(call.say("Saved.", "Guardado."))
    )
  }

  /// The framework named in the address.
  static func framework(_ call: Call, _ scope: Scope) async throws -> FrameworkLine {
    let id: FrameworkID = try call.id("framework")
    return try await call.store.read { db in
      try FrameworkQueries.one(db, within: scope, id: id, language: call.language)
    }
  }

  private static func record(
    _ verb: String,
    _ id: FrameworkID,
    _ call: Call,
    _ scope: Scope,
    _ db: Connection
  ) throws {
    try EventLog.append(
      Event(verb, of: id.text, by: .person(scope.person), district: scope.district),
      at: call.now,
      db
    )
  }
}
