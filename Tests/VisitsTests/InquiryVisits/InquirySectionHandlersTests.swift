import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Sections of inquiry visits", .database)
struct InquirySectionHandlersTests {
  @Test("theory, targets and look-fors are saved each on their own, and shown")
  func saves() async throws {
    try await TestSite.withEngines { site in
      try await PreparedVisit.settle(site, state: .preparing)
      let eli = try await site.browser(.eli)
      func save(_ part: String, _ fields: [(String, String)]) async throws -> Int {
        let version = ("version", String(try await PreparedVisit.version(site)))
        return try await eli.post("\(PreparedVisit.path)/\(part)", fields + [version]).status
      }
      for part in ["theory", "targets", "look-fors"] {
        #expect(try await eli.get("\(PreparedVisit.path)/\(part)").status == 200)
      }

      #expect(try await save("theory", [("theory_if", "we plan together"), ("theory_then", "")]) == 303)
      #expect(try await save("targets", Self.target()) == 303)
      #expect(try await save("look-fors", Self.lookFors(3)) == 303)

      let page = try await eli.get(PreparedVisit.path).text
      #expect(
        page.contains("we plan together") && page.contains("Mathematics") && page.contains("2.5 points")
      )
      #expect(page.contains("say how 3"))
      #expect(
        try await RoundSample.count(site, "SELECT COUNT(*) FROM event WHERE verb = 'visit.changed'") == 3
      )
      #expect(try await save("targets", Self.target(replacing: "measure-1", by: "Reading")) == 303)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_target") == 1)
    }
  }

  @Test(
    "a target that needs attention comes back with its words",
    arguments: [
      ("measure-1", "", "Write what is measured"), ("group-1", "", "for which students"),
      ("amount-1", "some", "Enter a number above 0"), ("amount-1", "0", "Enter a number above 0"),
      ("unit-1", "miles", "Choose points, percent or students"), ("due_on-1", "", "Enter the day"),
      ("baseline-1", String(repeating: "9", count: 61), "at most 60"),
    ]
  )
  func targets(field: String, value: String, message: String) async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site)
      let answer = try await site.browser(.eli).post(
        "\(PreparedVisit.path)/targets",
        Self.target(replacing: field, by: value) + [("version", "1")]
      )
      #expect(answer.status == 422 && answer.text.contains(message))
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_target") == 0)
    }
  }

  @Test("one look-for is too few, one twice is refused, and so is a stranger’s practice or silence")
  func lookFors() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site)
      let eli = try await site.browser(.eli)
      let first = RoundSample.practices[0].text
      let cases: [([(String, String)], String)] = [
        (Self.lookFors(1), "Choose two to five look-fors"),
        (Self.lookFors(1) + [("practice-2", first), ("students-2", "x")], "above already"),
        (
          Self.lookFors(1) + [("practice-2", Cast.lincoln.text), ("students-2", "x")],
          "Choose a practice of your framework"
        ),
        (
          Self.lookFors(1) + [("practice-2", RoundSample.practices[1].text)],
          "Write what students would be doing"
        ),
      ]
      for (fields, message) in cases {
        let answer = try await eli.post(
          "\(PreparedVisit.path)/look-fors",
          fields + [("version", "1")]
        )
        #expect(answer.status == 422 && answer.text.contains(message), "\(message)")
      }
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_look_for") == 2)
    }
  }

  @Test("look-fors stay once notes may point at them, and nothing changes after closing")
  func stays() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site, inDays: 0)
      let eli = try await site.browser(.eli)
      #expect(try await eli.get("\(PreparedVisit.path)/look-fors").status == 410)
      let late = try await eli.post(
        "\(PreparedVisit.path)/look-fors",
        Self.lookFors(3) + [("version", "1")]
      )
      #expect(late.status == 410)
      try await site.store.write { db in try db.run("UPDATE inquiry_visit SET state = 'closed'") }
      let theory = try await eli.post("\(PreparedVisit.path)/theory", [("version", "1")])
      #expect(theory.status == 410)
    }
  }

  @Test("who was slower sees what is saved now beside what was typed")
  func conflict() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site)
      let fields = [("theory_if", "Eli’s words"), ("version", "1")]
      #expect(try await site.browser(.eli).post("\(PreparedVisit.path)/theory", fields).status == 303)

      let late = try await site.browser(.lea).post(
        "\(PreparedVisit.path)/theory",
        [("theory_if", "Lea’s words"), ("version", "1")]
      )

      #expect(late.status == 409)
      #expect(late.text.contains("Eli’s words") && late.text.contains("Lea’s words"))
    }
  }

  private static func target(replacing field: String = "", by value: String = "") -> [(String, String)] {
    [
      ("measure-1", "Mathematics"), ("group-1", "English learners"), ("amount-1", "2.5"),
      ("unit-1", "points"),
      ("baseline-1", "38"), ("due_on-1", "2027-06-10"),
    ].map { $0.0 == field ? ($0.0, value) : $0 }
  }

  private static func lookFors(_ count: Int) -> [(String, String)] {
    zip(1..., RoundSample.practices.prefix(count)).flatMap { number, practice in
      [("practice-\(number)", practice.text), ("students-\(number)", "say how \(number)")]
    }
  }
}
