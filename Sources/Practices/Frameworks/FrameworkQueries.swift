package import Kernel
package import Storage

/// All SQL about frameworks as a whole.
package enum FrameworkQueries {
  /// The district's frameworks in their current version, by title, at most 200.
  package static func list(_ db: Connection, within scope: Scope, language: Language) throws
    -> [FrameworkLine]
  {
    try db.rows(select(language) + "WHERE w.district_id = \(scope.district) ORDER BY title, w.id LIMIT 200")
      .map(line)
  }

  /// One framework.
  ///
  /// Throws: `notFound` when it is not of the district.
  package static func one(
    _ db: Connection,
    within scope: Scope,
    id: FrameworkID,
    language: Language
  ) throws -> FrameworkLine {
    try one(db, district: scope.district, id: id, language: language)
  }

  static func one(
    _ db: Connection,
    district: DistrictID,
    id: FrameworkID,
    language: Language
  ) throws -> FrameworkLine {
    let row = try db.first(select(language) + "WHERE w.district_id = \(district) AND w.id = \(id)")
    guard let row else { throw Failure.notFound }
    return try line(row)
  }

  /// Title and description in every language that has them, the first language first.
  static func texts(_ db: Connection, framework: FrameworkLine) throws -> [ItemText] {
    let first = try db.rows(
      "SELECT language, title, description FROM framework WHERE id = \(framework.id)"
    )
    let more = try db.rows(
      """
      SELECT language, title, description FROM framework_text
      WHERE framework_id = \(framework.id) ORDER BY language LIMIT 20
      """
    )
    return try (first + more).map {
      ItemText(language: try $0("language"), title: try $0("title"), description: try $0("description"))
    }
  }

  /// Adds an empty framework with its first version; sent twice it is added once.
  static func insert(
    _ db: Connection,
    id: FrameworkID,
    district: DistrictID,
    _ draft: FrameworkDraft,
    at now: Instant
  ) throws -> Insertion {
    let first = draft.texts[0]
    let inserted = try db.insertOnce(
      """
      INSERT INTO framework (id, district_id, case_identifier, title, description, type, language, last_change_at)
      VALUES (\(id), \(district), \(id), \(first.title), \(first.description), \(draft.type), \(first.language), \(now))
      """
    )
    guard inserted == .inserted else {
      let isOurs = try db.exists("SELECT 1 FROM framework WHERE id = \(id) AND district_id = \(district)")
      guard isOurs else { throw Failure.notFound }
      return .alreadyThere
    }
    try db.run(
      """
      INSERT INTO framework_version (id, framework_id, number, state)
      VALUES (\(FrameworkVersionID.make(at: now)), \(id), 1, 'current')
      """
    )
    try write(db, id, Array(draft.texts.dropFirst()))
    return .inserted
  }

  /// Changes title, description and type.
  static func update(
    _ db: Connection,
    framework: FrameworkLine,
    _ draft: FrameworkDraft,
    expecting version: Int,
    at now: Instant
  ) throws {
    let first = draft.texts[0]
    try db.update(
      "framework",
      set: """
        title = \(first.title), description = \(first.description), type = \(draft.type), last_change_at = \(now)
        """,
      where: "id = \(framework.id)",
      expecting: version
    )
    try write(db, framework.id, Array(draft.texts.dropFirst()))
  }

  /// Makes a framework one of learning standards, whose items are never practices, or one of practices.
  ///
  /// Throws: `refused` when something stands on its practices.
  static func setPurpose(
    _ db: Connection,
    framework: FrameworkLine,
    _ purpose: FrameworkPurpose,
    at now: Instant
  ) throws {
    if purpose == .standards, framework.practices > 0 { try DraftQueries.requireWritable(db, framework) }
    try db.run(
      "UPDATE framework SET purpose = \(purpose), last_change_at = \(now) WHERE id = \(framework.id)"
    )
    guard purpose == .standards else { return }
    try db.run(
      """
      UPDATE framework_item SET kind = 'other', practice_of = NULL
      WHERE version_id = \(framework.published) AND kind <> 'other'
      """
    )
  }

  private static func write(_ db: Connection, _ id: FrameworkID, _ texts: [ItemText]) throws {
    for text in texts {
      try db.run("DELETE FROM framework_text WHERE framework_id = \(id) AND language = \(text.language)")
      guard !text.title.isEmpty else { continue }
      try db.run(
        """
        INSERT INTO framework_text (framework_id, language, title, description)
        VALUES (\(id), \(text.language), \(text.title), \(text.description))
        """
      )
    }
  }

  private static func select(_ language: Language) -> SQL {
    """
    SELECT w.id, v.id AS version_id, v.number, COALESCE(t.title, w.title) AS title,
      COALESCE(t.description, w.description) AS description, w.type, w.language,
      COALESCE(t.language, w.language) AS lang, w.version, w.purpose,
      (SELECT COUNT(*) FROM framework_item i WHERE i.version_id = v.id AND i.kind = 'practice') AS practices,
      (SELECT COUNT(*) FROM framework_item i WHERE i.version_id = v.id) AS items
    FROM framework w
    JOIN framework_version v ON v.framework_id = w.id AND v.state = 'current'
    LEFT JOIN framework_text t ON t.framework_id = w.id AND t.language = \(language)

    """
  }

  private static func line(_ row: Row) throws -> FrameworkLine {
    FrameworkLine(
      id: try row("id"),
      published: try row("version_id"),
      number: try row("number"),
      title: try row("title"),
      description: try row("description"),
      type: try row("type"),
      language: try row("language"),
      lang: try row("lang"),
      practices: try row("practices"),
      items: try row("items"),
      version: try row("version"),
      purpose: try row("purpose")
    )
  }
}
