import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("Publishing a version of a framework", .database) struct VersionHandlersTests {
  @Test("a published draft is the current version under the same ids, and the words of before stay")
  func publish() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let dee = try await site.browser(.dee)
      let ben = try await site.browser(.ben)
      let reflection = "\(Fixture.base)/\(Fixture.feedback)/reflection"
      #expect(try await ben.post(reflection, [("understanding", "3"), ("step", "1")]).status == 303)

      let form = try await Fixture.rewordInDraft(site)
      #expect(try await dee.post("\(Fixture.home)/publication", form).status == 303)
      #expect(try await dee.post("\(Fixture.home)/publication", form).status == 303)

      let page = try await ben.get("\(Fixture.base)/\(Fixture.feedback)").text
      #expect(page.contains("Students act on feedback the same day") && page.contains("Step sentence 1"))
      let history = try await ben.get("\(Fixture.base)/\(Fixture.feedback)/history").text
      #expect(history.contains("Students act on feedback the same day"))
      #expect(history.contains("<p>Students act on feedback</p>") && history.contains("Interviews"))
      let whole = try await ben.get("\(Fixture.home)/history").text
      #expect(whole.contains("Version 2, current") && whole.contains("Version 1, past"))
      let comparison = try await ben.get("\(Fixture.home)/comparison?from=1&to=2").text
      #expect(comparison.contains("<ins>") && comparison.contains("1 reworded"))
      let kept = try await site.store.read { db in
        try db.value(
          """
          SELECT v.number FROM self_reflection r JOIN framework_version v ON v.id = r.framework_version_id
          WHERE r.practice_id = \(Fixture.feedback)
          """,
          as: Int.self
        )
      }
      #expect(kept == 1)
      #expect(try await dee.get("\(Fixture.home)/case.json").text.contains("the same day"))
    }
  }

  @Test("figures counted before a new version stand on the board under the same practice after it")
  func board() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      try await site.store.write { db in
        try db.run(
          """
          INSERT INTO pooled_reflection (district_id, term_id, org_id, practice_id, is_withheld, teachers, answers, rate,
            low_percent, high_percent, bounds_low_percent, bounds_high_percent)
          VALUES (\(Cast.maravilla), \(Cast.fall), \(Cast.lincoln), \(Fixture.feedback), 0, 20, 15, '70', 50, 85, 50, 80)
          """
        )
      }
      let dee = try await site.browser(.dee)
      let gap = "\(Fixture.base)/\(Fixture.feedback)/gap"
      let before = try await dee.get("\(Fixture.base)/board").text
      #expect(before.contains("Lincoln") && before.contains("Feedback"))

      let form = try await Fixture.rewordInDraft(site)
      #expect(try await dee.post("\(Fixture.home)/publication", form).status == 303)

      let after = try await dee.get("\(Fixture.base)/board").text
      #expect(after.contains("Lincoln") && after.contains("Feedback") && !after.contains("Minutes"))
      #expect(try await dee.get(gap).text.contains("70"))
      #expect(try await dee.get("\(Fixture.base)/\(Fixture.feedback)").text.contains("the same day"))
    }
  }

  @Test("an empty draft, an unchanged one and missing reasons are told in words")
  func refusals() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let dee = try await site.browser(.dee)
      let path = "\(Fixture.home)/publication"
      #expect(try await dee.post(path, [("draft", Fixture.id(997))]).text.contains("no such draft"))
      _ = try await dee.post("\(Fixture.home)/draft", [])
      let form = try await Fixture.publication(site)

      let unchanged = try await dee.post(path, form)
      #expect(unchanged.status == 422 && unchanged.text.contains("says what the current version says"))
      let line = try await Fixture.lineOfDraft(Fixture.domain, in: site.store)
      #expect(try await dee.post("\(Fixture.home)/items/\(line)/removal", []).status == 303)
      let empty = try await dee.post(path, try await Fixture.publication(site))

      #expect(empty.status == 422 && empty.text.contains("The draft is empty"))
      let bare = try await dee.post(path, form.filter { ["draft", "stamp"].contains($0.0) })
      #expect(bare.status == 422 && bare.text.contains("Say who shaped the change"))
    }
  }

  @Test("a draft that somebody changed after it was looked at is not published unseen")
  func race() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let dee = try await site.browser(.dee)
      let form = try await Fixture.rewordInDraft(site)
      let line = try await Fixture.lineOfDraft(Fixture.minutes, in: site.store)
      #expect(try await site.browser(.jo).post("\(Fixture.home)/items/\(line)/removal", []).status == 303)

      let answer = try await dee.post("\(Fixture.home)/publication", form)

      #expect(answer.status == 409 && answer.text.contains("The draft changed meanwhile"))
      #expect(answer.text.contains("Feedback comes sooner") && answer.text.contains("− Removed"))
      let again = try await Fixture.publication(site)
      #expect(try await dee.post("\(Fixture.home)/publication", again).status == 303)
      let gone = try await dee.get("\(Fixture.base)/\(Fixture.minutes)").text
      #expect(gone.contains("no longer in the framework") && !gone.contains("Reflect on my practice"))
      #expect(!(try await dee.get(Fixture.base).text.contains("Minutes")))
    }
  }

  @Test("a CASE file that changes words in use makes a version of its own")
  func imported() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let ben = try await site.browser(.ben)
      let dee = try await site.browser(.dee)
      let file = try await dee.get("\(Fixture.home)/case.json").text
      _ = try await ben.post(
        "\(Fixture.base)/\(Fixture.feedback)/reflection",
        [("understanding", "3"), ("step", "1")]
      )
      let newer = file.replacing("Students act on feedback", with: "Students use feedback")
        .replacing("\"lastChangeDateTime\":\"2026", with: "\"lastChangeDateTime\":\"2027")
        .replacing("\"lastChangeDateTime\": \"2026", with: "\"lastChangeDateTime\": \"2027")

      _ = try await site.store.write { db in
        try FrameworkImport.apply(Array(newer.utf8), into: Cast.maravilla, db, by: .command, at: Cast.now)
      }

      #expect(try await ben.get("\(Fixture.base)/\(Fixture.feedback)").text.contains("Students use feedback"))
      let history = try await ben.get("\(Fixture.base)/\(Fixture.feedback)/history").text
      #expect(history.contains("Students act on feedback") && history.contains("Version 2"))
    }
  }
}
