import Foundation
import HTTPTypes
import Interchange
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Coming to an open door", .database)
struct DoorBookingHandlersTests {
  @Test("a colleague asks, the host agrees, both hold it in their calendars, and asking twice asks once")
  func agrees() async throws {
    try await TestSite.withEngines { site in
      try await DoorSample.agree(site)
      let again = try await DoorSample.ask(site)
      let (ben, cyd) = (try await site.browser(.ben), try await site.browser(.cyd))

      #expect(again.location == DoorSample.bookingPath)
      #expect(try await DoorSample.count(site, "SELECT COUNT(*) FROM door_booking") == 1)
      #expect(try await ben.get(DoorSample.bookingPath).text.contains("Cyd Castro"))
      #expect(try await cyd.get(DoorSample.bookingPath).text.contains("Ben Castro"))
      for browser in [ben, cyd] {
        let file = try await browser.get("\(DoorSample.bookingPath)/calendar.ics")
        #expect(file.headers[.contentType]?.hasPrefix("text/calendar") == true)
        // 9:05 in Los Angeles in winter.
        #expect(file.text.contains("DTSTART:20261117T170500Z") && file.text.contains("STATUS:CONFIRMED"))
        #expect(!file.text.contains("Castro"))
      }
      for member in [Cast.Member.ben, .cyd] {
        let entries = try await site.store.read { db in
          try OpenDoorQueries.calendarEntries(db, person: Cast.person(member), from: RoundSample.today)
        }
        #expect(entries.count == 1 && !entries[0].isCancelled)
        #expect(!"\(entries)".contains("Castro"))
      }
    }
  }

