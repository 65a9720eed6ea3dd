import App
import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing
import Web

private typealias Fixture = ContinuumFixture

@Suite("Self-reflection", .database) struct ReflectionHandlersTests {
  private static let secret = "zebrafish quietly humming"
  private static let page = "\(Fixture.base)/\(Fixture.feedback)/reflection"
  private static let answer = [("version", "0"), ("understanding", "3"), ("step", "2"), ("students", secret)]

  @Test("an answer is saved once, changed with its version, and deleted by its owner")
  func ladder() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let ben = try await site.browser(.ben)
      #expect(try await ben.get(Self.page).text.contains("Only you read this"))

      #expect(try await ben.post(Self.page, Self.answer).status == 303)
      #expect(try await ben.post(Self.page, Self.answer).status == 303)
      #expect(try await ben.get(Self.page).text.contains(Self.secret))
      let stale = try await ben.post(Self.page, [("version", "0"), ("understanding", "1"), ("step", "0")])
      let changed = try await ben.post(
        Self.page,
        [("version", "1"), ("understanding", "4"), ("step", "3"), ("then", "next")]
      )

      #expect(stale.status == 409 && stale.text.contains(Self.secret))
      #expect(changed.status == 303 && changed.location?.contains(Fixture.minutes.text) == true)
      #expect(try await ben.get("\(Fixture.base)/reflections").text.contains("1 of 2 answered"))
      let unfinished = try await ben.post(Self.page, [("version", "2"), ("students", "typed text")])
      #expect(unfinished.status == 422 && unfinished.text.contains("Choose where you are."))
      #expect(unfinished.text.contains("typed text"))
      #expect(try await ben.post("\(Self.page)/removal", [("term", Cast.fall.text)]).status == 303)
      #expect(try await ben.get("\(Fixture.base)/reflections").text.contains("0 of 2 answered"))
    }
  }

  @Test("last time's answer is shown after this term's is given, not before")
  func lastTime() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let spring = Fixture.id(700)
      try await site.store.write { db in
        try db.run(
          """
          INSERT INTO academic_session (id, district_id, title, type, starts_on, ends_on, school_year)
          VALUES (\(spring), \(Cast.maravilla), 'Spring 2026', 'term', '2026-01-12', '2026-06-05', 2026)
          """
        )
        try db.run(
          """
          INSERT INTO self_reflection (person_id, practice_id, term_id, district_id, understanding, step, students)
          VALUES (\(Cast.person(.ben)), \(Fixture.feedback), \(spring), \(Cast.maravilla), 1, 0, \(Self.secret))
          """
        )
      }
      let ben = try await site.browser(.ben)

      let before = try await ben.get(Self.page).text
      _ = try await ben.post(Self.page, [("version", "0"), ("understanding", "3"), ("step", "1")])
      let after = try await ben.get(Self.page).text

      #expect(!before.contains(Self.secret) && !before.contains("Spring 2026"))
      #expect(after.contains(Self.secret) && after.contains("Spring 2026"))
    }
  }

  @Test("nobody else finds a reflection at any address, and no event tells of it")
  func privacy() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      #expect(try await site.browser(.ben).post(Self.page, Self.answer).status == 303)

      for member in Cast.Member.allCases where member != .ben {
        let browser = try await site.browser(member)
        for route in site.assembly.routes where route.method == .get {
          let answer = try await browser.get(Self.address(route.pattern, slug: Cast.slug(member)))
          #expect(!answer.text.contains(Self.secret), "\(member) at \(route.pattern)")
        }
      }
      let own = try await site.browser(.ben).get("/api/v1/d/maravilla/reflections")
      #expect(own.text.contains(Self.secret))
      let events = try await site.store.read { db in try EventLog.page(district: Cast.maravilla, db) }
      #expect(!events.contains { $0.verb.hasPrefix("reflection") })
    }
  }

  @Test("those who do not teach or lead have no reflections of their own")
  func forbidden() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      for member in [Cast.Member.jo, .fay, .hana, .ivo, .max] {
        #expect(try await site.browser(member).get(Self.page).status == 403)
      }
      #expect(try await site.browser(.kim).get(Self.page).status == 404)
    }
  }

  private static func address(_ pattern: String, slug: String) -> String {
    var path = pattern
    for (name, value) in [
      (":district", slug), (":practice", Fixture.feedback.text), (":framework", Fixture.framework.text),
      (":item", Fixture.feedback.text), (":person", Cast.person(.ben).text), (":school", Cast.lincoln.text),
      (":term", Cast.fall.text), (":account", Cast.account(.ben).text),
    ] { path = path.replacing(name, with: value) }
    return path
  }
}
