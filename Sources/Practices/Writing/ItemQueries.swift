import Kernel
import Storage

/// All SQL that changes the items of a framework.
enum ItemQueries {
  /// One item of a framework.
  ///
  /// Throws: `notFound` when it is not of that framework.
  static func one(_ db: Connection, framework: FrameworkLine, id: FrameworkItemID) throws -> FrameworkItem {
    let found = try ContinuumQueries.items(
      db,
      where: "i.id = \(id) AND i.version_id = \(framework.current)",
      first: framework.language
    )
    guard let item = found.first else { throw Failure.notFound }
    return item
  }

  static func isThere(_ db: Connection, framework: FrameworkLine, id: FrameworkItemID) throws -> Bool {
    try db.exists("SELECT 1 FROM framework_item WHERE id = \(id) AND version_id = \(framework.current)")
  }

  /// Items that an item of a kind may hang under, at most 500.
  static func possibleParents(
    _ db: Connection,
    framework: FrameworkLine,
    of item: FrameworkItem,
    kind: ItemKind
  ) throws -> [FrameworkItem] {
    let found = try ContinuumQueries.items(
      db,
      where: "i.version_id = \(framework.current) AND i.kind = \(kind) AND i.id <> \(item.id)",
      first: framework.language
    )
    return Array(found.sorted { ($0.code, $0.id) < ($1.code, $1.id) }.prefix(500))
  }

  /// Adds an item as the last one under a parent; sent twice it is added once.
  static func insert(
    _ db: Connection,
    id: FrameworkItemID,
    district: DistrictID,
    framework: FrameworkLine,
    kind: ItemKind,
    under parent: FrameworkItemID?,
    _ draft: ItemDraft,
    at now: Instant
  ) throws -> Insertion {
    let inserted = try db.insertOnce(
      """
      INSERT INTO framework_item (id, district_id, version_id, case_identifier, kind, practice_of, code, last_change_at)
      VALUES (\(id), \(district), \(framework.current), \(id), \(kind), \(draft.practiceOf), \(draft.code), \(now))
      """
    )
    guard inserted == .inserted else {
      _ = try one(db, framework: framework, id: id)
      return .alreadyThere
    }
    try write(db, id, draft.texts)
    try place(db, framework: framework, id, under: parent, at: now)
    return .inserted
  }

  /// Changes an item's words.
  ///
  /// Throws: `conflict` when somebody changed it since `version` was read.
  static func update(
    _ db: Connection,
    framework: FrameworkLine,
    id: FrameworkItemID,
    _ draft: ItemDraft,
    expecting version: Int,
    at now: Instant
  ) throws {
    try db.update(
      "framework_item",
      set: "code = \(draft.code), practice_of = \(draft.practiceOf), last_change_at = \(now)",
      where: "id = \(id) AND version_id = \(framework.current)",
      expecting: version
    )
    // Words in languages that the form does not show stay as they are.
    for language in framework.languages {
      try db.run("DELETE FROM framework_item_text WHERE item_id = \(id) AND language = \(language)")
    }
    try write(db, id, draft.texts)
  }

  /// Removes an item and what hangs under it and nowhere else.
  ///
  /// Throws: `refused` when a reflection, a decision, a published count or a walk round uses one of them.
  static func remove(_ db: Connection, framework: FrameworkLine, _ gone: [FrameworkItemID]) throws {
    guard try !isUsed(db, gone) else { throw Failure.refused(inUse) }
    do {
      try db.savepoint {
        for id in gone {
          try db.run("DELETE FROM framework_item WHERE id = \(id) AND version_id = \(framework.current)")
        }
      }
    } catch StorageError.foreignKey {
      throw Failure.refused(inUse)
    }
  }

  static let inUse = Phrase(
    """
    A walk round, a reflection or a decision uses this, so it cannot be removed. \
    Change its words instead, or leave it and add a new one beside it.
    """,
    """
    Un recorrido, una reflexión o una decisión lo usa, así que no se puede quitar. \
    Cambia su texto, o déjalo y agrega uno nuevo al lado.
    """
  )

