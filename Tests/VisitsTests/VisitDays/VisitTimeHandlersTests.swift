import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Times of a visit's day", .database)
struct VisitTimeHandlersTests {
  private static let path = "\(DaySample.path)/times"

  @Test("equal times are made in one step, and sent twice they are made once")
  func even() async throws {
    try await TestSite.withEngines { site in
      try await DaySample.visit(site)
      let eli = try await site.browser(.eli)
      #expect(try await eli.get(Self.path).text.contains("How many times"))

      let answer = try await eli.post("\(Self.path)/even", Self.form())
      let again = try await eli.post("\(Self.path)/even", Self.form())

      #expect(answer.status == 303 && again.status == 303)
      let times = try await DaySample.day(site).times
      #expect(times.map(\.startsAt.description) == ["08:30", "09:00", "09:30"])
      #expect(times.map(\.endsAt.description) == ["08:50", "09:20", "09:50"])
      let events = try await RoundSample.count(
        site,
        "SELECT COUNT(*) FROM event WHERE verb = 'visit.times_changed'"
      )
      #expect(events == 1)
    }
  }

  @Test(
    "a field that needs attention comes back with its words",
    arguments: [
      ("count", "0", "whole number from 1 to 12"), ("count", "many", "whole number"),
      ("start", "soon", "when the first one starts"), ("start", "7:00", "The visit is from"),
      ("minutes", "1", "whole number from 5"), ("pause", "-1", "whole number from 0"),
      ("count", "9", "The last one would end at"), ("minutes", "180", "The last one would end"),
    ]
  )
  func invalidEven(field: String, value: String, message: String) async throws {
    try await TestSite.run { site in
      try await DaySample.visit(site)
      let eli = try await site.browser(.eli)

      let answer = try await eli.post("\(Self.path)/even", Self.form(replacing: field, by: value))

      #expect(answer.status == 422)
      #expect(answer.text.contains(message))
      #expect(try await DaySample.day(site).times.isEmpty)
    }
  }

  @Test(
    "single times are judged one by one",
    arguments: [
      ("start-2", "later", "Enter when it starts"), ("end-2", "", "Enter when it ends"),
      ("end-2", "8:00", "Choose an end after the start"),
      ("start-2", "8:40", "begins before the one before it ends"),
      ("end-2", "13:00", "The visit is from"),
    ]
  )
  func invalidSingle(field: String, value: String, message: String) async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site, times: 2)
      let eli = try await site.browser(.eli)

      let answer = try await eli.post(Self.path, Self.single(replacing: field, by: value))

      #expect(answer.status == 422)
      #expect(answer.text.contains(message))
      #expect(try await DaySample.day(site).times.count == 2)
    }
  }

  @Test("rooms and stops follow a time that gets another number")
  func follows() async throws {
    try await TestSite.run { site in
      try await DaySample.plan(site, times: 2, rooms: 4)
      let before = try await DaySample.day(site)
      let eli = try await site.browser(.eli)

      let answer = try await eli.post(
        Self.path,
        [
          ("start-1", "8:30"), ("end-1", "8:50"), ("start-2", "9:00"), ("end-2", "9:20"), ("start-3", "8:05"),
          ("end-3", "8:25"), ("version", "2"),
        ]
      )

      #expect(answer.status == 303)
      let after = try await DaySample.day(site)
      #expect(after.times.map(\.startsAt.description) == ["08:05", "08:30", "09:00"])
      #expect(after.rooms.allSatisfy { $0.times == [1, 2, 3] })
      for (place, position) in before.stops {
        #expect(after.stops[GroupTime(group: place.group, time: place.time + 1)] == position)
      }
    }
  }

  @Test("who was slower sees both versions and can save after all")
  func conflict() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site, times: 2)
      let lea = try await site.browser(.lea)
      let changed = try await lea.post(Self.path, Self.single(replacing: "end-2", by: "9:45"))
      #expect(changed.status == 303)

      let lost = try await site.browser(.eli).post(Self.path, Self.single(replacing: "end-2", by: "9:30"))

      #expect(lost.status == 409)
      #expect(lost.text.contains("9:45") && lost.text.contains("value=\"9:30\""))
    }
  }

  @Test("only hosts come near the day; for those outside the visit it does not exist")
  func ladder() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site, state: "preparing")
      for page in [Self.path, DaySample.path, "\(DaySample.path)/rooms", "\(DaySample.path)/cards"] {
        #expect(try await site.browser(.eli).get(page).status == 200)
        #expect(try await site.browser(.lea).get(page).status == 200)
        for member in [Cast.Member.ben, .cyd, .ana, .gil, .dee, .jo, .hana] {
          #expect(try await site.browser(member).get(page).status == 403, "\(member) \(page)")
        }
        #expect(try await site.browser(.kim).get(page).status == 404)
        #expect(try await site.browser(nil).get(page).status == 303)
      }
      #expect(try await site.browser(.eli).json(.delete, Self.path).status == 405)
      let unknown = Self.path.replacing(DaySample.visit.text, with: "01900000-0000-7000-8000-00000000dead")
      #expect(try await site.browser(.eli).get(unknown).status == 404)
      #expect(try await site.browser(.eli).post(unknown, []).status == 404)
    }
  }

  @Test("a principal who comes as a visitor sees that only the hosts plan")
  func partner() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site)
      try await site.store.write { db in
        try db.run("UPDATE inquiry_visit SET org_id = \(Cast.grant) WHERE id = \(DaySample.visit)")
        try db.run("UPDATE inquiry_partner SET org_id = \(Cast.lincoln) WHERE org_id = \(Cast.grant)")
      }

      let answer = try await site.browser(.eli).get(DaySample.path)

      #expect(answer.status == 403)
      #expect(answer.text.contains("planned by the school that hosts it"))
    }
  }

  @Test("the day of a visit that is over is not changed any more")
  func over() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site, state: "closed")
      let eli = try await site.browser(.eli)

      #expect(try await eli.get(DaySample.path).status == 200)
      #expect(try await eli.post(Self.path, Self.single()).status == 410)
    }
  }

  private static func form(replacing field: String = "", by value: String = "") -> [(String, String)] {
    [("count", "3"), ("start", "8:30"), ("minutes", "20"), ("pause", "10"), ("version", "0")].map {
      ($0.0, $0.0 == field ? value : $0.1)
    }
  }

  private static func single(replacing field: String = "", by value: String = "") -> [(String, String)] {
    [("start-1", "8:30"), ("end-1", "8:50"), ("start-2", "9:00"), ("end-2", "9:20"), ("version", "2")].map {
      ($0.0, $0.0 == field ? value : $0.1)
    }
  }
}
