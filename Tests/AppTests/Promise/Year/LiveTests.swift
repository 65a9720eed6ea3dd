import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import App

@Suite("The promise: while a round is open", .database)
struct LiveTests {
  @Test("a new note changes no byte of any answer to anybody who could judge")
  func nothingLive() async throws {
    let differing = try await differences(roles: YearCrawls.evaluators + [.ben], planting: [])

    #expect(differing.isEmpty, "\(differing.prefix(5))")
  }

  @Test("control: a page that counts the notes of an open round is found")
  func liveTotal() async throws {
    let total = Route.member(.get, "/d/:district/rounds/:round/progress") { call, _ in
      let count: Int? = try await call.store.read { db in
        try db.value("SELECT COUNT(*) FROM walk_note WHERE round_id = \(call.parameters["round"] ?? "")")
      }
      return try Reply.api(["So far \(count ?? 0)"])
    }

    let differing = try await differences(roles: [.eli], planting: [total])

    #expect(differing.contains { $0.contains("/progress") })
  }

  @Test("control: a size that grows with the notes is found although no number is shown")
  func liveSize() async throws {
    let bar = Route.member(.get, "/d/:district/rounds/:round/bar") { call, _ in
      let count: Int? = try await call.store.read { db in
        try db.value("SELECT COUNT(*) FROM walk_note WHERE round_id = \(call.parameters["round"] ?? "")")
      }
      return try Reply.api([String(repeating: "|", count: count ?? 0)])
    }

    #expect(try await differences(roles: [.dee], planting: [bar]).contains { $0.contains("/bar") })
  }

  /// Addresses whose answers a new note changes, with whom it changes them for.
  private func differences(roles: [Cast.Member], planting planted: [Route]) async throws -> [String] {
    let found = Findings()
    let clock = TestClock()
    try await TestSite.run(clock: clock) { site in
      let year = SchoolYear(seed: 11)
      let runner = YearRunner(site: site, clock: clock, year: year)
      try await runner.settle()
      try await runner.open(0)
      let first = year.rounds.indices.filter { year.rounds[$0].number == 0 }
      let visits = year.visits.filter { first.contains($0.round) }
      let ana = try await runner.browser(.ana)
      let lincoln = visits.filter { year.rounds[$0.round].school == 0 }
      for visit in lincoln.dropLast(2) { try await runner.send(visit, by: ana) }

      let routes = site.assembly.routes + planted
      let adversary = site.with(routes: routes)
      let known = try await KnownIdentities.all(site.store).filter { $0.key != "walk_note" }
      for role in roles {
        let crawler = Crawler(
          browser: try await runner.browser(role, on: adversary),
          routes: routes,
          known: known,
          only: planted.isEmpty ? nil : Set(planted.map(\.pattern)),
          without: Self.logged
        )
        let before = try await crawler.run()
        for visit in lincoln.suffix(2) { try await runner.send(visit, by: ana) }
        let after = try await crawler.run()
        try await site.store.write { db in
          for visit in lincoln.suffix(2) { try db.run("DELETE FROM walk_note WHERE id = \(visit.id)") }
        }
        await found.add(
          TwoWorlds.differences(before, after).map { "\(role) \($0)" }
        )
      }
    }
    return await found.list
  }

  /// Reading these is written down, and so the adversary's own asking would change the logs.
  private static let logged: Set<String> = [
    "/d/:district/schools/:school/students", "/api/v1/d/:district/students", "/d/:district/roster/export.zip",
  ]
}

/// Carries findings out of a site's closure.
actor Findings {
  private(set) var list: [String] = []
  func add(_ findings: [String]) { list += findings }
}
