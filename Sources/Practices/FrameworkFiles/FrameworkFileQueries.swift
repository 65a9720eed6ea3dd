import Interchange
import Kernel
import Storage

/// An item as it is stored, for exchange.
struct StoredItem: Sendable {
  let item: FrameworkItem
  /// In lower case.
  let identifier: String
  let changed: String
}

/// A place of an item in the tree, by our ids.
struct StoredPlace: Sendable, Hashable {
  let child: FrameworkItemID
  /// Nothing under the framework itself.
  let parent: FrameworkItemID?
  let sequence: Int
}

/// A framework with what an exchange needs to know of it.
struct StoredFramework: Sendable {
  let id: FrameworkID
  let version: FrameworkVersionID
  let district: DistrictID
  let identifier: String
  let title: String
  let description: String
  let type: String
  let language: String
  let changed: String
  let publisher: String
  var purpose = FrameworkPurpose.practices

  /// The same framework in another of its versions.
  func at(version: FrameworkVersionID) -> StoredFramework {
    StoredFramework(
      id: id,
      version: version,
      district: district,
      identifier: identifier,
      title: title,
      description: description,
      type: type,
      language: language,
      changed: changed,
      publisher: publisher,
      purpose: purpose
    )
  }
}

/// All SQL for taking frameworks in from files and giving them out.
enum FrameworkFileQueries {
  /// A framework by a condition on `w`, in its current version.
  static func framework(_ db: Connection, district: DistrictID, where condition: SQL) throws
    -> StoredFramework?
  {
    try db.first(
      """
      SELECT w.id, v.id AS version_id, w.case_identifier, w.title, w.description, w.type, w.language, w.last_change_at,
        w.purpose, d.name FROM framework w
      JOIN framework_version v ON v.framework_id = w.id AND v.state = 'current'
      JOIN district d ON d.id = w.district_id
      WHERE w.district_id = \(district) AND \(sql: condition)
      """
    ).map { row in
      StoredFramework(
        id: try row("id"),
        version: try row("version_id"),
        district: district,
        identifier: try row("case_identifier"),
        title: try row("title"),
        description: try row("description"),
        type: try row("type"),
        language: try row("language"),
        changed: try row("last_change_at"),
        publisher: try row("name"),
        purpose: try row("purpose")
      )
    }
  }

  static func items(_ db: Connection, _ framework: StoredFramework) throws -> [StoredItem] {
    let items = try ContinuumQueries.items(
      db,
      where: "i.version_id = \(framework.version)",
      first: framework.language
    )
    let rows = try db.rows(
      """
      SELECT id, case_identifier, last_change_at FROM framework_item WHERE version_id = \(framework.version) ORDER BY id
      """
    )
    return try zip(items, rows).map { item, row in
      StoredItem(item: item, identifier: try row("case_identifier"), changed: try row("last_change_at"))
    }
  }

  static func places(_ db: Connection, _ framework: StoredFramework) throws -> [StoredPlace] {
    let rows = try db.rows(
      """
      SELECT origin_item_id, destination_item_id FROM framework_association
      WHERE version_id = \(framework.version) AND type = 'isChildOf' AND origin_item_id IS NOT NULL
      ORDER BY sequence NULLS LAST, id
      """
    )
    var counts: [FrameworkItemID?: Int] = [:]
    return try rows.map { row in
      let parent: FrameworkItemID? = try row("destination_item_id")
      counts[parent, default: 0] += 1
      return StoredPlace(child: try row("origin_item_id"), parent: parent, sequence: counts[parent] ?? 0)
    }
  }

  /// The file a framework came from, as it was kept.
  static func source(_ db: Connection, _ framework: StoredFramework) throws -> String? {
    try db.value(
      "SELECT package FROM framework_source WHERE version_id = \(framework.version)",
      as: String.self
    )
  }

  static func keep(_ db: Connection, _ version: FrameworkVersionID, source: String) throws {
    try db.run(
      """
      INSERT INTO framework_source (version_id, package) VALUES (\(version), \(source))
      ON CONFLICT (version_id) DO UPDATE SET package = excluded.package
      """
    )
  }

  static func insert(_ db: Connection, _ framework: StoredFramework) throws {
    try db.run(
      """
      INSERT INTO framework (id, district_id, case_identifier, title, description, type, language, last_change_at, purpose)
      VALUES (\(framework.id), \(framework.district), \(framework.identifier), \(framework.title),
        \(framework.description), \(framework.type), \(framework.language), \(framework.changed), \(framework.purpose))
      """
    )
    try db.run(
      """
      INSERT INTO framework_version (id, framework_id, number, state)
      VALUES (\(framework.version), \(framework.id), 1, 'current')
      """
    )
  }

  static func insert(_ db: Connection, titles: [ItemText], of framework: FrameworkID) throws {
    for text in titles {
      try db.run(
        """
        INSERT INTO framework_text (framework_id, language, title, description)
        VALUES (\(framework), \(text.language), \(text.title), \(text.description))
        """
      )
    }
  }

