import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import Visits

@Suite("A person's own calendar", .database)
struct CalendarHandlersTests {
  private static let path = "/d/maravilla/calendar"

  @Test("the address works without a session, holds the school's days, and ends when it is ended")
  func feed() async throws {
    try await TestSite.withEngines { site in
      try await Self.rota(site)
      let (eli, stranger) = (try await site.browser(.eli), try await site.browser(nil))
      let id = TriadFixture.anotherID()
      let (address, shown) = try await Self.make(eli, id: id)

      let calendar = try await stranger.get(address)
      let tag = try #require(calendar.headers[.eTag])
      let again = try await stranger.get(address, headers: [.ifNoneMatch: tag])
      let twice = try await eli.post("\(Self.path)/links", [("id", id)])
      let ended = try await eli.post("\(Self.path)/links/\(id)/revocation", [])
      let gone = try await stranger.get(address)

      #expect(shown == 201 && twice.status == 409 && ended.status == 303)
      #expect(calendar.status == 200)
      #expect(calendar.headers[.contentType] == "text/calendar; charset=utf-8")
      #expect(calendar.text.contains("SUMMARY:Lincoln Elementary hosts its triad"))
      #expect(calendar.text.contains("SUMMARY:Visit to School") && !calendar.text.contains("Castro"))
      #expect(again.status == 304 && gone.status == 410)
    }
  }

  @Test("an address that never was is not found, and only its owner ends one")
  func strangers() async throws {
    try await TestSite.run { site in
      let (eli, ben) = (try await site.browser(.eli), try await site.browser(.ben))
      let id = TriadFixture.anotherID()
      let (address, _) = try await Self.make(eli, id: id)

      #expect(try await site.browser(nil).get("/calendars/nothing.ics").status == 404)
      #expect(try await ben.post("\(Self.path)/links/\(id)/revocation", []).status == 404)
      #expect(try await site.browser(nil).get(address).status == 200)
      #expect(try await site.browser(nil).get(Self.path).status == 303)
    }
  }

  @Test("only the hash of an address is kept")
  func hash() async throws {
    try await TestSite.run { site in
      let (address, _) = try await Self.make(try await site.browser(.eli), id: TriadFixture.anotherID())
      let token = address.dropFirst("/calendars/".count).dropLast(4)

      let kept = try await site.store.read { db in
        try db.value("SELECT token_hash FROM calendar_link", as: String.self)
      }

      #expect(token.count >= 40 && kept?.contains(token) == false)
    }
  }

  @Test("what a role showed ends with the role")
  func endedRole() async throws {
    try await TestSite.run { site in
      try await Self.rota(site)
      let (address, _) = try await Self.make(try await site.browser(.eli), id: TriadFixture.anotherID())
      #expect(try await site.browser(nil).get(address).text.contains("Lincoln"))

      try await site.store.write { db in
        try db.run("UPDATE person_role SET ended_on = '2026-01-01' WHERE person_id = \(Cast.person(.eli))")
      }
      let after = try await site.browser(nil).get(address)

      #expect(after.status == 200 && !after.text.contains("VEVENT"))
    }
  }

  @Test("visits one is invited to or hosts are in it, declined and foreign ones are not")
  func visits() async throws {
    try await TestSite.run { site in
      try await Self.addVisit(site, 1, "Talk in pairs", at: Cast.lincoln, guest: nil, state: "preparing")
      try await Self.addVisit(site, 2, "Feedback", at: Cast.grant, guest: "coming", state: "shared")
      try await Self.addVisit(site, 3, "Declined one", at: Cast.grant, guest: "declined", state: "shared")
      try await Self.addVisit(site, 4, "Called off", at: Cast.lincoln, guest: nil, state: "cancelled")
      let (eli, _) = try await Self.make(try await site.browser(.eli), id: TriadFixture.anotherID())
      let (cyd, _) = try await Self.make(try await site.browser(.cyd), id: TriadFixture.anotherID())

      let mine = try await site.browser(nil).get(eli).text
      let theirs = try await site.browser(nil).get(cyd).text

      #expect(mine.contains("Talk in pairs") && mine.contains("Feedback") && !mine.contains("Declined one"))
      #expect(mine.contains("DTSTART:20261209T163000Z"))
      #expect(mine.contains("Called off") && mine.contains("STATUS:CANCELLED"))
      #expect(!theirs.contains("VEVENT"))
    }
  }

  private static func make(_ browser: TestBrowser, id: String) async throws -> (address: String, status: Int)
  {
    let answer = try await browser.post("\(path)/links", [("id", id)])
    guard let start = answer.text.range(of: "/calendars/")?.lowerBound,
      let end = answer.text[start...].firstIndex(of: "<")
    else { return ("", answer.status) }
    return (String(answer.text[start..<end]), answer.status)
  }

  private static func rota(_ site: TestSite) async throws {
    _ = try await TriadFixture.settle(5, site)
    let plan = try await TriadFixture.published(site)
    let form = [("version", "0"), ("first_on", "2026-09-08"), ("last_on", "2026-12-18")]
    _ = try await site.browser(.dee).post("\(plan)/rota", form)
  }

  private static func addVisit(
    _ site: TestSite,
    _ number: Int,
    _ title: String,
    at school: SchoolID,
    guest: String?,
    state: String
  ) async throws {
    let id = "01900000-0000-7000-8000-00000000a00\(number)"
    let day = 6 + number + (number == 1 ? 2 : 0)
    let visitOn = "2026-12-\(day < 10 ? "0" : "")\(day)"
    try await site.store.write { db in
      try db.run(
        """
        INSERT INTO inquiry_visit (id, district_id, org_id, title, visit_on, starts_at, ends_at, state)
        VALUES (\(id), \(Cast.maravilla), \(school), \(title), \(visitOn), '08:30', '12:00', \(state))
        """
      )
      guard let guest else { return }
      try db.run(
        """
        INSERT INTO inquiry_guest (id, visit_id, person_id, name, part, answer)
        VALUES (\("01900000-0000-7000-8000-00000000b00\(number)"), \(id), \(Cast.person(.eli)), 'Eli', 'visitor', \(guest))
        """
      )
    }
  }
}
