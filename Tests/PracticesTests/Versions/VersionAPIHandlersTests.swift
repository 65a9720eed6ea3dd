import HTTPTypes
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("Versions for programs", .database) struct VersionAPIHandlersTests {
  @Test("versions and the history of a practice carry their reasons, and drafts are not among them")
  func read() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let dee = try await site.browser(.dee)
      let versions = "/api/v1/d/maravilla/frameworks/\(Fixture.framework)/versions"
      let form = try await Fixture.rewordInDraft(site)
      #expect(!(try await dee.get(versions).text.contains("draft")))
      #expect(try await dee.post("\(Fixture.home)/publication", form).status == 303)

      let list = try await site.browser(.ben).get(versions)
      let history = try await site.browser(.ben).get(
        "/api/v1/d/maravilla/practices/\(Fixture.feedback)/history"
      )

      #expect(list.status == 200 && list.text.contains("Feedback comes sooner"))
      #expect(history.text.contains("reworded") && history.text.contains("interviews"))
      #expect(
        try await site.browser(.kim).get(versions.replacing("maravilla", with: "dos-robles")).status == 404
      )
    }
  }
}
