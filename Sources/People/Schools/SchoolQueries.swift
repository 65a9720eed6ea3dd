package import Kernel
package import Storage

/// All SQL about schools as places of people.
package enum SchoolQueries {
  /// The schools within a scope by name, at most 2,000.
  package static func choices(_ db: Connection, within scope: Scope) throws -> [SchoolLine] {
    try db.rows(
      """
      SELECT o.id, o.name, o.level, 0 AS staff FROM org o
      WHERE o.district_id = \(scope.district) AND o.type = 'school' AND o.ended_on IS NULL
        AND \(column: "o.id", within: scope)
      ORDER BY o.name, o.id LIMIT 2000
      """
    ).map(line)
  }

  /// One page of the schools within a scope by name, with how many people work there.
  static func page(
    _ db: Connection,
    within scope: Scope,
    after cursor: PageCursor?,
    limit: Int = 50
  ) throws -> Page<SchoolLine> {
    let older: SQL =
      cursor.map { "AND (o.name > \($0.keys[0]) OR (o.name = \($0.keys[0]) AND o.id > \($0.keys[1])))" } ?? ""
    let rows = try db.rows(
      """
      SELECT o.id, o.name, o.level, (SELECT COUNT(DISTINCT r.person_id) FROM person_role r
        WHERE r.org_id = o.id AND r.state = 'confirmed' AND r.ended_on IS NULL AND r.role IN \(values: Role.allCases)) AS staff
      FROM org o
      WHERE o.district_id = \(scope.district) AND o.type = 'school' AND o.ended_on IS NULL
        AND \(column: "o.id", within: scope) \(sql: older)
      ORDER BY o.name, o.id LIMIT \(limit + 1)
      """
    ).map(line)
    return Page(cutting: rows, limit: limit) { [$0.name, $0.id.text] }
  }

  /// Whether a school lies within a scope; a school of another district does not.
  package static func isThere(_ db: Connection, within scope: Scope, id: SchoolID) throws -> Bool {
    guard scope.reaches(id) else { return false }
    return try db.exists(
      """
      SELECT 1 FROM org
      WHERE id = \(id) AND district_id = \(scope.district) AND type = 'school' AND ended_on IS NULL
      """
    )
  }

  /// One school.
  ///
  /// Throws: `notFound` outside the scope, also for a school of another district.
  static func school(_ db: Connection, within scope: Scope, id: SchoolID) throws -> SchoolDetail {
    try scope.require(id)
    guard
      let row = try db.first(
        """
        SELECT o.id, o.name, o.level, o.identifier, (SELECT COUNT(DISTINCT r.person_id) FROM person_role r
          WHERE r.org_id = o.id AND r.state = 'confirmed' AND r.ended_on IS NULL AND r.role IN \(values: Role.allCases)) AS staff,
          (SELECT COUNT(*) FROM class c WHERE c.org_id = o.id AND c.ended_on IS NULL) AS classes
        FROM org o
        WHERE o.id = \(id) AND o.district_id = \(scope.district) AND o.type = 'school' AND o.ended_on IS NULL
        """
      )
    else { throw Failure.notFound }
    let grades = try db.rows(
      "SELECT DISTINCT grades FROM class WHERE org_id = \(id) AND ended_on IS NULL ORDER BY grades LIMIT 200"
    )
    let all = try grades.flatMap { row in
      try row("grades", as: String.self).split(separator: ",").map(String.init)
    }
    return SchoolDetail(
      line: try line(row),
      identifier: try row("identifier"),
      grades: Set(all).sorted(),
      classCount: try row("classes")
    )
  }

  private static func line(_ row: Row) throws -> SchoolLine {
    SchoolLine(
      id: try row("id"),
      name: try row("name"),
      level: try row("level"),
      staffCount: try row("staff")
    )
  }
}
