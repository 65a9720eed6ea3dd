import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Adding, changing, moving and removing the items of a framework.
enum ItemHandlers {
  /// `GET /d/:district/practices/frameworks/:framework/writing`
  @Sendable static func writing(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await DraftHandlers.writable(call, scope)
    let (tree, isUsed) = try await call.store.read { db in
      (
        try ContinuumQueries.tree(db, framework: framework),
        try !framework.isDraft && DraftQueries.isUsed(db, framework)
      )
    }
    return WritingPages.tree(call, framework, tree, isUsed: isUsed)
  }

  /// `GET /d/:district/practices/frameworks/:framework/items/new?kind=practice&parent=…`
  @Sendable static func new(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await DraftHandlers.writable(call, scope)
    if let elsewhere = try await DraftHandlers.instead(call, framework) { return elsewhere }
    let place = try await place(
      call,
      framework,
      kind: call.query("kind") ?? "",
      parent: call.query("parent") ?? ""
    )
    var form = ItemForm(framework: framework, kind: place.kind, parent: place.parent)
    form.id = FrameworkItemID.make(at: call.now)
    return ItemPages.form(call, form)
  }

  /// `POST /d/:district/practices/frameworks/:framework/items`
  @Sendable static func create(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await DraftHandlers.writable(call, scope)
    let place = try await place(call, framework, kind: call.form["kind"], parent: call.form["parent"])
    guard UUIDText.isValid(call.form["id"]) else { throw Failure.notFound }
    let id = FrameworkItemID(call.form["id"])
    let draft: ItemDraft
    do {
      draft = try ItemDraft(kind: place.kind, languages: framework.languages) { call.form[$0] }
    } catch {
      guard case .invalid(let errors) = error else { throw error }
      var form = ItemForm(framework: framework, kind: place.kind, parent: place.parent)
      form.id = id
      return ItemPages.form(call, form.typed(call.form, errors))
    }
    let kind = place.kind
    let parent = place.parent?.id
    try await call.store.write { db in
      try DraftQueries.requireWritable(db, framework)
      let inserted = try ItemQueries.insert(
        db,
        id: id,
        district: scope.district,
        framework: framework,
        kind: kind,
        under: parent,
        draft,
        at: call.now
      )
      guard inserted == .inserted else { return }
      try record("framework.item_added", framework, id, call, scope, db)
    }
    return .seeOther(writingLink(call, framework, id), flash: FlashMessage(call.say("Added.", "Agregado.")))
  }

  /// `GET /d/:district/practices/frameworks/:framework/items/:item`
  @Sendable static func edit(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await DraftHandlers.writable(call, scope)
    if let elsewhere = try await DraftHandlers.instead(call, framework) { return elsewhere }
    let item = try await item(call, framework)
    return ItemPages.form(call, ItemForm(framework: framework, kind: item.kind, parent: nil, item: item))
  }

  /// `POST /d/:district/practices/frameworks/:framework/items/:item`
  @Sendable static func update(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await DraftHandlers.writable(call, scope)
    let item = try await item(call, framework)
    var form = ItemForm(framework: framework, kind: item.kind, parent: nil, item: item)
    let draft: ItemDraft
    do {
      draft = try ItemDraft(kind: item.kind, languages: framework.languages) { call.form[$0] }
    } catch {
      guard case .invalid(let errors) = error else { throw error }
      form.version = Int(call.form["version"]) ?? 0
      return ItemPages.form(call, form.typed(call.form, errors))
    }
    let version = Int(call.form["version"]) ?? 0
    do {
      try await call.store.write { db in
        try DraftQueries.requireWritable(db, framework)
        try ItemQueries.update(db, framework: framework, id: item.id, draft, expecting: version, at: call.now)
        try record("framework.item_changed", framework, item.id, call, scope, db)
      }
    } catch Failure.conflict {
      // The same form sent twice has already done what it asks for.
      if item.version == version + 1, form.isSaved(draft) { return saved(call, framework, item.id) }
      return ItemPages.form(call, form.typed(call.form, [], isConflict: true))
    }
    return saved(call, framework, item.id)
  }

