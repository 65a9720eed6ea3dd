import Foundation
import HTTPTypes
import Kernel
import TestKit
import Testing

@testable import App

@Suite("The promise: a school year", .database)
struct YearTests {
  @Test("whatever anybody was told in a year, no room and no visit follows from it")
  func attack() async throws {
    let crawls = try await YearCrawls.truth.value
    let attack = YearAttack(year: crawls.year, published: crawls.claims[.dee, default: []])

    for member in YearRunner.roles {
      let result = attack.run(on: crawls.claims[member, default: []])
      check(result, "\(member)")
    }
    let strongest = attack.run(on: crawls.claims[.dee, default: []])
    #expect(strongest.outcome.equations >= 20, "the attack must have something to work with")
    #expect(strongest.smallCells > 0, "some cell must be small enough to be tried out")
    print(report(crawls, strongest))
  }

  @Test("the page and the papers say what this suite found")
  func figures() async throws {
    let crawls = try await YearCrawls.truth.value
    let claims = crawls.claims[.dee, default: []]
    let result = YearAttack(year: crawls.year, published: claims).run(on: claims)
    let visits = crawls.year.visits.count
    let smallest = result.outcome.smallestSet ?? 0
    let folder = URL(filePath: #filePath).appending(path: "../../../../../docs/trust").standardized

    let english = try String(contentsOf: folder.appending(path: "visits.md"), encoding: .utf8)
    let spanish = try String(contentsOf: folder.appending(path: "visits.es.md"), encoding: .utf8)

    #expect(english.contains("walk \(visits) times") && spanish.contains("hacen \(visits) visitas"))
    #expect(english.contains("narrows down to | \(smallest) | at least 5"))
    #expect(spanish.contains("se puede llegar | \(smallest) | al menos 5"))
    try await TestSite.run { site in
      let stranger = try await site.browser(nil)
      let page = try await stranger.get("/promise")
      let spanishPage = try await stranger.get("/promise", headers: [.acceptLanguage: "es"])
      #expect(
        page.text.contains("(\(visits) visits)") && page.text.contains("narrowed down to is \(smallest);")
      )
      #expect(
        spanishPage.text.contains("(\(visits) visitas)")
          && spanishPage.text.contains("llegar es de \(smallest);")
      )
    }
    let answers = crawls.last.values.reduce(0) { $0 + $1.answers.count }
    #expect(answers > 4_000, "the papers say how much was asked for")
  }

  @Test("two people who put together what they were told learn no room and no visit")
  func collusion() async throws {
    let crawls = try await YearCrawls.truth.value
    let attack = YearAttack(year: crawls.year, published: crawls.claims[.dee, default: []])
    var tried: Set<Set<Claim>> = []
    let claims = YearRunner.roles.map { ($0, crawls.claims[$0, default: []]) }

    for (index, one) in claims.enumerated() {
      for other in claims[..<index] where tried.insert(one.1.union(other.1)).inserted {
        check(attack.run(on: one.1.union(other.1)), "\(one.0) and \(other.0)")
      }
    }
    #expect(tried.count > 1)
  }

  @Test("in many other years neither", arguments: Self.seeds)
  func otherYears(seed: Int) async throws {
    let clock = TestClock()
    try await TestSite.run(clock: clock) { site in
      let year = SchoolYear(seed: seed)
      let runner = YearRunner(site: site, clock: clock, year: year)
      try await runner.live { number in
        guard number == 3 else { return }
        let known = try await KnownIdentities.all(site.store)
        let crawl = try await Crawler(
          browser: try await runner.browser(.dee),
          routes: site.assembly.routes,
          known: known,
          only: ["/api/v1/d/:district/rounds/:round/cells", "/api/v1/d/:district/board"]
        ).run()
        let claims = Set(crawl.answers.flatMap { Claim.all(in: $1, of: $0, after: number) })
        check(YearAttack(year: year, published: claims).run(on: claims), "seed \(seed)")
        #expect(!claims.isEmpty)
      }
    }
  }

  @Test("when two rooms' marks are exchanged, everybody gets the same bytes from every route")
  func twoWorlds() async throws {
    let (one, other) = (try await YearCrawls.truth.value, try await YearCrawls.swapped.value)
    #expect(one.year.visits.map(\.marks) != other.year.visits.map(\.marks))

    for member in YearCrawls.evaluators {
      let last = TwoWorlds.differences(try #require(one.last[member]), try #require(other.last[member]))
      #expect(last.isEmpty, "\(member): \(last.prefix(5))")
      for (first, second) in zip(one.between[member, default: []], other.between[member, default: []]) {
        let differing = TwoWorlds.differences(first, second)
        #expect(differing.isEmpty, "\(member): \(differing.prefix(5))")
      }
    }
    #expect(TwoWorlds.differences(one.stranger, other.stranger).isEmpty)
  }

  @Test("only routes somebody has read depend on what was marked")
  func evidenceRoutes() async throws {
    let (one, other) = (try await YearCrawls.truth.value, try await YearCrawls.remarked.value)
    var found: Set<String> = []
    for (first, second) in [(try #require(one.last[.dee]), try #require(other.last[.dee]))] {
      found.formUnion(
        TwoWorlds.differences(first, second).compactMap { first.patterns[$0] ?? second.patterns[$0] }
      )
    }

    #expect(
      found.contains("/d/:district/rounds/:round"),
      "two years that differ must look different somewhere"
    )
    let unread = found.subtracting(EvidenceRoutes.reviewed.keys).sorted()
    #expect(unread.isEmpty, "\(unread) show what was marked: read them and add them to EvidenceRoutes")
  }

  @Test("no answer to anybody names a note")
  func noteIDs() async throws {
    let crawls = try await YearCrawls.truth.value
    for (member, crawl) in crawls.last {
      let named = Set(crawl.answers.values.flatMap { RandomTokens.texts($0.body) })
      #expect(named.isDisjoint(with: crawls.noteIDs), "\(member)")
    }
    #expect(crawls.noteIDs.count > crawls.year.visits.count)
    #expect(crawls.noteIDs.allSatisfy { UUIDText.isValid($0, version: "4") })
  }

  private static var seeds: ClosedRange<Int> {
    ProcessInfo.processInfo.environment["THROUGHLINE_FULL"] == "1" ? 2...61 : 2...5
  }

  private func check(_ result: YearAttack.Result, _ who: String) {
    #expect(result.outcome.rooms == 0, "\(who)")
    #expect(result.outcome.visits == 0, "\(who)")
    #expect(result.outcome.smallestSet.map { $0 >= 5 } ?? true, "\(who): \(result.outcome)")
    #expect(result.pinned == 0, "\(who)")
    #expect(result.unexplained.isEmpty, "\(who): \(result.unexplained.prefix(5))")
  }

  private func report(_ crawls: YearCrawls, _ result: YearAttack.Result) -> String {
    let numbers = crawls.last.values.flatMap(\.answers.values).reduce(0) {
      $0 + AnswerReader.numbers($1).count
    }
    let answers = crawls.last.values.reduce(0) { $0 + $1.answers.count }
    return """
      A school year under attack: \(crawls.year.visits.count) visits, \(crawls.last.count) roles, \(answers) answers, \
      \(numbers) numbers, \(result.outcome.equations) independent sums a look-for.
      Rooms determinable: \(result.outcome.rooms). Visits determinable: \(result.outcome.visits). \
      Smallest reachable set of rooms: \(result.outcome.smallestSet ?? 0). \
      Small cells tried out: \(result.smallCells), rooms pinned: \(result.pinned).
      """
  }
}
