import HTTPTypes
import Kernel
import Matching
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Planning a visit's day", .database)
struct VisitSearchHandlersTests {
  private static let path = "\(DaySample.path)/search"
  private static let id = "01900000-0000-7000-8000-00000000d001"

  @Test("a host has the day planned, watches it, and every room is seen by somebody")
  func plans() async throws {
    try await TestSite.withEngines { site in
      try await DaySample.settle(site)
      let eli = try await site.browser(.eli)
      #expect(try await eli.get(DaySample.path).text.contains("Plan the day"))

      let started = try await eli.post(Self.path, [("id", Self.id)])
      let again = try await eli.post(Self.path, [("id", Self.id)])
      let watching = try await eli.get(Self.path)
      try await VisitSearchJobs.run(site.site, limitSeconds: 0)
      let done = try await eli.get(Self.path)
      let late = try await eli.post(Self.path, [("id", Self.id)])

      #expect(started.status == 303 && again.status == 303)
      #expect(
        watching.text.contains("Waiting for its turn") && watching.text.contains("Stop, and keep the best")
      )
      #expect(watching.headers[HTTPField.Name("Refresh") ?? .accept] == "2")
      #expect(done.status == 303 && done.location == DaySample.path)
      #expect(late.status == 303)
      let day = try await DaySample.day(site)
      #expect(day.isPlanned && day.faults.isEmpty)
      #expect(Set(day.stops.values) == Set(day.rooms.map(\.position)))
      #expect(try await DaySample.planVersion(site) == 1)
      let page = try await eli.get(DaySample.path).text
      #expect(page.contains("All 6 rooms are seen") && page.contains("see all 6 rooms"))
      #expect(page.contains("1 of 9 visitors have not answered yet"))
      let events = try await RoundSample.count(
        site,
        "SELECT COUNT(*) FROM event WHERE verb IN ('visit.planning_asked', 'visit.day_planned')"
      )
      #expect(events == 2)
    }
  }

  @Test("whatever the school, every room that can be seen is seen, and no rule is broken", arguments: 1...12)
  func property(seed: Int) async throws {
    var random = SeededRandom(seed: UInt64(seed))
    let times = Int.random(in: 2...6, using: &random)
    let guests = Int.random(in: 6...20, using: &random)
    let rooms = Int.random(in: max(2, guests / 3)...max(3, min(30, guests / 5 * times)), using: &random)
    try await TestSite.run { site in
      try await DaySample.plan(site, guests: guests, times: times, rooms: rooms)

      let day = try await DaySample.day(site)

      #expect(day.isPlanned, "seed \(seed)")
      #expect(day.faults.isEmpty, "seed \(seed): \(day.faults)")
      #expect(day.plan?.costs.unseen == 0, "seed \(seed)")
    }
  }

  @Test("the search runs to its end on its own thread")
  func ends() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site, guests: 6, times: 2, rooms: 3)
      try await DaySample.search(site, limitSeconds: 60)

      let search = try await site.store.read { db in try VisitSearchQueries.search(db, for: DaySample.visit) }

      #expect(search?.state == .done)
      #expect(try await DaySample.day(site).faults.isEmpty)
    }
  }

  @Test("a stopped search keeps the best so far, and says so")
  func stops() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site)
      let eli = try await site.browser(.eli)
      _ = try await eli.post(Self.path, [("id", Self.id)])

      let stopped = try await eli.post("\(Self.path)/stop", [])
      #expect(stopped.status == 303)
      #expect(try await eli.get(Self.path).text.contains("Stopping, with the best"))
      try await VisitSearchJobs.run(site.site)

      #expect(try await DaySample.day(site).isPlanned)
      let search = try await site.store.read { db in try VisitSearchQueries.search(db, for: DaySample.visit) }
      #expect(search?.state == .stopped)
    }
  }

  @Test("what stands in the way is said before, and nothing is started")
  func obstacles() async throws {
    try await TestSite.run { site in
      try await DaySample.visit(site, guests: 0)
      let eli = try await site.browser(.eli)

      let answer = try await eli.post(Self.path, [("id", Self.id)])

      #expect(answer.status == 422)
      for words in ["no visit times yet", "no rooms yet", "Nobody is invited yet"] {
        #expect(answer.text.contains(words))
      }
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_search") == 0)
    }
  }

  @Test(
    "more groups than rooms, too few people, too many principals and a room without classes have clear words",
    arguments: [
      (9, 1, "there are 1 rooms"), (2, 3, "too few for a group"), (9, 6, "group has one principal at most"),
      (9, 4, "taught at no visit time"),
    ]
  )
  func refusals(guests: Int, rooms: Int, words: String) async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site, guests: guests, rooms: rooms)
      try await site.store.write { db in
        if rooms == 6 { try db.run("UPDATE inquiry_guest SET is_principal = 1") }
        if rooms == 4 { try db.run("DELETE FROM inquiry_room_time WHERE position = 4") }
      }
      let eli = try await site.browser(.eli)

      #expect(try await eli.get(DaySample.path).text.contains(words))
      #expect(try await eli.post(Self.path, [("id", Self.id)]).status == 422)
    }
  }

  @Test("a plan made for other rooms is not used")
  func outdated() async throws {
    try await TestSite.run { site in
      try await DaySample.plan(site)
      let before = try await DaySample.day(site)
      try await site.store.write { db in
        try VisitSearchQueries.ask(db, .makeAnonymous(), for: DaySample.visit, by: .command, at: Cast.now)
        try db.run("UPDATE inquiry_visit SET state = 'cancelled'")
      }
      try await VisitSearchJobs.run(site.site, limitSeconds: 0)

      let search = try await site.store.read { db in try VisitSearchQueries.search(db, for: DaySample.visit) }
      #expect(search?.state == .outdated)
      #expect(try await DaySample.day(site) == before)
      #expect(try await site.browser(.eli).get(DaySample.path).text.contains("Nothing was replaced"))
    }
  }

  @Test("nobody but hosts starts, watches or stops a search")
  func ladder() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site)
      for member in [Cast.Member.ben, .cyd, .gil, .dee] {
        let browser = try await site.browser(member)
        #expect(try await browser.post(Self.path, []).status == 403)
        #expect(try await browser.get(Self.path).status == 403)
        #expect(try await browser.post("\(Self.path)/stop", []).status == 403)
      }
      #expect(try await site.browser(.kim).post(Self.path, []).status == 404)
      #expect(try await site.browser(.lea).get(Self.path).status == 303)
    }
  }
}
