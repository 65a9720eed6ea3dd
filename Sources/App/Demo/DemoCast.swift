import Kernel
import People
import Storage

/// The people of the demo whom anybody may be, and the roles of all staff.
struct DemoCast {
  let db: Connection
  let district: DistrictID
  let slug: String
  let now: Instant
  let source: Int
  /// The day most roles began.
  let since: CalendarDay
  private var ids: DemoIDs
  private var random: DemoRandom
  private(set) var supervisors: [Int: PersonID] = [:]
  private(set) var director: PersonID?
  private(set) var coach: PersonID?
  /// Who signs in, by the key of their role.
  private(set) var people: [String: PersonID] = [:]

  init(_ db: Connection, _ district: DistrictID, slug: String, source: Int, since: CalendarDay, now: Instant)
  {
    self.db = db
    self.district = district
    self.slug = slug
    self.source = source
    self.since = since
    self.now = now
    ids = DemoIDs("cast \(slug)", at: now)
    random = DemoRandom("cast", slug)
  }

  /// The school whose principal, teachers and coach can be chosen.
  static let homeSchool = "golondrina-elementary"

  /// The area whose supervisor can be chosen: thirteen schools, one of them too small for figures.
  static let homeArea = 7

  /// Everybody with a role in the large district.
  mutating func settle(_ schools: [(school: DemoSchool, id: SchoolID, roster: DemoRoster)]) throws {
    try addOfficers([
      "director", "analyst", "partner_facilitator", "board_viewer", "administrator", "data_steward",
    ])
    try addSupervisors(schools)
    for place in schools { try addStaff(place.school, place.id, place.roster) }
    try addCoaches(schools.map { ($0.school, $0.id) })
    try proposeRoles(schools.map { ($0.id, $0.roster) })
    guard let home = schools.first(where: { $0.school.code == Self.homeSchool }) else { return }
    let teachers = home.roster.teachers.map(\.person)
    try signsIn(home.roster.principal, as: .principal)
    try signsIn(teachers[2], as: .teacher)
    try signsIn(teachers[0], as: .instructionalLeadershipTeam)
    try signsIn(teachers[1], as: .teacherLeader)
  }

  /// The small district, seen by one principal, who must never see the large one.
  mutating func settleNeighbor(_ schools: [(school: DemoSchool, id: SchoolID, roster: DemoRoster)]) throws {
    for place in schools { try addStaff(place.school, place.id, place.roster) }
    if let first = schools.first { try signsIn(first.roster.principal, as: .principal, number: 2) }
  }

  private mutating func addOfficers(_ roles: [String]) throws {
    for role in roles.compactMap(Role.init(rawValue:)) {
      let person = try addPerson()
      try give(role, to: person, at: nil)
      try signsIn(person, as: role)
      if role == .director { director = person }
    }
  }

  private mutating func addSupervisors(
    _ schools: [(school: DemoSchool, id: SchoolID, roster: DemoRoster)]
  ) throws {
    let areas = Dictionary(grouping: schools, by: \.school.neighborhood.area)
    // Few schools are one person's: the small demo has one supervisor.
    let groups = schools.count < 20 ? [Self.homeArea: schools] : areas
    for (area, members) in groups.sorted(by: { $0.key < $1.key }) {
      let person = try addPerson()
      supervisors[area] = person
      for member in members { try give(.principalSupervisor, to: person, at: member.id) }
      if area == Self.homeArea { try signsIn(person, as: .principalSupervisor) }
    }
  }

  private mutating func addCoaches(_ schools: [(school: DemoSchool, id: SchoolID)]) throws {
    let home = schools.filter { $0.school.code == Self.homeSchool }
    let rest = schools.filter { $0.school.code != Self.homeSchool }
    for (number, start) in stride(from: 0, to: rest.count, by: 3).enumerated() {
      let person = try addPerson()
      let here = (number == 0 ? home : []) + rest[start..<min(start + 3, rest.count)]
      for place in here { try give(.coach, to: person, at: place.id) }
      if number == 0 {
        coach = person
        try signsIn(person, as: .coach)
      }
    }
  }

  private mutating func addStaff(_ school: DemoSchool, _ id: SchoolID, _ roster: DemoRoster) throws {
    try give(.principal, to: roster.principal, at: id)
    for (index, teacher) in roster.teachers.enumerated() {
      try give(.teacher, to: teacher.person, at: id)
      if index == 0 || index == 5 { try give(.instructionalLeadershipTeam, to: teacher.person, at: id) }
      if index == 1 || index == 9 { try give(.teacherLeader, to: teacher.person, at: id) }
    }
  }

  // A roster names principals; somebody who knows confirms them.
  private mutating func proposeRoles(_ schools: [(id: SchoolID, roster: DemoRoster)]) throws {
    for place in schools.prefix(3) {
      guard let teacher = place.roster.teachers.last else { continue }
      try give(.coach, to: teacher.person, at: place.id, state: .proposed)
    }
  }

  private mutating func addPerson() throws -> PersonID {
    let id: PersonID = ids.next()
    let name = DemoNames.staffName(using: &random)
    let key = SearchKey.of(family: name.family, given: name.given)
    try db.run(
      """
      INSERT INTO person (id, district_id, kind, given_name, family_name, email, search_key, source, sourced_id)
      VALUES (\(id), \(district), 'staff', \(name.given), \(name.family),
        \("\(SearchKey.folded(name.given)).\(SearchKey.folded(name.family))@\(slug).example"), \(key), \(source),
        \("office-\(id)"))
      """
    )
    return id
  }

  private mutating func give(
    _ role: Role,
    to person: PersonID,
    at school: SchoolID?,
    state: RoleState = .confirmed
  ) throws {
    let id: Identifier<RoleLine> = ids.next()
    try db.run(
      """
      INSERT INTO person_role (id, district_id, person_id, role, org_id, begins_on, state, source, sourced_id)
      VALUES (\(id), \(district), \(person), \(role.rawValue), \(school), \(since), \(state.rawValue), \(source),
        \("role-\(id)"))
      """
    )
  }

  private mutating func signsIn(_ person: PersonID, as role: Role, number: Int = 1) throws {
    let key = number == 1 ? role.rawValue : "\(role.rawValue):\(number)"
    let account: AccountID = ids.next()
    let row = try db.first("SELECT given_name, family_name FROM person WHERE id = \(person)")
    let name = try row.map {
      "\(try $0("given_name", as: String.self)) \(try $0("family_name", as: String.self))"
    }
    try AccountQueries.make(
      db,
      id: account,
      person: person,
      district: district,
      name: name ?? key,
      username: "\(key.replacing(":", with: "-"))@\(slug).example",
      now: now
    )
    try db.run(
      "INSERT INTO account_identity (issuer, subject, account_id) VALUES ('demo', \(key), \(account))"
    )
    people[key] = person
  }
}
