import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Practices

private typealias Fixture = ContinuumFixture

@Suite("Reasons over the API", .database)
struct ReasonAPIHandlersTests {
  private static let reasons = "/api/v1/d/maravilla/reasons"
  private static let give = "/api/v1/d/maravilla/practices/\(Fixture.feedback)/reasons"

  @Test("a program answers for its person once, and gets nothing back but that it did")
  func giving() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let ben = try await site.browser(.ben)

      let first = try await Self.post(ben, "{\"theme\":\"time\"}")
      let again = try await Self.post(ben, "{\"theme\":\"doubt\"}")
      let named = try await Self.post(try await site.browser(.lea), "{\"line\":\"Ask Castro\"}")
      let elsewhere = try await Self.post(ben, "{\"theme\":\"time\",\"school\":\"\(Cast.grant)\"}")

      #expect(first.status == 201 && again.status == 201 && first.body == again.body)
      #expect(!first.text.contains("\"time\""))
      #expect(named.status == 422 && named.headers[.contentType] == "application/problem+json")
      #expect(elsewhere.status == 404)
      #expect(try await Self.post(try await site.browser(.eli), "{\"theme\":\"time\"}").status == 403)
      let rows = try await site.store.read { db in try ReasonWorld.rows(db, in: "reason_answer") }
      #expect(rows == 1)
    }
  }

  @Test("published batches are listed to those who have the school in reach")
  func published() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      try await site.store.write { db in
        try ReasonWorld.addSchools(db)
        try ReasonWorld.answer(db, 10, .time)
        try ReasonWorld.answer(db, 4, .time, at: Cast.grant)
        for school in ReasonWorld.more { try ReasonWorld.answer(db, 4, .model, at: school) }
        try ReasonWorld.count(db)
        try ReasonWorld.count(db, on: "2026-12-19")
      }

      let eli = try await site.browser(.eli).get(Self.reasons)
      let cyd = try await site.browser(.cyd).get(Self.reasons)
      let dee = try await site.browser(.dee).get(Self.reasons)

      #expect(
        eli.status == 200 && eli.text.contains("\"answers\":10") && !eli.text.contains("\"answers\":12")
      )
      #expect(cyd.text == "{\"items\":[]}" || !cyd.text.contains("\"answers\""))
      #expect(dee.text.contains("\"answers\":12") && dee.text.contains("\"schools\":3"))
      #expect(try await site.browser(.max).get(Self.reasons).status == 403)
      #expect(try await site.browser(.kim).get(Self.reasons).status == 404)
      #expect(try await site.browser(.dee).json(.put, Self.reasons).status == 405)
    }
  }

  private static func post(_ browser: TestBrowser, _ body: String) async throws -> TestAnswer {
    var headers: HTTPFields = [:]
    if let name = HTTPField.Name("X-CSRF-Token") { headers[name] = browser.csrf }
    return try await browser.json(.post, give, body, headers: headers)
  }
}
