import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("One's own answers over time", .database) struct ReflectionHistoryHandlersTests {
  private static let page = "\(Fixture.base)/reflections/history"

  @Test("one's answers stand by term, with the version they were given in; nobody else's are among them")
  func table() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let ben = try await site.browser(.ben)
      #expect(try await ben.get(Self.page).text.contains("Nothing answered yet"))
      let path = "\(Fixture.base)/\(Fixture.feedback)/reflection"
      #expect(try await ben.post(path, [("understanding", "3"), ("step", "2")]).status == 303)
      let form = try await Fixture.rewordInDraft(site)
      #expect(try await site.browser(.dee).post("\(Fixture.home)/publication", form).status == 303)

      let mine = try await ben.get(Self.page).text

      #expect(mine.contains("Fall 2026") && mine.contains("step 2") && mine.contains("version 1"))
      #expect(mine.contains("Over the terms: 3"))
      #expect(try await site.browser(.lea).get(Self.page).text.contains("Nothing answered yet"))
      #expect(try await site.browser(.jo).get(Self.page).status == 403)
    }
  }
}
