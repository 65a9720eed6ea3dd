import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("What came of a decision", .database)
struct FollowUpHandlersTests {
  private static let id = Fixture.id(950)
  private static let look = Fixture.id(970)
  private static let one = "\(Fixture.base)/decisions/\(id)"

  @Test("a decision says what is stopped and when to look again, and who sees to it says what came of it")
  func ladder() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      try await Self.decide(site, owner: .ben)
      let ben = try await site.browser(.ben)
      #expect(try await ben.get(Self.one + "/history").text.contains("Stopped: Two of four data meetings"))
      #expect(try await ben.get(Self.one + "/follow-ups/new").text.contains("Who reads this"))

      #expect(try await ben.post(Self.one + "/follow-ups", Self.fields()).status == 303)
      #expect(try await ben.post(Self.one + "/follow-ups", Self.fields()).status == 303)

      let page = try await site.browser(.lea).get(Self.one + "/history").text
      #expect(page.contains("Drafts come back in half of the classes"))
      #expect(page.contains("Changed, Nov 12, 2026") && page.contains("Look again on Jan 29, 2027"))
      #expect(
        page.contains("Eli Castro took a decision")
          && page.contains("Ben Castro said what came of a decision")
      )
      #expect(!page.contains("/follow-ups/new"))
      #expect(try await Self.count("decision_follow_up", site) == 1)
    }
  }

  @Test("who may not say it is told so, and other schools find nothing")
  func reach() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      try await Self.decide(site, owner: .eli)
      for path in ["/follow-ups/new", "/history"] {
        #expect(try await site.browser(.cyd).get(Self.one + path).status == 404)
        #expect(try await site.browser(.max).get(Self.one + path).status == 403)
        #expect(
          try await site.browser(.kim).get("/d/dos-robles/practices/decisions/\(Self.id)\(path)").status
            == 404
        )
      }
      #expect(try await site.browser(.lea).get(Self.one + "/follow-ups/new").status == 403)
      #expect(try await site.browser(.lea).post(Self.one + "/follow-ups", Self.fields()).status == 403)
      #expect(try await site.browser(.dee).get(Self.one + "/follow-ups/new").status == 200)
      #expect(
        try await site.browser(.eli).get("\(Fixture.base)/decisions/\(Fixture.id(999))/history").status == 404
      )
      #expect(try await site.browser(.eli).json(.put, Self.one + "/follow-ups").status == 405)
    }
  }

  @Test(
    "what cannot be accepted comes back with what was typed and what to do",
    arguments: [
      ("outcome", "great", "Choose what became of it."), ("statement", "", "Write what came of it."),
      ("statement", String(repeating: "a", count: 501), "Shorten this to 500 letters"),
      ("next_on", "2026-11-12", "Enter a day after today, or none."),
      ("next_on", "soon", "Enter a day after today"),
    ]
  )
  func invalid(_ field: String, _ value: String, _ message: String) async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      try await Self.decide(site, owner: .eli)
      let fields = Self.fields().map { $0.0 == field ? (field, value) : $0 }

      let answer = try await site.browser(.eli).post(Self.one + "/follow-ups", fields)

      #expect(answer.status == 422 && answer.text.contains(message))
      #expect(try await Self.count("decision_follow_up", site) == 0)
    }
  }

  @Test("a decision that was dropped is open no longer, and the list for paper says what is overdue")
  func dropped() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      try await Self.decide(site, owner: .eli, dueOn: "2026-11-01")
      let eli = try await site.browser(.eli)
      let print = try await eli.get("\(Fixture.base)/decisions/print").text
      #expect(print.contains("overdue") && print.contains("Two of four data meetings"))
      #expect(try await !site.browser(.cyd).get("\(Fixture.base)/decisions/print").text.contains("overdue"))

      let fields = Self.fields().map { $0.0 == "outcome" ? ("outcome", "dropped") : $0 }
      #expect(try await eli.post(Self.one + "/follow-ups", fields).status == 303)

      #expect(try await eli.get("\(Fixture.base)/decisions/print").text.contains("Nothing is open"))
      #expect(try await eli.get("\(Fixture.base)/decisions").text.contains("Dropped"))
    }
  }

  @Test("what is stopped is at most 300 letters, and the day to look again is a day")
  func particulars() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let eli = try await site.browser(.eli)
      let fields = Self.decision(.eli).map {
        $0.0 == "stopped"
          ? ("stopped", String(repeating: "a", count: 301))
          : $0.0 == "follow_up_on" ? ("follow_up_on", "later") : $0
      }

      let answer = try await eli.post("\(Fixture.base)/\(Fixture.feedback)/decisions", fields)

      #expect(answer.status == 422 && answer.text.contains("Shorten this to 300 letters"))
      #expect(answer.text.contains("Enter the day to look again, or none."))
    }
  }

  static func decision(_ owner: Cast.Member, dueOn: String = "2026-12-01") -> [(String, String)] {
    [
      ("id", id), ("school", Cast.lincoln.text), ("statement", "English teams revise drafts together"),
      ("owner", Cast.person(owner).text), ("due_on", dueOn), ("told", "English teams"),
      ("stopped", "Two of four data meetings"), ("follow_up_on", "2026-11-10"),
    ]
  }

  static func decide(_ site: TestSite, owner: Cast.Member, dueOn: String = "2026-12-01") async throws {
    let eli = try await site.browser(.eli)
    let fields = decision(owner, dueOn: dueOn)
    #expect(try await eli.post("\(Fixture.base)/\(Fixture.feedback)/decisions", fields).status == 303)
  }

  private static func fields() -> [(String, String)] {
    [
      ("id", look), ("outcome", "changed"), ("statement", "Drafts come back in half of the classes"),
      ("next_on", "2027-01-29"),
    ]
  }

  private static func count(_ table: String, _ site: TestSite) async throws -> Int? {
    try await site.store.read { db in
      try db.value("SELECT COUNT(*) FROM \(sql: SQL(trusted: table))", as: Int.self)
    }
  }
}