  /// Whether reflections, frozen counts or decisions stand on any of these; steps count with their practice.
  static func isUsed(_ db: Connection, _ ids: [FrameworkItemID]) throws -> Bool {
    let touched = SQL.joined(
      [
        "SELECT id FROM framework_item WHERE kind = 'practice' AND id IN \(values: ids)",
        """
        SELECT a.destination_item_id FROM framework_association a JOIN framework_item i ON i.id = a.origin_item_id
        WHERE i.kind = 'step' AND a.type = 'isChildOf' AND a.destination_item_id IS NOT NULL
          AND i.id IN \(values: ids)
        """,
      ],
      separator: " UNION "
    )
    for table in ["self_reflection", "pooled_reflection", "practice_decision"] {
      let isThere = try db.exists(
        "SELECT 1 FROM \(identifier: table) WHERE practice_id IN (\(sql: touched)) LIMIT 1"
      )
      if isThere { return true }
    }
    return false
  }

  /// Hangs an item under another parent, last.
  static func move(
    _ db: Connection,
    framework: FrameworkLine,
    id: FrameworkItemID,
    to parent: FrameworkItemID?,
    at now: Instant
  ) throws {
    try db.run(
      "DELETE FROM framework_association WHERE origin_item_id = \(id) AND type = 'isChildOf'"
    )
    try place(db, framework: framework, id, under: parent, at: now)
    try touch(db, id, at: now)
  }

  /// Puts the children of a parent into an order; `ids` names all of them.
  static func order(
    _ db: Connection,
    framework: FrameworkLine,
    under parent: FrameworkItemID?,
    _ ids: [FrameworkItemID],
    at now: Instant
  ) throws {
    for (index, id) in ids.enumerated() {
      try db.run(
        """
        UPDATE framework_association SET sequence = \(index + 1)
        WHERE version_id = \(framework.current) AND type = 'isChildOf' AND origin_item_id = \(id)
          AND \(sql: under(parent))
        """
      )
    }
    for id in ids.prefix(1) { try touch(db, id, at: now) }
  }

  /// The children of a parent in order.
  static func siblings(
    _ db: Connection,
    framework: FrameworkLine,
    under parent: FrameworkItemID?
  ) throws -> [FrameworkItemID] {
    try db.rows(
      """
      SELECT origin_item_id FROM framework_association
      WHERE version_id = \(framework.current) AND type = 'isChildOf' AND origin_item_id IS NOT NULL
        AND \(sql: under(parent))
      ORDER BY sequence NULLS LAST, id LIMIT 2000
      """
    ).map { try $0("origin_item_id") }
  }

  static func write(_ db: Connection, _ id: FrameworkItemID, _ texts: [ItemText]) throws {
    for text in texts {
      // Every exchange format wants a statement; a domain's title stands for one that is missing.
      try db.run(
        """
        INSERT INTO framework_item_text (item_id, language, title, statement, description, why, students)
        VALUES (\(id), \(text.language), \(text.title), \(text.statement), \(text.description), \(text.why),
          \(text.students))
        """
      )
    }
  }

  private static func place(
    _ db: Connection,
    framework: FrameworkLine,
    _ id: FrameworkItemID,
    under parent: FrameworkItemID?,
    at now: Instant
  ) throws {
    let last = try db.value(
      """
      SELECT MAX(sequence) FROM framework_association
      WHERE version_id = \(framework.current) AND type = 'isChildOf' AND \(sql: under(parent))
      """,
      as: Int.self
    )
    let link = Identifier<FrameworkItemSubject>.make(at: now)
    try db.run(
      """
      INSERT INTO framework_association (id, version_id, case_identifier, type, origin, destination, origin_item_id,
        destination_item_id, sequence, last_change_at)
      VALUES (\(link), \(framework.current), \(link), 'isChildOf', \(id), \(parent?.text ?? framework.id.text), \(id),
        \(parent), \((last ?? 0) + 1), \(now))
      """
    )
  }

  private static func under(_ parent: FrameworkItemID?) -> SQL {
    parent.map { "destination_item_id = \($0)" } ?? "destination_item_id IS NULL"
  }

  private static func touch(_ db: Connection, _ id: FrameworkItemID, at now: Instant) throws {
    try db.run("UPDATE framework_item SET last_change_at = \(now), version = version + 1 WHERE id = \(id)")
  }
}
