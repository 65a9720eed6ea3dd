package import Kernel
package import Storage

/// All SQL about links between frameworks.
package enum FrameworkLinkQueries {
  /// The links of an item in both directions, by framework and code, at most 300; both ends are current.
  package static func of(_ db: Connection, item: FrameworkItemID, language: Language) throws
    -> [FrameworkLink]
  {
    try db.rows(
      """
      SELECT l.id AS link_id, l.type, CASE WHEN l.origin_item_id = \(item) THEN 1 ELSE 0 END AS outgoing,
        \(sql: columns)
      FROM framework_link l
      JOIN framework_item i ON i.id =
        CASE WHEN l.origin_item_id = \(item) THEN l.destination_item_id ELSE l.origin_item_id END
      \(sql: joins(language))
      WHERE l.origin_item_id = \(item) OR l.destination_item_id = \(item)
      ORDER BY w.title, i.code, i.id LIMIT 300
      """
    ).map { row in
      FrameworkLink(
        id: try row("link_id"),
        kind: try row("type"),
        isOutgoing: try row("outgoing"),
        other: try other(row)
      )
    }
  }

  /// Items of the district's other frameworks in whose code or words every typed word stands, at most `limit`.
  ///
  /// Those whose code begins as typed come first, then by code.
  package static func search(
    _ db: Connection,
    district: DistrictID,
    except framework: FrameworkID,
    _ words: [String],
    for purpose: FrameworkPurpose,
    language: Language,
    limit: Int
  ) throws -> [OtherItem] {
    let conditions = words.map { word -> SQL in
      let pattern = "%\(escaped(word))%"
      return """
        (lower(i.code) LIKE \(pattern) ESCAPE '!' OR EXISTS (SELECT 1 FROM framework_item_text s
          WHERE s.item_id = i.id
            AND (lower(s.title) LIKE \(pattern) ESCAPE '!' OR lower(s.statement) LIKE \(pattern) ESCAPE '!')))
        """
    }
    let beginning = escaped(words.joined(separator: " ")) + "%"
    let kinds: [ItemKind] = purpose == .standards ? [.other] : [.domain, .practice]
    return try db.rows(
      """
      SELECT \(sql: columns) FROM framework_item i \(sql: joins(language))
      WHERE i.district_id = \(district) AND w.purpose = \(purpose) AND w.id <> \(framework)
        AND i.kind IN \(values: kinds) AND \(sql: SQL.joined(conditions, separator: " AND "))
      ORDER BY CASE WHEN lower(i.code) LIKE \(beginning) ESCAPE '!' THEN 0 ELSE 1 END, i.code, i.id LIMIT \(limit)
      """
    ).map(other)
  }

  private static func escaped(_ word: String) -> String {
    word.lowercased().replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
  }

  /// Links an item to one of another framework of the district; sent twice it is linked once.
  ///
  /// Throws: `notFound` when the other end is not a current item of another framework of the district.
  static func insert(
    _ db: Connection,
    id: FrameworkLinkID,
    district: DistrictID,
    from item: FrameworkItemID,
    _ kind: LinkKind,
    to other: FrameworkItemID,
    at now: Instant
  ) throws -> Insertion {
    let isThere = try db.exists(
      """
      SELECT 1 FROM framework_item o JOIN framework_version ov ON ov.id = o.version_id AND ov.state = 'current'
      JOIN framework_item d ON d.id = \(other) AND d.district_id = \(district)
      JOIN framework_version dv ON dv.id = d.version_id AND dv.state = 'current'
      WHERE o.id = \(item) AND o.district_id = \(district) AND ov.framework_id <> dv.framework_id
      """
    )
    guard isThere else { throw Failure.notFound }
    return try db.insertOnce(
      """
      INSERT INTO framework_link (id, district_id, case_identifier, type, origin_item_id, destination_item_id,
        last_change_at)
      VALUES (\(id), \(district), \(id), \(kind), \(item), \(other), \(now))
      """
    )
  }

  /// Removes a link of an item, and what a file said of it; what is gone already stays gone.
  static func remove(_ db: Connection, id: FrameworkLinkID, of item: FrameworkItemID, district: DistrictID)
    throws
    -> Bool
  {
    let name = try db.value(
      """
      SELECT case_identifier FROM framework_link
      WHERE id = \(id) AND district_id = \(district) AND (origin_item_id = \(item) OR destination_item_id = \(item))
      """,
      as: String.self
    )
    guard let name else { return false }
    try db.run("DELETE FROM framework_link WHERE id = \(id)")
    try db.run(
      """
      DELETE FROM framework_association
      WHERE case_identifier = \(name) AND version_id IN (SELECT v.id FROM framework_version v
        JOIN framework w ON w.id = v.framework_id WHERE w.district_id = \(district))
      """
    )
    return true
  }

  /// Whether an item is a current practice of the district, and in which framework.
  static func framework(_ db: Connection, ofPractice item: FrameworkItemID, district: DistrictID) throws
    -> FrameworkID?
  {
    try db.value(
      """
      SELECT v.framework_id FROM framework_item i
      JOIN framework_version v ON v.id = i.version_id AND v.state = 'current'
      WHERE i.id = \(item) AND i.district_id = \(district) AND i.kind = 'practice'
      """
    )
  }

  private static let columns: SQL = """
    i.id, i.kind, i.code, COALESCE(t.language, f.language, w.language) AS lang, w.id AS framework_id, w.purpose,
    COALESCE(NULLIF(t.title, ''), NULLIF(f.title, ''), t.statement, f.statement, '') AS name,
    COALESCE(t.statement, f.statement, '') AS statement, COALESCE(wt.title, w.title) AS framework_title
    """

  private static func joins(_ language: Language) -> SQL {
    """
    JOIN framework_version v ON v.id = i.version_id AND v.state = 'current'
    JOIN framework w ON w.id = v.framework_id
    LEFT JOIN framework_text wt ON wt.framework_id = w.id AND wt.language = \(language)
    LEFT JOIN framework_item_text t ON t.item_id = i.id AND t.language = \(language)
    LEFT JOIN framework_item_text f ON f.item_id = i.id AND f.language = COALESCE(
      (SELECT y.language FROM framework_item_text y WHERE y.item_id = i.id AND y.language = w.language),
      (SELECT MIN(y.language) FROM framework_item_text y WHERE y.item_id = i.id))
    """
  }

  private static func other(_ row: Row) throws -> OtherItem {
    OtherItem(
      id: try row("id"),
      kind: try row("kind"),
      code: try row("code"),
      name: try row("name"),
      statement: try row("statement"),
      lang: try row("lang"),
      framework: try row("framework_id"),
      frameworkTitle: try row("framework_title"),
      purpose: try row("purpose")
    )
  }
}
