import Foundation
package import Kernel
import People
import Practices
package import Storage
import Visits

/// How much of the demo is built.
package enum DemoSize: String, Sendable, CaseIterable {
  /// Six schools of one area.
  case small
  /// The whole district.
  case full
}

/// Builds the invented district and its small neighbor: all of it in one transaction, or nothing.
package struct DemoDistrict: Sendable {
  private let store: any Store
  private let dataDirectory: String
  private let size: DemoSize
  private let now: Instant

  package init(store: any Store, dataDirectory: String, size: DemoSize, now: Instant) {
    self.store = store
    self.dataDirectory = dataDirectory
    self.size = size
    self.now = now
  }

  /// What is in a database: nothing yet, a demo, or a real district that no demo may be mixed with.
  package enum Finding: Sendable, Hashable {
    case empty, demo, other
  }

  /// What the demo's own event is called in the audit log.
  static let eventWords = ["demo.built": Phrase("built the demo", "creó la demostración")]

  /// What is there already.
  package static func find(in store: any Store) async throws -> Finding {
    try await store.read { db in
      let isDemo = try db.exists("SELECT 1 FROM account_identity WHERE issuer = 'demo'")
      if isDemo { return .demo }
      return try db.exists("SELECT 1 FROM district") ? .other : .empty
    }
  }

  /// The keys of the people one may be, for the links that are printed.
  package static func roles(in store: any Store) async throws -> [String] {
    try await store.read { db in
      try db.rows("SELECT subject FROM account_identity WHERE issuer = 'demo' ORDER BY subject LIMIT 100")
        .map { try $0("subject") }
    }
  }

  /// Builds both districts and says how far it is, in percent and words.
  package func build(progress: @escaping @Sendable (Int, String) -> Void) async throws {
    let (dataDirectory, size, now) = (dataDirectory, size, now)
    try await store.write { db in
      let plan = DemoSchools.maravillaUnified
      let schools = size == .full ? plan.schools : DemoSchools.small
      let large = DemoDistrictBuild(db, plan, schools: schools, dataDirectory: dataDirectory, now: now)
      try large.run { done, name in progress(2 + 92 * done / schools.count, name) }
      let neighbor = DemoSchools.dosRobles
      progress(95, neighbor.name)
      let small = DemoDistrictBuild(
        db,
        neighbor,
        schools: neighbor.schools,
        dataDirectory: dataDirectory,
        now: now
      )
      try small.run { _, _ in }
      progress(100, "ready")
    }
  }
}

/// Builds one district inside a transaction.
struct DemoDistrictBuild {
  private let db: Connection
  private let plan: DemoDistrictPlan
  private let schools: [DemoSchool]
  private let dataDirectory: String
  private let now: Instant
  private let calendar: DemoCalendar

  init(_ db: Connection, _ plan: DemoDistrictPlan, schools: [DemoSchool], dataDirectory: String, now: Instant)
  {
    self.db = db
    self.plan = plan
    self.schools = schools
    self.dataDirectory = dataDirectory
    self.now = now
    calendar = DemoCalendar(today: now.day(in: TimeZone(identifier: plan.timeZone) ?? .gmt))
  }

  private struct Place {
    let school: DemoSchool
    let id: SchoolID
    let roster: DemoRoster
    let figures: DemoFigures
  }

  func run(progress: (Int, String) -> Void) throws {
    var ids = DemoIDs("district \(plan.slug)", at: now)
    let district: DistrictID = ids.next()
    try db.run(
      "INSERT INTO district (id, slug, name, time_zone) VALUES (\(district), \(plan.slug), \(plan.name), \(plan.timeZone))"
    )
    let source = try DemoRosterQueries.makeSource(db, district)
    let terms = try DemoTermQueries.add(db, district, calendar, source: source, &ids)
    var frameworks = DemoFrameworkQueries(db, district, slug: plan.slug, now: now)
    let history = DemoFrameworkHistory(db, district, slug: plan.slug, calendar: calendar, now: now)
    let framework = try history.publishSecond(try frameworks.add())
    let begins = calendar.current?.startsOn ?? calendar.today
    let destination = DemoDestination(district: district, source: source, beginsOn: begins)
    try DemoRosterQueries.addRun(db, destination, &ids, now: now)
    let courses = try DemoRosterQueries.addCourses(db, destination, &ids)
    var figures = DemoFigureQueries(
      db,
      district,
      framework,
      terms: Array(terms.prefix(calendar.story.count)),
      slug: plan.slug,
      now: now
    )
    var places: [Place] = []
    for (number, school) in schools.enumerated() {
      let id = try DemoTermQueries.addSchool(db, district, school, source: source, &ids)
      let place = place(school, id)
      try DemoRosterQueries.add(db, place.roster, school: id, destination, courses: courses)
      try figures.add(place.figures, school: id)
      places.append(place)
      progress(number + 1, school.name)
    }
    try settle(places, district, framework, terms, source, &figures, &ids)
    try history.settle(framework)
    try EventLog.append(
      Event("demo.built", of: district.text, by: .command, district: district),
      at: now,
      db
    )
  }

