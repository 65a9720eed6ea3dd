package import Kernel
package import Storage

/// All SQL that reads the items of a framework in their tree.
package enum ContinuumQueries {
  /// The whole tree of a version, top level first, in order; items without a place are not in it.
  package static func tree(_ db: Connection, framework: FrameworkLine) throws -> [FrameworkNode] {
    let items = try items(db, where: "i.version_id = \(framework.current)", first: framework.language)
    let links = try db.rows(
      """
      SELECT origin_item_id, destination_item_id FROM framework_association
      WHERE version_id = \(framework.current) AND type = 'isChildOf' AND origin_item_id IS NOT NULL
      ORDER BY sequence NULLS LAST, id
      """
    )
    var builder = TreeBuilder(items: items)
    for row in links { builder.link(try row("origin_item_id"), under: try row("destination_item_id")) }
    return builder.tree()
  }

  /// One item with what hangs under it to the given depth.
  ///
  /// Throws: `notFound` when it is not of the district.
  package static func branch(
    _ db: Connection,
    within scope: Scope,
    item: FrameworkItemID,
    depth: Int = 2
  ) throws -> FrameworkBranch {
    let row = try db.first(
      """
      SELECT v.framework_id, w.language FROM framework_item i
      JOIN framework_version v ON v.id = i.version_id JOIN framework w ON w.id = v.framework_id
      WHERE i.id = \(item) AND i.district_id = \(scope.district)
      """
    )
    guard let row else { throw Failure.notFound }
    let language: String = try row("language")
    var links: [(child: FrameworkItemID, parent: FrameworkItemID)] = []
    var level = [item]
    for _ in 0..<depth where !level.isEmpty {
      let found = try children(db, of: level)
      links += found
      level = found.map(\.child)
    }
    let wanted = Set([item] + links.map(\.child))
    var builder = TreeBuilder(
      items: try items(db, where: "i.id IN \(values: wanted.sorted())", first: language)
    )
    for link in links { builder.link(link.child, under: link.parent) }
    guard let node = builder.node(item) else { throw Failure.notFound }
    let parents = try parents(db, of: item, first: language)
    return FrameworkBranch(
      framework: try row("framework_id"),
      language: language,
      node: node,
      parents: parents
    )
  }

  /// Items by a condition on `i`, with all their words.
  static func items(_ db: Connection, where condition: SQL, first language: String) throws -> [FrameworkItem]
  {
    let rows = try db.rows(
      """
      SELECT i.id, i.kind, i.practice_of, i.code, i.version, t.language, t.title, t.statement, t.description,
        t.why, t.students
      FROM framework_item i LEFT JOIN framework_item_text t ON t.item_id = i.id
      WHERE \(sql: condition) ORDER BY i.id, CASE WHEN t.language = \(language) THEN 0 ELSE 1 END, t.language
      """
    )
    var items: [FrameworkItem] = []
    var texts: [ItemText] = []
    for (index, row) in rows.enumerated() {
      let id: FrameworkItemID = try row("id")
      if let text = try text(row) { texts.append(text) }
      let isLast = try index + 1 == rows.count || rows[index + 1]("id", as: FrameworkItemID.self) != id
      guard isLast else { continue }
      items.append(
        FrameworkItem(
          id: id,
          kind: try row("kind"),
          practiceOf: try row("practice_of"),
          code: try row("code"),
          version: try row("version"),
          texts: texts
        )
      )
      texts = []
    }
    return items
  }

  /// The items an item stands directly under, in order of their ids.
  static func parents(_ db: Connection, of item: FrameworkItemID, first language: String) throws
    -> [FrameworkItem]
  {
    try items(
      db,
      where: """
        i.id IN (SELECT destination_item_id FROM framework_association
          WHERE origin_item_id = \(item) AND type = 'isChildOf')
        """,
      first: language
    )
  }

  private static func children(
    _ db: Connection,
    of parents: [FrameworkItemID]
  ) throws -> [(child: FrameworkItemID, parent: FrameworkItemID)] {
    try db.rows(
      """
      SELECT origin_item_id, destination_item_id FROM framework_association
      WHERE destination_item_id IN \(values: parents) AND type = 'isChildOf' AND origin_item_id IS NOT NULL
      ORDER BY destination_item_id, sequence NULLS LAST, id LIMIT 2000
      """
    ).map { (try $0("origin_item_id"), try $0("destination_item_id")) }
  }

  private static func text(_ row: Row) throws -> ItemText? {
    guard let language: String = try row("language", as: String?.self) else { return nil }
    return ItemText(
      language: language,
      title: try row("title"),
      statement: try row("statement"),
      description: try row("description"),
      why: try row("why"),
      students: try row("students")
    )
  }
}

/// An item, what hangs under it, and where it stands.
package struct FrameworkBranch: Sendable {
  package let framework: FrameworkID
  package let language: String
  package let node: FrameworkNode
  package let parents: [FrameworkItem]
}

/// Puts items under their parents in the order the links come.
private struct TreeBuilder {
  private let items: [FrameworkItemID: FrameworkItem]
  private var children: [FrameworkItemID?: [FrameworkItemID]] = [:]
  private var placed: Set<FrameworkItemID> = []

  init(items: [FrameworkItem]) {
    self.items = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func link(_ child: FrameworkItemID, under parent: FrameworkItemID?) {
    children[parent, default: []].append(child)
    placed.insert(child)
  }

  /// Domains that lost their place come last, so that nothing that was written is out of reach.
  func tree() -> [FrameworkNode] {
    let lost = items.values.filter { $0.kind == .domain && !placed.contains($0.id) }.sorted {
      $0.code < $1.code
    }
    return ((children[nil] ?? []) + lost.map(\.id)).compactMap(node)
  }

  func node(_ id: FrameworkItemID) -> FrameworkNode? { node(id, depth: 0) }

  // A file may hang an item under itself by a detour; no continuum is deeper than this.
  private func node(_ id: FrameworkItemID, depth: Int) -> FrameworkNode? {
    guard depth < 12, let item = items[id] else { return nil }
    return FrameworkNode(item: item, children: (children[id] ?? []).compactMap { node($0, depth: depth + 1) })
  }
}
