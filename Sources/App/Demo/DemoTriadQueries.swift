import Kernel
import People
import Storage
import Visits

/// All SQL that writes the demo's profiles, triads and hosting days.
struct DemoTriadQueries {
  let db: Connection
  let district: DistrictID
  let triads: DemoTriads
  let now: Instant

  /// Profiles of all schools; where there are enough of them, triads of two years and this year's rota.
  func add(_ ids: inout DemoIDs) throws {
    for (school, id) in triads.schools {
      try SchoolProfileQueries.save(db, district: district, school: id, triads.figures(school), expecting: 0)
    }
    guard !triads.rules.levels.isEmpty else { return }
    let profiles = try SchoolProfileQueries.all(db, district: district)
    let last = try addPlan(SchoolYear(endYear: triads.year.endYear - 1), profiles, forbidden: [], &ids)
    // Where few schools are, last year's partners are the only ones there can be.
    let apart = DemoTriads.pairs(last?.groups ?? [])
    let this =
      try addPlan(triads.year, profiles, forbidden: apart, &ids)
      ?? addPlan(triads.year, profiles, forbidden: [], &ids)
    if let this { try addRota(this.id) }
  }

  private func addPlan(
    _ year: SchoolYear,
    _ profiles: [SchoolProfile],
    forbidden: Set<SchoolPair>,
    _ ids: inout DemoIDs
  ) throws -> (id: TriadPlanID, groups: [[SchoolID]])? {
    guard let groups = try triads.groups(profiles, forbidden: forbidden) else { return nil }
    let id: TriadPlanID = ids.next()
    _ = try TriadPlanQueries.add(
      db,
      district: district,
      id: id,
      year: year,
      title: "Triads \(year)",
      rules: triads.rules,
      forbidden: forbidden
    )
    try TriadPlanQueries.replaceGroups(db, plan: id, groups)
    let published = CalendarDay(year: year.endYear - 1, month: 8, day: 20).map {
      min($0, triads.calendar.today)
    }
    try db.run(
      """
      UPDATE triad_plan SET state = 'published', percent = 100, standing = 'searched', published_on = \(published)
      WHERE id = \(id)
      """
    )
    return (id, groups)
  }

  private func addRota(_ plan: TriadPlanID) throws {
    guard let calendar = triads.hostingCalendar(plan) else { return }
    let days = try HostingRotaQueries.days(db, plan: plan)
    let hosts = try HostingRotaSearch.hosts(days, in: calendar, terms: triads.terms, from: calendar.firstOn)
    try HostingRotaQueries.replace(db, calendar, hosts: hosts, now: now)
  }
}