  static func update(_ db: Connection, _ id: FrameworkID, _ document: CFDocument) throws {
    try db.run(
      """
      UPDATE framework SET title = \(CASEMapping.title(document)),
        description = \(CASEMapping.clean(document.description ?? "")),
        type = \(CASEMapping.clean(document.frameworkType ?? "")), last_change_at = \(document.lastChangeDateTime),
        version = version + 1
      WHERE id = \(id)
      """
    )
  }

  static func insert(_ db: Connection, _ items: [StoredItem], into framework: StoredFramework) throws {
    let columns = [
      "id", "district_id", "version_id", "case_identifier", "kind", "practice_of", "code", "last_change_at",
    ]
    try db.bulkInsert(into: "framework_item", columns: columns) { loader in
      for stored in items {
        loader.value(stored.item.id)
        loader.value(framework.district)
        loader.value(framework.version)
        loader.text(stored.identifier)
        loader.text(stored.item.kind.rawValue)
        loader.value(stored.item.practiceOf?.rawValue)
        loader.text(stored.item.code)
        loader.text(stored.changed)
        try loader.endRow()
      }
    }
    try insertTexts(db, items.map { ($0.item.id, $0.item.texts) })
  }

  static func update(_ db: Connection, _ stored: StoredItem) throws {
    let item = stored.item
    try db.run(
      """
      UPDATE framework_item SET kind = \(item.kind), practice_of = \(item.practiceOf), code = \(item.code),
        last_change_at = \(stored.changed), version = version + 1
      WHERE id = \(item.id)
      """
    )
    for text in item.texts {
      try db.run("DELETE FROM framework_item_text WHERE item_id = \(item.id) AND language = \(text.language)")
    }
    try insertTexts(db, [(item.id, item.texts)])
  }

  static func remove(_ db: Connection, _ id: FrameworkItemID) throws {
    try db.run("DELETE FROM framework_item WHERE id = \(id)")
  }

  static func setKind(_ db: Connection, _ id: FrameworkItemID, _ kind: ItemKind, _ whose: PracticeOf?) throws
  {
    try db.run("UPDATE framework_item SET kind = \(kind), practice_of = \(whose) WHERE id = \(id)")
  }

  /// Replaces the places of `items` (by our ids) and all other associations of the version.
  static func replaceAssociations(
    _ db: Connection,
    _ framework: StoredFramework,
    placesOf items: Set<FrameworkItemID>,
    _ places: [StoredPlace],
    _ others: [CFAssociation],
    ids: [String: FrameworkItemID],
    at now: Instant
  ) throws {
    let old = try db.rows(
      """
      SELECT id, origin_item_id, type FROM framework_association WHERE version_id = \(framework.version)
      """
    )
    for row in old {
      let isTree = try row("type", as: String.self) == "isChildOf"
      let origin: FrameworkItemID? = try row("origin_item_id")
      guard !isTree || origin.map(items.contains) ?? true else { continue }
      try db.run("DELETE FROM framework_association WHERE id = \(row("id", as: String.self))")
    }
    let columns = [
      "id", "version_id", "case_identifier", "type", "origin", "destination", "origin_item_id",
      "destination_item_id",
      "sequence", "last_change_at",
    ]
    try db.bulkInsert(into: "framework_association", columns: columns) { loader in
      for place in places {
        let id = FrameworkItemID.make(at: now).text
        let parent = place.parent?.text ?? framework.identifier
        row(loader, id, framework, id, "isChildOf", place.child.text, parent)
        loader.value(Optional(place.child))
        loader.value(place.parent)
        loader.value(Optional(place.sequence))
        loader.text(framework.changed)
        try loader.endRow()
      }
      for other in others {
        let ends = [other.origin, other.destination].map { CASEMapping.clean($0.identifier) }
        row(
          loader,
          FrameworkItemID.make(at: now).text,
          framework,
          other.identifier.lowercased(),
          other.kind.rawValue,
          ends[0],
          ends[1]
        )
        loader.value(ids[ends[0].lowercased()])
        loader.value(ids[ends[1].lowercased()])
        loader.value(other.sequenceNumber)
        loader.text(other.lastChangeDateTime)
        try loader.endRow()
      }
    }
  }

  private static func row(
    _ loader: BulkLoader,
    _ id: String,
    _ framework: StoredFramework,
    _ identifier: String,
    _ type: String,
    _ origin: String,
    _ destination: String
  ) {
    loader.text(id)
    loader.value(framework.version)
    loader.text(identifier)
    loader.text(type)
    loader.text(origin)
    loader.text(destination)
  }

  static func insertTexts(_ db: Connection, _ items: [(FrameworkItemID, [ItemText])]) throws {
    let columns = ["item_id", "language", "title", "statement", "description", "why", "students"]
    try db.bulkInsert(into: "framework_item_text", columns: columns) { loader in
      for (id, texts) in items {
        for text in texts {
          loader.value(id)
          for value in [text.language, text.title, text.statement, text.description, text.why, text.students]
          {
            loader.text(value)
          }
          try loader.endRow()
        }
      }
    }
  }
}
