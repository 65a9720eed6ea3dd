package import Kernel
package import Storage

/// All SQL about schools as places of people.
package enum SchoolQueries {
  /// All schools of a district by name, with how many people work there.
  static func all(_ db: Connection, district: DistrictID) throws -> [SchoolLine] {
    let staff = try db.rows(
      """
      SELECT r.org_id, COUNT(DISTINCT r.person_id) AS staff FROM person_role r
      WHERE r.district_id = \(district) AND r.state = 'confirmed' AND r.org_id IS NOT NULL AND r.ended_on IS NULL
        AND r.role IN \(values: Role.allCases)
      GROUP BY r.org_id
      """
    )
    let counts = Dictionary(
      uniqueKeysWithValues: try staff.map { row in
        (try row("org_id", as: SchoolID.self), try row("staff", as: Int.self))
      }
    )
    return try db.rows(
      """
      SELECT o.id, o.name, o.level FROM org o
      WHERE o.district_id = \(district) AND o.type = 'school' AND o.ended_on IS NULL ORDER BY o.name, o.id
      """
    ).map { row in
      let id: SchoolID = try row("id")
      return SchoolLine(id: id, name: try row("name"), level: try row("level"), staffCount: counts[id] ?? 0)
    }
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
      line: SchoolLine(
        id: try row("id"),
        name: try row("name"),
        level: try row("level"),
        staffCount: try row("staff")
      ),
      identifier: try row("identifier"),
      grades: Set(all).sorted(),
      classCount: try row("classes")
    )
  }
}
