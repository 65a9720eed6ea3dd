import HTTPTypes
import Kernel
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("Links for programs", .database) struct LinkAPIHandlersTests {
  private static func send(_ browser: TestBrowser, _ path: String, _ body: String) async throws -> TestAnswer
  {
    var headers: HTTPFields = [:]
    if let name = HTTPField.Name("X-CSRF-Token") { headers[name] = browser.csrf }
    return try await browser.json(.post, path, body, headers: headers)
  }

  @Test("a program links once, sees both ends, and removes")
  func ladder() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let standards = try await StandardsFixture.add(to: site.store)
      let dee = try await site.browser(.dee)
      let links = "/api/v1/d/maravilla/practices/\(Fixture.feedback)/links"
      let body = "{\"id\":\"\(Fixture.id(820))\",\"item\":\"\(standards[1])\",\"type\":\"isRelatedTo\"}"

      let made = try await Self.send(dee, links, body)
      let again = try await Self.send(dee, links, body)

      #expect(made.status == 201 && again.status == 201 && made.text.contains("RI.5.8"))
      #expect(try await Self.send(try await site.browser(.ben), links, body).status == 403)
      #expect(try await Self.send(dee, links, "{\"item\":\"x\",\"type\":\"isRelatedTo\"}").status == 422)
      let gone = try await Self.send(dee, "\(links)/\(Fixture.id(820))/removal", "{}")
      #expect(gone.status == 200 && !gone.text.contains("RI.5.8"))
    }
  }
}
