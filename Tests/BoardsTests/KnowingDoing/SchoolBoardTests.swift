import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

@Suite("The page of one school", .database)
struct SchoolBoardTests {
  private static let path = "/d/maravilla/schools/\(Cast.lincoln)/board"

  @Test("a principal reads the own school over the terms, and no neighbour stands on it")
  func own() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in
        try BoardWorld.settle(db, BoardWorld.cells + [BoardWorld.spring(20)])
      }

      let page = try await site.browser(.eli).get(Self.path)

      #expect(page.status == 200 && page.body.count < 60_000)
      #expect(page.text.contains("is the widest gap at Lincoln Elementary"))
      #expect(page.text.contains("2 terms") && page.text.contains("class=\"spark\""))
      #expect(page.text.contains("Too few to tell") && page.text.contains("Checks for understanding"))
      for other in ["Grant Middle", "School 1", "School 4"] { #expect(!page.text.contains(other)) }
    }
  }

  @Test("it is found by those who have the school in reach, also in Spanish")
  func reach() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in
        try BoardWorld.settle(db, BoardWorld.cells)
        try db.run("UPDATE account SET language = 'es' WHERE id = \(Cast.account(.gil))")
      }

      #expect(
        try await site.browser(.gil).get(Self.path).text.contains("la mayor brecha en Lincoln Elementary")
      )
      #expect(try await site.browser(.cyd).get(Self.path).status == 404)
      #expect(try await site.browser(.max).get(Self.path).status == 404)
      #expect(try await site.browser(.kim).get(Self.path).status == 404)
      #expect(try await site.browser(.ivo).get(Self.path).status == 403)
    }
  }

  @Test("before anything is published it says what makes figures appear")
  func empty() async throws {
    try await TestSite.run { site in
      #expect(try await site.browser(.eli).get(Self.path).text.contains("No figures yet"))
    }
  }
}

@Suite("The board on a wall", .database)
struct PresentTests {
  private static let path = "/d/maravilla/practices/board/present"

  @Test("one finding a screen, with plain links from one to the next and no script of its own")
  func screens() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in
        try BoardWorld.settle(db, BoardWorld.cells + [BoardWorld.spring(20)])
      }

      let page = try await site.browser(.dee).get(Self.path)

      #expect(page.status == 200 && page.body.count < 60_000)
      let screens = page.text.ranges(of: "class=\"screen\"").count
      #expect(screens >= 4)
      #expect(page.text.ranges(of: "<h2").count == screens && page.text.ranges(of: "<h1").count == 1)
      #expect(page.text.contains("href=\"#s2\"") && page.text.contains("id=\"s2\""))
      #expect(!page.text.contains("href=\"#s\(screens + 1)\""))
      #expect(page.text.contains("Bright spot"))
      #expect(try await site.browser(.dee).get("\(Self.path)?dark=1").text.contains("present dim"))
    }
  }

  @Test("it shows what its reader may see, and leads to the board before there is anything")
  func reach() async throws {
    try await TestSite.run { site in
      #expect(try await site.browser(.dee).get(Self.path).status == 303)
      try await site.store.write { db in try BoardWorld.settle(db, BoardWorld.cells) }

      let max = try await site.browser(.max).get(Self.path)
      let eli = try await site.browser(.eli).get(Self.path)

      #expect(max.status == 200 && !max.text.contains("Lincoln") && !max.text.contains("Grant"))
      #expect(eli.text.contains("Lincoln Elementary") && !eli.text.contains("School 1"))
      #expect(try await site.browser(.eli).get("\(Self.path)?school=\(Cast.grant)").status == 404)
      #expect(try await site.browser(.ivo).get(Self.path).status == 403)
      #expect(try await site.browser(.dee).json(.post, Self.path).status == 405)
    }
  }
}
