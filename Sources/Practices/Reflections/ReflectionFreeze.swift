import Analytics
package import Kernel
package import Storage
import Web

/// Counts the self-reflections of a term once, for every school and practice; the counts never change afterwards.
///
/// All that leaves the reflections is written here: a school's teachers together, and their grade bands when none
/// of them is small. A teacher of two schools counts at both.
package enum ReflectionFreeze {
  /// Counts one term.
  ///
  /// Throws: `notFound` when the district has no such term.
  package static func freeze(_ db: Connection, district: DistrictID, term: TermID) throws {
    try freeze(db, district: district, terms: [term])
  }

  /// Counts several terms, reading roster and schools once; terms that were counted before stay as they are.
  package static func freeze(_ db: Connection, district: DistrictID, terms: [TermID]) throws {
    let named = try TermQueries.named(db, district: district, terms)
    guard named.count == Set(terms).count else { throw Failure.notFound }
    try freeze(db, district: district, named)
  }

  /// Counts what is due on a day and returns the terms that were counted.
  package static func freezeDue(_ db: Connection, district: DistrictID, on day: CalendarDay) throws
    -> [TermID]
  {
    let due = try FreezeQueries.due(db, district, on: day)
    try freeze(db, district: district, due)
    return due.map(\.id)
  }

  private static func freeze(_ db: Connection, district: DistrictID, _ terms: [Term]) throws {
    let open = try terms.filter { try FreezeQueries.claim(db, district, $0) }
    guard !open.isEmpty else { return }
    let practices = try FreezeQueries.practices(db, district)
    let schools = try FreezeQueries.schools(db, district)
    let teachers = try FreezeQueries.teachers(db, district)
    let rule = CellRule.standard.raised(answers: try FreezeQueries.minimumAnswers(db, district))
    for term in open {
      let there = teachers.filter { $0.isThere(on: term.freezesOn) }
      let answers = try FreezeQueries.answers(db, district, term.id)
      let rows = count(answers, of: there, at: schools, practices, under: rule)
      try FreezeQueries.write(db, district, term.id, rows)
    }
  }

  /// The rows of one term, in one pass over its answers.
  static func count(
    _ answers: [PooledAnswer],
    of teachers: [RosterTeacher],
    at schools: [SchoolID],
    _ practices: [FrameworkItemID],
    under rule: CellRule
  ) -> [PooledRow] {
    let topics = Dictionary(practices.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(grouping: teachers, by: \.person)
    var pools: [SchoolID: [[ReflectionAnswer]]] = [:]
    for answer in answers {
      guard let topic = topics[answer.practice] else { continue }
      for place in places[answer.person] ?? [] {
        guard
          let counted = ReflectionAnswer(
            band: bandIndex(place.band),
            understanding: answer.understanding,
            step: answer.step
          )
        else { continue }
        pools[place.school, default: Array(repeating: [], count: practices.count)][topic].append(counted)
      }
    }
    let rosters = Dictionary(grouping: teachers, by: \.school)
    return schools.flatMap { school in
      let roster = Dictionary(grouping: rosters[school] ?? [], by: { bandIndex($0.band) }).mapValues(\.count)
      let pool = pools[school] ?? Array(repeating: [], count: practices.count)
      return PooledReflections(practices: pool, roster: roster).cells(under: rule).map { cell in
        PooledRow(
          school: school,
          practice: practices[cell.place.topic],
          band: cell.place.band.map { GradeBand.allCases[$0] },
          figure: cell.content.figure
        )
      }
    }
  }

  private static func bandIndex(_ band: GradeBand?) -> Int? {
    band.flatMap { GradeBand.allCases.firstIndex(of: $0) }
  }

  /// Every hour: counts the terms of every district whose day has come.
  static let job = Job("count reflections", everySeconds: 3_600) { site in
    let now = site.now()
    let districts = try await site.store.read { db in try FreezeQueries.districts(db) }
    for (district, zone) in districts {
      let day = DistrictDay.day(now, zone: zone)
      try await site.store.write { db in
        for term in try freezeDue(db, district: district, on: day) {
          try EventLog.append(
            Event("reflections.counted", of: term.text, by: .schedule, district: district),
            at: now,
            db
          )
        }
      }
    }
  }
}
