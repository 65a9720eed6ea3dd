import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Preparing inquiry visits", .database)
struct InquiryVisitHandlersTests {
  @Test("a host prepares a visit, sees what is missing, and nobody else knows of it yet")
  func prepares() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in try RoundSample.framework(db) }
      let eli = try await site.browser(.eli)
      #expect(try await eli.get("/d/maravilla/visits").text.contains("No visit yet"))
      #expect(try await eli.get("/d/maravilla/visits/new").status == 200)

      let answer = try await eli.post("/d/maravilla/visits", PreparedVisit.form())
      let again = try await eli.post("/d/maravilla/visits", PreparedVisit.form())

      #expect(answer.status == 303 && answer.location == PreparedVisit.path)
      #expect(again.location == PreparedVisit.path)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_visit") == 1)
      #expect(
        try await RoundSample.count(site, "SELECT COUNT(*) FROM event WHERE verb = 'visit.prepared'") == 1
      )
      let page = try await eli.get(PreparedVisit.path).text
      #expect(page.contains("What is still missing") && page.contains("theory of action"))
      #expect(try await site.browser(.lea).get(PreparedVisit.path).status == 200)
      for member in [Cast.Member.ben, .ana, .cyd, .gil, .dee, .ivo, .kim] {
        #expect(try await site.browser(member).get(PreparedVisit.path).status == 404, "\(member)")
      }
      #expect(try await eli.get("/d/maravilla/visits").text.contains("Finish preparing"))
      #expect(try await !site.browser(.dee).get("/d/maravilla/visits").text.contains("Students talk"))
    }
  }

  @Test(
    "a field that needs attention comes back with its words and what was typed",
    arguments: [
      ("title", "", "Give the visit a title"), ("school", Cast.grant.text, "Choose the school that hosts"),
      ("visit_on", "soon", "Enter the day of the visit"), ("visit_on", "2026-01-05", "This day is over"),
      ("visit_on", "2029-01-05", "Check the year"), ("starts_at", "early", "Enter when it starts"),
      ("ends_at", "", "Enter when it ends"), ("ends_at", "07:30", "must end after it starts"),
      ("place", String(repeating: "x", count: 201), "at most 200"),
    ]
  )
  func invalid(field: String, value: String, message: String) async throws {
    try await TestSite.run { site in
      let eli = try await site.browser(.eli)

      let answer = try await eli.post(
        "/d/maravilla/visits",
        PreparedVisit.form(replacing: field, by: value)
      )

      #expect(answer.status == 422)
      #expect(answer.text.contains(message))
      if field != "title" { #expect(answer.text.contains("Students talk")) }
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_visit") == 0)
    }
  }

  @Test("a school hosts once a day, unless the other visit was called off")
  func onceADay() async throws {
    try await TestSite.withEngines { site in
      try await PreparedVisit.settle(site, inDays: 12)
      let eli = try await site.browser(.eli)
      let other = InquiryVisitID("01900000-0000-7000-8000-00000000b002")

      let second = try await eli.post("/d/maravilla/visits", PreparedVisit.form(id: other))
      #expect(second.status == 422 && second.text.contains("already hosts “Students talk”"))

      try await site.store.write { db in try db.run("UPDATE inquiry_visit SET state = 'cancelled'") }
      #expect(try await eli.post("/d/maravilla/visits", PreparedVisit.form(id: other)).status == 303)
    }
  }

  @Test("a visit cannot last only through the hour that a clock change skips")
  func clockChange() async throws {
    try await TestSite.run { site in
      let eli = try await site.browser(.eli)
      var form = PreparedVisit.form(replacing: "visit_on", by: "2027-03-14")
      form = form.map { $0.0 == "starts_at" ? ($0.0, "02:30") : $0.0 == "ends_at" ? ($0.0, "03:15") : $0 }

      let answer = try await eli.post("/d/maravilla/visits", form)

      #expect(answer.status == 422 && answer.text.contains("Clocks change that night"))
    }
  }

  @Test("day and school come from the link that leads here")
  func prefilled() async throws {
    try await TestSite.run { site in
      let eli = try await site.browser(.eli)
      let page = try await eli.get("/d/maravilla/visits/new?school=\(Cast.lincoln)&on=2026-12-04").text
      #expect(page.contains("value=\"2026-12-04\""))
      #expect(try await eli.get("/d/maravilla/visits/new?school=none&on=soon").status == 200)
    }
  }

  @Test("each sees a shared visit by what they are to it, and only hosts change it")
  func ladder() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site)
      let statuses: [(Cast.Member, Int)] = [
        (.eli, 200), (.lea, 200), (.ben, 200), (.ana, 200), (.cyd, 200), (.gil, 200), (.dee, 200),
        (.ivo, 200),
        (.kim, 404), (.hana, 403), (.jo, 403), (.fay, 403), (.max, 403),
      ]
      for (member, status) in statuses {
        #expect(try await site.browser(member).get(PreparedVisit.path).status == status, "\(member)")
        #expect(try await site.browser(member).get(PreparedVisit.apiPath).status == status, "\(member)")
      }
      let ben = try await site.browser(.ben)
      for part in ["edit", "theory", "targets", "look-fors", "guests", "cancellation"] {
        #expect(try await ben.get("\(PreparedVisit.path)/\(part)").status == 403, "\(part)")
        #expect(try await site.browser(.gil).get("\(PreparedVisit.path)/\(part)").status == 403, "\(part)")
        #expect(try await site.browser(.kim).get("\(PreparedVisit.path)/\(part)").status == 404, "\(part)")
      }
      #expect(try await ben.post(PreparedVisit.path, PreparedVisit.form()).status == 403)
      let eli = try await site.browser(.eli)
      #expect(try await eli.json(.delete, PreparedVisit.path).status == 405)
      #expect(try await eli.get("/d/maravilla/visits/01900000-0000-7000-8000-00000000dead").status == 404)
      #expect(try await eli.get("/d/maravilla/visits/none").status == 404)
      #expect(try await site.browser(nil).get(PreparedVisit.path).status == 303)
    }
  }

  @Test("links of the page lead each person only where their standing allows")
  func links() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site, inDays: 0)
      func offers(_ member: Cast.Member, _ part: String) async throws -> Bool {
        try await site.browser(member).get(PreparedVisit.path).text.contains(
          "\(PreparedVisit.path)/\(part)\""
        )
      }
      #expect(try await offers(.eli, "day") && offers(.eli, "principals"))
      #expect(try await !offers(.eli, "board") && !offers(.eli, "notes"))
      #expect(try await offers(.cyd, "notes") && offers(.cyd, "board") && !offers(.cyd, "principals"))
      #expect(try await offers(.gil, "principals") && !offers(.gil, "board") && !offers(.gil, "notes"))
      #expect(try await !offers(.ben, "board") && !offers(.dee, "board") && !offers(.lea, "board"))
    }
  }

  @Test("who was slower sees both versions and can save after all")
  func conflict() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site)
      let lea = try await site.browser(.lea)
      let version = String(try await PreparedVisit.version(site))
      let form = PreparedVisit.form(replacing: "title", by: "Talk in pairs") + [("version", version)]
      #expect(try await site.browser(.eli).post(PreparedVisit.path, form).status == 303)

      let late = try await lea.post(
        PreparedVisit.path,
        PreparedVisit.form(replacing: "title", by: "Lea’s words") + [("version", version)]
      )

      #expect(late.status == 409)
      #expect(late.text.contains("Talk in pairs") && late.text.contains("Lea’s words"))
      let now = String(try await PreparedVisit.version(site))
      let saved = try await lea.post(
        PreparedVisit.path,
        PreparedVisit.form(replacing: "title", by: "Lea’s words") + [("version", now)]
      )
      #expect(saved.status == 303)
      #expect(try await PreparedVisit.value(site, "SELECT title FROM inquiry_visit") == "Lea’s words")
    }
  }

  @Test("a visit that has begun keeps its day, and a weekend is pointed out but not refused")
  func dayStays() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site, inDays: 0)
      let eli = try await site.browser(.eli)
      let version = String(try await PreparedVisit.version(site))
      let form = PreparedVisit.form(replacing: "visit_on", by: "2026-12-18") + [("version", version)]
      #expect(try await eli.post(PreparedVisit.path, form).status == 303)
      let day = try await PreparedVisit.value(site, "SELECT visit_on FROM inquiry_visit")
      #expect(day == PreparedVisit.today.description)

      let other = InquiryVisitID("01900000-0000-7000-8000-00000000b002")
      let saturday = PreparedVisit.form(replacing: "visit_on", by: "2026-12-05", id: other)
      #expect(try await eli.post("/d/maravilla/visits", saturday).status == 303)
      let page = try await eli.get("/d/maravilla/visits/\(other)").text
      #expect(page.contains("Saturday, Dec 5, 2026 is on a weekend"))
    }
  }

  @Test("the calendar file tells the local time as a moment, also after the clocks changed")
  func calendar() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site)
      try await site.store.write { db in try db.run("UPDATE inquiry_visit SET visit_on = '2026-12-03'") }
      let winter = try await site.browser(.cyd).get("\(PreparedVisit.path)/calendar")
      #expect(winter.status == 200)
      #expect(winter.headers[.contentType]?.hasPrefix("text/calendar") == true)
      #expect(winter.text.contains("DTSTART:20261203T160000Z"))
      #expect(winter.text.contains("DTEND:20261203T213000Z"))

      try await site.store.write { db in try db.run("UPDATE inquiry_visit SET visit_on = '2027-04-08'") }
      #expect(
        try await site.browser(.cyd).get("\(PreparedVisit.path)/calendar").text
          .contains("DTSTART:20270408T150000Z")
      )
      #expect(try await site.browser(.kim).get("\(PreparedVisit.path)/calendar").status == 404)
    }
  }

  @Test("the page is assembled from published figures, and withheld ones stay withheld")
  func figures() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site)
      #expect(try await site.browser(.cyd).get(PreparedVisit.path).text.contains("No round yet"))
      try await RoundSample.open(site)
      try await RoundSample.record(site, RoundSample.notes())
      #expect(try await site.browser(.cyd).get(PreparedVisit.path).text.contains("No round yet"))
      #expect(try await site.browser(.eli).post("\(RoundSample.path)/closure", []).status == 303)

      let page = try await site.browser(.cyd).get(PreparedVisit.path).text
      #expect(page.contains("looks in 6 rooms"))

      try await site.store.write { db in
        try db.run("UPDATE published_cell SET is_withheld = 1, rate = NULL, notes = NULL")
      }
      let withheld = try await site.browser(.cyd).get(PreparedVisit.path).text
      #expect(!withheld.contains("looks in 6 rooms") && withheld.contains("Withheld"))
    }
  }

  @Test("pages of visits speak Spanish")
  func spanish() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site)
      try await site.store.write { db in
        try db.run("UPDATE account SET language = 'es' WHERE id = \(Cast.account(.eli))")
      }
      let eli = try await site.browser(.eli)
      #expect(try await eli.get("/d/maravilla/visits").text.contains("Visitas de indagación"))
      let page = try await eli.get(PreparedVisit.path).text
      #expect(page.contains("Teoría de acción") && page.contains("Lo que aún falta"))
    }
  }
}
