import Foundation
import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

@Suite("The knowing-doing board", .database)
struct BoardHandlersTests {
  private static let path = "/d/maravilla/practices/board"

  @Test("a director reads the widest gap as one sentence, on both engines and in both languages")
  func headline() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in try BoardWorld.settle(db, BoardWorld.cells) }
      let dee = try await site.browser(.dee)

      let page = try await dee.get(Self.path)

      #expect(page.status == 200)
      #expect(
        Self.plain(page.text).contains(
          "Feedback students act on is our widest gap: 85% of the teachers who answered say they understand it, "
            + "and we saw it in 35% of visits."
        )
      )
      #expect(page.text.contains("Bright spot"))
      #expect(page.text.contains("Grant Middle: <b>=Academic talk</b> is seen more often"))
    }
  }

  @Test("the same finding in Spanish")
  func spanish() async throws {
    try await run { site in
      let dee = try await site.browser(.dee)
      try await site.store.write { db in
        try db.run("UPDATE account SET language = 'es' WHERE id = \(Cast.account(.dee))")
      }

      let page = try await dee.get(Self.path)

      #expect(
        Self.plain(page.text).contains(
          "Retroalimentación que se usa es nuestra mayor brecha: el 85\u{A0}% de los docentes que respondieron dice "
            + "comprenderla y la vimos en el 35\u{A0}% de las visitas."
        )
      )
    }
  }

  @Test("a principal sees the own school beside all schools, and no other school")
  func ownSchool() async throws {
    try await run { site in
      let eli = try await site.browser(.eli)

      let page = try await eli.get(Self.path)

      #expect(page.text.contains("Lincoln Elementary"))
      #expect(page.text.contains("All schools"))
      #expect(!page.text.contains("Grant Middle"))
      #expect(!page.text.contains("School 1"))
      #expect(try await eli.get("/d/maravilla/schools/\(Cast.lincoln)/board").status == 200)
      #expect(try await eli.get("/d/maravilla/schools/\(Cast.grant)/board").status == 404)
      #expect(try await eli.get("\(Self.path)?school=\(Cast.grant)").status == 404)
    }
  }

  @Test("a colleague of another school does not find Lincoln, and another district finds nothing")
  func reach() async throws {
    try await run { site in
      let elsewhere = try await site.browser(.cyd).get("/d/maravilla/schools/\(Cast.lincoln)/board")
      let stranger = try await site.browser(.kim).get(Self.path)
      let partner = try await site.browser(.ivo).get(Self.path)
      let wrongVerb = try await site.browser(.dee).json(.post, Self.path)

      #expect(elsewhere.status == 404)
      #expect(stranger.status == 404)
      #expect(partner.status == 403)
      #expect(wrongVerb.status == 405)
    }
  }

  @Test("a board viewer sees sums of the district and no school")
  func boardViewer() async throws {
    try await run { site in
      let max = try await site.browser(.max)

      let page = try await max.get(Self.path)
      let table = try await max.get("\(Self.path).csv")

      #expect(page.text.contains("is our widest gap"))
      #expect(!page.text.contains("Lincoln Elementary") && !page.text.contains("Grant Middle"))
      #expect(!table.text.contains("Lincoln") && !table.text.contains("School 1"))
      #expect(try await max.get("\(Self.path)?school=\(Cast.lincoln)").status == 404)
    }
  }

  @Test("a sum of two schools is not shown to one of them, because the other could be worked out")
  func fewSchools() async throws {
    try await TestSite.run { site in
      let two = BoardWorld.cells.filter { [Cast.lincoln, Cast.grant].contains($0.school) }
      try await site.store.write { db in try BoardWorld.settle(db, two) }

      let eli = try await site.browser(.eli).get("\(Self.path).csv")
      let dee = try await site.browser(.dee).get("\(Self.path).csv")

      #expect(eli.text.contains("D2,Feedback students act on,All schools,,Fall 2026,all,withheld"))
      #expect(dee.text.contains("D2,Feedback students act on,All schools,,Fall 2026,all,35"))
    }
  }

  @Test("a filter that is not on the lattice is not found")
  func lattice() async throws {
    try await run { site in
      let dee = try await site.browser(.dee)

      for query in ["term=last", "term=\(Cast.grant)", "grades=4", "school=x", "school=\(Cast.roble)"] {
        #expect(try await dee.get("\(Self.path)?\(query)").status == 404, "\(query)")
      }
      #expect(try await dee.get("\(Self.path)?grades=3-5").status == 200)
      #expect(try await dee.get("\(Self.path)?term=\(BoardWorld.term)").status == 200)
    }
  }

  @Test("before the first figures the page says what to do")
  func empty() async throws {
    try await TestSite.run { site in
      let page = try await site.browser(.dee).get(Self.path)

      #expect(page.status == 200)
      #expect(page.text.contains("No figures yet"))
      #expect(try await site.browser(.dee).get("\(Self.path)/print").status == 303)
    }
  }

  @Test("a short link leads to the practice with the school, within reach only")
  func shortLink() async throws {
    try await run { site in
      let cell = "/d/maravilla/practices/c/000a01.\(Cast.lincoln.text.suffix(6))"

      let found = try await site.browser(.eli).get(cell)
      #expect(found.location == "/d/maravilla/practices/\(BoardWorld.feedback)/gap?school=\(Cast.lincoln)")
      #expect(try await site.browser(.cyd).get(cell).status == 404)
      #expect(try await site.browser(.eli).get("/d/maravilla/practices/c/nonsense").status == 404)
    }
  }

  @Test("a decision stands beside the gap until it is done, and only where it may be read")
  func decisions() async throws {
    try await run { site in
      try await Self.decide(site, at: nil, "One lesson in ten for revising", done: false)
      try await Self.decide(site, at: Cast.grant, "Grant only", done: false)
      try await Self.decide(site, at: Cast.lincoln, "Long done", done: true)

      let page = try await site.browser(.eli).get(Self.path)

      #expect(page.text.contains("One lesson in ten for revising"))
      #expect(page.text.contains("due Jan 6, 2027"))
      #expect(!page.text.contains("Grant only"))
      #expect(!page.text.contains("Long done"))
    }
  }

  @Test("a change in the district is on the next page, though boards are remembered")
  func remembersUntilSomethingHappens() async throws {
    try await run { site in
      let dee = try await site.browser(.dee)
      let before = try await dee.get(Self.path)
      try await site.store.write { db in
        try db.run(
          "UPDATE published_cell SET rate = '10', low_percent = 5, high_percent = 15 WHERE practice_id = \(BoardWorld.feedback)"
        )
        try EventLog.append(
          Event("round.closed", of: "r", by: .command, district: Cast.maravilla),
          at: Cast.now,
          db
        )
      }

      let after = try await dee.get(Self.path)

      #expect(before.text.contains("35% of visits"))
      #expect(after.text.contains("10% of visits"))
    }
  }

  @Test("paper gets every school in reach")
  func print() async throws {
    try await run { site in
      let dee = try await site.browser(.dee).get("\(Self.path)/print")
      let eli = try await site.browser(.eli).get("\(Self.path)/print")

      #expect(dee.text.contains("School 4") && dee.text.contains("Lincoln Elementary"))
      #expect(!eli.text.contains("School 4"))
    }
  }

  @Test("paper says how many are counted, since when a change is, and of which day the figures are")
  func printedParticulars() async throws {
    try await run { site in
      let before = BoardWorld.schools.map { school in
        BoardWorld.Cell(
          practice: BoardWorld.feedback,
          school: school,
          seen: ("20", 10, 30, 40, 15),
          known: nil,
          term: BoardWorld.spring
        )
      }
      try await site.store.write { db in for cell in before { try BoardWorld.add(db, cell) } }
      for (member, name) in [(Cast.Member.dee, "print-district"), (.eli, "print-school")] {
        let page = try await site.browser(member).get("\(Self.path)/print")
        let text = PageText.main(of: page.text)
        let path = URL(filePath: #filePath).appending(path: "../Snapshots/\(name).txt").standardized.path

        try TextSnapshot.check(text, at: path)
        #expect(text.contains("Figures of 6 of 6 schools") && text.contains("As of Oct 20, 2026"))
        #expect(text.contains("Below: visits · teachers"))
        if member == .dee { #expect(text.contains("± since Spring 2026")) }
      }
    }
  }

  static func plain(_ html: String) -> String { html.replacing("<b>", with: "").replacing("</b>", with: "") }

  private func run(_ body: @Sendable (TestSite) async throws -> Void) async throws {
    try await TestSite.run { site in
      try await site.store.write { db in try BoardWorld.settle(db, BoardWorld.cells) }
      try await body(site)
    }
  }

  private static func decide(_ site: TestSite, at school: SchoolID?, _ statement: String, done: Bool)
    async throws
  {
    try await site.store.write { db in
      try db.run(
        """
        INSERT INTO practice_decision (id, district_id, practice_id, org_id, statement, owner_person_id, decided_on,
          due_on, done_on)
        VALUES (\(SchoolID.makeAnonymous()), \(Cast.maravilla), \(BoardWorld.feedback), \(school), \(statement),
          \(Cast.person(.dee)), '2026-11-01', '2027-01-06', \(done ? "2026-11-02" : nil))
        """
      )
    }
  }
}
