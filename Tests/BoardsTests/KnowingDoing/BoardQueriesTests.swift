import Analytics
import Kernel
import Practices
import Storage
import TestKit
import Testing

@testable import Boards

@Suite("The board's queries", .database)
struct BoardQueriesTests {
  @Test("of several rounds the latest that may be shown counts")
  func latest() async throws {
    try await TestSite.withEngines { site in
      let figures = try await site.store.write { db in
        var cell = BoardWorld.cells[0]
        try BoardWorld.settle(db, [cell])
        cell.seen = nil
        try Self.later(db, rate: nil, on: "2026-11-01")
        try Self.later(db, rate: "50", on: "2026-10-25")
        return try BoardQueries.doing(db, district: Cast.maravilla, term: BoardWorld.term, grades: nil)
      }

      let key = BoardKey(school: BoardWorld.cells[0].school, practice: BoardWorld.feedback)
      #expect(figures.figures[key]?.figure?.rate.rawValue == "50")
      #expect(figures.asOf == CalendarDay("2026-11-01"))
    }
  }

  @Test("reading a board goes by its index and scans no table")
  func plan() async throws {
    try await TestSite.run { site in
      let plan = try await site.store.read { db in
        try db.rows(
          """
          EXPLAIN QUERY PLAN SELECT org_id, practice_id, closed_on, is_withheld, notes, rooms, not_expected, rate,
            low_percent, high_percent
          FROM published_cell WHERE district_id = 'd' AND term_id = 't' AND grade_band = 'all'
          ORDER BY org_id, practice_id, closed_on, round_id LIMIT 200000
          """
        ).map { try $0("detail", as: String.self) }
          + db.rows(
            """
            EXPLAIN QUERY PLAN SELECT org_id, practice_id, is_withheld, teachers, answers, rate, low_percent,
              high_percent, bounds_low_percent, bounds_high_percent
            FROM pooled_reflection WHERE district_id = 'd' AND term_id = 't' AND grade_band = 'all'
            ORDER BY org_id, practice_id LIMIT 200000
            """
          ).map { try $0("detail", as: String.self) }
      }

      #expect(plan.count == 2)
      #expect(plan.allSatisfy { $0.contains("USING COVERING INDEX") }, "\(plan)")
    }
  }

  private static func later(_ db: Connection, rate: String?, on day: String) throws {
    let round = SchoolID.makeAnonymous()
    try db.run(
      """
      INSERT INTO walk_round (id, district_id, org_id, term_id, framework_version_id, title, opens_on, closes_on, state,
        closed_on, key_id)
      VALUES (\(round), \(Cast.maravilla), \(Cast.lincoln), \(BoardWorld.term), \(BoardWorld.version), 'Round',
        '2026-10-01', \(day), 'closed', \(day), \(round))
      """
    )
    try db.run(
      """
      INSERT INTO published_cell (district_id, term_id, org_id, practice_id, grade_band, round_id, closed_on,
        is_withheld, notes, rooms, not_expected, rate, low_percent, high_percent)
      VALUES (\(Cast.maravilla), \(BoardWorld.term), \(Cast.lincoln), \(BoardWorld.feedback), 'all', \(round), \(day),
        \(rate == nil), \(rate == nil ? nil : 20), \(rate == nil ? nil : 8), \(rate == nil ? nil : 0), \(rate),
        \(rate == nil ? nil : 40), \(rate == nil ? nil : 60))
      """
    )
  }
}
