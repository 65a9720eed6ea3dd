import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Commitments after visits", .database)
struct CommitmentHandlersTests {
  private static let path = "\(PreparedVisit.path)/commitments"
  static let id = CommitmentID("01900000-0000-7000-8000-00000000cc01")

  @Test("a host promises something after the debrief, and partners see it")
  func promises() async throws {
    try await TestSite.withEngines { site in
      try await PreparedVisit.settle(site, state: .closed, inDays: -5)
      let eli = try await site.browser(.eli)
      #expect(try await eli.get("/d/maravilla/visits").text.contains("Say what you will do"))

      #expect(try await eli.post(Self.path, Self.form()).status == 303)
      #expect(try await eli.post(Self.path, Self.form()).status == 303)

      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_commitment") == 1)
      for member in [Cast.Member.ben, .cyd, .gil, .dee, .ivo] {
        let browser = try await site.browser(member)
        #expect(try await browser.get(Self.path).text.contains("Plan talk every week"), "\(member)")
        #expect(try await browser.get(PreparedVisit.path).text.contains("Plan talk every week"), "\(member)")
      }
      #expect(try await site.browser(.kim).get(Self.path).status == 404)
      #expect(try await site.browser(.ben).post(Self.path, Self.form()).status == 403)
      #expect(try await site.browser(.gil).post(Self.path, Self.form()).status == 403)
      #expect(try await !eli.get("/d/maravilla/visits").text.contains("Say what you will do"))
    }
  }

  @Test(
    "a field that needs attention comes back with its words",
    arguments: [
      ("body", "", "Write what you will do"), ("owner", "", "Choose who sees to it"),
      ("owner", Cast.person(.cyd).text, "Choose who sees to it"), ("due_on", "", "Enter the day"),
      ("due_on", "2026-01-05", "Choose a day to come"),
      ("practice", RoundSample.practices[2].text, "Choose a look-for of the visit"),
    ]
  )
  func invalid(field: String, value: String, message: String) async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site, state: .closed, inDays: -5)
      let answer = try await site.browser(.eli).post(Self.path, Self.form(replacing: field, by: value))
      #expect(answer.status == 422 && answer.text.contains(message))
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_commitment") == 0)
    }
  }

  @Test("nothing is promised before the debrief is closed")
  func tooEarly() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site, inDays: 0)
      let eli = try await site.browser(.eli)
      #expect(try await eli.get(Self.path).status == 200)
      #expect(try await eli.post(Self.path, Self.form()).status == 410)
    }
  }

  @Test("a host says what became of it, in words, and the slower one sees both versions")
  func changes() async throws {
    try await TestSite.withEngines { site in
      try await PreparedVisit.settle(site, state: .closed, inDays: -5)
      let eli = try await site.browser(.eli)
      _ = try await eli.post(Self.path, Self.form())
      let one = "\(Self.path)/\(Self.id)"
      #expect(try await eli.get("\(one)/edit").status == 200)
      let silent = try await eli.post(one, Self.form() + [("version", "1"), ("state", "kept")])
      #expect(silent.status == 422 && silent.text.contains("what came of it"))

      let kept = Self.form() + [("version", "1"), ("state", "kept"), ("outcome", "Six teams do it.")]
      #expect(try await eli.post(one, kept).status == 303)
      #expect(try await site.browser(.cyd).get(Self.path).text.contains("Six teams do it."))
      let late = try await site.browser(.lea).post(
        one,
        Self.form(replacing: "body", by: "Lea’s words") + [("version", "1")]
      )
      #expect(late.status == 409)
      #expect(late.text.contains("Six teams do it.") && late.text.contains("Lea’s words"))
      let strange = try await eli.get("\(Self.path)/01900000-0000-7000-8000-00000000dead/edit")
      #expect(strange.status == 404)
      #expect(try await site.browser(.ben).post(one, kept).status == 403)
    }
  }

  @Test("the commitments about a practice are those of visits one may know of")
  func ofPractice() async throws {
    try await TestSite.withEngines { site in
      try await PreparedVisit.settle(site, state: .closed, inDays: -5)
      _ = try await site.browser(.eli).post(Self.path, Self.form())
      func seen(_ member: Cast.Member, _ practice: FrameworkItemID) async throws -> Int {
        let scope = try Cast.actor(member).grant(VisitsPermissions.viewVisits)
        return try await site.store.read { db in
          try VisitResultQueries.commitments(db, within: scope, practice: practice).count
        }
      }
      #expect(try await seen(.cyd, RoundSample.practices[0]) == 1)
      #expect(try await seen(.dee, RoundSample.practices[0]) == 1)
      #expect(try await seen(.cyd, RoundSample.practices[1]) == 0)
      #expect(try await seen(.kim, RoundSample.practices[0]) == 0)
      try await site.store.write { db in
        try db.run("DELETE FROM inquiry_guest")
        try db.run("DELETE FROM inquiry_partner")
      }
      #expect(try await seen(.cyd, RoundSample.practices[0]) == 0)
      #expect(try await seen(.ben, RoundSample.practices[0]) == 1)
    }
  }

  static func form(replacing field: String = "", by value: String = "") -> [(String, String)] {
    [
      ("id", id.text), ("body", "Plan talk every week"), ("practice", RoundSample.practices[0].text),
      ("owner", Cast.person(.lea).text), ("due_on", "2026-12-18"),
    ].map { $0.0 == field ? ($0.0, value) : $0 }
  }
}
