import Kernel
import People
import Storage
import TestKit
import Testing
import Web

@testable import Visits

@Suite("Finding and publishing triads", .database)
struct TriadSolvingHandlersTests {
  @Test("a school without a complete profile is named, with a link to it")
  func missing() async throws {
    try await TestSite.run { site in
      _ = try await TriadFixture.settle(5, site)
      let dee = try await site.browser(.dee)
      let plan = try await TriadFixture.plan(site, ["level_middle": "elementary"])

      let page = try await dee.get(plan).text
      let asked = try await dee.post("\(plan)/solution", [("version", "1")])

      #expect(page.contains("Grant Middle") && page.contains("/d/maravilla/schools/\(Cast.grant)"))
      #expect(asked.status == 422 && asked.text.contains("lack figures"))
    }
  }

  @Test(
    "limits that cannot be met are refused in words that name the school",
    arguments: [
      (4, [:] as [String: String], "5 schools of level Elementary"),
      (5, ["travel_limit": "6"], "too far"),
      (2, ["pairs": "Lincoln Elementary; School A"], "Lincoln Elementary"),
    ]
  )
  func impossible(others: Int, rules: [String: String], words: String) async throws {
    try await TestSite.run { site in
      _ = try await TriadFixture.settle(others, site)
      let plan = try await TriadFixture.plan(site, rules)

      try await TriadFixture.solve(plan, site)
      let page = try await site.browser(.dee).get(plan).text

      #expect(page.contains("No groups were found") && page.contains(words))
      #expect(try await TriadFixture.members(plan, site).isEmpty)
    }
  }

  @Test("a search that is stopped at once says so, and a plan that was changed since is not searched")
  func stopping() async throws {
    try await TestSite.run { site in
      _ = try await TriadFixture.settle(20, site)
      let dee = try await site.browser(.dee)
      let plan = try await TriadFixture.plan(site)

      #expect(try await dee.post("\(plan)/solution", [("version", "0")]).status == 409)
      _ = try await dee.post("\(plan)/solution", [("version", "1")])
      #expect(try await dee.post(plan, TriadFixture.form(["version": "2"])).status == 422)
      #expect(try await dee.post("\(plan)/stopping", []).status == 303)
      try await TriadJobs.run(site.site)
      let page = try await dee.get(plan).text

      #expect(page.contains("Stopped before") || page.contains("until you stopped"))
    }
  }

  @Test("nothing is published without groups, and one plan a year")
  func publishing() async throws {
    try await TestSite.run { site in
      _ = try await TriadFixture.settle(5, site)
      let dee = try await site.browser(.dee)
      let empty = try await TriadFixture.plan(site)
      let first = try await TriadFixture.published(site)
      let second = try await TriadFixture.plan(site)
      try await TriadFixture.solve(second, site)
      let version = try await TriadFixture.version(second, dee)

      let none = try await dee.post("\(empty)/publication", [("version", "1")])
      let twice = try await dee.post("\(second)/publication", [("version", version)])
      let back = try await dee.post(
        "\(first)/withdrawal",
        [("version", try await TriadFixture.version(first, dee))]
      )

      #expect(none.status == 422 && none.text.contains("put right"))
      #expect(twice.status == 422 && twice.text.contains("Take it back"))
      #expect(back.status == 303)
      #expect(try await site.browser(.eli).get(first).status == 404)
    }
  }

  @Test("85 schools are put together well under ten seconds, off the pool")
  func many() async throws {
    try await TestSite.run { site in
      let profiles = (0..<85).map { index in
        var figures = SchoolFigures()
        figures.enrollment = 200 + index * 37 % 1900
        figures.shares = [.sed: index * 131 % 1000, .el: index * 67 % 500]
        figures.place = .map(x: Double(index % 9), y: Double(index / 9))
        return SchoolProfile(
          school: TriadFixture.school(index),
          name: "School \(index)",
          number: nil,
          level: nil,
          figures: figures,
          version: 1
        )
      }
      var rules = TriadRules.usual
      rules.weights = ["enrollment": 1, "sed": 1, "el": 2]
      let search = try TriadSearch(rules, profiles: profiles, forbidden: [], members: [])

      let outcome = search.quick()

      guard case .groups(let groups, _, _) = outcome else { throw Failure.notFound }
      #expect(groups.count == 28 && groups.count { $0.count == 4 } == 1)
    }
  }
}
