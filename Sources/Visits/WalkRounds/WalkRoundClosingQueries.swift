package import Analytics
package import Kernel
import Practices
package import Storage

/// What came of asking to close a round.
package enum WalkRoundClosing: Sendable, Hashable {
  /// Its figures were made; the key named here must be destroyed once the transaction is on the disk.
  case published(key: WalkRoundID, school: SchoolID)
  case tooShort([WalkRoundShortage])
  /// It was over already.
  case notOpen
}

/// All SQL that ends a round.
package enum WalkRoundClosingQueries {
  /// Closes a round if there is enough: writes its figures once, and leaves nothing by which a note has a room.
  ///
  /// All of it in the caller's transaction. Without `keepingNotes` the notes go at once instead of after 30 days.
  package static func close(
    _ db: Connection,
    round: WalkRoundID,
    on day: CalendarDay,
    keepingNotes: Bool = true
  ) throws -> WalkRoundClosing {
    // Holds the round: notes on their way in wait, and then find it closed.
    let held = try db.first(
      """
      UPDATE walk_round SET version = version WHERE id = \(round) AND state = 'open'
      RETURNING district_id, org_id, term_id, key_id
      """
    )
    guard let held else { return .notOpen }
    let district: DistrictID = try held("district_id")
    let rule = try WalkRoundQueries.rule(db, district: district)
    let days = try schoolDays(db, round: round, through: day)
    // Before it was open long enough, asking must not even tell whether there are enough notes.
    guard days >= rule.schoolDays else { return .tooShort([.schoolDays(atLeast: rule.schoolDays)]) }
    let practices = try db.rows(
      "SELECT practice_id FROM walk_round_look_for WHERE round_id = \(round) ORDER BY position LIMIT 5"
    ).map { try $0("practice_id", as: FrameworkItemID.self) }
    let notes = try WalkNoteQueries.counted(db, round: round, lookFors: practices.count)
    switch WalkRoundNotes(notes: notes, lookFors: practices.count, schoolDays: days).verdict(under: rule) {
    case .tooShort(let shortages): return .tooShort(shortages)
    case .publish(let cells):
      let school: SchoolID = try held("org_id")
      try PublishedCellQueries.insert(
        db,
        cells,
        at: CellPlace(
          district: district,
          school: school,
          term: try held("term_id"),
          round: round,
          closedOn: day,
          practices: practices
        )
      )
      var generator = SystemRandomNumberGenerator()
      try WalkNoteQueries.forgetRooms(
        db,
        round: round,
        notes: notes,
        keepingNotes: keepingNotes,
        using: &generator
      )
      try end(db, round: round, as: .closed, on: day)
      return .published(key: try held("key_id"), school: school)
    }
  }

  /// Ends a round that stayed too short: its notes are deleted, and there will never be figures.
  ///
  /// Returns the key to destroy, or nothing when the round was over already.
  static func endUnpublished(_ db: Connection, round: WalkRoundID, on day: CalendarDay) throws -> WalkRoundID?
  {
    let key: WalkRoundID? = try db.value(
      "UPDATE walk_round SET version = version WHERE id = \(round) AND state = 'open' RETURNING key_id"
    )
    guard let key else { return nil }
    try WalkNoteQueries.remove(db, round: round)
    try end(db, round: round, as: .unpublished, on: day)
    return key
  }

  /// Open rounds whose last day may have passed somewhere, with the time zone that decides, at most 1,000.
  static func overdue(_ db: Connection, by day: CalendarDay) throws -> [OverdueRound] {
    try db.rows(
      """
      SELECT r.id, r.district_id, r.org_id, r.key_id, r.closes_on, s.ends_on AS term_ends_on, d.time_zone
      FROM walk_round r JOIN district d ON d.id = r.district_id JOIN academic_session s ON s.id = r.term_id
      WHERE r.state = 'open' AND r.closes_on <= \(day) ORDER BY r.closes_on, r.id LIMIT 1000
      """
    ).map { row in
      OverdueRound(
        id: try row("id"),
        district: try row("district_id"),
        school: try row("org_id"),
        key: try row("key_id"),
        closesOn: try row("closes_on"),
        termEndsOn: try row("term_ends_on"),
        timeZone: try row("time_zone")
      )
    }
  }

  private static func end(_ db: Connection, round: WalkRoundID, as state: WalkRoundState, on day: CalendarDay)
    throws
  {
    try db.run(
      """
      UPDATE walk_round SET state = \(state), closed_on = \(day), version = version + 1 WHERE id = \(round)
      """
    )
  }

  /// School days on which the round, or one joined into it, was open.
  private static func schoolDays(_ db: Connection, round: WalkRoundID, through day: CalendarDay) throws -> Int
  {
    var days: Set<Int> = []
    let rows = try db.rows(
      "SELECT opens_on, closes_on FROM walk_round WHERE id = \(round) OR joined_into_id = \(round) LIMIT 50"
    )
    for row in rows {
      let first: CalendarDay = try row("opens_on")
      let last: CalendarDay = min(try row("closes_on"), day)
      guard first <= last else { continue }
      days.formUnion((first.number...last.number).filter { CalendarDay(number: $0).isSchoolWeekday })
    }
    return days.count
  }
}

/// An open round whose last day has come.
struct OverdueRound: Sendable {
  let id: WalkRoundID
  let district: DistrictID
  let school: SchoolID
  let key: WalkRoundID
  let closesOn: CalendarDay
  let termEndsOn: CalendarDay
  let timeZone: String
}