  private func place(_ school: DemoSchool, _ id: SchoolID) -> Place {
    let roster = DemoRoster(school, domain: "\(plan.slug).example", at: now)
    return Place(
      school: school,
      id: id,
      roster: roster,
      figures: DemoFigures(school: school, teachers: roster.teachers, calendar: calendar)
    )
  }

  private func settle(
    _ places: [Place],
    _ district: DistrictID,
    _ framework: DemoFrameworkPlace,
    _ terms: [TermID],
    _ source: Int,
    _ figures: inout DemoFigureQueries,
    _ ids: inout DemoIDs
  ) throws {
    let since = calendar.story.first?.startsOn ?? calendar.today
    var cast = DemoCast(db, district, slug: plan.slug, source: source, since: since, now: now)
    let homes = places.map { (school: $0.school, id: $0.id, roster: $0.roster) }
    let isLarge = plan.slug == DemoSchools.maravillaUnified.slug
    if isLarge { try cast.settle(homes) } else { try cast.settleNeighbor(homes) }
    let triads = DemoTriads(schools: places.map { ($0.school, $0.id) }, calendar: calendar)
    try DemoTriadQueries(db: db, district: district, triads: triads, now: now).add(&ids)
    let present = DemoPresent(
      db: db,
      district: district,
      framework: framework,
      calendar: calendar,
      keys: RoundKeyFolder(dataDirectory: dataDirectory)
    )
    guard let index = (calendar.story + calendar.coming).lastIndex(where: { $0.startsOn <= calendar.today })
    else { return }
    try present.openRounds(places.map { ($0.figures, $0.id) }, term: terms[index], &figures)
    guard isLarge else { return }
    for role in [Role.teacher, .teacherLeader, .instructionalLeadershipTeam] {
      guard let person = cast.people[role.rawValue] else { continue }
      try present.reflect(person, past: index > 0 ? terms[index - 1] : nil, current: terms[index])
    }
    let byCode = Dictionary(uniqueKeysWithValues: places.map { ($0.school.code, $0.id) })
    try present.decide(schools: byCode, owner: { owner($0, cast, places) }, ids: &ids)
    let queries = DemoVisitQueries(db, district, framework, now: now)
    var visits = DemoVisits(queries, homes, cast, today: calendar.today)
    try visits?.add()
    try addReasons(places, district, framework, terms)
    try openDoors(homes, framework, cast)
  }

  private func addReasons(
    _ places: [Place],
    _ district: DistrictID,
    _ framework: DemoFrameworkPlace,
    _ terms: [TermID]
  ) throws {
    let story = Array(terms.prefix(calendar.story.count))
    var reasons = DemoReasonQueries(db, district, framework, calendar, terms: story, now: now)
    try reasons.settle(
      places.map { place in
        .init(school: place.school, id: place.id, teachers: place.roster.teachers.map(\.person))
      }
    )
  }

  private func openDoors(
    _ homes: [(school: DemoSchool, id: SchoolID, roster: DemoRoster)],
    _ framework: DemoFrameworkPlace,
    _ cast: DemoCast
  ) throws {
    guard
      let district = try db.value("SELECT id FROM district WHERE slug = \(plan.slug)", as: DistrictID.self)
    else { return }
    var doors = DemoDoorQueries(db, district, framework, today: calendar.today, now: now)
    try doors.add(homes)
    // Two teachers of each of ten schools at most, and those whom one can be.
    let finished = [Role.instructionalLeadershipTeam, .coach, .principalSupervisor].compactMap {
      cast.people[$0.rawValue]
    }
    let others = homes.prefix(10).flatMap { $0.roster.teachers.dropFirst(12).prefix(4).map(\.person) }
    var calibration = DemoCalibrationQueries(db, district, framework, now: now)
    try calibration.add(
      observers: finished + others.prefix(21),
      beginner: cast.people[Role.teacher.rawValue]
    )
  }

  private func owner(_ decision: DemoDecision, _ cast: DemoCast, _ places: [Place]) -> PersonID? {
    let home: Place? =
      switch decision.scope {
      case .school(let code): places.first { $0.school.code == code }
      case .district, .area: nil
      }
    return switch decision.owner {
    case .director: cast.director
    case .supervisor:
      if case .area(let area) = decision.scope {
        cast.supervisors[area]
      } else {
        cast.supervisors.values.first
      }
    case .principal: home?.roster.principal
    case .coach: cast.coach
    case .teacherLeader: home?.roster.teachers.dropFirst().first?.person
    }
  }
}