  @Test("a host declines kindly, and the same day is not asked for again")
  func declines() async throws {
    try await TestSite.run { site in
      try await DoorSample.open(site)
      try await DoorSample.ask(site)
      let (ben, cyd) = (try await site.browser(.ben), try await site.browser(.cyd))

      #expect(try await cyd.get("\(DoorSample.bookingPath)/calendar.ics").status == 404)
      #expect(try await ben.post("\(DoorSample.bookingPath)/answer", [("answer", "maybe")]).status == 422)
      #expect(try await cyd.post("\(DoorSample.bookingPath)/answer", [("answer", "agree")]).status == 403)
      let long = String(repeating: "a", count: 201)
      #expect(
        try await ben.post("\(DoorSample.bookingPath)/answer", [("answer", "decline"), ("words", long)])
          .status
          == 422
      )
      let words = [("answer", "decline"), ("words", "We have a test that day. The week after?")]
      #expect(try await ben.post("\(DoorSample.bookingPath)/answer", words).status == 303)
      #expect(try await ben.post("\(DoorSample.bookingPath)/answer", words).status == 422)
      #expect(try await cyd.get(DoorSample.bookingPath).text.contains("The week after?"))
      let again = try await DoorSample.ask(site, id: DoorSample.secondBooking)
      #expect(again.status == 422 && again.text.contains("could not have you"))
    }
  }

  @Test("full, already asked, own door, over, and the same hour elsewhere are each said")
  func clashes() async throws {
    try await TestSite.withEngines { site in
      try await DoorSample.open(site)
      let other = OpenDoorID("01900000-0000-7000-8000-00000000b002")
      let lea = try await site.browser(.lea)
      let opened = try await lea.post(
        "/d/maravilla/open-doors",
        DoorSample.form(["id": other.text, "starts_at": "9:30", "ends_at": "10:00", "place": "Room 2"])
      )
      #expect(opened.status == 303)

      let own = try await DoorSample.ask(site, .ben)
      let hosting = try await DoorSample.ask(site, .lea)
      try await DoorSample.ask(site)
      let twice = try await DoorSample.ask(site, id: DoorSample.secondBooking)
      let full = try await DoorSample.ask(site, .ana, id: DoorSample.secondBooking)
      let overlap = try await site.browser(.cyd).post(
        "/d/maravilla/open-doors/\(other)/bookings",
        [("id", DoorSample.secondBooking.text), ("day", DoorSample.day.description)]
      )

      #expect(own.status == 422 && own.text.contains("your own door"))
      #expect(hosting.status == 422 && hosting.text.contains("your own door is open"))
      #expect(twice.status == 422 && twice.text.contains("asked for this day already"))
      #expect(full.status == 422 && full.text.contains("All seats"))
      #expect(overlap.status == 422 && overlap.text.contains("you already visit"))
      #expect(try await DoorSample.count(site, "SELECT COUNT(*) FROM door_booking") == 1)
      try await site.store.write { db in
        try db.run(
          "UPDATE open_door_day SET on_day = \(RoundSample.today) WHERE door_id = \(DoorSample.door)"
        )
      }
      let past = try await DoorSample.ask(site, .ana, id: DoorSample.secondBooking, on: RoundSample.today)
      #expect(past.status == 422 && past.text.contains("has begun or is over"))
    }
  }

  @Test("a visitor takes it back, the host reads so, the seat is free, and it can be asked for once more")
  func withdraws() async throws {
    try await TestSite.withEngines { site in
      try await DoorSample.agree(site)
      let (ben, cyd) = (try await site.browser(.ben), try await site.browser(.cyd))

      #expect(try await cyd.post("\(DoorSample.bookingPath)/cancellation", []).status == 303)
      #expect(try await cyd.post("\(DoorSample.bookingPath)/cancellation", []).status == 303)

      #expect(try await ben.get(DoorSample.path).text.contains("Taken back by your visitor"))
      let file = try await ben.get("\(DoorSample.bookingPath)/calendar.ics").text
      #expect(file.contains("STATUS:CANCELLED") && file.contains("SEQUENCE:1"))
      let again = try await DoorSample.ask(site, id: DoorSample.secondBooking)
      #expect(again.location == DoorSample.bookingPath)
      #expect(try await DoorSample.count(site, "SELECT sequence FROM door_booking") == 2)
    }
  }

  @Test("a door without asking has its visitor at once")
  func withoutAsking() async throws {
    try await TestSite.run { site in
      try await DoorSample.open(site, ["manner": "come"])
      try await DoorSample.ask(site)
      #expect(
        try await DoorSample.count(site, "SELECT COUNT(*) FROM door_booking WHERE state = 'agreed'") == 1
      )
    }
  }

  @Test("the line is the visitor's alone until it is shared, and thanks arrive without a name")
  func afterwards() async throws {
    try await TestSite.withEngines { site in
      try await DoorSample.visited(site)
      let (ben, cyd) = (try await site.browser(.ben), try await site.browser(.cyd))

      #expect(try await cyd.post("\(DoorSample.bookingPath)/try", [("line", "")]).status == 422)
      #expect(try await ben.post("\(DoorSample.bookingPath)/try", [("line", "x")]).status == 403)
      #expect(
        try await cyd.post("\(DoorSample.bookingPath)/try", [("line", "Wait seven seconds")]).status == 303
      )
      #expect(try await !ben.get(DoorSample.bookingPath).text.contains("Wait seven seconds"))
      #expect(try await !ben.get("/api/v1\(DoorSample.bookingPath)").text.contains("Wait seven seconds"))
      #expect(try await cyd.get("/d/maravilla/open-doors/mine").text.contains("Wait seven seconds"))
      let shared = [("line", "Wait seven seconds"), ("share", "1")]
      #expect(try await cyd.post("\(DoorSample.bookingPath)/try", shared).status == 303)
      #expect(try await ben.get(DoorSample.bookingPath).text.contains("Wait seven seconds"))
      #expect(try await cyd.post("\(DoorSample.bookingPath)/thanks", [("thanks", "")]).status == 422)
      for _ in 1...2 {
        #expect(
          try await cyd.post("\(DoorSample.bookingPath)/thanks", [("thanks", "Gracias!")]).status == 303
        )
      }
      let mine = try await ben.get("/d/maravilla/open-doors/mine").text
      #expect(mine.contains("Gracias!") && mine.contains("One colleague has come") && !mine.contains("Cyd"))
      #expect(try await DoorSample.count(site, "SELECT COUNT(*) FROM door_thanks") == 1)
    }
  }

  @Test("before the lesson there is nothing to write, and afterwards nothing to arrange")
  func times() async throws {
    try await TestSite.run { site in
      try await DoorSample.agree(site)
      let cyd = try await site.browser(.cyd)
      #expect(try await cyd.post("\(DoorSample.bookingPath)/try", [("line", "x")]).status == 422)
      try await site.store.write { db in
        try db.run("UPDATE door_booking SET on_day = \(RoundSample.today.adding(days: -1))")
      }
      #expect(try await cyd.post("\(DoorSample.bookingPath)/cancellation", []).status == 422)
    }
  }

  @Test("one deletes one's own line and the thanks one got, and nobody else's")
  func removal() async throws {
    try await TestSite.run { site in
      try await DoorSample.visited(site)
      let (ben, cyd) = (try await site.browser(.ben), try await site.browser(.cyd))
      _ = try await cyd.post("\(DoorSample.bookingPath)/try", [("line", "x"), ("share", "1")])
      _ = try await cyd.post("\(DoorSample.bookingPath)/thanks", [("thanks", "x")])
      let (line, thanks) = try await site.store.read { db in
        (
          try db.value("SELECT id FROM door_try", as: String.self) ?? "",
          try db.value("SELECT id FROM door_thanks", as: String.self) ?? ""
        )
      }

      #expect(try await ben.post("/d/maravilla/door-tries/\(line)/removal", []).status == 404)
      #expect(try await cyd.post("/d/maravilla/door-thanks/\(thanks)/removal", []).status == 404)
      #expect(try await cyd.post("/d/maravilla/door-tries/\(line)/removal", []).status == 303)
      #expect(try await ben.post("/d/maravilla/door-thanks/\(thanks)/removal", []).status == 303)
    }
  }
}
