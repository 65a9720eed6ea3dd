import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Open doors", .database)
struct OpenDoorHandlersTests {
  @Test("a teacher opens a lesson, colleagues of other schools find it, and sending twice opens it once")
  func opens() async throws {
    try await TestSite.withEngines { site in
      try await DoorSample.open(site)
      let again = try await site.browser(.ben).post("/d/maravilla/open-doors", DoorSample.form())
      let cyd = try await site.browser(.cyd)

      #expect(again.location == DoorSample.path)
      #expect(try await DoorSample.count(site, "SELECT COUNT(*) FROM open_door") == 1)
      #expect(try await DoorSample.count(site, "SELECT COUNT(*) FROM event WHERE verb = 'door.opened'") == 1)
      let list = try await cyd.get("/d/maravilla/open-doors").text
      #expect(list.contains("Practice 1") && list.contains("Ben Castro") && list.contains("Tuesday"))
      let page = try await cyd.get(DoorSample.path).text
      #expect(page.contains("Pairs explain their thinking") && page.contains("Only you two know"))
      #expect(
        try await cyd.get("/d/maravilla/open-doors?grade=4&subject=mathematics").text.contains("Ben Castro")
      )
      for miss in ["grade=5", "subject=arts", "school=\(Cast.grant)", "practice=\(RoundSample.practices[1])"]
      {
        #expect(try await !cyd.get("/d/maravilla/open-doors?\(miss)").text.contains("Ben Castro"), "\(miss)")
      }
    }
  }

  @Test(
    "every week is written out day by day, at the same hour over a clock change, and days can be left out"
  )
  func weekly() async throws {
    try await TestSite.withEngines { site in
      try await DoorSample.open(site, ["repeats": "weekly", "until": "2027-03-31"])
      let ben = try await site.browser(.ben)

      let days = try await DoorSample.count(site, "SELECT COUNT(*) FROM open_door_day")
      let out = try await ben.post(
        "\(DoorSample.path)/days",
        [("day", "2026-11-24"), ("change", "leave-out")]
      )
      let refused = try await DoorSample.ask(site, on: CalendarDay(number: DoorSample.day.number + 7))

      #expect(days == 20)
      #expect(out.status == 303)
      #expect(refused.status == 422 && refused.text.contains("not open on that day"))
      #expect(
        try await ben.post("\(DoorSample.path)/days", [("day", "2026-11-24"), ("change", "add")]).status
          == 303
      )
      #expect(
        try await ben.post("\(DoorSample.path)/days", [("day", "2026-11-11"), ("change", "add")]).status
          == 422
      )
      let zone = try #require(TimeZone(identifier: "America/Los_Angeles"))
      let time = try #require(TimeOfDay("9:05"))
      let before = time.instant(on: try #require(CalendarDay("2027-03-09")), in: zone)
      let after = time.instant(on: try #require(CalendarDay("2027-03-16")), in: zone)
      #expect(after.milliseconds - before.milliseconds == 7 * 86_400_000 - 3_600_000)
    }
  }

  @Test(
    "a field that needs attention comes back with its words and what was typed",
    arguments: [
      ("school", Cast.grant.text, "Choose the school"), ("practice", "x", "Choose a practice"),
      ("subject", "", "Choose the subject"), ("grade_to", "2", "lowest and the highest grade"),
      ("look_for", "", "what your guests can look for"), ("day", "soon", "Enter the day"),
      ("day", "2026-11-01", "still to come"), ("day", "2028-11-01", "within the next year"),
      ("repeats", "daily", "Choose once"), ("starts_at", "25:00", "when it begins"),
      ("ends_at", "8:00", "must end after"), ("place", "", "where to come to"),
      ("seats", "4", "one, two or three"), ("manner", "", "ask first"),
    ]
  )
  func invalid(field: String, value: String, message: String) async throws {
    try await TestSite.run { site in
      try await site.store.write { db in try RoundSample.framework(db) }

      let answer = try await site.browser(.ben).post(
        "/d/maravilla/open-doors",
        DoorSample.form([field: value])
      )

      #expect(answer.status == 422)
      #expect(answer.text.contains(message), "\(field)")
      #expect(try await DoorSample.count(site, "SELECT COUNT(*) FROM open_door") == 0)
    }
  }

  @Test("an hour the clocks skip is refused, and so are weeks without a last day")
  func clocks() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in try RoundSample.framework(db) }
      let ben = try await site.browser(.ben)

      let skipped = try await ben.post(
        "/d/maravilla/open-doors",
        DoorSample.form(["day": "2027-03-14", "starts_at": "2:30", "ends_at": "3:30"])
      )
      let endless = try await ben.post("/d/maravilla/open-doors", DoorSample.form(["repeats": "weekly"]))

      #expect(skipped.status == 422 && skipped.text.contains("this time is skipped"))
      #expect(endless.status == 422 && endless.text.contains("Enter the last day"))
    }
  }

  @Test(
    "who evaluates the host does not find the door, on no page and not by the API; other roles have no list"
  )
  func evaluators() async throws {
    try await TestSite.run { site in
      try await DoorSample.open(site)
      let statuses: [(Cast.Member, Int)] = [
        (.ben, 200), (.cyd, 200), (.lea, 200), (.ana, 200), (.eli, 404), (.gil, 404), (.kim, 404),
        (.dee, 403),
        (.hana, 403), (.ivo, 403), (.jo, 403), (.fay, 403), (.max, 403),
      ]
      for (member, status) in statuses {
        let browser = try await site.browser(member)
        #expect(try await browser.get(DoorSample.path).status == status, "\(member)")
        #expect(try await browser.get("/api/v1\(DoorSample.path)").status == status, "\(member)")
        guard member != .kim, status == 404 else { continue }
        #expect(try await DoorSample.ask(site, member).status == 404, "\(member)")
        #expect(try await !browser.get("/d/maravilla/open-doors").text.contains("Ben Castro"), "\(member)")
        #expect(try await !browser.get("/api/v1/d/maravilla/open-doors").text.contains("Ben"), "\(member)")
      }
      #expect(try await site.browser(nil).get(DoorSample.path).status == 303)
      #expect(try await site.browser(.ben).json(.delete, DoorSample.path).status == 405)
      #expect(try await site.browser(.ben).get("/d/maravilla/open-doors/none").status == 404)
    }
  }

  @Test("a principal may visit elsewhere, and no longer once the host teaches at the principal's school too")
  func secondSchool() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in
        try RoundSample.framework(db)
        try Self.give("teacher", to: .cyd, at: Cast.grant, id: "c0", db)
      }
      let opened = try await site.browser(.cyd).post(
        "/d/maravilla/open-doors",
        DoorSample.form(["school": Cast.grant.text])
      )
      let eli = try await site.browser(.eli)

      #expect(opened.status == 303)
      #expect(try await eli.get(DoorSample.path).status == 200)
      try await site.store.write { db in try Self.give("teacher", to: .cyd, at: Cast.lincoln, id: "c1", db) }
      #expect(try await eli.get(DoorSample.path).status == 404)
      #expect(try await eli.get("/d/maravilla/open-doors").text.contains("people you evaluate are not shown"))
      #expect(try await !eli.get("/d/maravilla/open-doors").text.contains("Cyd Castro"))
    }
  }

  @Test("only the host changes a door; the slower of two screens sees both; whoever comes is told it moved")
  func change() async throws {
    try await TestSite.run { site in
      try await DoorSample.agree(site)
      let ben = try await site.browser(.ben)
      let moved = DoorSample.form(["place": "Room 20", "version": "1"])

      #expect(try await site.browser(.lea).post(DoorSample.path, moved).status == 403)
      #expect(try await site.browser(.lea).get("\(DoorSample.path)/edit").status == 403)
      #expect(try await ben.get("\(DoorSample.path)/edit").status == 200)
      #expect(try await ben.post(DoorSample.path, moved).status == 303)
      let late = try await ben.post(DoorSample.path, DoorSample.form(["place": "Gym", "version": "1"]))
      #expect(late.status == 409 && late.text.contains("Room 20") && late.text.contains("Gym"))
      #expect(
        try await ben.post(DoorSample.path, DoorSample.form(["seats": "0", "version": "2"])).status == 422
      )
      let visit = try await site.browser(.cyd).get(DoorSample.bookingPath).text
      #expect(visit.contains("has changed the time or the place") && visit.contains("Room 20"))
      let file = try await site.browser(.cyd).get("\(DoorSample.bookingPath)/calendar.ics").text
      #expect(file.contains("SEQUENCE:1") && file.contains("Room 20"))
    }
  }

  @Test("a closed door takes nobody, and whoever would have come reads that the host called it off")
  func closes() async throws {
    try await TestSite.withEngines { site in
      try await DoorSample.agree(site)
      let ben = try await site.browser(.ben)

      #expect(try await site.browser(.cyd).post("\(DoorSample.path)/closure", []).status == 403)
      #expect(try await ben.post("\(DoorSample.path)/closure", []).status == 303)
      #expect(try await ben.post("\(DoorSample.path)/closure", []).status == 303)

      #expect(try await DoorSample.count(site, "SELECT COUNT(*) FROM event WHERE verb = 'door.closed'") == 1)
      #expect(try await ben.post(DoorSample.path, DoorSample.form()).status == 410)
      #expect(try await DoorSample.ask(site, .lea, id: DoorSample.secondBooking).status == 422)
      let cyd = try await site.browser(.cyd)
      #expect(try await cyd.get("/d/maravilla/open-doors").text.contains("Called off by your host"))
      let file = try await cyd.get("\(DoorSample.bookingPath)/calendar.ics").text
      #expect(file.contains("STATUS:CANCELLED") && file.contains("SEQUENCE:1"))
    }
  }

  @Test("the pages speak Spanish")
  func spanish() async throws {
    try await TestSite.run { site in
      try await DoorSample.open(site)
      let cyd = try await site.browser(.cyd)
      let spanish: HTTPFields = [.acceptLanguage: "es"]

      #expect(
        try await cyd.get("/d/maravilla/open-doors", headers: spanish).text.contains("Puertas abiertas")
      )
      #expect(try await cyd.get(DoorSample.path, headers: spanish).text.contains("Solo ustedes dos lo saben"))
      #expect(
        try await site.browser(.ben).get("/d/maravilla/open-doors/new", headers: spanish).text.contains(
          "Lugares"
        )
      )
    }
  }

  static func give(_ role: String, to member: Cast.Member, at school: SchoolID, id: String, _ db: Connection)
    throws
  {
    try db.run(
      """
      INSERT INTO person_role (id, district_id, person_id, role, org_id, state)
      VALUES (\("01900000-0000-7000-8000-0000000000\(id)"), \(Cast.maravilla), \(Cast.person(member)), \(role), \(school),
        'confirmed')
      """
    )
  }
}
