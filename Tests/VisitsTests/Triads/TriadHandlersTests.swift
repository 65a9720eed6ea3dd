import Foundation
import HTTPTypes
import Kernel
import People
import Storage
import TestKit
import Testing
import Web

@testable import Visits

@Suite("Plans of triads", .database)
struct TriadHandlersTests {
  @Test("a director plans, finds and publishes triads, and then the schools see theirs")
  func whole() async throws {
    try await TestSite.withEngines { site in
      _ = try await TriadFixture.settle(8, site)
      let (dee, eli) = (try await site.browser(.dee), try await site.browser(.eli))

      let plan = try await TriadFixture.plan(site)
      #expect(try await eli.get(plan).status == 404)
      let version = try await TriadFixture.version(plan, dee)
      #expect(try await dee.post("\(plan)/solution", [("version", version)]).status == 303)
      let waiting = try await dee.get(plan)
      try await TriadJobs.run(site.site)
      let found = try await dee.get(plan).text
      let publish = try await dee.post(
        "\(plan)/publication",
        [("version", try await TriadFixture.version(plan, dee))]
      )
      let seen = try await eli.get(plan).text

      #expect(waiting.headers[HTTPField.Name("Refresh") ?? .cookie] == "2")
      #expect(found.contains("3 groups") && found.contains("least alike") && found.contains("Most different"))
      #expect(publish.status == 303)
      #expect(seen.contains("Lincoln Elementary") && !seen.contains("Group 3"))
      #expect(try await TriadFixture.members(plan, site).count == 9)
      #expect(try await eli.get(TriadFixture.path).text.contains("Lincoln Elementary"))
    }
  }

  @Test("a plan sent twice is there once, and a lost race shows both")
  func races() async throws {
    try await TestSite.run { site in
      _ = try await TriadFixture.settle(5, site)
      let dee = try await site.browser(.dee)
      let form = TriadFixture.form(["id": TriadFixture.anotherID()])
      for _ in 0..<2 { #expect(try await dee.post(TriadFixture.path, form).status == 303) }
      let plan = try await TriadFixture.plan(site)
      let version = try await TriadFixture.version(plan, dee)

      let first = try await dee.post(plan, TriadFixture.form(["version": version, "title": "First"]))
      let late = try await dee.post(plan, TriadFixture.form(["version": version, "title": "Second"]))

      #expect(first.status == 303)
      #expect(late.status == 409 && late.text.contains("First") && late.text.contains("Second"))
    }
  }

  @Test(
    "each field is checked, and what was typed stays",
    arguments: [
      (["title": ""], "Enter a name"),
      (["weight_enrollment": "0", "weight_sed": "0"], "at least one figure"),
      (["travel_limit": "soon"], "minutes from 5"), (["level_elementary": ""], "at least one level"),
      (["level_middle": "high"], "grouped by itself"), (["pairs": "Lincoln Elementary"], "Line 1"),
      (["pairs": "Lincoln Elementary; Nowhere"], "Nowhere"), (["year": "2031"], "this school year"),
    ]
  )
  func invalid(changes: [String: String], words: String) async throws {
    try await TestSite.run { site in
      let answer = try await site.browser(.dee).post(TriadFixture.path, TriadFixture.form(changes))

      #expect(answer.status == 422 && answer.text.contains(words))
    }
  }

  @Test("only directors make plans, and nobody reaches one of another district")
  func access() async throws {
    try await TestSite.run { site in
      let plan = try await TriadFixture.plan(site)
      for member in [Cast.Member.eli, .ana, .gil, .hana] {
        let browser = try await site.browser(member)
        #expect(try await browser.get("\(TriadFixture.path)/new").status == 403)
        #expect(try await browser.post(TriadFixture.path, TriadFixture.form()).status == 403)
        #expect(try await browser.get(plan).status == 404)
      }
      let kim = try await site.browser(.kim)
      #expect(try await kim.get(plan.replacing("/d/maravilla", with: "/d/dos-robles")).status == 404)
      #expect(try await site.browser(.dee).json(.delete, plan, "").status == 405)
    }
  }

  @Test("last year's partners are proposed as pairs that shall not meet, and do not meet")
  func lastYear() async throws {
    try await TestSite.run { site in
      let ids = try await TriadFixture.settle(8, site)
      let last = Identifier<TriadPlanSubject>.make(at: Cast.now)
      try await site.store.write { db in
        _ = try TriadPlanQueries.add(
          db,
          district: Cast.maravilla,
          id: last,
          year: SchoolYear(endYear: 2026),
          title: "Last",
          rules: .usual,
          forbidden: []
        )
        try TriadPlanQueries.replaceGroups(db, plan: last, [ids])
        try db.run("UPDATE triad_plan SET state = 'published' WHERE id = \(last)")
      }

      let page = try await site.browser(.dee).get("\(TriadFixture.path)/new").text

      #expect(page.contains("36 pairs of last year") && page.contains("Lincoln Elementary; School A"))
    }
  }

  @Test("programs read plans and groups, drafts only where they are made")
  func api() async throws {
    try await TestSite.run { site in
      _ = try await TriadFixture.settle(5, site)
      let plan = try await TriadFixture.published(site)
      _ = try await TriadFixture.plan(site)

      let mine = try await site.browser(.eli).get("/api/v1\(plan)")
      let list = try await site.browser(.eli).get("/api/v1\(TriadFixture.path)").text
      let all = try await site.browser(.dee).get("/api/v1\(TriadFixture.path)").text

      #expect(mine.status == 200 && mine.text.contains("Lincoln Elementary"))
      #expect(!list.contains("draft") && all.contains("draft"))
    }
  }
}
