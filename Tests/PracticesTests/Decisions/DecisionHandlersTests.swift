import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("Decisions about a practice", .database) struct DecisionHandlersTests {
  private static let id = Fixture.id(950)
  private static let words = "English teams revise drafts together"
  private static let one = "\(Fixture.base)/decisions/\(id)"

  private static func fields(_ owner: Cast.Member = .eli) -> [(String, String)] {
    [
      ("id", id), ("school", Cast.lincoln.text), ("statement", words), ("owner", Cast.person(owner).text),
      ("due_on", "2026-12-01"), ("told", "English teams"),
    ]
  }

  @Test("a principal decides once, it shows until it is done, and other schools do not see it")
  func ladder() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let eli = try await site.browser(.eli)
      let practice = "\(Fixture.base)/\(Fixture.feedback)"
      #expect(try await eli.get("\(practice)/decisions/new").text.contains("Who reads this"))

      #expect(try await eli.post("\(practice)/decisions", Self.fields()).status == 303)
      #expect(try await eli.post("\(practice)/decisions", Self.fields()).status == 303)

      #expect(try await site.browser(.ben).get(practice).text.contains(Self.words))
      #expect(try await !site.browser(.cyd).get(practice).text.contains(Self.words))
      #expect(try await !site.browser(.max).get(practice).text.contains(Self.words))
      #expect(try await site.browser(.ben).get(Self.one).status == 403)
      #expect(try await site.browser(.kim).get("/d/dos-robles/practices/decisions/\(Self.id)").status == 404)
      let wrong = try await eli.post(
        Self.one,
        [("version", "1"), ("statement", ""), ("owner", "x"), ("due_on", "soon")]
      )
      #expect(
        wrong.status == 422 && wrong.text.contains("Write what was decided.")
          && wrong.text.contains("Choose who sees to it.")
      )
      #expect(wrong.text.contains("Enter the day by which it is done."))
      #expect(try await eli.post("\(Self.one)/completion", []).status == 303)
      #expect(try await !eli.get(practice).text.contains(Self.words))
      #expect(try await eli.get("\(Fixture.base)/decisions").text.contains("Done "))
    }
  }

  @Test("a decision is for one's own schools, and for the district a director's")
  func reach() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let eli = try await site.browser(.eli)
      let path = "\(Fixture.base)/\(Fixture.feedback)/decisions"
      var elsewhere = Self.fields()
      elsewhere[1] = ("school", Cast.grant.text)
      #expect(try await eli.post(path, elsewhere).status == 404)
      #expect(try await site.browser(.ben).post(path, Self.fields()).status == 403)
      var district = Self.fields(.dee)
      district[1] = ("school", "")
      #expect(try await site.browser(.dee).post(path, district).status == 303)
      #expect(try await eli.get(Self.one).status == 403)
      #expect(try await site.browser(.cyd).get("\(Fixture.base)/decisions").text.contains(Self.words))
    }
  }

  @Test("a lost race shows both versions, and 412 to programs")
  func lostRace() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let eli = try await site.browser(.eli)
      _ = try await eli.post("\(Fixture.base)/\(Fixture.feedback)/decisions", Self.fields())
      let change = [
        ("version", "1"), ("statement", "First"), ("owner", Cast.person(.eli).text), ("due_on", "2026-12-01"),
      ]
      let late = [
        ("version", "1"), ("statement", "Second"), ("owner", Cast.person(.eli).text),
        ("due_on", "2026-12-01"),
      ]
      #expect(try await eli.post(Self.one, change).status == 303)
      #expect(try await eli.post(Self.one, change).status == 303)

      let answer = try await eli.post(Self.one, late)

      #expect(answer.status == 409 && answer.text.contains("First") && answer.text.contains("Second"))
      let body = "{\"statement\":\"Third\",\"owner\":\"\(Cast.person(.eli).text)\",\"due_on\":\"2026-12-01\"}"
      let csrf = HTTPField(name: try #require(HTTPField.Name("X-CSRF-Token")), value: eli.csrf)
      let stale = try await eli.json(
        .put,
        "/api/v1/d/maravilla/decisions/\(Self.id)",
        body,
        headers: [csrf.name: csrf.value, .ifMatch: "\"1\""]
      )
      #expect(stale.status == 412)
      let fresh = try await eli.json(
        .put,
        "/api/v1/d/maravilla/decisions/\(Self.id)",
        body,
        headers: [csrf.name: csrf.value, .ifMatch: "\"2\""]
      )
      #expect(fresh.status == 200)
    }
  }
}
