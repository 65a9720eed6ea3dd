import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Practices

private typealias Fixture = ContinuumFixture

@Suite("Saying what stands in the way", .database)
struct ReasonHandlersTests {
  private static let path = "\(Fixture.base)/\(Fixture.feedback)/reason"

  @Test("a teacher answers once, in one form, and nothing of it can be read back")
  func ladder() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let ben = try await site.browser(.ben)
      let before = try await Self.events(site)
      let form = try await ben.get(Self.path)
      #expect(form.status == 200 && form.text.contains("Who reads this"))
      #expect(form.text.ranges(of: "type=\"radio\"").count == 6)
      #expect(form.headers[.cacheControl] == "no-store")

      #expect(try await ben.post(Self.path, [("theme", "time"), ("line", "")]).status == 303)
      #expect(try await ben.post(Self.path, [("theme", "doubt"), ("line", "")]).status == 303)

      let again = try await ben.get(Self.path)
      #expect(again.text.contains("You have answered this term") && !again.text.contains("no time"))
      #expect(try await Self.themes(site) == ["time"])
      #expect(try await Self.events(site) == before)
      #expect(try await site.browser(.ana).get(Self.path).text.contains("type=\"radio\""))
      for (member, status) in [(Cast.Member.hana, 403), (.eli, 403), (.max, 403), (.kim, 404)] {
        #expect(try await site.browser(member).get(Self.path).status == status, "\(member)")
      }
      #expect(try await ben.get("\(Fixture.base)/\(Fixture.id(999))/reason").status == 404)
      #expect(try await ben.json(.put, Self.path).status == 405)
    }
  }

  @Test(
    "an answer that cannot be counted comes back with what was typed and what to do",
    arguments: [
      ("", "", "Choose what stands in the way"), ("weather", "Sun", "Choose what stands in the way"),
      ("time", "Ask Castro", "Leave out who it is about"),
      ("time", "Room 12 is full", "Leave out which room"),
      ("time", String(repeating: "a", count: 201), "Shorten this to 200 letters"), ("time", "🙂", "in words"),
    ]
  )
  func invalid(_ theme: String, _ line: String, _ message: String) async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)

      let answer = try await site.browser(.ben).post(Self.path, [("theme", theme), ("line", line)])

      #expect(answer.status == 422 && answer.text.contains(message))
      #expect(line.isEmpty || answer.text.contains(line))
      #expect(try await Self.themes(site).isEmpty)
    }
  }

  @Test("a line alone is something else; a school that is not one's own is not found")
  func school() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let ben = try await site.browser(.ben)

      let elsewhere = try await ben.post(Self.path, [("theme", "time"), ("school", Cast.grant.text)])
      #expect(elsewhere.status == 404)
      #expect(try await ben.post(Self.path, [("theme", ""), ("line", "The bus comes late")]).status == 303)
      #expect(try await Self.themes(site) == ["other"])
    }
  }

  @Test("the practice's page is the same for a principal after each of nine more answers")
  func neverLive() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      try await site.store.write { db in
        try ReasonWorld.answer(db, 10, .time)
        try ReasonWorld.count(db)
      }
      let eli = try await site.browser(.eli)
      let page = "\(Fixture.base)/\(Fixture.feedback)"
      let before = try await eli.get(page)
      #expect(before.text.contains("10 people answered. Fall 2026, counted Nov 13, 2026."))
      #expect(before.text.contains("There is no time to plan it"))

      for _ in 1...9 {
        try await site.store.write { db in
          try ReasonWorld.answer(db, 1, .doubt)
          try ReasonWorld.count(db)
        }
        #expect(try await eli.get(page).body == before.body)
      }
    }
  }

  @Test("figures of a school are for those who have it in reach, and below ten there are none")
  func reach() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      try await site.store.write { db in
        try ReasonWorld.answer(db, 12, .demands)
        try ReasonWorld.answer(db, 9, .demands, at: Cast.grant)
        try ReasonWorld.count(db)
      }
      let page = "\(Fixture.base)/\(Fixture.feedback)"

      #expect(try await site.browser(.ben).get(page).text.contains("12 people answered"))
      #expect(try await site.browser(.ben).get(page).text.contains("10 or more"))
      #expect(try await site.browser(.cyd).get(page).text.contains("Not enough answers yet"))
      #expect(try await !site.browser(.max).get(page).text.contains("What stands in the way"))
      #expect(try await !site.browser(.ivo).get(page).text.contains("12 people"))
    }
  }

  @Test("outside a term nothing is asked, and an answer is refused in words")
  func noTerm() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      try await site.store.write { db in
        try db.run("UPDATE academic_session SET ends_on = '2026-11-01' WHERE id = \(Cast.fall)")
      }
      let ben = try await site.browser(.ben)

      #expect(try await ben.get(Self.path).text.contains("No term is running"))
      #expect(try await ben.post(Self.path, [("theme", "time")]).status >= 400)
    }
  }

  private static func themes(_ site: TestSite) async throws -> [String] {
    try await site.store.read { db in
      try db.rows("SELECT theme FROM reason_answer ORDER BY theme LIMIT 100").map { try $0("theme") }
    }
  }

  private static func events(_ site: TestSite) async throws -> Int {
    try await site.store.read { db in try ReasonWorld.rows(db, in: "event") }
  }
}
