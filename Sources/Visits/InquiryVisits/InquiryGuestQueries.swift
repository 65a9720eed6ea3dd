package import Kernel
package import Storage

/// All SQL about who comes to an inquiry visit.
package enum InquiryGuestQueries {
  /// Those invited, by name, at most 300.
  package static func guests(_ db: Connection, of visit: InquiryVisitID) throws -> [InquiryGuest] {
    try db.rows(
      """
      SELECT g.id, g.person_id, g.name, g.org_id, o.name AS school, g.part, g.is_principal, g.answer
      FROM inquiry_guest g LEFT JOIN org o ON o.id = g.org_id
      WHERE g.visit_id = \(visit) ORDER BY g.name, g.id LIMIT 300
      """
    ).map { row in
      InquiryGuest(
        id: try row("id"),
        person: try row("person_id"),
        name: try row("name"),
        school: try row("org_id"),
        schoolName: try row("school"),
        part: try row("part"),
        isPrincipal: try row("is_principal"),
        answer: try row("answer")
      )
    }
  }

  /// The schools that come, by name, each with another visit it hosts or joins that day; at most 50.
  package static func partners(_ db: Connection, of visit: InquiryVisit) throws -> [PartnerSchool] {
    try db.rows(
      """
      SELECT o.id, o.name,
        (SELECT MIN(v.title) FROM inquiry_visit v WHERE v.visit_on = \(visit.day) AND v.id <> \(visit.id)
          AND v.state IN ('shared', 'closed') AND (v.org_id = o.id OR EXISTS (SELECT 1 FROM inquiry_partner q
            WHERE q.visit_id = v.id AND q.org_id = o.id))) AS also
      FROM inquiry_partner p JOIN org o ON o.id = p.org_id
      WHERE p.visit_id = \(visit.id) ORDER BY o.name, o.id LIMIT 50
      """
    ).map { PartnerSchool(id: try $0("id"), name: try $0("name"), alsoAt: try $0("also")) }
  }

  /// Every school of the district, by name, at most 1,000: partners and guests come from anywhere.
  package static func schools(_ db: Connection, district: DistrictID) throws -> [RoundSchool] {
    try db.rows(
      """
      SELECT id, name FROM org WHERE district_id = \(district) AND type = 'school' AND ended_on IS NULL
      ORDER BY name, id LIMIT 1000
      """
    ).map { RoundSchool(id: try $0("id"), name: try $0("name")) }
  }

  /// Adds a school that comes; sent twice it is there once.
  package static func add(_ db: Connection, partner school: SchoolID, to visit: InquiryVisitID) throws
    -> Insertion
  {
    try db.insertOnce("INSERT INTO inquiry_partner (visit_id, org_id) VALUES (\(visit), \(school))")
  }

  /// Takes a school off again; says whether it was there.
  package static func remove(_ db: Connection, partner school: SchoolID, from visit: InquiryVisitID) throws
    -> Bool
  {
    try db.run("DELETE FROM inquiry_partner WHERE visit_id = \(visit) AND org_id = \(school)") > 0
  }

  /// Invites somebody; sent twice, once.
  package static func insert(_ db: Connection, _ guest: InquiryGuest, to visit: InquiryVisitID) throws
    -> Insertion
  {
    try db.insertOnce(
      """
      INSERT INTO inquiry_guest (id, visit_id, person_id, name, org_id, part, is_principal, answer)
      VALUES (\(guest.id), \(visit), \(guest.person), \(String(guest.name.prefix(120))), \(guest.school),
        \(guest.part.rawValue), \(guest.isPrincipal), \(guest.answer.rawValue))
      """
    )
  }

  /// Takes somebody off the list; says whether they were on it.
  package static func remove(_ db: Connection, _ guest: InquiryGuestID, from visit: InquiryVisitID) throws
    -> Bool
  {
    try db.run("DELETE FROM inquiry_guest WHERE id = \(guest) AND visit_id = \(visit)") > 0
  }

  /// Notes what somebody invited said; says whether they are invited.
  package static func answer(
    _ db: Connection,
    _ answer: GuestAnswer,
    of person: PersonID,
    to visit: InquiryVisitID
  ) throws -> Bool {
    try db.run(
      """
      UPDATE inquiry_guest SET answer = \(answer.rawValue), version = version + 1
      WHERE visit_id = \(visit) AND person_id = \(person)
      """
    ) > 0
  }

  /// Staff of the district whose names begin with the words, by name, at most 30.
  package static func search(
    _ db: Connection,
    within scope: Scope,
    words: [String],
    host: SchoolID,
    on day: CalendarDay
  ) throws -> [GuestCandidate] {
    let conditions = words.map { word -> SQL in
      "(p.search_key LIKE \(word + "%") OR p.search_key LIKE \("% " + word + "%"))"
    }
    guard !conditions.isEmpty else { return [] }
    let people = try db.rows(
      """
      SELECT p.id, p.given_name, p.family_name, p.preferred_name FROM person p
      WHERE p.district_id = \(scope.district) AND p.kind = 'staff' AND p.ended_on IS NULL
        AND \(sql: .joined(conditions, separator: " AND "))
      ORDER BY p.search_key, p.id LIMIT 30
      """
    )
    return try candidates(db, people, host: host, on: day)
  }

  /// Principals and leadership teams of the schools that come, by school and name, at most 60.
  package static func expected(
    _ db: Connection,
    within scope: Scope,
    from schools: [SchoolID],
    host: SchoolID,
    on day: CalendarDay
  ) throws -> [GuestCandidate] {
    guard !schools.isEmpty else { return [] }
    let people = try db.rows(
      """
      SELECT DISTINCT p.id, p.given_name, p.family_name, p.preferred_name, p.search_key
      FROM person p JOIN person_role r ON r.person_id = p.id
      WHERE p.district_id = \(scope.district) AND p.kind = 'staff' AND p.ended_on IS NULL
        AND r.state = 'confirmed' AND r.ended_on IS NULL AND r.role IN ('principal', 'ilt')
        AND r.org_id IN \(values: schools.sorted())
      ORDER BY p.search_key, p.id LIMIT 60
      """
    )
    return try candidates(db, people, host: host, on: day)
  }

  /// People of the staff by their ids; those of other districts are left out.
  package static func people(
    _ db: Connection,
    within scope: Scope,
    _ ids: [PersonID],
    host: SchoolID,
    on day: CalendarDay
  ) throws -> [GuestCandidate] {
    let people = try db.rows(
      """
      SELECT p.id, p.given_name, p.family_name, p.preferred_name FROM person p
      WHERE p.district_id = \(scope.district) AND p.kind = 'staff' AND p.ended_on IS NULL
        AND p.id IN \(values: ids.sorted())
      ORDER BY p.search_key, p.id LIMIT 100
      """
    )
    return try candidates(db, people, host: host, on: day)
  }

  private static func candidates(
    _ db: Connection,
    _ people: [Row],
    host: SchoolID,
    on day: CalendarDay
  ) throws -> [GuestCandidate] {
    let roles = try roles(db, of: people.map { try $0("id") }, on: day)
    return try people.map { row in
      let person: PersonID = try row("id")
      let preferred: String? = try row("preferred_name")
      let held = roles[person] ?? []
      let home = held.first { $0.school == host } ?? held.first
      let given = try preferred ?? row("given_name")
      return GuestCandidate(
        person: person,
        name: "\(given) \(try row("family_name", as: String.self))",
        roles: held.map { HeldRole($0.role, at: $0.school.map { [$0] } ?? []) },
        school: home?.school,
        schoolName: home?.schoolName
      )
    }
  }

  private struct RoleAt {
    let role: Role
    let school: SchoolID?
    let schoolName: String?
  }

  /// A supervisor's schools come last, so that nobody is taken for staff of one of them.
  private static func roles(_ db: Connection, of people: [PersonID], on day: CalendarDay) throws
    -> [PersonID: [RoleAt]]
  {
    let rows = try db.rows(
      """
      SELECT r.person_id, r.role, r.org_id, o.name AS school
      FROM person_role r LEFT JOIN org o ON o.id = r.org_id
      WHERE r.person_id IN \(values: people) AND r.state = 'confirmed' AND r.ended_on IS NULL
        AND r.role IN \(values: Role.allCases)
        AND (r.begins_on IS NULL OR r.begins_on <= \(day)) AND (r.ends_on IS NULL OR r.ends_on >= \(day))
      ORDER BY r.person_id, CASE WHEN r.role = 'principal_supervisor' THEN 1 ELSE 0 END, o.name, r.role LIMIT 2000
      """
    )
    return try rows.reduce(into: [:]) { roles, row in
      roles[try row("person_id"), default: []].append(
        RoleAt(role: try row("role"), school: try row("org_id"), schoolName: try row("school"))
      )
    }
  }
}
