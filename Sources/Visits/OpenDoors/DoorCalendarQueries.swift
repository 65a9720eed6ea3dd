import Foundation
package import Interchange
package import Kernel
package import Storage

extension OpenDoorQueries {
  /// What open doors put into a person's calendar from a day on, at most 400: what they visit, and when somebody comes.
  ///
  /// Whoever has the feed's address reads it, so nobody is named in it.
  package static func calendarEntries(
    _ db: Connection,
    person: PersonID,
    from day: CalendarDay,
    language: Language = .english
  ) throws -> [ICalendarEvent] {
    try db.rows(
      """
      SELECT b.id, b.visitor_id, b.on_day, b.state, b.sequence, b.changed_at, d.starts_at, d.ends_at, d.place,
        o.name AS school, n.time_zone, \(sql: LookForQueries.words)
      FROM door_booking b JOIN open_door d ON d.id = b.door_id JOIN org o ON o.id = d.org_id
      JOIN district n ON n.id = d.district_id JOIN framework_item i ON i.id = d.practice_id
      JOIN framework_version v ON v.id = i.version_id
      \(sql: LookForQueries.texts(language))
      WHERE b.on_day >= \(day) AND b.state IN ('agreed', 'withdrawn', 'called_off')
        AND (d.host_id = \(person) OR (b.visitor_id = \(person) AND \(sql: isNoEvaluator(person, on: day))))
      ORDER BY b.on_day, d.starts_at, b.id LIMIT 400
      """
    ).compactMap { row in
      let zone = TimeZone(identifier: try row("time_zone")) ?? .gmt
      let isVisit = try row("visitor_id", as: PersonID.self) == person
      let entry = DoorCalendarEntry(
        booking: try row("id"),
        side: isVisit ? .visitor : .host,
        practice: try row("title"),
        school: try row("school"),
        place: try row("place"),
        day: try row("on_day"),
        hours: (try row("starts_at"), try row("ends_at")),
        state: try row("state"),
        sequence: try row("sequence"),
        changedAt: try row("changed_at")
      )
      return entry.event(in: zone, language: language)
    }
  }
}
