import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("Follow-ups over the API", .database)
struct FollowUpAPIHandlersTests {
  private static let one = "/api/v1/d/maravilla/decisions/\(Fixture.id(950))"
  private static let body = """
    {"id":"\(Fixture.id(971))","outcome":"kept","statement":"Seen in most rooms now","next_on":"2027-02-01"}
    """

  @Test("a follow-up is written once, changes the decision, and is read back by who may read decisions")
  func follow() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      try await FollowUpHandlersTests.decide(site, owner: .eli)
      let eli = try await site.browser(.eli)

      let first = try await Self.post(eli, Self.body)
      let again = try await Self.post(eli, Self.body)

      #expect(first.status == 201 && first.body == again.body)
      let decision = try await site.browser(.ben).get(Self.one)
      #expect(
        decision.text.contains("\"outcome\":\"kept\"")
          && decision.text.contains("\"follow_up_on\":\"2027-02-01\"")
      )
      #expect(decision.headers[.eTag] == "\"2\"")
      #expect(
        try await site.browser(.ben).get("\(Self.one)/follow-ups").text.contains("Seen in most rooms now")
      )
    }
  }

  @Test("others are refused, and what cannot be accepted is a problem")
  func refused() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      try await FollowUpHandlersTests.decide(site, owner: .eli)

      #expect(try await Self.post(try await site.browser(.ben), Self.body).status == 403)
      #expect(try await Self.post(try await site.browser(.cyd), Self.body).status == 404)
      #expect(try await site.browser(.cyd).get(Self.one).status == 404)
      let wrong = try await Self.post(
        try await site.browser(.eli),
        "{\"id\":\"7\",\"outcome\":\"kept\",\"statement\":\"x\"}"
      )
      #expect(wrong.status == 422 && wrong.headers[.contentType] == "application/problem+json")
      #expect(try await site.browser(.eli).json(.delete, "\(Self.one)/follow-ups").status == 405)
    }
  }

  private static func post(_ browser: TestBrowser, _ body: String) async throws -> TestAnswer {
    var headers: HTTPFields = [:]
    if let name = HTTPField.Name("X-CSRF-Token") { headers[name] = browser.csrf }
    return try await browser.json(.post, "\(one)/follow-ups", body, headers: headers)
  }
}
