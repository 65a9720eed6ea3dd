import Kernel
import Practices
import Storage
import TestKit
import Testing

@Suite("What is withheld", .database)
struct WithheldTests {
  private static let path = "/d/maravilla/practices/board"

  @Test("withheld and never looked for give the same bytes on every way out")
  func sameBytes() async throws {
    let withheld = try await answers(BoardWorld.cells)
    let absent = try await answers(
      BoardWorld.cells.filter { !($0.practice == BoardWorld.checks && $0.school == Cast.lincoln) }
    )

    #expect(withheld == absent)
    #expect(withheld[0].contains("<div class=few>Not enough yet</div>"))
    #expect(
      withheld[1].contains(
        "D1,Checks for understanding,Lincoln Elementary,elementary,Fall 2026,all,withheld,,,,,withheld"
      )
    )
  }

  @Test("a withheld cell is in no sum")
  func noSum() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in try BoardWorld.settle(db, BoardWorld.cells) }

      let table = try await site.browser(.dee).get("\(Self.path).csv")

      // Five of six schools, 12 visits in 6 rooms each.
      #expect(table.text.contains("D1,Checks for understanding,All schools,,Fall 2026,all,70,"))
      #expect(table.text.contains(",60,30,"))
    }
  }

  @Test("a gap whose interval holds zero cannot be told yet, and a headline of such gaps says so")
  func cannotTell() async throws {
    try await TestSite.run { site in
      let unsure = BoardWorld.cells.filter { $0.practice == BoardWorld.talk && $0.school != Cast.grant }
      try await site.store.write { db in try BoardWorld.settle(db, unsure) }

      let eli = try await site.browser(.eli)

      #expect(
        try await eli.get(Self.path).text.contains("We cannot tell yet: every gap here could be chance.")
      )
      #expect(try await eli.get("\(Self.path).csv").text.contains("Cannot tell yet"))
      #expect(
        try await eli.get("/d/maravilla/practices/\(BoardWorld.talk)/gap").text.contains("Cannot tell yet")
      )
    }
  }

  @Test("text that a spreadsheet would run gets an apostrophe, numbers below zero do not")
  func formulas() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in try BoardWorld.settle(db, BoardWorld.cells) }

      let table = try await site.browser(.dee).get("\(Self.path).csv")

      #expect(table.text.contains("C1,'=Academic talk,Grant Middle"))
      #expect(table.text.contains(",-30,"))
    }
  }

  /// Page, CSV and API of one world, as a director gets them; ids of rounds differ, and appear nowhere.
  private func answers(_ cells: [BoardWorld.Cell]) async throws -> [String] {
    try await withStoreAnswers { site in
      try await site.store.write { db in try BoardWorld.settle(db, cells) }
      let dee = try await site.browser(.dee)
      var texts: [String] = []
      for path in [
        "\(Self.path)?school=\(Cast.lincoln)", "\(Self.path).csv", "/api/v1/d/maravilla/board",
        "/d/maravilla/practices/\(BoardWorld.checks)/gap",
      ] {
        let answer = try await dee.get(path)
        texts.append(answer.text.replacing(dee.csrf, with: ""))
      }
      return texts
    }
  }

  private func withStoreAnswers(_ body: @escaping @Sendable (TestSite) async throws -> [String]) async throws
    -> [String]
  {
    let box = Box()
    try await TestSite.run { site in await box.set(try await body(site)) }
    return await box.texts
  }

  private actor Box {
    private(set) var texts: [String] = []
    func set(_ texts: [String]) { self.texts = texts }
  }
}
