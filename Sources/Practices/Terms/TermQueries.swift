package import Kernel
package import Storage

/// An academic session that boards and reflections count by.
package struct Term: Sendable, Hashable {
  package let id: TermID
  package let title: String
  package let startsOn: CalendarDay
  package let endsOn: CalendarDay
  /// The day the self-reflections of the term are counted.
  package let freezesOn: CalendarDay

  /// Eight weeks into the term, unless the district names another day.
  package static let daysToFreeze = 56
}

/// All SQL for naming terms.
package enum TermQueries {
  /// The term a day lies in, else the last one that has begun.
  package static func current(_ db: Connection, district: DistrictID, on day: CalendarDay) throws -> Term? {
    try begun(db, district: district, by: day, limit: 12).max {
      ($0.endsOn >= day ? 1 : 0, $0.startsOn) < ($1.endsOn >= day ? 1 : 0, $1.startsOn)
    }
  }

  /// The term that holds both days, or nothing.
  package static func holding(
    _ db: Connection,
    district: DistrictID,
    from first: CalendarDay,
    through last: CalendarDay
  ) throws -> Term? {
    try begun(db, district: district, by: first).first { $0.endsOn >= last }
  }

  /// Terms that have begun by a day, newest first.
  ///
  /// A district that has sessions of the type `term` counts by those, else by semesters.
  package static func begun(
    _ db: Connection,
    district: DistrictID,
    by day: CalendarDay,
    limit: Int = 12
  ) throws -> [Term] {
    try db.rows(
      """
      SELECT id, title, starts_on, ends_on, reflections_freeze_on FROM academic_session
      WHERE district_id = \(district) AND ended_on IS NULL AND starts_on <= \(day)
        AND type = (SELECT MAX(s.type) FROM academic_session s
          WHERE s.district_id = \(district) AND s.type IN ('term', 'semester') AND s.ended_on IS NULL)
      ORDER BY starts_on DESC, id LIMIT \(limit)
      """
    ).map(term)
  }

  /// Terms by their ids, oldest first.
  static func named(_ db: Connection, district: DistrictID, _ ids: [TermID]) throws -> [Term] {
    try db.rows(
      """
      SELECT id, title, starts_on, ends_on, reflections_freeze_on FROM academic_session
      WHERE district_id = \(district) AND id IN \(values: ids) ORDER BY starts_on, id
      """
    ).map(term)
  }

  private static func term(_ row: Row) throws -> Term {
    let starts: CalendarDay = try row("starts_on")
    let named: CalendarDay? = try row("reflections_freeze_on")
    return Term(
      id: try row("id"),
      title: try row("title"),
      startsOn: starts,
      endsOn: try row("ends_on"),
      freezesOn: named ?? starts.adding(days: Term.daysToFreeze)
    )
  }
}
