package import Kernel
package import Storage

/// All SQL that reads the versions of a framework.
package enum VersionQueries {
  /// The versions of a framework, newest first, at most 200.
  package static func list(_ db: Connection, framework: FrameworkID) throws -> [FrameworkVersion] {
    try db.rows(select + "WHERE v.framework_id = \(framework) ORDER BY v.number DESC LIMIT 200").map(version)
  }

  /// The draft that is being written, if there is one.
  static func draft(_ db: Connection, framework: FrameworkID) throws -> FrameworkVersion? {
    try db.first(select + "WHERE v.framework_id = \(framework) AND v.state = 'draft'").map(version)
  }

  /// The items of a version with their places, from top to bottom; items without a place come last.
  package static func outline(_ db: Connection, version: FrameworkVersionID, first language: String) throws
    -> [PlacedItem]
  {
    let items = try ContinuumQueries.items(db, where: "i.version_id = \(version)", first: language)
    var names: [FrameworkItemID: String] = [:]
    for row in try db.rows("SELECT id, case_identifier FROM framework_item WHERE version_id = \(version)") {
      names[try row("id")] = try row("case_identifier")
    }
    var children: [FrameworkItemID?: [FrameworkItemID]] = [:]
    for row in try db.rows(
      """
      SELECT origin_item_id, destination_item_id FROM framework_association
      WHERE version_id = \(version) AND type = 'isChildOf' AND origin_item_id IS NOT NULL
      ORDER BY sequence NULLS LAST, id
      """
    ) {
      children[try row("destination_item_id"), default: []].append(try row("origin_item_id"))
    }
    return placed(items, names, children)
  }

  private static func placed(
    _ items: [FrameworkItem],
    _ names: [FrameworkItemID: String],
    _ children: [FrameworkItemID?: [FrameworkItemID]]
  ) -> [PlacedItem] {
    let byID = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var placed: [PlacedItem] = []
    var seen: Set<FrameworkItemID> = []
    var waiting = (children[nil] ?? []).reversed().map { (id: $0, parent: FrameworkItemID?.none) }
    while let next = waiting.popLast() {
      guard let item = byID[next.id], let name = names[next.id], seen.insert(next.id).inserted else {
        continue
      }
      placed.append(PlacedItem(identifier: name, item: item, parent: next.parent.flatMap { names[$0] }))
      waiting += (children[next.id] ?? []).reversed().map { ($0, next.id) }
    }
    let lost = items.filter { !seen.contains($0.id) }
    return placed
      + lost.compactMap { item in
        names[item.id].map { PlacedItem(identifier: $0, item: item, parent: nil) }
      }
  }

  /// Why the lines of a version changed, by line; `""` is the reason for all that have none of their own.
  package static func reasons(_ db: Connection, version: FrameworkVersionID) throws -> [String: ChangeReason]
  {
    let rows = try db.rows(
      """
      SELECT case_identifier, shaped_by, evidence_kind, evidence, held_on, answers, link, lang, version
      FROM framework_reason WHERE version_id = \(version) LIMIT 5000
      """
    )
    var reasons: [String: ChangeReason] = [:]
    for row in rows {
      reasons[try row("case_identifier")] = ChangeReason(
        shapedBy: try row("shaped_by"),
        kind: try row("evidence_kind"),
        evidence: try row("evidence"),
        heldOn: try row("held_on"),
        answers: try row("answers"),
        link: try row("link"),
        lang: try row("lang"),
        version: try row("version")
      )
    }
    return reasons
  }

  /// Every published version with its lines and reasons, oldest first.
  package static func chapters(_ db: Connection, framework: FrameworkLine) throws -> [LineHistory.Chapter] {
    try list(db, framework: framework.id).filter { $0.state != .draft }.reversed().map { version in
      LineHistory.Chapter(
        version: version,
        outline: try outline(db, version: version.id, first: framework.language),
        reasons: try reasons(db, version: version.id)
      )
    }
  }

  /// Every published version with one line only, oldest first; where it stood is left out.
  static func chapters(_ db: Connection, framework: FrameworkLine, of item: FrameworkItemID) throws
    -> [LineHistory.Chapter]
  {
    guard let name = try identifier(db, framework: framework.id, item: item) else { return [] }
    return try list(db, framework: framework.id).filter { $0.state != .draft }.reversed().map { version in
      let found = try ContinuumQueries.items(
        db,
        where: "i.version_id = \(version.id) AND i.case_identifier = \(name)",
        first: framework.language
      )
      return LineHistory.Chapter(
        version: version,
        outline: found.map { PlacedItem(identifier: name, item: $0, parent: nil) },
        reasons: try reasons(db, version: version.id)
      )
    }
  }

  /// What an item is called in every version of its framework.
  static func identifier(_ db: Connection, framework: FrameworkID, item: FrameworkItemID) throws -> String? {
    try db.value(
      """
      SELECT i.case_identifier FROM framework_item i JOIN framework_version v ON v.id = i.version_id
      WHERE i.id = \(item) AND v.framework_id = \(framework)
      """
    )
  }

  /// The same line in another version.
  package static func counterpart(_ db: Connection, of item: FrameworkItemID, in version: FrameworkVersionID)
    throws -> FrameworkItemID?
  {
    try db.value(
      """
      SELECT o.id FROM framework_item o JOIN framework_item i ON i.case_identifier = o.case_identifier
      WHERE i.id = \(item) AND o.version_id = \(version)
      """
    )
  }

  /// The same line in the current version of its framework.
  static func current(_ db: Connection, of item: FrameworkItemID) throws -> FrameworkItemID? {
    try db.value(
      """
      SELECT o.id FROM framework_item i JOIN framework_version v ON v.id = i.version_id
      JOIN framework_version c ON c.framework_id = v.framework_id AND c.state = 'current'
      JOIN framework_item o ON o.version_id = c.id AND o.case_identifier = i.case_identifier
      WHERE i.id = \(item)
      """
    )
  }

  /// The version an item belongs to.
  package static func version(_ db: Connection, of item: FrameworkItemID) throws -> FrameworkVersion? {
    try db.first(select + "JOIN framework_item i ON i.version_id = v.id WHERE i.id = \(item)").map(version)
  }

  private static let select: SQL = """
    SELECT v.id, v.number, v.state, v.made_on, v.published_on, v.note, v.lang FROM framework_version v

    """

  private static func version(_ row: Row) throws -> FrameworkVersion {
    FrameworkVersion(
      id: try row("id"),
      number: try row("number"),
      state: try row("state"),
      madeOn: try row("made_on"),
      publishedOn: try row("published_on"),
      note: try row("note"),
      lang: try row("lang")
    )
  }
}
