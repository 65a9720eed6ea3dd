import Analytics
import Kernel
import Practices
import Storage
import Visits

/// All SQL that writes the demo's past: rounds that are over and what was published.
struct DemoFigureQueries {
  let db: Connection
  let district: DistrictID
  let framework: DemoFrameworkPlace
  /// In the order of the calendar's story.
  let terms: [TermID]
  private var ids: DemoIDs
  /// Practices a teacher answers about, in the order of the pooled figures.
  private let codes = DemoFramework.practices.map(\.code)
  private static let bands = GradeBand.allCases.map(\.rawValue)

  init(
    _ db: Connection,
    _ district: DistrictID,
    _ framework: DemoFrameworkPlace,
    terms: [TermID],
    slug: String,
    now: Instant
  ) {
    self.db = db
    self.district = district
    self.framework = framework
    self.terms = terms
    ids = DemoIDs("figures \(slug)", at: now)
  }

  /// Writes every past term of a school.
  mutating func add(_ figures: DemoFigures, school: SchoolID) throws {
    for index in terms.indices {
      for round in figures.rounds(termIndex: index) { try add(round, figures, school, index) }
      try add(figures.pooled(codes, termIndex: index), figures, school, index)
    }
  }

  /// Writes a round's row and look-fors, and returns its id.
  mutating func addRound(
    _ plan: DemoRoundPlan,
    school: SchoolID,
    term: TermID,
    title: String,
    opensOn: CalendarDay,
    closesOn: CalendarDay,
    state: WalkRoundState
  ) throws -> WalkRoundID {
    let id: WalkRoundID = ids.next()
    try db.run(
      """
      INSERT INTO walk_round (id, district_id, org_id, term_id, framework_version_id, title, opens_on, closes_on, state,
        closed_on, key_id)
      VALUES (\(id), \(district), \(school), \(term), \(framework.version), \(title), \(opensOn), \(closesOn),
        \(state.rawValue), \(state == .open ? nil : closesOn), \(id))
      """
    )
    for (index, code) in plan.lookFors.enumerated() {
      guard let practice = framework.practices[code] else { continue }
      try db.run(
        "INSERT INTO walk_round_look_for (round_id, practice_id, position) VALUES (\(id), \(practice), \(index + 1))"
      )
    }
    return id
  }

  private mutating func add(
    _ round: DemoClosedRound,
    _ figures: DemoFigures,
    _ school: SchoolID,
    _ index: Int
  ) throws {
    let id = try addRound(
      round.plan,
      school: school,
      term: terms[index],
      title: "Round \(round.plan.number)",
      opensOn: round.opensOn,
      closesOn: round.closesOn,
      state: round.cells == nil ? .unpublished : .closed
    )
    guard let cells = round.cells else { return }
    let columns = [
      "district_id", "term_id", "org_id", "practice_id", "grade_band", "round_id", "closed_on", "is_withheld",
      "notes",
      "rooms", "not_expected", "rate", "low_percent", "high_percent",
    ]
    try db.bulkInsert(into: "published_cell", columns: columns) { rows in
      for cell in cells {
        guard let practice = framework.practices[round.plan.lookFors[cell.place.topic]] else { continue }
        let figure = cell.content.figure
        rows.value(district)
        rows.value(terms[index])
        rows.value(school)
        rows.value(practice)
        rows.text(GradeBand.key(cell.place.band.map { GradeBand.allCases[$0] }))
        rows.value(id)
        rows.value(round.closesOn)
        rows.value(figure == nil)
        rows.value(figure?.count)
        rows.value(figure?.rooms)
        rows.value(figure?.notExpectedAbout)
        rows.value(figure?.rate.rawValue)
        rows.value(figure?.interval.lowerPercent)
        rows.value(figure?.interval.upperPercent)
        try rows.endRow()
      }
    }
  }

  private func add(
    _ cells: [PublishedCell<KnowingFigure>],
    _ figures: DemoFigures,
    _ school: SchoolID,
    _ index: Int
  ) throws {
    let columns = [
      "district_id", "term_id", "org_id", "practice_id", "grade_band", "is_withheld", "teachers", "answers",
      "rate",
      "low_percent", "high_percent", "bounds_low_percent", "bounds_high_percent",
    ]
    try db.bulkInsert(into: "pooled_reflection", columns: columns) { rows in
      for cell in cells {
        guard let practice = framework.practices[codes[cell.place.topic]] else { continue }
        let figure = cell.content.figure
        rows.value(district)
        rows.value(terms[index])
        rows.value(school)
        rows.value(practice)
        rows.text(GradeBand.key(cell.place.band.map { GradeBand.allCases[$0] }))
        rows.value(figure == nil)
        rows.value(figure?.roster)
        rows.value(figure?.count)
        rows.value(figure?.rate.rawValue)
        rows.value(figure?.interval.lowerPercent)
        rows.value(figure?.interval.upperPercent)
        rows.value(figure?.bounds.lowerPercent)
        rows.value(figure?.bounds.upperPercent)
        try rows.endRow()
      }
    }
  }
}
