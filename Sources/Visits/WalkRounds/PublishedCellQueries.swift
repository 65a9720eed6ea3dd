package import Analytics
package import Kernel
package import Practices
package import Storage

/// A published figure of a closed round, or the fact that it is withheld.
package struct WalkRoundCell: Sendable, Hashable {
  package let practice: FrameworkItemID
  /// Nothing is the whole school.
  package let band: GradeBand?
  package let content: Published<DoingFigure>
}

/// What a round's figures are filed under.
package struct CellPlace: Sendable {
  package let district: DistrictID
  package let school: SchoolID
  package let term: TermID
  package let round: WalkRoundID
  package let closedOn: CalendarDay
  /// The practices of the round in their order.
  package let practices: [FrameworkItemID]

  package init(
    district: DistrictID,
    school: SchoolID,
    term: TermID,
    round: WalkRoundID,
    closedOn: CalendarDay,
    practices: [FrameworkItemID]
  ) {
    self.district = district
    self.school = school
    self.term = term
    self.round = round
    self.closedOn = closedOn
    self.practices = practices
  }
}

/// All SQL about published figures: written once, read by everyone who may, never changed.
package enum PublishedCellQueries {
  private static let columns = [
    "district_id", "term_id", "org_id", "practice_id", "grade_band", "round_id", "closed_on", "is_withheld",
    "notes",
    "rooms", "not_expected", "rate", "low_percent", "high_percent",
  ]

  /// Writes the figures of a round; topics are positions in `place.practices`, bands in `GradeBand.allCases`.
  package static func insert(_ db: Connection, _ cells: [PublishedCell<DoingFigure>], at place: CellPlace)
    throws
  {
    try db.bulkInsert(into: "published_cell", columns: columns) { rows in
      for cell in cells {
        let figure = cell.content.figure
        rows.value(place.district)
        rows.value(place.term)
        rows.value(place.school)
        rows.value(place.practices[cell.place.topic])
        rows.text(GradeBand.key(cell.place.band.map { GradeBand.allCases[$0] }))
        rows.value(place.round)
        rows.value(place.closedOn)
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

  /// The figures of a round in the order of its look-fors, the whole school first, then by grade.
  package static func cells(_ db: Connection, within scope: Scope, round: WalkRoundID) throws
    -> [WalkRoundCell]
  {
    let cells = try db.rows(
      """
      SELECT c.practice_id, c.grade_band, c.is_withheld, c.notes, c.rooms, c.not_expected, c.rate, c.low_percent,
        c.high_percent, l.position
      FROM published_cell c JOIN walk_round_look_for l ON l.round_id = c.round_id AND l.practice_id = c.practice_id
      WHERE c.round_id = \(round) AND c.district_id = \(scope.district) AND \(column: "c.org_id", within: scope)
      ORDER BY l.position LIMIT 50
      """
    ).map { row in (position: try row("position", as: Int.self), cell: try cell(row)) }
    return cells.sorted { ($0.position, order($0.cell.band)) < ($1.position, order($1.cell.band)) }.map(
      \.cell
    )
  }

  /// The figures of the whole school about some practices over all closed rounds, oldest first, at most 500.
  package static func ofSchool(
    _ db: Connection,
    district: DistrictID,
    school: SchoolID,
    practices: [FrameworkItemID]
  ) throws -> [(practice: FrameworkItemID, content: Published<DoingFigure>, closedOn: CalendarDay)] {
    try db.rows(
      """
      SELECT practice_id, grade_band, is_withheld, notes, rooms, not_expected, rate, low_percent, high_percent, closed_on
      FROM published_cell
      WHERE district_id = \(district) AND org_id = \(school) AND grade_band = 'all' AND practice_id IN \(values: practices)
      ORDER BY closed_on, round_id, practice_id LIMIT 500
      """
    ).map { row in
      let cell = try cell(row)
      return (cell.practice, cell.content, try row("closed_on"))
    }
  }

  private static func order(_ band: GradeBand?) -> Int {
    band.flatMap { GradeBand.allCases.firstIndex(of: $0) } ?? -1
  }

  private static func cell(_ row: Row) throws -> WalkRoundCell {
    let band: String = try row("grade_band")
    let rate: PublishedRate? = try row("rate")
    let isWithheld: Bool = try row("is_withheld")
    guard !isWithheld, let rate else {
      return WalkRoundCell(
        practice: try row("practice_id"),
        band: GradeBand(rawValue: band),
        content: .withheld
      )
    }
    let figure = DoingFigure(
      count: try row("notes"),
      rooms: try row("rooms"),
      notExpectedAbout: try row("not_expected"),
      rate: rate,
      interval: PublishedInterval(lowerPercent: try row("low_percent"), upperPercent: try row("high_percent"))
    )
    return WalkRoundCell(
      practice: try row("practice_id"),
      band: GradeBand(rawValue: band),
      content: .shown(figure)
    )
  }
}
