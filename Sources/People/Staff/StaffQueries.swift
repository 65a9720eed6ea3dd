import Kernel
import Storage

/// All SQL about lists of staff and single people of the staff.
enum StaffQueries {
  /// Staff by family name; asks for one row more than `limit` to know whether there is a next page.
  static func list(
    _ db: Connection,
    within scope: Scope,
    _ filter: StaffFilter,
    after cursor: PageCursor?,
    schools: [SchoolID: String],
    limit: Int = 50
  ) throws -> Page<StaffLine> {
    var conditions: [SQL] = [
      "p.district_id = \(scope.district)", "p.kind = 'staff'", "p.ended_on IS NULL",
      held(within: scope, filter),
    ]
    for word in filter.words {
      conditions.append("(p.search_key LIKE \(word + "%") OR p.search_key LIKE \("% " + word + "%"))")
    }
    if let cursor {
      conditions.append(
        """
        (p.search_key > \(cursor.keys[0]) OR (p.search_key = \(cursor.keys[0]) AND p.id > \(cursor.keys[1])))
        """
      )
    }
    let rows = try db.rows(
      """
      SELECT p.id, p.given_name, p.family_name, p.preferred_name, p.search_key, p.email FROM person p
      WHERE \(sql: .joined(conditions, separator: " AND ")) ORDER BY p.search_key, p.id LIMIT \(limit + 1)
      """
    ).map(line)
    let page = Page(cutting: rows, limit: limit) { [$0.searchKey, $0.id.text] }
    return Page(items: try addingRoles(db, page.items, schools: schools), next: page.next)
  }

  /// One person of the staff.
  ///
  /// Throws: `notFound` outside the scope.
  static func member(_ db: Connection, within scope: Scope, person: PersonID) throws -> StaffMember {
    guard
      let row = try db.first(
        """
        SELECT p.given_name, p.family_name, p.preferred_name, p.email, a.id AS account_id, a.is_enabled,
          i.subject AS username, w.changed_at, f.confirmed_at
        FROM person p LEFT JOIN account_person ap ON ap.person_id = p.id
        LEFT JOIN account a ON a.id = ap.account_id
        LEFT JOIN account_identity i ON i.account_id = a.id AND i.issuer = \(AccountQueries.localIssuer)
        LEFT JOIN account_password w ON w.account_id = a.id
        LEFT JOIN account_second_factor f ON f.account_id = a.id
        WHERE p.id = \(person) AND p.district_id = \(scope.district) AND p.kind = 'staff' AND p.ended_on IS NULL
          AND \(sql: held(within: scope, StaffFilter()))
        """
      )
    else { throw Failure.notFound }
    let changedAt: Instant? = try row("changed_at")
    let confirmedAt: Instant? = try row("confirmed_at")
    let account: AccountID? = try row("account_id")
    let isEnabled: Bool? = try row("is_enabled")
    let state: AccountState =
      account == nil ? .none : isEnabled == false ? .disabled : changedAt == nil ? .invited : .active
    return StaffMember(
      id: person,
      name: try name(row),
      email: try row("email"),
      roles: try RoleQueries.list(db, within: scope, person: person),
      account: account,
      username: try row("username"),
      accountState: state,
      hasSecondFactor: confirmedAt != nil
    )
  }

  // Within schools, a person is seen by a role held there; in a whole district, everybody is.
  private static func held(within scope: Scope, _ filter: StaffFilter) -> SQL {
    var conditions: [SQL] = []
    if let role = filter.role { conditions.append("r.role = \(role.rawValue)") }
    if let school = filter.school { conditions.append("r.org_id = \(school)") }
    if scope.extent != .district { conditions.append("\(column: "r.org_id", within: scope)") }
    guard !conditions.isEmpty else { return "1 = 1" }
    return """
      EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id AND r.state = 'confirmed' AND r.ended_on IS NULL
        AND \(sql: .joined(conditions, separator: " AND ")))
      """
  }

  // Names of schools come from memory: joining and sorting by them cost more than all the rest of the page.
  private static func addingRoles(
    _ db: Connection,
    _ lines: [StaffLine],
    schools names: [SchoolID: String]
  ) throws -> [StaffLine] {
    var roles: [PersonID: [StaffRole]] = [:]
    let held = try db.rows(
      """
      SELECT r.person_id, r.role, r.org_id FROM person_role r
      WHERE r.person_id IN \(values: lines.map(\.id)) AND r.state = 'confirmed' AND r.ended_on IS NULL
      ORDER BY r.person_id, r.role, r.id
      """
    )
    for row in held {
      // A roster may bring roles that carry nothing here, e.g. of an aide.
      guard let role: Role = Role(rawValue: try row("role")) else { continue }
      let person: PersonID = try row("person_id")
      let school: SchoolID? = try row("org_id")
      roles[person, default: []].append(StaffRole(role: role, school: school.flatMap { names[$0] }))
    }
    return lines.map { line in
      var copy = line
      copy.roles = roles[line.id] ?? []
      return copy
    }
  }

  private static func line(_ row: Row) throws -> StaffLine {
    StaffLine(
      id: try row("id"),
      name: try name(row),
      searchKey: try row("search_key"),
      email: try row("email")
    )
  }

  private static func name(_ row: Row) throws -> String {
    let given: String = try row("given_name")
    let family: String = try row("family_name")
    let preferred: String? = try row("preferred_name")
    return "\(preferred ?? given) \(family)"
  }
}
