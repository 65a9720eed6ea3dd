import Kernel
import People
import Visits

/// Which schools of the demo visit each other, last year and this year, and when.
struct DemoTriads {
  let schools: [(school: DemoSchool, id: SchoolID)]
  let calendar: DemoCalendar

  private static let leastSchools = 3

  /// What a school is like; the share in foster care or homeless grows with that of low income.
  func figures(_ school: DemoSchool) -> SchoolFigures {
    var random = DemoRandom("profile", school.code)
    let shares = school.shares
    var figures = SchoolFigures()
    figures.enrollment = school.students
    figures.shares = [
      .sed: tenths(shares.lowIncome), .el: tenths(shares.englishLearners), .swd: tenths(shares.disabilities),
      .fosterOrHomeless: tenths(shares.lowIncome * 0.05 * (1 + random.spread(0.5))),
    ]
    let place = school.neighborhood.place(of: school.code)
    figures.place = .map(x: place.x, y: place.y)
    figures.countedOn = CalendarDay(year: year.endYear - 1, month: 10, day: 7).map { min($0, calendar.today) }
    return figures
  }

  var year: SchoolYear { SchoolYear(containing: calendar.today) }

  /// Size and three shares alike; schools to grade 8 join the middle schools, the smallest
  /// join the high schools, and a level with too few stays out.
  var rules: TriadRules {
    var rules = TriadRules.usual
    let counts = Dictionary(grouping: schools, by: \.school.level).mapValues(\.count)
    func stands(_ level: DemoLevel, with more: Int = 0) -> Bool {
      let count = (counts[level] ?? 0) + more
      return count >= Self.leastSchools && count != 5
    }
    rules.levels = [:]
    if stands(.elementary) { rules.levels["elementary"] = "elementary" }
    if stands(.middle, with: counts[.k8] ?? 0) {
      (rules.levels["middle"], rules.levels["k8"]) = ("middle", "middle")
    }
    if stands(.high, with: counts[.small] ?? 0) {
      (rules.levels["high"], rules.levels["other"]) = ("high", "high")
    }
    return rules
  }

  /// Groups that are good enough to be believed, found in a moment.
  func groups(_ profiles: [SchoolProfile], forbidden: Set<SchoolPair>) throws -> [[SchoolID]]? {
    let search = try TriadSearch(rules, profiles: profiles, forbidden: forbidden, members: [])
    guard case .groups(let groups, _, _) = search.quick() else { return nil }
    return groups
  }

  /// Everybody who shares a group.
  static func pairs(_ groups: [[SchoolID]]) -> Set<SchoolPair> {
    Set(
      groups.flatMap { group in
        group.indices.flatMap { left in group[(left + 1)...].map { SchoolPair(group[left], $0) } }
      }
    )
  }

  /// The terms of this school year.
  var terms: [DayRange] {
    (calendar.story + calendar.coming).filter { $0.schoolYear == year }.map {
      DayRange($0.startsOn, $0.endsOn)
    }
  }

  /// The days of this year's rota: from September to May, without the weeks when nobody has time.
  func hostingCalendar(_ plan: TriadPlanID) -> HostingCalendar? {
    guard let first = CalendarDay(year: year.endYear - 1, month: 9, day: 8),
      let last = CalendarDay(year: year.endYear, month: 5, day: 21)
    else { return nil }
    return HostingCalendar(
      plan: plan,
      firstOn: first,
      lastOn: last,
      mostADay: 3,
      blackouts: blackouts,
      version: 0
    )
  }

  private var blackouts: [DayRange] {
    let fall = year.endYear - 1
    let days: [(Int, Int, Int, Int, Int, Int)] = [
      (fall, 11, 11, fall, 11, 11), (fall, 11, 23, fall, 11, 27), (year.endYear, 1, 18, year.endYear, 1, 18),
      (year.endYear, 2, 15, year.endYear, 2, 19), (year.endYear, 4, 5, year.endYear, 4, 9),
      (year.endYear, 4, 26, year.endYear, 5, 7),
    ]
    return days.compactMap { from in
      guard let first = CalendarDay(year: from.0, month: from.1, day: from.2),
        let last = CalendarDay(year: from.3, month: from.4, day: from.5)
      else { return nil }
      return DayRange(first, last)
    }
  }

  private func tenths(_ share: Double) -> Int { min(max(Int((share * 1000).rounded()), 0), 1000) }
}
