import Foundation
import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("Writing a framework", .database) struct ItemHandlersTests {
  @Test("a practice is added once, however often the form is sent")
  func add() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let dee = try await site.browser(.dee)
      let fields = [
        ("id", Fixture.id(600)), ("kind", "practice"), ("parent", Fixture.domain.text), ("code", "D3"),
        ("practice_of", "leader"), ("title_en", "Calendar"), ("statement_en", "Time is set aside"),
        ("title_es", "Calendario"), ("statement_es", "Se reserva tiempo"),
      ]

      #expect(try await dee.post("\(Fixture.home)/items", fields).status == 303)
      #expect(try await dee.post("\(Fixture.home)/items", fields).status == 303)

      let page = try await dee.get(Fixture.home).text
      #expect(page.components(separatedBy: "Time is set aside").count == 2)
      #expect(page.contains("Of leaders"))
    }
  }

  @Test("what is missing is named beside its field and the typed text stays")
  func missing() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let dee = try await site.browser(.dee)

      let answer = try await dee.post(
        "\(Fixture.home)/items",
        [
          ("id", Fixture.id(601)), ("kind", "practice"), ("parent", Fixture.domain.text),
          ("why_en", "Kept words"),
        ]
      )

      #expect(answer.status == 422 && answer.text.contains("Kept words"))
      for words in ["Enter a title.", "Say in one sentence", "Choose whose practice"] {
        #expect(answer.text.contains(words))
      }
      let wrongPlace = [
        ("id", Fixture.id(602)), ("kind", "step"), ("parent", Fixture.domain.text), ("statement_en", "x"),
      ]
      #expect(try await dee.post("\(Fixture.home)/items", wrongPlace).status == 404)
    }
  }

  @Test("a lost race over an item shows both versions; the same form sent twice does not")
  func lostRace() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let dee = try await site.browser(.dee)
      let path = "\(Fixture.home)/items/\(Fixture.minutes)"
      let mine = [
        ("version", "1"), ("practice_of", "team"), ("title_en", "Mine"), ("statement_en", "My sentence"),
      ]
      let late = [
        ("version", "1"), ("practice_of", "team"), ("title_en", "Late"), ("statement_en", "Late sentence"),
      ]

      #expect(try await dee.post(path, mine).status == 303)
      #expect(try await dee.post(path, mine).status == 303)
      let answer = try await dee.post(path, late)

      #expect(
        answer.status == 409 && answer.text.contains("My sentence") && answer.text.contains("Late sentence")
      )
      #expect(answer.text.contains("name=\"version\" value=\"2\""))
    }
  }

  @Test("items move up, down and under another parent, once each")
  func move() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let dee = try await site.browser(.dee)
      let path = "\(Fixture.home)/items/\(Fixture.firstStep)/position"
      let down = [("to", "1"), ("parent", Fixture.feedback.text)]

      #expect(try await dee.post(path, down).status == 303)
      #expect(try await dee.post(path, down).status == 303)

      let page = try await dee.get("\(Fixture.base)/\(Fixture.feedback)").text
      let second = try #require(page.range(of: "Step sentence 2"))
      let first = try #require(page.range(of: "Step sentence 1"))
      #expect(second.lowerBound < first.lowerBound)
      #expect(try await dee.get(path).text.contains("It belongs under"))
      #expect(try await dee.post(path, [("parent", Fixture.minutes.text)]).status == 303)
      #expect(try await dee.get("\(Fixture.base)/\(Fixture.minutes)").text.contains("Step sentence 1"))
      #expect(try await dee.post(path, [("parent", Fixture.domain.text)]).status == 404)
    }
  }

  @Test("an unused branch goes as a whole; one that is reflected on is left to a draft, with words")
  func remove() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let dee = try await site.browser(.dee)
      let ben = try await site.browser(.ben)
      let practice = "\(Fixture.home)/items/\(Fixture.feedback)/removal"
      #expect(try await dee.get(practice).text.contains("6 more under it"))
      #expect(
        try await ben.post(
          "\(Fixture.base)/\(Fixture.feedback)/reflection",
          [("understanding", "3"), ("step", "1")]
        ).status
          == 303
      )

      let refused = try await dee.post(practice, [])

      #expect(refused.status == 422 && refused.text.contains("Make a draft"))
      #expect(try await dee.get(practice).text.contains("cannot be removed"))
      #expect(try await dee.post("\(Fixture.home)/items/\(Fixture.firstStep)/removal", []).status == 422)
      let answer = "\(Fixture.base)/\(Fixture.feedback)/reflection/removal"
      #expect(try await ben.post(answer, [("term", Cast.fall.text)]).status == 303)
      #expect(try await dee.post("\(Fixture.home)/items/\(Fixture.minutes)/removal", []).status == 303)
      #expect(try await dee.post("\(Fixture.home)/items/\(Fixture.minutes)/removal", []).status == 303)
      #expect(try await dee.get("\(Fixture.base)/\(Fixture.minutes)").status == 404)
    }
  }
}
