import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Who visited whom", .database)
struct OpenDoorPrivacyTests {
  @Test("a booking opens for its two sides and for nobody else, on the page, as a file and by the API")
  func onlyTwo() async throws {
    try await TestSite.run { site in
      try await DoorSample.visited(site)
      for member in Cast.Member.allCases where member != .ben && member != .cyd {
        let browser = try await site.browser(member)
        for path in [
          DoorSample.bookingPath, "\(DoorSample.bookingPath)/calendar.ics",
          "/api/v1\(DoorSample.bookingPath)",
        ] {
          #expect([403, 404].contains(try await browser.get(path).status), "\(member) \(path)")
        }
        for path in [
          "/d/maravilla/open-doors", "/d/maravilla/open-doors/mine", DoorSample.path,
          "/api/v1/d/maravilla/door-bookings", "/api/v1/d/maravilla/door-echo",
        ] {
          let text = try await browser.get(path).text
          #expect(!text.contains("Cyd Castro"), "\(member) \(path)")
          #expect(!text.contains(DoorSample.booking.text), "\(member) \(path)")
        }
        for action in ["answer", "cancellation", "try", "thanks"] {
          let answer = try await browser.post("\(DoorSample.bookingPath)/\(action)", [("line", "x")])
          #expect([403, 404].contains(answer.status), "\(member) \(action)")
        }
      }
    }
  }

  @Test(
    "no event is written when somebody asks, answers, calls off, writes or thanks, and none names a visitor"
  )
  func noEvents() async throws {
    try await TestSite.withEngines { site in
      try await DoorSample.visited(site)
      let cyd = try await site.browser(.cyd)
      _ = try await cyd.post("\(DoorSample.bookingPath)/try", [("line", "x"), ("share", "1")])
      _ = try await cyd.post("\(DoorSample.bookingPath)/thanks", [("thanks", "x")])

      let events = try await site.store.read { db in
        try db.rows("SELECT actor, verb, subject, detail, school_id FROM event WHERE verb LIKE 'door.%'").map
        {
          row in try row.names.map { "\(try row($0, as: String?.self) ?? "")" }.joined(separator: " ")
        }
      }

      #expect(events.count == 1)
      #expect(events.allSatisfy { $0.contains("door.opened") && $0.contains(Cast.person(.ben).text) })
      #expect(!events.joined().contains(Cast.person(.cyd).text))
      #expect(!events.joined().contains(DoorSample.booking.text))
    }
  }

  @Test(
    "after sixty days the pair is gone; the count, the thanks and the visitor's own line stay apart from it"
  )
  func deleted() async throws {
    try await TestSite.withEngines { site in
      try await DoorSample.visited(site, daysAgo: 59)
      let cyd = try await site.browser(.cyd)
      _ = try await cyd.post(
        "\(DoorSample.bookingPath)/try",
        [("line", "Wait seven seconds"), ("share", "1")]
      )
      _ = try await cyd.post("\(DoorSample.bookingPath)/thanks", [("thanks", "Gracias!")])
      try await OpenDoorJobs.deleteBookings(site.site)
      #expect(try await DoorSample.count(site, "SELECT COUNT(*) FROM door_booking") == 1)

      try await site.store.write { db in
        try db.run("UPDATE door_booking SET on_day = \(RoundSample.today.adding(days: -62))")
      }
      for _ in 1...2 { try await OpenDoorJobs.deleteBookings(site.site) }

      #expect(try await DoorSample.count(site, "SELECT COUNT(*) FROM door_booking") == 0)
      #expect(try await DoorSample.count(site, "SELECT people FROM door_came") == 1)
      #expect(
        try await DoorSample.count(
          site,
          "SELECT COUNT(*) FROM door_try WHERE booking_id IS NULL AND is_shared = 0"
        ) == 1
      )
      let mine = try await site.browser(.ben).get("/d/maravilla/open-doors/mine").text
      #expect(mine.contains("One colleague has come") && mine.contains("Gracias!"))
      let own = try await cyd.get("/d/maravilla/open-doors/mine").text
      #expect(own.contains("Wait seven seconds") && !own.contains("Ben Castro"))
    }
  }

  @Test(
    "a visitor who becomes the host's evaluator loses the booking, the file and the calendar entry at once"
  )
  func becomesEvaluator() async throws {
    try await TestSite.run { site in
      try await DoorSample.agree(site)
      try await site.store.write { db in
        try OpenDoorHandlersTests.give("principal", to: .cyd, at: Cast.lincoln, id: "c3", db)
      }
      let cyd = try await site.browser(.cyd)

      #expect(try await cyd.get(DoorSample.bookingPath).status == 404)
      #expect(try await !cyd.get("/d/maravilla/open-doors/mine").text.contains("Ben Castro"))
      let entries = try await site.store.read { db in
        try OpenDoorQueries.calendarEntries(db, person: Cast.person(.cyd), from: RoundSample.today)
      }
      #expect(entries.isEmpty)
    }
  }

  @Test("no table of open doors has a place for a rating, a note or an observation")
  func noRating() async throws {
    try await TestSite.run { site in
      let columns = try await site.store.read { db in
        try ["open_door", "open_door_day", "door_booking", "door_try", "door_thanks", "door_came"].flatMap {
          table in
          try db.rows("SELECT name FROM pragma_table_info(\(table))").map { try $0("name", as: String.self) }
        }
      }
      #expect(columns.count > 30)
      for word in ["note", "rating", "score", "mark", "seen", "feedback", "comment", "observ"] {
        #expect(!columns.contains { $0.contains(word) }, "\(word)")
      }
    }
  }
}
