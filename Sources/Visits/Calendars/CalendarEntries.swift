import Foundation
import Interchange
import Kernel
import Storage

/// Whose calendar is asked for, and since when.
struct CalendarAsk: Sendable {
  /// With the roles held today: what a role gave ends with it.
  let actor: Actor
  let slug: String
  let timeZone: TimeZone
  let language: Language
  /// Events before this day are left out.
  let since: CalendarDay
  /// What stands before a path, such as `https://throughline.example`.
  let origin: String

  func say(_ english: String, _ spanish: String) -> String { Phrase(english, spanish)(language) }
}

/// What stands in a person's calendar: each slice that has dated things adds a source.
///
/// A calendar lies outside sign-in, so it names schools, titles and times, and never a person.
enum CalendarEntries {
  typealias Source = @Sendable (Connection, CalendarAsk) throws -> [ICalendarEvent]

  static let sources: [Source] = [
    HostingCalendarQueries.events, VisitCalendarQueries.events,
    { db, ask in
      try OpenDoorQueries.calendarEntries(
        db,
        person: ask.actor.person,
        from: ask.since,
        language: ask.language
      )
    },
  ]

  /// Everything of a person, in the order of the sources.
  static func of(_ db: Connection, _ ask: CalendarAsk) throws -> [ICalendarEvent] {
    try sources.flatMap { try $0(db, ask) }
  }
}
