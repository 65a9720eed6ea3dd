import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Practices

private typealias Fixture = ContinuumFixture

@Suite("The index of practices", .database) struct PracticeIndexHandlersTests {
  @Test("the index shows what was changed a moment ago, whoever has read it before")
  func current() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let ben = try await site.browser(.ben)
      let dee = try await site.browser(.dee)
      #expect(try await ben.get(Fixture.base).text.contains("Students act on feedback"))
      try await site.store.write { db in
        try db.run(
          "UPDATE framework_item_text SET statement = 'Students revise' WHERE item_id = \(Fixture.feedback)"
        )
      }

      #expect(
        try await dee.post("\(Fixture.home)/particulars", [("version", "1"), ("title_en", "Next")]).status
          == 303
      )

      let page = try await ben.get(Fixture.base).text
      #expect(page.contains("Students revise"))
      #expect(!page.contains("Students act on feedback"))
    }
  }

  @Test("each role gets its own ways on, and each language its own words")
  func roles() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let ben = try await site.browser(.ben)
      let jo = try await site.browser(.jo)

      let teacher = try await ben.get(Fixture.base).text
      let administrator = try await jo.get(Fixture.base).text
      let spanish = try await ben.get(Fixture.base, headers: [.acceptLanguage: "es"]).text

      #expect(teacher.contains("My reflections"))
      #expect(!administrator.contains("My reflections"))
      #expect(spanish.contains("Mis reflexiones"))
    }
  }
}
