import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("The draft of a framework", .database) struct DraftHandlersTests {
  private static let draft = "\(Fixture.home)/draft"

  @Test("a draft is made once, written apart from the current version, and discarded")
  func ladder() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let dee = try await site.browser(.dee)
      #expect(try await dee.get(Self.draft).text.contains("No draft yet"))

      #expect(try await dee.post(Self.draft, []).status == 303)
      #expect(try await dee.post(Self.draft, []).status == 303)
      #expect(try await dee.get("\(Fixture.home)/writing").text.contains("You are writing the draft"))
      let line = try await Fixture.lineOfDraft(Fixture.feedback, in: site.store)
      #expect(
        try await dee.post(
          "\(Fixture.home)/items/\(line)",
          [
            ("version", "1"), ("code", "D2"), ("practice_of", "teacher"), ("title_en", "Feedback"),
            ("statement_en", "Students act on feedback the same day"),
          ]
        ).status == 303
      )

      let review = try await dee.get(Self.draft).text
      #expect(review.contains("<ins>") && review.contains("Reworded") && review.contains("the same day"))
      #expect(!(try await dee.get("\(Fixture.base)/\(Fixture.feedback)").text.contains("the same day")))
      #expect(try await site.browser(.ben).get("\(Fixture.base)/\(line)").status == 404)
      let ahead = "\(Fixture.home)/comparison?from=1&to=2"
      #expect(try await site.browser(.ben).get(ahead).status == 404)
      #expect(try await dee.get(ahead).text.contains("the same day"))
      #expect(try await dee.post("\(Self.draft)/removal", []).status == 303)
      #expect(try await dee.post("\(Self.draft)/removal", []).status == 303)
      #expect(try await dee.get(Self.draft).text.contains("No draft yet"))
    }
  }

  @Test("those who only read have no drafts, and another district's framework is not found")
  func access() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      #expect(try await site.browser(.ben).get(Self.draft).status == 403)
      #expect(try await site.browser(.ben).post(Self.draft, []).status == 403)
      #expect(try await site.browser(.kim).get("\(Fixture.home)/history").status == 404)
      #expect(
        try await site.browser(.dee).get("\(Fixture.base)/frameworks/\(Fixture.id(999))/draft").status == 404
      )
    }
  }

  @Test("words that somebody stands on are changed in a draft only")
  func inUse() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let dee = try await site.browser(.dee)
      let ben = try await site.browser(.ben)
      let path = "\(Fixture.home)/items/\(Fixture.minutes)"
      let words = [
        ("version", "1"), ("practice_of", "team"), ("title_en", "Mine"), ("statement_en", "My sentence"),
      ]
      let reflection = [("understanding", "3"), ("step", "1")]
      #expect(try await ben.post("\(Fixture.base)/\(Fixture.feedback)/reflection", reflection).status == 303)

      let refused = try await dee.post(path, words)

      #expect(refused.status == 422 && refused.text.contains("Make a draft"))
      #expect(try await dee.get(path).location?.hasSuffix("/draft") == true)
      #expect(try await dee.get("\(Fixture.home)/writing").text.contains("Make a draft"))
    }
  }

  @Test("the reason for a line is asked for, kept, and never overwritten unseen")
  func reasons() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let dee = try await site.browser(.dee)
      _ = try await dee.post(Self.draft, [])
      let line = try await Fixture.lineOfDraft(Fixture.minutes, in: site.store)
      let path = "\(Self.draft)/reasons/\(line)"
      let first = [
        ("version", "0"), ("shaped_by", "Team leaders of six schools"), ("evidence_kind", "interviews"),
        ("evidence", "Nobody knew who did what"), ("held_on", "2026-10-02"), ("answers", "31"),
        ("link", "https://example.org/notes"),
      ]

      let empty = try await dee.post(
        path,
        [("held_on", "2099-01-01"), ("answers", "x"), ("link", "ftp://x")]
      )
      for words in [
        "Say who shaped", "Choose the kind", "Say which evidence", "a day that has been", "a whole number",
        "Begin the address",
      ] { #expect(empty.status == 422 && empty.text.contains(words), "\(words)") }
      #expect(try await dee.post(path, first).status == 303)
      let late = try await dee.post(path, first.map { $0.0 == "shaped_by" ? ($0.0, "Somebody else") : $0 })

      #expect(late.status == 409 && late.text.contains("six schools") && late.text.contains("Somebody else"))
      #expect(try await dee.get(path).text.contains("Nobody knew who did what"))
      #expect(try await dee.get("\(Self.draft)/reasons/\(Fixture.id(998))").status == 404)
    }
  }
}
