import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Moving items of a framework: up, down, or under another parent.
enum PositionHandlers {
  /// `POST /d/:district/practices/frameworks/:framework/items/:item/position`
  ///
  /// The form says where the item stood and where it goes, so that sending it twice moves it once.
  @Sendable static func move(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await DraftHandlers.writable(call, scope)
    let item = try await ItemHandlers.item(call, framework)
    let parent = call.form["parent"]
    let isParent = call.form["to"].isEmpty
    guard parent.isEmpty || UUIDText.isValid(parent) else { throw Failure.notFound }
    let above = parent.isEmpty ? nil : FrameworkItemID(parent)
    let to = Int(call.form["to"])
    try await call.store.write { db in
      try DraftQueries.requireWritable(db, framework)
      let isMoved =
        isParent
        ? try reparent(db, framework, item, above, at: call.now)
        : try reorder(db, framework, item, above, to: to ?? 0, at: call.now)
      guard isMoved else { return }
      try ItemHandlers.record("framework.item_moved", framework, item.id, call, scope, db)
    }
    return .seeOther(
      ItemHandlers.writingLink(call, framework, item.id),
      flash: FlashMessage(call.say("Moved.", "Movido."))
    )
  }

  /// `GET /d/:district/practices/frameworks/:framework/items/:item/position`
  @Sendable static func choose(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await DraftHandlers.writable(call, scope)
    let item = try await ItemHandlers.item(call, framework)
    guard let kind = item.kind.parent else { throw Failure.notFound }
    let (choices, current) = try await call.store.read { db in
      (
        try ItemQueries.possibleParents(db, framework: framework, of: item, kind: kind),
        try ContinuumQueries.parents(db, of: item.id, first: framework.language).first
      )
    }
    return WritingPages.position(call, framework, item, choices, current: current)
  }

  /// Puts an item at a place, counted from 0, among its siblings.
  private static func reorder(
    _ db: Connection,
    _ framework: FrameworkLine,
    _ item: FrameworkItem,
    _ parent: FrameworkItemID?,
    to place: Int,
    at now: Instant
  ) throws -> Bool {
    var siblings = try ItemQueries.siblings(db, framework: framework, under: parent)
    guard let index = siblings.firstIndex(of: item.id) else { throw Failure.notFound }
    guard siblings.indices.contains(place), place != index else { return false }
    siblings.remove(at: index)
    siblings.insert(item.id, at: place)
    try ItemQueries.order(db, framework: framework, under: parent, siblings, at: now)
    return true
  }

  private static func reparent(
    _ db: Connection,
    _ framework: FrameworkLine,
    _ item: FrameworkItem,
    _ parent: FrameworkItemID?,
    at now: Instant
  ) throws -> Bool {
    guard let needed = item.kind.parent else { throw Failure.notFound }
    guard let parent else {
      throw Failure.invalid([
        FieldError("parent", Phrase("Choose where it belongs.", "Elige a dónde pertenece."))
      ])
    }
    let above = try ItemQueries.one(db, framework: framework, id: parent)
    guard above.kind == needed, try !isUnder(db, parent, item.id, framework) else { throw Failure.notFound }
    let current = try ContinuumQueries.parents(db, of: item.id, first: framework.language)
    if current.map(\.id) == [parent] { return false }
    // A step belongs to the answers given about its practice.
    if item.kind == .step, try ItemQueries.isUsed(db, [item.id]) { throw Failure.refused(ItemQueries.inUse) }
    try ItemQueries.move(db, framework: framework, id: item.id, to: parent, at: now)
    return true
  }

  /// Whether `item` hangs somewhere under `ancestor`.
  private static func isUnder(
    _ db: Connection,
    _ item: FrameworkItemID,
    _ ancestor: FrameworkItemID,
    _ framework: FrameworkLine
  ) throws -> Bool {
    var waiting = [item]
    var seen: Set<FrameworkItemID> = []
    while let next = waiting.popLast() {
      if next == ancestor { return true }
      guard seen.insert(next).inserted else { continue }
      waiting += try ContinuumQueries.parents(db, of: next, first: framework.language).map(\.id)
    }
    return false
  }
}