  /// `GET /d/:district/practices/frameworks/:framework/items/:item/removal`
  @Sendable static func askRemoval(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await DraftHandlers.writable(call, scope)
    let item = try await item(call, framework)
    let (gone, isUsed) = try await call.store.read { db in
      let gone = try Self.gone(db, framework, item.id)
      return (gone.count, try ItemQueries.isUsed(db, gone))
    }
    return WritingPages.removal(call, framework, item, others: gone - 1, isUsed: isUsed)
  }

  /// `POST /d/:district/practices/frameworks/:framework/items/:item/removal`
  @Sendable static func remove(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await DraftHandlers.writable(call, scope)
    let named: FrameworkItemID = try call.id("item")
    try await call.store.write { db in
      let id = try VersionQueries.counterpart(db, of: named, in: framework.current) ?? named
      // Sent twice: what is gone is gone.
      guard try ItemQueries.isThere(db, framework: framework, id: id) else { return }
      try DraftQueries.requireWritable(db, framework)
      try ItemQueries.remove(db, framework: framework, try Self.gone(db, framework, id))
      try record("framework.item_removed", framework, id, call, scope, db)
    }
    return .seeOther(
      "/d/\(try call.district.slug)/practices/frameworks/\(framework.id)/writing",
      flash: FlashMessage(call.say("Removed.", "Quitado."))
    )
  }

  private static func saved(_ call: Call, _ framework: FrameworkLine, _ id: FrameworkItemID) -> Reply {
    .seeOther(writingLink(call, framework, id), flash: FlashMessage(call.say("Saved.", "Guardado.")))
  }

  static func writingLink(_ call: Call, _ framework: FrameworkLine, _ item: FrameworkItemID) -> Link {
    let slug = call.membership?.slug ?? ""
    return Link("/d/\(slug)/practices/frameworks/\(framework.id)/writing").at(fragment: "i-\(item.text)")
  }

  static func item(_ call: Call, _ framework: FrameworkLine) async throws -> FrameworkItem {
    let id: FrameworkItemID = try call.id("item")
    return try await call.store.read { db in
      // A link to a line of the current version leads to the same line of the draft.
      let line = framework.isDraft ? try VersionQueries.counterpart(db, of: id, in: framework.current) : id
      return try ItemQueries.one(db, framework: framework, id: line ?? id)
    }
  }

  static func record(
    _ verb: String,
    _ framework: FrameworkLine,
    _ id: FrameworkItemID,
    _ call: Call,
    _ scope: Scope,
    _ db: Connection
  ) throws {
    try EventLog.append(
      Event(
        verb,
        of: id.text,
        by: .person(scope.person),
        district: scope.district,
        detail: ["framework": framework.id.text]
      ),
      at: call.now,
      db
    )
  }

  /// What goes with an item: what hangs under it and nowhere else.
  private static func gone(
    _ db: Connection,
    _ framework: FrameworkLine,
    _ id: FrameworkItemID
  ) throws -> [FrameworkItemID] {
    var gone: [FrameworkItemID] = [id]
    var waiting: [FrameworkItemID] = [id]
    while let parent = waiting.popLast() {
      for child in try ItemQueries.siblings(db, framework: framework, under: parent)
      where !gone.contains(child) {
        let parents = try ContinuumQueries.parents(db, of: child, first: framework.language).map(\.id)
        guard parents.allSatisfy(gone.contains) else { continue }
        gone.append(child)
        waiting.append(child)
      }
    }
    return gone
  }

  /// Where a new item goes.
  ///
  /// Throws: `notFound` when the parent does not take such an item.
  private static func place(
    _ call: Call,
    _ framework: FrameworkLine,
    kind: String,
    parent: String
  ) async throws -> (kind: ItemKind, parent: FrameworkItem?) {
    guard let kind = ItemKind(rawValue: kind), kind != .other else { throw Failure.notFound }
    guard framework.purpose == .practices else {
      throw Failure.refused(
        Phrase(
          "Learning standards come in as a CASE file and are not written here.",
          "Los estándares de aprendizaje se importan como archivo CASE y no se escriben aquí."
        )
      )
    }
    guard let needed = kind.parent else { return (kind, nil) }
    guard UUIDText.isValid(parent) else { throw Failure.notFound }
    let above = try await call.store.read { db in
      try ItemQueries.one(db, framework: framework, id: FrameworkItemID(parent))
    }
    guard above.kind == needed else { throw Failure.notFound }
    return (kind, above)
  }
}
