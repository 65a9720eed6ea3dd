import Kernel
import Storage

/// All SQL that makes, guards and discards the draft of a framework.
enum DraftQueries {
  /// Copies the current version into a draft, unless one is there; says which draft it is and whether it is new.
  static func make(
    _ db: Connection,
    framework: FrameworkLine,
    district: DistrictID,
    by person: PersonID?,
    on day: CalendarDay,
    at now: Instant,
    makeID: (() -> String)? = nil
  ) throws -> (draft: FrameworkVersionID, isNew: Bool) {
    let newID = makeID ?? { FrameworkVersionID.make(at: now).text }
    if let draft = try VersionQueries.draft(db, framework: framework.id) { return (draft.id, false) }
    let id = FrameworkVersionID(newID())
    try db.run(
      """
      INSERT INTO framework_version (id, framework_id, number, state, made_on, made_by)
      SELECT \(id), \(framework.id), MAX(number) + 1, 'draft', \(day), \(person) FROM framework_version
      WHERE framework_id = \(framework.id)
      """
    )
    let stored = try FrameworkFileQueries.framework(db, district: district, where: "w.id = \(framework.id)")
    guard let stored else { throw Failure.notFound }
    let items = try FrameworkFileQueries.items(db, stored)
    let copies = items.map { ($0, FrameworkItemID(newID())) }
    let names = Dictionary(copies.map { ($0.0.item.id, $0.1) }, uniquingKeysWith: { first, _ in first })
    try FrameworkFileQueries.insert(
      db,
      copies.map { StoredItem(item: $0.item.named($1), identifier: $0.identifier, changed: $0.changed) },
      into: stored.at(version: id)
    )
    let rows = try AssociationRow.all(db, of: stored.version)
    try AssociationRow.insert(db, rows.map { $0.renamed(names, id: newID()) }, into: id)
    return (id, true)
  }

  /// Gives the line with a code a new statement in one language.
  static func reword(
    _ db: Connection,
    _ draft: FrameworkVersionID,
    code: String,
    language: String,
    _ statement: String
  ) throws {
    try db.run(
      """
      UPDATE framework_item_text SET statement = \(statement) WHERE language = \(language) AND item_id IN
        (SELECT i.id FROM framework_item i WHERE i.version_id = \(draft) AND i.code = \(code))
      """
    )
  }

  /// Throws the draft away; what is gone already stays gone.
  static func discard(_ db: Connection, framework: FrameworkLine) throws -> Bool {
    try db.run("DELETE FROM framework_version WHERE framework_id = \(framework.id) AND state = 'draft'") > 0
  }

  /// Changes with every change of the draft, so that nobody publishes what they have not seen.
  static func stamp(_ db: Connection, draft: FrameworkVersionID) throws -> String {
    let count = try db.value(
      "SELECT COUNT(*) FROM framework_item WHERE version_id = \(draft)",
      as: Int.self
    )
    let changes = try db.value(
      "SELECT CAST(SUM(version) AS BIGINT) FROM framework_item WHERE version_id = \(draft)",
      as: Int.self
    )
    return "\(count ?? 0)-\(changes ?? 0)"
  }

  /// Throws: `refused` when the version may not be written any more, with what to do instead.
  static func requireWritable(_ db: Connection, _ framework: FrameworkLine) throws {
    let state = try db.value(
      "SELECT state FROM framework_version WHERE id = \(framework.current)",
      as: String.self
    ).flatMap(VersionState.init(rawValue:))
    switch state {
    case .draft: return
    case .current:
      let hasDraft = try VersionQueries.draft(db, framework: framework.id) != nil
      guard try !hasDraft && !isInUse(db, framework) else {
        throw Failure.refused(inUse)
      }
    case .past, nil:
      throw Failure.refused(wasPublished)
    }
  }

  /// Whether anything anywhere stands on the current version; needs a transaction that may write.
  static func isInUse(_ db: Connection, _ framework: FrameworkLine) throws -> Bool {
    try isUsed(db, framework) || isHeld(db, framework)
  }

  /// Whether a version was published before, or answers, counts or decisions stand on the current one.
  static func isUsed(_ db: Connection, _ framework: FrameworkLine) throws -> Bool {
    if try db.exists("SELECT 1 FROM framework_version WHERE id = \(framework.current) AND number > 1") {
      return true
    }
    for table in ["self_reflection", "pooled_reflection", "practice_decision"] {
      let isThere = try db.exists(
        """
        SELECT 1 FROM \(identifier: table) x JOIN framework_item i ON i.id = x.practice_id
        WHERE i.version_id = \(framework.current) LIMIT 1
        """
      )
      if isThere { return true }
    }
    return false
  }

