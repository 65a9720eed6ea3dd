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

  @Test("a run of terms is drawn from published figures, with a gap where one is withheld")
  func trend() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in
        try BoardWorld.settle(db, BoardWorld.cells + [BoardWorld.spring(20)])
        try db.run(
          """
          INSERT INTO academic_session (id, district_id, title, type, starts_on, ends_on, school_year)
          VALUES ('01900000-0000-7000-8000-0000000000f3', \(Cast.maravilla), 'Fall 2025', 'term', '2025-08-10',
            '2025-12-18', 2026)
          """
        )
        var hidden = BoardWorld.spring(20)
        (hidden.seen, hidden.known, hidden.term) = (nil, nil, TermID("01900000-0000-7000-8000-0000000000f3"))
        try BoardWorld.add(db, hidden)
      }

      let page = try await site.browser(.eli).get("\(Self.path)?school=\(Cast.lincoln)").text

      #expect(page.contains("Seen in 35% of visits in Fall 2026, and in 20% in Spring 2026."))
      #expect(page.contains("Too early to tell a trend: 2 terms with figures"))
      #expect(page.contains("3 terms, 1 of them without a figure"))
      #expect(page.contains("Fall 2025") && page.contains("Oct 20, 2026"))
      #expect(page.contains("Plans are not kept here yet, so no number stands for it."))
      // Two points of seen joined in each of the two drawings, and none to the withheld one.
      #expect(page.ranges(of: "<polyline class=\"line hot\"").count == 2)
    }
  }

  @Test("a note that is written changes nothing on the page, because only closed rounds are on it")
  func neverLive() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in try BoardWorld.settle(db, BoardWorld.cells) }
      let eli = try await site.browser(.eli)
      let before = try await eli.get(Self.path)
      try await site.store.write { db in
        let id = SchoolID.makeAnonymous()
        try db.run(
          """
          INSERT INTO reason_answer (id, district_id, practice_id, org_id, term_id, theme)
          VALUES (\(id), \(Cast.maravilla), \(BoardWorld.feedback), \(Cast.lincoln), \(BoardWorld.term), 'doubt')
          """
        )
      }

      #expect(try await eli.get(Self.path).body == before.body)
    }
  }

  @Test("reasons stand beside the gap: a school's own, lines only there, and a sum only of three schools")
  func reasons() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in
        try BoardWorld.settle(db, BoardWorld.cells)
        try BoardWorld.publish(
          db,
          Cast.lincoln,
          answers: 14,
          [.time: 9],
          lines: ["One more week", "Too many forms", "Show me"]
        )
        try BoardWorld.publish(db, Cast.grant, answers: 12, [.model: 8])
      }
      let eli = try await site.browser(.eli)

      let own = try await eli.get("\(Self.path)?school=\(Cast.lincoln)").text
      #expect(own.contains("14 people answered") && own.contains("One more week"))
      #expect(!own.contains("12 people"))
      let gil = try await site.browser(.gil).get(Self.path).text
      #expect(gil.contains("Not enough answers yet"))
      let max = try await site.browser(.max).get(Self.path).text
      #expect(!max.contains("people answered"))
      let dee = try await site.browser(.dee).get(Self.path).text
      #expect(dee.contains("26 people answered at 2 schools") && !dee.contains("One more week"))

      try await site.store.write { db in
        try BoardWorld.publish(db, BoardWorld.more[0], answers: 10, [.time: 5])
        try EventLog.append(
          Event("reasons.published", of: "b", by: .schedule, district: Cast.maravilla),
          at: Cast.now,
          db
        )
      }
      #expect(try await site.browser(.gil).get(Self.path).text.contains("36 people answered at 3 schools"))
    }
  }

  @Test("who is asked finds the way to answer, and nobody else does")
  func ask() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in try BoardWorld.settle(db, BoardWorld.cells) }

      for member in [Cast.Member.ben, .lea, .ana] {
        #expect(
          try await site.browser(member).get(Self.path).text.contains("\(BoardWorld.feedback)/reason\"")
        )
      }
      for member in [Cast.Member.eli, .dee, .max] {
        #expect(
          try await !site.browser(member).get(Self.path).text.contains("\(BoardWorld.feedback)/reason\"")
        )
      }
    }
  }
}
