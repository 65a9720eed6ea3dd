import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("A visitor's own group", .database)
struct MyGroupHandlersTests {
  private static let path = "\(DaySample.base)/my-group"

  @Test("a visitor sees the own group's rooms, everybody's times, the look-fors and where notes go")
  func shows() async throws {
    try await TestSite.withEngines { site in
      try await DaySample.plan(site, times: 6, rooms: 6)
      let day = try await DaySample.day(site)
      let own = try #require(day.visitors.first { $0.id == DaySample.guest(0) }?.group)

      let page = try await site.browser(.cyd).get(Self.path)

      #expect(page.status == 200)
      #expect(page.text.contains("Group \(own)") && page.text.contains("href=\"\(DaySample.base)/notes\""))
      #expect(page.text.contains("Students explain 1") && page.text.contains("No names, no rooms in notes."))
      for room in day.rooms {
        let isOwn = day.times.contains { day.room(of: own, at: $0.number) == room }
        #expect(page.text.contains("<b>\(room.name)</b>") == isOwn, "\(room.name)")
      }
      for time in day.times { #expect(page.text.contains(time.words(.english))) }
      // It is 10:00: the fourth time begins now.
      #expect(page.text.contains("capture.js") && page.text.contains("aria-current=\"time\""))
      #expect(page.text.contains("data-mark>Now<"))
    }
  }

  @Test("the next room is told by the clock, and on other days none is")
  func clock() throws {
    let zone = try #require(TimeZone(identifier: "America/Los_Angeles"))
    let model = Self.model()
    func at(_ time: String, day: Int = 0) throws -> Instant {
      try #require(TimeOfDay(time)).instant(on: RoundSample.today.adding(days: day), in: zone)
    }

    #expect(model.current(at: try at("7:00"), in: zone)?.time.number == 1)
    #expect(model.current(at: try at("7:00"), in: zone)?.hasBegun == false)
    #expect(model.current(at: try at("8:30"), in: zone)?.hasBegun == true)
    #expect(model.current(at: try at("8:55"), in: zone)?.time.number == 2)
    #expect(model.current(at: try at("9:20"), in: zone) == nil)
    #expect(model.current(at: try at("8:30", day: 1), in: zone) == nil)
  }

  @Test(
    "nobody outside the visit finds it: not partners' other people, not those who evaluate, not the hosts"
  )
  func outside() async throws {
    try await TestSite.run { site in
      try await DaySample.plan(site)
      for member in [Cast.Member.ana, .ben, .dee, .eli, .gil, .ivo, .lea, .kim] {
        #expect(try await site.browser(member).get(Self.path).status == 404, "\(member)")
      }
      for member in [Cast.Member.jo, .fay, .max, .hana] {
        #expect(try await site.browser(member).get(Self.path).status == 403, "\(member)")
      }
      #expect(try await site.browser(.cyd).json(.post, Self.path).status == 405)
      #expect(try await site.browser(nil).get(Self.path).status == 303)
    }
  }

  @Test("whoever evaluates the host's teachers sees no group even when invited, nor does a guide")
  func evaluators() async throws {
    try await TestSite.run { site in
      try await DaySample.plan(site)
      try await site.store.write { db in
        for (index, member, part) in [
          (20, Cast.Member.gil, "visitor"), (21, .eli, "visitor"), (22, .ben, "guide"),
        ] {
          try db.run(
            """
            INSERT INTO inquiry_guest (id, visit_id, person_id, name, part, answer, group_number)
            VALUES (\(DaySample.guest(index)), \(DaySample.visit), \(Cast.person(member)), \(member.rawValue), \(part),
              'coming', 1)
            """
          )
        }
      }

      for member in [Cast.Member.gil, .eli, .ben] {
        #expect(try await site.browser(member).get(Self.path).status == 404, "\(member)")
      }
    }
  }

  @Test("before invitations are out, after declining and for a visit called off there is no way to see")
  func states() async throws {
    try await TestSite.run { site in
      try await DaySample.plan(site, state: "preparing")
      let cyd = try await site.browser(.cyd)
      #expect(try await cyd.get(Self.path).status == 404)
      try await site.store.write { db in try db.run("UPDATE inquiry_visit SET state = 'cancelled'") }
      #expect(try await cyd.get(Self.path).status == 410)
      try await site.store.write { db in
        try db.run("UPDATE inquiry_visit SET state = 'shared'")
        try db.run("UPDATE inquiry_guest SET answer = 'declined' WHERE id = \(DaySample.guest(0))")
      }
      #expect(try await cyd.get(Self.path).status == 404)
    }
  }

  @Test("while nothing is planned, the page says so and shows the times")
  func unplanned() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site)
      let page = try await site.browser(.cyd).get(Self.path)

      #expect(page.status == 200)
      #expect(page.text.contains("Your group is not known yet") && page.text.contains("8:30"))
      #expect(!page.text.contains("Room 101"))
    }
  }

  private static func model() -> MyGroup {
    let times = [("8:30", "8:50"), ("9:00", "9:20")].enumerated().compactMap { index, pair -> VisitTime? in
      guard let start = TimeOfDay(pair.0), let end = TimeOfDay(pair.1) else { return nil }
      return VisitTime(number: index + 1, startsAt: start, endsAt: end)
    }
    let midnight = TimeOfDay("8:00") ?? times[0].startsAt
    let visit = InquiryVisit(
      id: DaySample.visit,
      district: Cast.maravilla,
      school: Cast.lincoln,
      schoolName: "Lincoln Elementary",
      title: "Talk",
      day: RoundSample.today,
      startsAt: midnight,
      endsAt: times[1].endsAt,
      place: "",
      theory: TheoryOfAction(ifWe: "", then: "", soThat: ""),
      state: .shared,
      closedOn: nil,
      cancelledBecause: "",
      planVersion: 1,
      version: 1
    )
    let day = VisitDay(times: times, rooms: [], visitors: [], groupCount: 1, stops: [:], version: 1)
    return MyGroup(visit: visit, day: day, group: 1, lookFors: [])
  }
}
