import Interchange
import Kernel
import Storage

/// All SQL that takes links between frameworks in from files and gives them out.
enum LinkExchangeQueries {
  private static let kinds = LinkKind.allCases

  /// Turns what files say of other frameworks into links, as far as both ends are there; says how many are new.
  ///
  /// A file may come before the one it points at, so every file of the district is looked at again.
  static func resolve(_ db: Connection, district: DistrictID, at now: Instant) throws -> Int {
    let rows = try db.rows(
      """
      SELECT a.case_identifier, a.type, a.origin, a.destination, a.last_change_at
      FROM framework_association a JOIN framework_version v ON v.id = a.version_id AND v.state = 'current'
      JOIN framework w ON w.id = v.framework_id
      WHERE w.district_id = \(district) AND a.type IN \(values: kinds)
        AND (a.origin_item_id IS NULL OR a.destination_item_id IS NULL)
      ORDER BY a.id LIMIT 20000
      """
    )
    guard !rows.isEmpty else { return 0 }
    let ends = try ends(db, district)
    var new = 0
    for row in rows {
      guard let origin = ends[try row("origin", as: String.self).lowercased()],
        let destination = ends[try row("destination", as: String.self).lowercased()],
        origin.framework != destination.framework
      else { continue }
      let inserted = try db.insertOnce(
        """
        INSERT INTO framework_link (id, district_id, case_identifier, type, origin_item_id, destination_item_id,
          last_change_at)
        VALUES (\(FrameworkLinkID.make(at: now)), \(district), \(row("case_identifier", as: String.self)),
          \(row("type", as: String.self)), \(origin.item), \(destination.item), \(row("last_change_at", as: String.self)))
        """
      )
      if inserted == .inserted { new += 1 }
    }
    return new
  }

  /// Current items of the district by what they are called in files; what two frameworks both have is neither's.
  private static func ends(_ db: Connection, _ district: DistrictID) throws
    -> [String: (item: FrameworkItemID, framework: FrameworkID)]
  {
    var ends: [String: (item: FrameworkItemID, framework: FrameworkID)] = [:]
    var twice: Set<String> = []
    try db.each(
      """
      SELECT i.id, i.case_identifier, v.framework_id FROM framework_item i
      JOIN framework_version v ON v.id = i.version_id AND v.state = 'current'
      WHERE i.district_id = \(district)
      """
    ) { row in
      let name: String = try row("case_identifier")
      if ends[name] != nil { twice.insert(name) }
      ends[name] = (try row("id"), try row("framework_id"))
    }
    for name in twice { ends[name] = nil }
    return ends
  }

  /// Puts links that were made here into a package, and takes out those that were removed here.
  static func add(to package: inout CASEPackage, _ db: Connection, _ framework: StoredFramework) throws {
    let kept = Set(
      try db.rows("SELECT case_identifier FROM framework_association WHERE version_id = \(framework.version)")
        .map { try $0("case_identifier", as: String.self) }
    )
    let words = Set(kinds.map(\.rawValue))
    package.associations.removeAll {
      words.contains($0.kind.rawValue) && !kept.contains($0.identifier.lowercased())
    }
    let there = Set(package.associations.map { $0.identifier.lowercased() })
    let own = Dictionary(
      package.items.map { ($0.identifier.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for link in try links(db, framework) where !there.contains(link.name) {
      guard let item = own[link.origin], let kind = CFAssociation.Kind(rawValue: link.kind) else { continue }
      package.associations.append(
        CFAssociation(
          identifier: link.name,
          uri: "urn:uuid:\(link.name)",
          LinkGenURI(title: item.fullStatement, identifier: item.identifier, uri: item.uri),
          kind,
          LinkGenURI(
            title: link.title,
            identifier: link.destination,
            uri: "urn:uuid:\(link.destination)"
          ),
          lastChangeDateTime: link.changed
        )
      )
    }
  }

  private struct Exported {
    let name: String
    let kind: String
    let origin: String
    let destination: String
    let title: String
    let changed: String
  }

  private static func links(_ db: Connection, _ framework: StoredFramework) throws -> [Exported] {
    try db.rows(
      """
      SELECT l.case_identifier, l.type, l.last_change_at, o.case_identifier AS origin,
        d.case_identifier AS destination, COALESCE(NULLIF(t.statement, ''), t.title, d.code) AS title
      FROM framework_link l JOIN framework_item o ON o.id = l.origin_item_id
      JOIN framework_item d ON d.id = l.destination_item_id
      JOIN framework_version v ON v.id = d.version_id AND v.state = 'current'
      LEFT JOIN framework_item_text t ON t.item_id = d.id AND t.language =
        (SELECT MIN(y.language) FROM framework_item_text y WHERE y.item_id = d.id)
      WHERE o.version_id = \(framework.version) ORDER BY l.case_identifier
      """
    ).map { row in
      Exported(
        name: try row("case_identifier"),
        kind: try row("type", as: String.self),
        origin: try row("origin"),
        destination: try row("destination"),
        title: try row("title"),
        changed: try row("last_change_at")
      )
    }
  }
}
