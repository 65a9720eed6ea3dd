import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("Decisions and reflections over the API", .database) struct PracticesAPIHandlersTests {
  private static let decisions = "/api/v1/d/maravilla/decisions"
  private static let reflections = "/api/v1/d/maravilla/reflections"
  private static let id = Fixture.id(960)

  private static func decision(_ changes: [String: String] = [:]) throws -> String {
    try text(
      [
        "id": id, "practice": Fixture.feedback.text, "school": Cast.lincoln.text,
        "statement": "English teams revise drafts together", "owner": Cast.person(.eli).text,
        "due_on": "2026-12-01", "told": "English teams",
      ].merging(changes) { $1 }
    )
  }

  private static func text(_ object: [String: String]) throws -> String {
    String(decoding: try JSONEncoder().encode(object), as: UTF8.self)
  }

  private static func send(
    _ browser: TestBrowser,
    _ method: HTTPRequest.Method,
    _ path: String,
    _ body: String,
    version: String? = nil
  ) async throws -> TestAnswer {
    var headers: HTTPFields = [:]
    if let name = HTTPField.Name("X-CSRF-Token") { headers[name] = browser.csrf }
    if let version { headers[.ifMatch] = version }
    return try await browser.json(method, path, body, headers: headers)
  }

  @Test("a decision is taken once however often it is sent, changed by its version, and read back")
  func decide() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let eli = try await site.browser(.eli)

      let first = try await Self.send(eli, .post, Self.decisions, try Self.decision())
      let again = try await Self.send(eli, .post, Self.decisions, try Self.decision())
      let one = "\(Self.decisions)/\(Self.id)"
      let tag = try #require(first.headers[.eTag])
      let change = try Self.decision(["statement": "Mathematics teams too"])
      let changed = try await Self.send(eli, .put, one, change, version: tag)
      let late = try await Self.send(eli, .put, one, change, version: tag)
      let blind = try await Self.send(eli, .put, one, change)

      #expect(first.status == 201 && again.status == 201)
      #expect(changed.status == 200 && changed.text.contains("Mathematics teams too"))
      #expect(late.status == 412 && blind.status == 412)
      #expect(late.headers[.contentType] == "application/problem+json")
      #expect(try await eli.get(Self.decisions).text.contains("Mathematics teams too"))
      #expect(try await Self.count("SELECT COUNT(*) FROM practice_decision", site) == 1)
      #expect(
        try await Self.count(
          "SELECT COUNT(*) FROM event WHERE verb IN ('decision.taken', 'decision.changed')",
          site
        )
          == 2
      )
    }
  }

  @Test("who may not decide at a school is told so, or that there is nothing")
  func permission() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let eli = try await site.browser(.eli)
      #expect(try await Self.send(eli, .post, Self.decisions, try Self.decision()).status == 201)
      let one = "\(Self.decisions)/\(Self.id)"
      let other = try Self.decision(["id": Fixture.id(961)])

      for member in [Cast.Member.ben, .cyd, .max, .hana] {
        let browser = try await site.browser(member)
        #expect(try await Self.send(browser, .post, Self.decisions, other).status == 403, "\(member)")
        #expect(try await Self.send(browser, .put, one, other, version: "\"1\"").status == 403, "\(member)")
      }
      let kim = try await site.browser(.kim)
      let kims = "/api/v1/d/dos-robles/decisions"
      #expect(try await Self.send(kim, .put, "\(kims)/\(Self.id)", other, version: "\"1\"").status == 404)
      #expect(try await Self.send(kim, .post, kims, other).status == 404)
      let elsewhere = try Self.decision(["id": Fixture.id(962), "school": Cast.grant.text])
      #expect(try await Self.send(eli, .post, Self.decisions, elsewhere).status == 404)
      let whole = try Self.decision(["id": Fixture.id(963), "school": ""])
      #expect(try await Self.send(eli, .post, Self.decisions, whole).status == 422)
      let dee = try await site.browser(.dee)
      let unnamed = try Self.decision(["id": Fixture.id(964), "school": "Lincoln"])
      #expect(try await Self.send(dee, .post, Self.decisions, unnamed).status == 404)
      let unknown = "\(Self.decisions)/\(Fixture.id(999))"
      #expect(try await Self.send(eli, .put, unknown, other, version: "\"1\"").status == 404)
      #expect(try await Self.send(eli, .delete, one, "").status == 405)
      #expect(try await Self.count("SELECT COUNT(*) FROM practice_decision", site) == 1)
    }
  }

  @Test(
    "a decision that cannot be accepted says which fields, in a problem",
    arguments: [
      ("statement", "", "Write what was decided."), ("owner", "nobody", "Choose who sees to it."),
      ("due_on", "soon", "Enter the day by which it is done."), ("id", "7", "Send a UUID in lower case."),
    ]
  )
  func invalid(_ field: String, _ value: String, _ message: String) async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let eli = try await site.browser(.eli)

      let answer = try await Self.send(eli, .post, Self.decisions, try Self.decision([field: value]))

      #expect(answer.status == 422)
      #expect(answer.headers[.contentType] == "application/problem+json")
      #expect(answer.text.contains("\"\(field)\"") && answer.text.contains(message))
      #expect(try await Self.count("SELECT COUNT(*) FROM practice_decision", site) == 0)
    }
  }

  @Test(
    "one writes one's own reflection, a second writer with the old version is told, and nobody else reads it"
  )
  func reflect() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let ben = try await site.browser(.ben)
      let one = "\(Self.reflections)/\(Fixture.feedback)"
      let secret = "Only the third row revises"
      let body = #"{"understanding": 2, "step": 1, "students": "\#(secret)"}"#

      let first = try await Self.send(ben, .put, one, body)
      let tag = try #require(first.headers[.eTag])
      let second = try await Self.send(
        ben,
        .put,
        one,
        body.replacing("\"understanding\": 2", with: "\"understanding\": 3"),
        version: tag
      )
      let late = try await Self.send(ben, .put, one, body, version: tag)
      let blind = try await Self.send(ben, .put, one, body)

      #expect(first.status == 200 && second.status == 200)
      #expect(late.status == 412 && blind.status == 412)
      let mine = try await ben.get(Self.reflections)
      #expect(mine.text.contains(secret) && mine.text.contains("\"understanding\":3"))
      for member in [Cast.Member.ana, .eli, .dee, .gil, .lea, .jo] {
        let answer = try await site.browser(member).get(Self.reflections)
        #expect(!answer.text.contains(secret), "\(member)")
      }
    }
  }

  @Test("a reflection that cannot be accepted is a problem, and who has none to write is told so")
  func refusedReflections() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let ben = try await site.browser(.ben)
      let one = "\(Self.reflections)/\(Fixture.feedback)"
      let good = #"{"understanding": 2, "step": 1}"#

      for body in [#"{"understanding": 9, "step": 1}"#, #"{"understanding": 2, "step": -1}"#, "{}", "["] {
        let answer = try await Self.send(ben, .put, one, body)
        #expect([400, 422].contains(answer.status), "\(body)")
        #expect(answer.headers[.contentType] == "application/problem+json")
      }
      let wrong = try await Self.send(ben, .put, one, #"{"understanding": 9, "step": 1}"#)
      #expect(wrong.status == 422 && wrong.text.contains("\"understanding\""))
      #expect(try await Self.send(ben, .put, "\(Self.reflections)/\(Fixture.domain)", good).status == 404)
      #expect(try await Self.send(ben, .put, "\(Self.reflections)/\(Fixture.id(999))", good).status == 404)
      #expect(try await Self.send(try await site.browser(.max), .put, one, good).status == 403)
      #expect(try await Self.count("SELECT COUNT(*) FROM self_reflection", site) == 0)
    }
  }

  private static func count(_ sql: String, _ site: TestSite) async throws -> Int {
    try await site.store.read { db in try db.value(SQL(trusted: sql), as: Int.self) ?? 0 }
  }
}
