import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Feedback to the host", .database)
struct FeedbackHandlersTests {
  private static let id = "01900000-0000-7000-8000-0000000e0001"
  private static let body = "Sentence frames let new speakers of English join every pair talk"

  private static func fields(
    id: String = id,
    kind: String = "warm",
    body: String = body,
    evidence: [VisitPatternID] = [VisitSample.patterns[0]]
  ) -> [(String, String)] {
    [("id", id), ("kind", kind), ("body", body)] + evidence.map { ("evidence", $0.text) }
  }

  private static func prepared(
    _ site: TestSite,
    rooms: [String]? = nil,
    guests: [Cast.Member] = [.cyd, .ivo]
  ) async throws {
    if let rooms {
      try await VisitSample.open(site, rooms: rooms, guests: guests)
    } else {
      try await VisitSample.open(site, guests: guests)
    }
    try await VisitSample.sort(site, try await VisitSample.notes(site))
  }

  @Test("what rests on a pattern is kept, sent once, and read by the school without a note in it")
  func whole() async throws {
    try await TestSite.withEngines { site in
      try await Self.prepared(site)
      let cyd = try await site.browser(.cyd)
      let path = "\(VisitSample.path)/feedback"

      let added = try await cyd.post(path, Self.fields())
      let twice = try await cyd.post(path, Self.fields())
      let confirm = try await cyd.get("\(VisitSample.path)/closure")
      let before = try await site.browser(.eli).get(path)
      let closed = try await cyd.post("\(VisitSample.path)/closure", [])
      let late = try await cyd.post("\(VisitSample.path)/closure", [])

      #expect([added.status, twice.status, closed.status] == [303, 303, 303])
      #expect(confirm.text.contains(Self.body))
      #expect(before.status == 403)
      #expect(late.status == 410)
      for member in [Cast.Member.eli, .lea, .ben, .cyd] {
        let answer = try await site.browser(member).get(path)
        #expect(answer.status == 200, "\(member)")
        #expect(answer.text.contains("Students give reasons") && answer.text.contains(Self.body))
        #expect(!answer.text.contains("Canary"))
      }
      for member in [Cast.Member.gil, .dee, .hana, .max] {
        #expect(try await site.browser(member).get(path).status == 403, "\(member)")
      }
      #expect(
        try await RoundSample.count(site, "SELECT COUNT(*) FROM event WHERE verb = 'visit.closed'") == 1
      )
    }
  }

  @Test("what points at nothing, fits every school or names somebody comes back with words")
  func invalid() async throws {
    try await TestSite.run { site in
      try await Self.prepared(site)
      let cyd = try await site.browser(.cyd)
      let cases: [([(String, String)], String)] = [
        (Self.fields(kind: "grade"), "Choose what it is"), (Self.fields(body: ""), "Write what you want"),
        (Self.fields(evidence: []), "Tick the pattern"),
        (Self.fields(evidence: [VisitSample.patterns[2]]), "Tick the pattern"),
        (Self.fields(body: "Keep up the great work!"), "fit every school"),
        (Self.fields(body: "Ben and his students gave reasons in every pair"), "Leave out who and where"),
        (Self.fields(body: String(repeating: "word ", count: 300)), "letters"),
      ]
      for (fields, words) in cases {
        let answer = try await cyd.post("\(VisitSample.path)/feedback", fields)
        #expect(answer.status == 422, "\(words)")
        #expect(answer.text.contains(words))
      }
      let meant = Self.fields(body: "Keep up the great work!") + [("as_is", "yes")]
      #expect(try await cyd.post("\(VisitSample.path)/feedback", meant).status == 303)
      let confirm = try await cyd.get("\(VisitSample.path)/closure")
      #expect(confirm.text.contains("would fit every school"))
    }
  }

  @Test("one note alone is no pattern: feedback cannot rest on it, and the school never reads it")
  func oneNote() async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site)
      try await VisitSample.sort(site, try await VisitSample.notes(site, 1))
      let cyd = try await site.browser(.cyd)

      #expect(try await cyd.post("\(VisitSample.path)/feedback", Self.fields()).status == 422)
      #expect(try await cyd.post("\(VisitSample.path)/closure", []).status == 303)
      let eli = try await site.browser(.eli).get("\(VisitSample.path)/feedback")
      #expect(!eli.text.contains("Students give reasons"))
    }
  }

  @Test("with fewer than five rooms nothing goes to the school, and it says why")
  func fewRooms() async throws {
    try await TestSite.run { site in
      try await Self.prepared(site, rooms: ["A 1", "A 2", "A 3", "A 4"])
      let cyd = try await site.browser(.cyd)
      #expect(try await cyd.post("\(VisitSample.path)/feedback", Self.fields()).status == 303)
      #expect(try await cyd.get("\(VisitSample.path)/closure").text.contains("Fewer than five rooms"))
      #expect(try await cyd.post("\(VisitSample.path)/closure", []).status == 303)

      let eli = try await site.browser(.eli).get("\(VisitSample.path)/feedback")

      #expect(eli.status == 200)
      #expect(eli.text.contains("Fewer than five rooms"))
      #expect(!eli.text.contains(Self.body) && !eli.text.contains("Students give reasons"))
    }
  }

  @Test("two people change the same feedback: the later one sees both")
  func conflict() async throws {
    try await TestSite.run { site in
      try await Self.prepared(site)
      let cyd = try await site.browser(.cyd)
      let path = "\(VisitSample.path)/feedback"
      #expect(try await cyd.post(path, Self.fields()).status == 303)
      let mine = "Wait time let three of four students try again on their own"

      let page = try await cyd.get("\(path)/\(Self.id)")
      let first = try await cyd.post("\(path)/\(Self.id)", Self.fields(body: mine) + [("version", "1")])
      let second = try await cyd.post("\(path)/\(Self.id)", Self.fields() + [("version", "1")])
      let wrong = try await cyd.post("\(path)/\(Self.id)", Self.fields(body: "") + [("version", "2")])
      let removed = try await cyd.post("\(path)/\(Self.id)", [("remove", "yes"), ("version", "2")])

      #expect(page.text.contains(Self.body))
      #expect(first.status == 303)
      #expect(second.status == 409)
      #expect(second.text.contains(mine) && second.text.contains(Self.body))
      #expect(wrong.status == 422)
      #expect(removed.status == 303)
      #expect(try await cyd.get("\(path)/\(Self.id)").status == 404)
    }
  }

  @Test("programs read and add feedback under the same rules")
  func api() async throws {
    try await TestSite.run { site in
      try await Self.prepared(site)
      let cyd = try await site.browser(.cyd)
      let body =
        #"{"id":"\#(Self.id)","kind":"warm","body":"\#(Self.body)","patterns":["\#(VisitSample.patterns[0])"]}"#

      let added = try await cyd.json(
        .post,
        "\(VisitSample.api)/feedback",
        body,
        headers: RoundSample.token(cyd)
      )
      let early = try await site.browser(.eli).get("\(VisitSample.api)/feedback")
      let closed = try await cyd.json(.post, "\(VisitSample.api)/closure", headers: RoundSample.token(cyd))
      let read = try await site.browser(.eli).get("\(VisitSample.api)/feedback")

      #expect([added.status, early.status, closed.status, read.status] == [201, 403, 200, 200])
      #expect(read.text.contains(Self.body) && read.text.contains(#""isSent":true"#))
    }
  }
}
