import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Visits
import Web

@testable import App

@Suite("The promise: notes of an inquiry visit", .database)
struct InquiryNoteTests {
  private static let canaries = (0..<20).map { "Canary\($0)Marimba students compared two graphs" }
  private static let visit = "01900000-0000-7000-8000-00000000d001"
  /// Everybody at the host school, everybody above it, and everybody with wide rights, but no visitor.
  private static let others: [Cast.Member] = [
    .eli, .gil, .dee, .hana, .ben, .lea, .ana, .max, .jo, .fay, .kim,
  ]

  @Test("nobody but the visitors reaches a note by any route, before the visit, during it or after it")
  func notes() async throws {
    for state in ["preparing", "shared", "closed"] {
      try await TestSite.run { site in
        try await settle(site, state: state)
        let known = try await KnownIdentities.all(site.store)
        for member in Self.others {
          let crawler = Crawler(
            browser: try await site.browser(member),
            routes: site.assembly.routes,
            known: known,
            only: Self.patterns(site, everywhere: state == "shared")
          )
          let crawl = try await crawler.run()
          #expect(crawl.answers.count > 5)
          #expect(Self.found(in: crawl) == 0, "\(member) finds notes of a visit that is \(state)")
        }
      }
    }
  }

  @Test("visitors read every note on their board, wherever there is one")
  func visitors() async throws {
    try await TestSite.run { site in
      try await settle(site, state: "shared")
      guard site.assembly.routes.contains(where: { Self.isBoard($0) }) else { return }
      let crawler = Crawler(
        browser: try await site.browser(.cyd),
        routes: site.assembly.routes,
        known: try await KnownIdentities.all(site.store),
        only: Self.patterns(site, everywhere: false),
        without: Self.streams
      )

      #expect(Self.found(in: try await crawler.run()) == Self.canaries.count)
    }
  }

  @Test("control: a page that shows a host's principal the notes is found")
  func leak() async throws {
    let leak = Route.member(.get, "/d/:district/visits/:visit/leak") { call, _ in
      let bodies = try await call.store.read { db in
        try db.rows("SELECT body FROM inquiry_note ORDER BY id LIMIT 50").map {
          try $0("body", as: String.self)
        }
      }
      return try Reply.api(bodies)
    }
    try await TestSite.run { site in
      try await settle(site, state: "shared")
      let routes = site.assembly.routes + [leak]
      let crawler = Crawler(
        browser: TestBrowser(site.with(routes: routes), like: try await site.browser(.eli)),
        routes: routes,
        known: try await KnownIdentities.all(site.store),
        only: [leak.pattern]
      )

      #expect(Self.found(in: try await crawler.run()) == Self.canaries.count)
    }
  }

  /// An open page's stream of versions: it holds no note, and lasts longer than anybody waits here.
  private static let streams: Set<String> = ["/d/:district/visits/:visit/board/events"]

  // MARK: - The visit

  private static func isBoard(_ route: Route) -> Bool {
    route.method == .get && (route.pattern.contains("board") || route.pattern.contains("evidence"))
      && route.pattern.contains("visits/")
  }

  /// Routes about visits; all routes where the whole site is swept.
  private static func patterns(_ site: TestSite, everywhere: Bool) -> Set<String>? {
    if everywhere { return nil }
    let patterns = site.assembly.routes.map(\.pattern).filter { pattern in
      ["visit", "today", "practices/:practice", "events", "audit", "debrief"].contains {
        pattern.contains($0)
      }
    }
    return Set(patterns)
  }

  private static func found(in crawl: Crawl) -> Int {
    let bodies = crawl.answers.values.map { Data($0.body) }
    return canaries.count { canary in bodies.contains { $0.range(of: Data(canary.utf8)) != nil } }
  }

  /// A visit to Lincoln with Cyd of Grant as visitor, prepared by Eli, with twenty notes on its board.
  private func settle(_ site: TestSite, state: String) async throws {
    try await site.store.write { db in
      try SampleFramework.write(db)
      try db.run(
        """
        INSERT INTO inquiry_visit (id, district_id, org_id, title, visit_on, starts_at, ends_at, state, closed_on)
        VALUES (\(Self.visit), \(Cast.maravilla), \(Cast.lincoln), 'Talk', '2026-11-12', '08:00', '12:00', \(state),
          \(state == "closed" ? "2026-11-12" : String?.none))
        """
      )
      try db.run("INSERT INTO inquiry_board (visit_id) VALUES (\(Self.visit))")
      try db.run("INSERT INTO inquiry_partner (visit_id, org_id) VALUES (\(Self.visit), \(Cast.grant))")
      try db.run(
        """
        INSERT INTO inquiry_look_for (visit_id, position, practice_id, students_would)
        VALUES (\(Self.visit), 1, \(SchoolYear.practices[0]), 'explain how they know')
        """
      )
      try db.run(
        """
        INSERT INTO inquiry_guest (id, visit_id, person_id, name, org_id, part, answer, group_number)
        VALUES ('01900000-0000-7000-8000-00000000d002', \(Self.visit), \(Cast.person(.cyd)), 'Cyd Castro',
          \(Cast.grant), 'visitor', 'coming', 1)
        """
      )
      for (index, body) in Self.canaries.enumerated() {
        try db.run(
          """
          INSERT INTO inquiry_note (id, visit_id, look_for, kind, body, lang)
          VALUES (\(Identifier<Findings>.makeAnonymous()), \(Self.visit), 1,
            \(["seen", "heard", "wondering"][index % 3]), \(body), 'en')
          """
        )
      }
    }
  }
}
