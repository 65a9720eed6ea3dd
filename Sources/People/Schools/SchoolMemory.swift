import Kernel
import Storage

/// The schools of each district, which nearly every list and form names and which rarely change.
struct SchoolMemory: Sendable {
  private struct Known {
    let lines: [SchoolLine]
    let names: [SchoolID: String]
  }

  private let districts = NewestMemory<DistrictID, Known>(most: 64)

  /// The schools within a scope by name.
  func list(_ db: Connection, within scope: Scope) throws -> [SchoolLine] {
    try known(db, scope.district).lines.filter { scope.reaches($0.id) }
  }

  /// The names of all schools of a district: a person seen at one school may work at another as well.
  func names(_ db: Connection, district: DistrictID) throws -> [SchoolID: String] {
    try known(db, district).names
  }

  /// One page of them.
  func page(
    _ db: Connection,
    within scope: Scope,
    after cursor: PageCursor?,
    limit: Int = 50
  ) throws -> Page<SchoolLine> {
    let lines = try list(db, within: scope).drop { line in
      guard let cursor else { return false }
      return !Self.stands(line, after: cursor)
    }
    return Page(cutting: Array(lines.prefix(limit + 1)), limit: limit) { [$0.name, $0.id.text] }
  }

  private func known(_ db: Connection, _ district: DistrictID) throws -> Known {
    try districts.value(district, in: district, db) {
      let lines = try SchoolQueries.all(db, district: district)
      let names = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.name) })
      return Known(lines: lines, names: names)
    }
  }

  // By bytes, as both engines sort.
  private static func stands(_ line: SchoolLine, after cursor: PageCursor) -> Bool {
    if line.name != cursor.keys[0] {
      return cursor.keys[0].utf8.lexicographicallyPrecedes(line.name.utf8)
    }
    return cursor.keys[1].utf8.lexicographicallyPrecedes(line.id.text.utf8)
  }
}
