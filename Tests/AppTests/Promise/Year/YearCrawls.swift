import Foundation
import Kernel
import TestKit
import Web

@testable import App

/// A year lived once for all tests of this suite, and what everybody got in it.
struct YearCrawls: Sendable {
  let year: SchoolYear
  /// Everything each role can get at the end of the year; nobody is the stranger.
  var last: [Cast.Member: Crawl] = [:]
  var stranger = Crawl()
  /// What each role got about rounds and boards after each closing.
  var between: [Cast.Member: [Crawl]] = [:]
  /// Identities of notes: as they were sent, and as they were rewritten at closing.
  var noteIDs: Set<String> = []
  /// Every claim each role was told, over the whole year.
  var claims: [Cast.Member: Set<Claim>] = [:]

  /// The year as it was.
  static let truth = Task { try await lived(.truth, sendsByHand: true) }
  /// The year in which two rooms' marks are exchanged.
  static let swapped = Task { try await lived(.swapped, roles: evaluators) }
  /// The year in which everything was marked otherwise.
  static let remarked = Task { try await lived(.remarked, roles: [.dee]) }

  static let seed = 1
  /// Who judges teachers, sets them tasks, or could hand on what they see to those who do.
  static let evaluators: [Cast.Member] = [.eli, .gil, .dee, .hana, .jo]

  private static func lived(
    _ world: SchoolYear.World,
    sendsByHand: Bool = false,
    roles: [Cast.Member] = YearRunner.roles
  ) async throws -> YearCrawls {
    let clock = TestClock()
    let collector = YearCollector(YearCrawls(year: SchoolYear(seed: seed, world: world)))
    try await TestSite.run(clock: clock) { site in
      let year = SchoolYear(seed: seed, world: world)
      var runner = YearRunner(site: site, clock: clock, year: year)
      runner.sendsByHand = sendsByHand
      try await runner.live { number in
        let known = try await KnownIdentities.all(site.store)
        for role in roles where number == 3 || [.eli, .dee].contains(role) {
          let crawler = Crawler(
            browser: try await runner.browser(role),
            routes: site.assembly.routes,
            known: known,
            only: number == 3 ? nil : Set(EvidenceRoutes.reviewed.keys)
          )
          await collector.keep(try await crawler.run(), of: role, after: number)
        }
        await collector.keep(notes: known["walk_note", default: []])
      }
      let crawler = Crawler(
        browser: try await runner.browser(nil),
        routes: site.assembly.routes,
        known: try await KnownIdentities.all(site.store)
      )
      await collector.keep(stranger: try await crawler.run())
    }
    return await collector.crawls
  }
}

/// Carries crawls out of a site's closure.
private actor YearCollector {
  private(set) var crawls: YearCrawls

  init(_ crawls: YearCrawls) {
    self.crawls = crawls
    self.crawls.noteIDs = Set(crawls.year.visits.map(\.id.text))
  }

  func keep(_ crawl: Crawl, of member: Cast.Member, after number: Int) {
    crawls.claims[member, default: []].formUnion(
      crawl.answers.flatMap { Claim.all(in: $1, of: $0, after: number) }
    )
    if number == 3 { crawls.last[member] = crawl } else { crawls.between[member, default: []].append(crawl) }
  }

  func keep(stranger crawl: Crawl) { crawls.stranger = crawl }
  func keep(notes ids: [String]) { crawls.noteIDs.formUnion(ids) }
}
