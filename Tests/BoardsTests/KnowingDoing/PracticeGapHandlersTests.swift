import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

@Suite("The gap of one practice", .database)
struct PracticeGapHandlersTests {
  private static let path = "/d/maravilla/practices/\(BoardWorld.feedback)/gap"

  @Test("a director sees it school by school, with intervals and what can be said")
  func bySchool() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in try BoardWorld.settle(db, BoardWorld.cells) }

      let page = try await site.browser(.dee).get(Self.path).text

      #expect(page.contains("Grant Middle") && page.contains("School 4"))
      #expect(page.contains("(25 to 45%)"))
      #expect(page.contains("50 points"))
      #expect(page.contains("More is known than seen"))
    }
  }

  @Test("over the terms it is the school asked for, within reach only")
  func overTerms() async throws {
    try await TestSite.run { site in
      let spring = BoardWorld.Cell(
        practice: BoardWorld.feedback,
        school: Cast.lincoln,
        seen: ("20", 10, 30, 30, 10),
        known: ("60", 45, 75, 20, 30),
        term: BoardWorld.spring
      )
      try await site.store.write { db in try BoardWorld.settle(db, BoardWorld.cells + [spring]) }
      let eli = try await site.browser(.eli)

      let page = try await eli.get("\(Self.path)?school=\(Cast.lincoln)").text
      let other = try await eli.get("\(Self.path)?school=\(Cast.grant)")
      let unknown = try await eli.get("/d/maravilla/practices/\(Cast.grant)/gap")

      #expect(page.contains("Lincoln Elementary, by term"))
      #expect(page.contains("Spring 2026") && page.contains("(10 to 30%)"))
      #expect(!page.contains("Grant Middle"))
      #expect(other.status == 404)
      #expect(unknown.status == 404)
    }
  }
}
