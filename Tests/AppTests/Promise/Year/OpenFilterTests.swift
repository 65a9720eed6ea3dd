import Analytics
import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import App

@Suite("The promise: faults planted into published figures", .database)
struct OpenFilterTests {
  @Test("control: figures by grade band below the minimum are found by subtraction and by exchanged rooms")
  func openFilter() async throws {
    let (truth, crawl) = try await sliced(.truth)
    let (_, other) = try await sliced(.swapped)

    let claims = Set(crawl.answers.flatMap { Claim.all(in: $1, of: $0, after: 0) })
    let result = YearAttack(year: truth, published: claims).run(on: claims)

    #expect(result.outcome.smallestSet.map { $0 < 5 } ?? false, "\(result.outcome)")
    #expect(!TwoWorlds.differences(crawl, other).isEmpty)
  }

  @Test("control: figures of a single room are found, and so is a number nobody can explain")
  func singleRoom() {
    let year = SchoolYear(seed: 3)
    let round = year.rounds[0].id.text
    let visits = year.visits.filter { $0.round == 0 }
    func claim(_ band: String, _ count: Int) -> Claim {
      Claim(
        subject: .round(round),
        practice: SchoolYear.practices[0].text,
        band: band,
        count: count,
        rooms: 24,
        label: "50"
      )
    }
    let counted = visits.count { $0.marks[0] != .notExpected }
    let honest = claim("all", counted)
    let odd = claim("all", counted - 1)

    let attack = YearAttack(year: year, published: [honest])

    #expect(attack.run(on: [honest]).unexplained.isEmpty)
    #expect(attack.run(on: [honest]).outcome.smallestSet == 24)
    #expect(attack.run(on: [honest, odd]).unexplained.count == 1)
  }

  @Test("control: a small cell whose end is not blurred gives its rooms away")
  func unblurredEnd() {
    let cell = SmallCell(visits: [2, 2, 2, 2, 1], counted: 9, rooms: 5, seen: 0...0)

    #expect(cell.pinnedRooms == 5)
  }

  /// A year's first rounds, read through a planted page that cuts figures by grade band without any minimum.
  private func sliced(_ world: SchoolYear.World) async throws -> (SchoolYear, Crawl) {
    let year = SchoolYear(seed: 3, world: world)
    let carrier = CrawlCarrier()
    let clock = TestClock()
    try await TestSite.run(clock: clock) { site in
      let runner = YearRunner(site: site, clock: clock, year: year)
      try await runner.live(through: 0) { _ in
        let routes = site.assembly.routes + [Self.slices]
        let crawler = Crawler(
          browser: try await runner.browser(.eli, on: site.with(routes: routes)),
          routes: routes,
          known: try await KnownIdentities.all(site.store),
          only: [Self.slices.pattern]
        )
        await carrier.set(try await crawler.run())
      }
    }
    return (year, await carrier.crawl)
  }

  /// `GET /api/v1/d/:district/rounds/:round/slices`: what an "export of the data behind it" would be.
  private static let slices = Route.member(.get, "/api/v1/d/:district/rounds/:round/slices") { call, _ in
    let rows = try await call.store.read { db in
      try db.rows(
        """
        SELECT l.practice_id, n.grade_band, SUM(CASE WHEN m.mark = 'seen' THEN 1 ELSE 0 END) AS seen, COUNT(*) AS notes
        FROM walk_note n JOIN walk_mark m ON m.note_id = n.id
        JOIN walk_round_look_for l ON l.round_id = n.round_id AND l.position = m.position
        WHERE n.round_id = \(call.parameters["round"] ?? "") AND m.mark <> 'not_expected'
        GROUP BY l.practice_id, n.grade_band ORDER BY l.practice_id, n.grade_band LIMIT 50
        """
      ).map { row in
        Slice(
          practice: try row("practice_id"),
          gradeBand: try row("grade_band"),
          notes: try row("notes"),
          rate: String(try row("seen", as: Int.self))
        )
      }
    }
    return try Reply.api(rows)
  }

  private struct Slice: Encodable, Sendable {
    let practice: String
    let gradeBand: String
    let notes: Int
    let rate: String
  }
}

/// Carries a crawl out of a site's closure.
private actor CrawlCarrier {
  private(set) var crawl = Crawl()
  func set(_ crawl: Crawl) { self.crawl = crawl }
}
