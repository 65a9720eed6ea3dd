import Kernel
import Storage

/// One line of an outline: an item and how much hangs directly under it.
struct OutlineLine: Sendable {
  let item: FrameworkItem
  let children: Int
  let sequence: Int
}

/// All SQL for reading a large framework one branch at a time.
enum OutlineQueries {
  static let pageSize = 60

  /// What hangs directly under an item, or under the framework itself, in order, one page.
  static func children(
    _ db: Connection,
    framework: FrameworkLine,
    of parent: FrameworkItemID?,
    after: PageCursor?
  ) throws -> Page<OutlineLine> {
    let place: SQL =
      parent.map { "a.destination_item_id = \($0)" }
      ?? "a.version_id = \(framework.current) AND a.destination_item_id IS NULL"
    let start: SQL =
      after.map { cursor in
        """
        AND (COALESCE(a.sequence, 0) > \(Int(cursor.keys[0]) ?? 0)
          OR (COALESCE(a.sequence, 0) = \(Int(cursor.keys[0]) ?? 0) AND a.origin_item_id > \(cursor.keys[1])))
        """
      } ?? ""
    let rows = try db.rows(
      """
      SELECT a.origin_item_id AS id, COALESCE(a.sequence, 0) AS sequence,
        (SELECT COUNT(*) FROM framework_association c
          WHERE c.destination_item_id = a.origin_item_id AND c.type = 'isChildOf') AS children
      FROM framework_association a
      WHERE \(sql: place) AND a.type = 'isChildOf' AND a.origin_item_id IS NOT NULL \(sql: start)
      ORDER BY COALESCE(a.sequence, 0), a.origin_item_id LIMIT \(pageSize + 1)
      """
    )
    return Page(cutting: try lines(db, rows, framework), limit: pageSize) {
      [String($0.sequence), $0.item.id.text]
    }
  }

  /// Items that stand nowhere in the tree, at most one page.
  static func unplaced(_ db: Connection, framework: FrameworkLine) throws -> [OutlineLine] {
    let rows = try db.rows(
      """
      SELECT i.id, 0 AS sequence, (SELECT COUNT(*) FROM framework_association c
        WHERE c.destination_item_id = i.id AND c.type = 'isChildOf') AS children
      FROM framework_item i WHERE i.version_id = \(framework.current)
        AND NOT EXISTS (SELECT 1 FROM framework_association a WHERE a.origin_item_id = i.id AND a.type = 'isChildOf')
      ORDER BY i.code, i.id LIMIT \(pageSize)
      """
    )
    return try lines(db, rows, framework)
  }

  private static func lines(_ db: Connection, _ rows: [Row], _ framework: FrameworkLine) throws
    -> [OutlineLine]
  {
    let ids: [FrameworkItemID] = try rows.map { try $0("id") }
    let items = Dictionary(
      try ContinuumQueries.items(db, where: "i.id IN \(values: ids)", first: framework.language).map {
        ($0.id, $0)
      },
      uniquingKeysWith: { first, _ in first }
    )
    return try rows.compactMap { row in
      guard let item = items[try row("id")] else { return nil }
      return OutlineLine(item: item, children: try row("children"), sequence: try row("sequence"))
    }
  }
}
