import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import Visits

@Suite("Groups changed by hand", .database)
struct TriadGroupHandlersTests {
  @Test("locked schools stay together when groups are looked for again")
  func locks() async throws {
    try await TestSite.withEngines { site in
      _ = try await TriadFixture.settle(8, site)
      let dee = try await site.browser(.dee)
      let plan = try await TriadFixture.plan(site)
      try await TriadFixture.solve(plan, site)
      let before = try await TriadFixture.members(plan, site)
      let locked = try #require(Dictionary(grouping: before, by: \.group)[1])
      let fields =
        [("version", try await TriadFixture.version(plan, dee))] + locked.map { ("lock", $0.school.text) }

      let saved = try await dee.post("\(plan)/groups/1", fields)
      try await TriadFixture.solve(plan, site)
      let after = try await TriadFixture.members(plan, site)
      let again = after.filter { member in locked.contains { $0.school == member.school } }

      #expect(saved.status == 303)
      #expect(Set(again.map(\.group)).count == 1 && again.allSatisfy(\.isLocked))
      #expect(after.filter { $0.group == again.first?.group }.count == locked.count)
    }
  }

  @Test("a school that is moved leaves a group too small, which says so and cannot be published")
  func moves() async throws {
    try await TestSite.run { site in
      _ = try await TriadFixture.settle(8, site)
      let dee = try await site.browser(.dee)
      let plan = try await TriadFixture.plan(site)
      try await TriadFixture.solve(plan, site)
      let moved = try #require(try await TriadFixture.members(plan, site).first { $0.group == 1 })
      let version = try await TriadFixture.version(plan, dee)
      let move = [("version", version), ("move_\(moved.school)", "2")]

      let saved = try await dee.post("\(plan)/groups/1", move)
      let page = try await dee.get(plan).text
      let publish = try await dee.post(
        "\(plan)/publication",
        [("version", try await TriadFixture.version(plan, dee))]
      )
      let late = try await dee.post("\(plan)/groups/1", move)

      #expect(saved.status == 303 && late.status == 409)
      #expect(page.contains("Group 1 has 2 schools") && page.contains("Changed by hand"))
      #expect(publish.status == 422)
    }
  }

  @Test("a group that is not there is not found, and a target that is not there is 422")
  func unknown() async throws {
    try await TestSite.run { site in
      _ = try await TriadFixture.settle(5, site)
      let dee = try await site.browser(.dee)
      let plan = try await TriadFixture.plan(site)
      try await TriadFixture.solve(plan, site)
      let school = try #require(try await TriadFixture.members(plan, site).first { $0.group == 1 }?.school)

      #expect(try await dee.get("\(plan)/groups/9").status == 404)
      #expect(try await site.browser(.eli).get("\(plan)/groups/1").status == 403)
      #expect(try await dee.get("\(plan)/groups/1").text.contains("Most different"))
      let wrong = try await dee.post("\(plan)/groups/1", [("version", "1"), ("move_\(school)", "77")])
      #expect(wrong.status == 422 && wrong.text.contains("from the list"))
    }
  }
}
