import HTTPTypes
import Kernel
import Storage
import Web

/// What calendar feeds add to the area.
enum CalendarParts {
  static let part = Slice(
    permissions: [],
    migrations: [VisitsMigrations.calendarLink],
    routes: [
      .member(.get, "/d/:district/calendar", CalendarHandlers.page),
      .member(.post, "/d/:district/calendar/links", CalendarHandlers.make).unstored(),
      .member(.post, "/d/:district/calendar/links/:link/revocation", CalendarHandlers.revoke),
      .open(
        .get,
        "/calendars/:token",
        because: "the address is the proof, and calendar programs cannot sign in",
        CalendarHandlers.feed
      ),
    ],
    jobs: [],
    eventWords: [
      "calendar.link_made": Phrase("made a calendar address", "creó una dirección de calendario"),
      "calendar.link_ended": Phrase("ended a calendar address", "terminó una dirección de calendario"),
    ]
  )
}