  private struct NotHeld: Error {}

  /// Whether something of another area, such as a walk round, holds on to the version.
  ///
  /// This area does not know the others' tables; the database does, and refuses to let the version go.
  private static func isHeld(_ db: Connection, _ framework: FrameworkLine) throws -> Bool {
    do {
      try db.savepoint {
        try db.run("DELETE FROM framework_version WHERE id = \(framework.current)")
        throw NotHeld()
      }
    } catch is NotHeld {
      return false
    } catch StorageError.foreignKey {
      return true
    }
    return false
  }

  static let inUse = Phrase(
    """
    This version is in use, so its words stay as people met them. \
    Make a draft, change it there, and publish it.
    """,
    """
    Esta versión está en uso, así que sus palabras quedan como la gente las leyó. \
    Haz un borrador, cámbialo allí y publícalo.
    """
  )

  static let wasPublished = Phrase(
    "This draft was published or discarded meanwhile. Go back to the framework and begin from what is there now.",
    "Este borrador se publicó o se descartó entretanto. Vuelve al marco y empieza desde lo que hay ahora."
  )

  /// Saves why a line, or with an empty name every line, changed.
  ///
  /// Throws: `conflict` when somebody changed it since `version` was read; 0 means nothing was there.
  static func save(
    _ db: Connection,
    _ draft: ChangeReasonDraft,
    line: String,
    of version: FrameworkVersionID,
    language: Language,
    expecting read: Int
  ) throws {
    if read == 0 {
      let inserted = try db.insertOnce(
        """
        INSERT INTO framework_reason (version_id, case_identifier, shaped_by, evidence_kind, evidence, held_on, answers,
          link, lang)
        VALUES (\(version), \(line), \(draft.shapedBy), \(draft.kind), \(draft.evidence), \(draft.heldOn),
          \(draft.answers), \(draft.link), \(language))
        """
      )
      if inserted == .inserted { return }
    }
    try db.update(
      "framework_reason",
      set: """
        shaped_by = \(draft.shapedBy), evidence_kind = \(draft.kind), evidence = \(draft.evidence),
        held_on = \(draft.heldOn), answers = \(draft.answers), link = \(draft.link), lang = \(language)
        """,
      where: "version_id = \(version) AND case_identifier = \(line)",
      expecting: read
    )
  }
}

/// An association as it is stored, to be copied from version to version.
struct AssociationRow {
  var id: String
  let identifier: String
  let type: String
  let origin: String
  let destination: String
  var originItem: FrameworkItemID?
  var destinationItem: FrameworkItemID?
  let sequence: Int?
  let changed: String

  static func all(_ db: Connection, of version: FrameworkVersionID) throws -> [AssociationRow] {
    try db.rows(
      """
      SELECT id, case_identifier, type, origin, destination, origin_item_id, destination_item_id, sequence,
        last_change_at
      FROM framework_association WHERE version_id = \(version) ORDER BY id
      """
    ).map { row in
      AssociationRow(
        id: try row("id"),
        identifier: try row("case_identifier"),
        type: try row("type"),
        origin: try row("origin"),
        destination: try row("destination"),
        originItem: try row("origin_item_id"),
        destinationItem: try row("destination_item_id"),
        sequence: try row("sequence"),
        changed: try row("last_change_at")
      )
    }
  }

  /// The same between other items; an item without another name keeps its own.
  func renamed(_ names: [FrameworkItemID: FrameworkItemID], id: String? = nil) -> AssociationRow {
    var copy = self
    copy.id = id ?? self.id
    copy.originItem = originItem.map { names[$0] ?? $0 }
    copy.destinationItem = destinationItem.map { names[$0] ?? $0 }
    return copy
  }

  static func insert(_ db: Connection, _ rows: [AssociationRow], into version: FrameworkVersionID) throws {
    let columns = [
      "id", "version_id", "case_identifier", "type", "origin", "destination", "origin_item_id",
      "destination_item_id", "sequence", "last_change_at",
    ]
    try db.bulkInsert(into: "framework_association", columns: columns) { loader in
      for row in rows {
        loader.text(row.id)
        loader.value(version)
        for text in [row.identifier, row.type, row.origin, row.destination] { loader.text(text) }
        loader.value(row.originItem)
        loader.value(row.destinationItem)
        loader.value(row.sequence)
        loader.text(row.changed)
        try loader.endRow()
      }
    }
  }
}
