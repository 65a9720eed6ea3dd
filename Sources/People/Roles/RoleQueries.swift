package import Kernel
package import Storage

/// A role as an administrator sees it in a list.
package struct RoleLine: Sendable {
  package let id: Identifier<RoleLine>
  package let person: PersonID
  package let personName: String
  package let role: Role
  package let school: String?
  package let beginsOn: CalendarDay?
  package let endsOn: CalendarDay?
  package let state: RoleState
}

/// Whether a role counts yet: leadership roles from a roster wait for an administrator.
package enum RoleState: String, Sendable {
  case confirmed, proposed, declined
}

/// All SQL about roles.
package enum RoleQueries {
  /// The confirmed roles a person holds on a day, one entry a role with all its schools; what a roster
  /// calls roles and we do not, such as an aide's, carries nothing here.
  package static func held(_ db: Connection, person: PersonID, on day: CalendarDay) throws -> [HeldRole] {
    let rows = try db.rows(
      """
      SELECT role, org_id FROM person_role
      WHERE person_id = \(person) AND state = 'confirmed' AND ended_on IS NULL AND role IN \(values: Role.allCases)
        AND (begins_on IS NULL OR begins_on <= \(day)) AND (ends_on IS NULL OR ends_on >= \(day))
      ORDER BY role, org_id LIMIT 500
      """
    )
    var schools: [Role: Set<SchoolID>] = [:]
    for row in rows {
      let role: Role = try row("role")
      let school: SchoolID? = try row("org_id")
      schools[role, default: []].formUnion(school.map { [$0] } ?? [])
    }
    return Role.allCases.compactMap { role in schools[role].map { HeldRole(role, at: $0) } }
  }

  /// Roles of a district in a state, by name of the person, at most 500.
  package static func list(_ db: Connection, within scope: Scope, state: RoleState) throws -> [RoleLine] {
    try db.rows(
      """
      SELECT r.id, r.person_id, p.given_name, p.family_name, r.role, o.name AS school, r.begins_on, r.ends_on, r.state
      FROM person_role r JOIN person p ON p.id = r.person_id LEFT JOIN org o ON o.id = r.org_id
      WHERE r.district_id = \(scope.district) AND r.state = \(state.rawValue) AND r.ended_on IS NULL
        AND r.role IN \(values: Role.allCases)
        AND (r.org_id IS NULL OR \(column: "r.org_id", within: scope))
      ORDER BY p.search_key, r.id LIMIT 500
      """
    ).map(line)
  }

  /// Every role of one person that has not ended, at most 100.
  package static func list(_ db: Connection, within scope: Scope, person: PersonID) throws -> [RoleLine] {
    try db.rows(
      """
      SELECT r.id, r.person_id, p.given_name, p.family_name, r.role, o.name AS school, r.begins_on, r.ends_on, r.state
      FROM person_role r JOIN person p ON p.id = r.person_id LEFT JOIN org o ON o.id = r.org_id
      WHERE r.district_id = \(scope.district) AND r.person_id = \(person) AND r.ended_on IS NULL
        AND r.role IN \(values: Role.allCases)
      ORDER BY r.role, o.name, r.id LIMIT 100
      """
    ).map(line)
  }

  /// Gives a role; the id comes from the form, so that sending it twice gives it once.
  package static func give(
    _ db: Connection,
    district: DistrictID,
    person: PersonID,
    _ grant: RoleGrant,
    id: Identifier<RoleLine>
  ) throws -> Insertion {
    try db.insertOnce(
      """
      INSERT INTO person_role (id, district_id, person_id, role, org_id, begins_on, ends_on, state)
      VALUES (\(id), \(district), \(person), \(grant.role.rawValue), \(grant.school), \(grant.beginsOn),
        \(grant.endsOn), 'confirmed')
      """
    )
  }

  /// Confirms or declines a proposed role.
  ///
  /// Throws: `notFound` when it is not in the district or no longer waits.
  package static func settle(
    _ db: Connection,
    within scope: Scope,
    id: Identifier<RoleLine>,
    as state: RoleState
  ) throws -> PersonID {
    guard
      let row = try db.first(
        """
        UPDATE person_role SET state = \(state.rawValue)
        WHERE id = \(id) AND district_id = \(scope.district) AND state = 'proposed' RETURNING person_id
        """
      )
    else { throw Failure.notFound }
    return try row("person_id")
  }

  /// Ends a role with a day; the row stays as history.
  ///
  /// Throws: `notFound` when it is not in the district or has ended.
  package static func end(
    _ db: Connection,
    within scope: Scope,
    id: Identifier<RoleLine>,
    on day: CalendarDay
  ) throws -> PersonID {
    guard
      let row = try db.first(
        """
        UPDATE person_role SET ended_on = \(day)
        WHERE id = \(id) AND district_id = \(scope.district) AND ended_on IS NULL RETURNING person_id
        """
      )
    else { throw Failure.notFound }
    return try row("person_id")
  }

  private static func line(_ row: Row) throws -> RoleLine {
    let given: String = try row("given_name")
    let family: String = try row("family_name")
    return RoleLine(
      id: try row("id"),
      person: try row("person_id"),
      personName: "\(given) \(family)",
      role: try row("role"),
      school: try row("school"),
      beginsOn: try row("begins_on"),
      endsOn: try row("ends_on"),
      state: try row("state")
    )
  }
}
