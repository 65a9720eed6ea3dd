import Foundation
import Kernel
import Storage
import Visits

/// All SQL that writes the demo's open doors, and who came or asks to come.
struct DemoDoorQueries {
  let db: Connection
  let district: DistrictID
  let framework: DemoFrameworkPlace
  let today: CalendarDay
  let now: Instant
  private var ids: DemoIDs
  private var random = DemoRandom("open doors")

  init(
    _ db: Connection,
    _ district: DistrictID,
    _ framework: DemoFrameworkPlace,
    today: CalendarDay,
    now: Instant
  ) {
    self.db = db
    self.district = district
    self.framework = framework
    self.today = today
    self.now = now
    ids = DemoIDs("open doors", at: now)
  }

  /// Writes every door whose school and host are in this demo.
  mutating func add(_ schools: [(school: DemoSchool, id: SchoolID, roster: DemoRoster)]) throws {
    let byCode = Dictionary(uniqueKeysWithValues: schools.map { ($0.school.code, $0) })
    func person(_ teacher: DemoDoor.Teacher) -> PersonID? {
      guard let place = byCode[teacher.school], teacher.number < place.roster.teachers.count else {
        return nil
      }
      return place.roster.teachers[teacher.number].person
    }
    for plan in DemoDoor.all {
      guard let host = person(plan.host), let school = byCode[plan.host.school]?.id,
        let practice = framework.practices[plan.practice]
      else { continue }
      let door: OpenDoorID = ids.next()
      try add(plan, door, host: host, school: school, practice: practice)
      for booking in plan.bookings {
        guard let visitor = person(booking.visitor) else { continue }
        try add(booking, of: plan, door, host: host, visitor: visitor, practice: practice.text)
      }
    }
  }

  private mutating func add(
    _ plan: DemoDoor,
    _ door: OpenDoorID,
    host: PersonID,
    school: SchoolID,
    practice: some SQLBindable
  ) throws {
    try db.run(
      """
      INSERT INTO open_door (id, district_id, org_id, host_id, practice_id, subject, grade_from, grade_to, look_for, lang,
        starts_at, ends_at, period, place, seats, needs_asking, state)
      VALUES (\(door), \(district), \(school), \(host), \(practice), \(plan.subject), \(plan.grades.lowerBound),
        \(plan.grades.upperBound), \(plan.lookFor), \(plan.language), \(plan.hours.from), \(plan.hours.to), \(plan.period),
        \(plan.place), \(plan.seats), \(plan.needsAsking ? 1 : 0), \(plan.isClosed ? "closed" : "open"))
      """
    )
    for week in 0..<plan.weeks {
      let isOpen = !plan.leftOut.contains(week) && !(plan.isClosed && day(plan, week) >= today)
      try db.run(
        "INSERT INTO open_door_day (door_id, on_day, is_open) VALUES (\(door), \(day(plan, week)), \(isOpen ? 1 : 0))"
      )
    }
  }

  private mutating func add(
    _ booking: DemoDoor.Booking,
    of plan: DemoDoor,
    _ door: OpenDoorID,
    host: PersonID,
    visitor: PersonID,
    practice: String
  ) throws {
    let id = UUIDText.version4(using: &random)
    let day = day(plan, booking.week)
    let language = plan.language
    try db.run(
      """
      INSERT INTO door_booking (id, door_id, on_day, visitor_id, state, words, lang, has_thanked, sequence, changed_at)
      VALUES (\(id), \(door), \(day), \(visitor), \(booking.state), \(booking.words), \(language),
        \(booking.thanks.isEmpty ? 0 : 1), \(["withdrawn", "called_off"].contains(booking.state) ? 1 : 0), \(now))
      """
    )
    let month = String(day.description.prefix(7))
    if !booking.line.isEmpty {
      try db.run(
        """
        INSERT INTO door_try (id, person_id, practice_id, booking_id, body, lang, written_in, is_shared)
        VALUES (\(UUIDText.version4(using: &random)), \(visitor), \(practice), \(id), \(booking.line), \(language),
          \(month), \(booking.isShared ? 1 : 0))
        """
      )
    }
    guard !booking.thanks.isEmpty else { return }
    try db.run(
      """
      INSERT INTO door_thanks (id, host_id, body, lang, written_in)
      VALUES (\(UUIDText.version4(using: &random)), \(host), \(booking.thanks),
        \(booking.thanks.hasPrefix("Gracias") ? "es" : "en"), \(month))
      """
    )
  }

  /// The same weekday every week; a first day on a weekend moves to Monday.
  private func day(_ plan: DemoDoor, _ week: Int) -> CalendarDay {
    var first = today.adding(days: plan.firstDay)
    while !first.isSchoolWeekday { first = first.adding(days: 1) }
    return first.adding(days: 7 * week)
  }
}
