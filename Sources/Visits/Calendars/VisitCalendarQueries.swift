import Interchange
import Kernel
import Storage

/// Inquiry visits that a person hosts or is invited to and has not declined, as calendar events.
///
/// A cancelled visit stays, marked as such: calendars that hold it would go on showing it if it only vanished.
enum VisitCalendarQueries {
  @Sendable static func events(_ db: Connection, _ ask: CalendarAsk) throws -> [ICalendarEvent] {
    guard let scope = ask.actor.scope(for: VisitsPermissions.viewVisits) else { return [] }
    let invited = Set(
      try db.rows(
        """
        SELECT g.visit_id FROM inquiry_guest g JOIN inquiry_visit v ON v.id = g.visit_id
        WHERE g.person_id = \(ask.actor.person) AND g.answer <> 'declined' AND v.district_id = \(scope.district)
          AND v.visit_on >= \(ask.since)
        LIMIT 500
        """
      ).map { row in try row("visit_id", as: InquiryVisitID.self) }
    )
    let hosting = ask.actor.scope(for: VisitsPermissions.hostVisit)
    return try InquiryVisitQueries.upcoming(db, within: scope, from: ask.since, withCancelled: true).filter {
      visit in invited.contains(visit.id) || hosting?.reaches(visit.school) == true
    }.map { try event($0, db, ask) }
  }

  private static func event(_ visit: InquiryVisit, _ db: Connection, _ ask: CalendarAsk) throws
    -> ICalendarEvent
  {
    let starts = visit.startsAt.instant(on: visit.day, in: ask.timeZone)
    let changed: Instant? = try db.value(
      """
      SELECT MAX(at) FROM event WHERE district_id = \(ask.actor.district.text) AND subject = \(visit.id.text)
      """
    )
    var event = ICalendarEvent(
      uid: "visit-\(visit.id)@throughline",
      stamp: changed ?? starts,
      when: .moments(starts, visit.endsAt.instant(on: visit.day, in: ask.timeZone)),
      summary: ask.say("Inquiry visit: \(visit.title)", "Visita de indagación: \(visit.title)")
    )
    event.place = visit.schoolName
    event.isCancelled = visit.state == .cancelled
    event.sequence = visit.version - 1
    event.address = "\(ask.origin)/d/\(ask.slug)/visits/\(visit.id)"
    return event
  }
}
