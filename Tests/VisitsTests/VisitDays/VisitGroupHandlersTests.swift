import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Groups of a visit's day", .database)
struct VisitGroupHandlersTests {
  private static let people = "\(DaySample.path)/people"
  private static let groups = "\(DaySample.path)/groups"

  @Test("people are moved by menu; what breaks a rule is told first and saved when the host insists")
  func moves() async throws {
    try await TestSite.withEngines { site in
      try await DaySample.plan(site, guests: 8)
      let eli = try await site.browser(.eli)
      let day = try await DaySample.day(site)
      #expect(day.groupCount == 2)
      let mover = try #require(day.people(in: 1).first { !$0.isPrincipal })
      let fields = [("group-\(mover.id)", "0"), ("version", "1")]

      #expect(try await eli.get(Self.people).text.contains("\(mover.name)"))
      let told = try await eli.post(Self.people, fields)
      #expect(told.status == 422)
      #expect(
        told.text.contains("\(mover.name) is in no group yet") && told.text.contains("Save it all the same")
      )
      #expect(try await DaySample.day(site) == day)
      let saved = try await eli.post(Self.people, fields + [("accepted", "yes")])
      let again = try await eli.post(Self.people, fields + [("accepted", "yes")])

      #expect(saved.status == 303 && again.status == 303)
      #expect(try await DaySample.day(site).people(in: 1).count == day.people(in: 1).count - 1)
      #expect(try await DaySample.planVersion(site) == 2)
      let page = try await eli.get(DaySample.path).text
      #expect(page.contains("Look at these") && page.contains("\(mover.name) is in no group yet"))
    }
  }

  @Test("stops are changed by menu, with rooms taught then; a clash is told first")
  func reroutes() async throws {
    try await TestSite.run { site in
      try await DaySample.plan(site, guests: 8, times: 3, rooms: 6)
      let eli = try await site.browser(.eli)
      let day = try await DaySample.day(site)
      let clash = try #require(day.stops[GroupTime(group: 2, time: 1)])
      #expect(try await eli.get("\(Self.groups)/1").text.contains("(group 2 is there)"))
      var fields = [("stop-1", String(clash)), ("version", "1")]
      for time in 2...3 {
        fields.append(("stop-\(time)", day.stops[GroupTime(group: 1, time: time)].map { String($0) } ?? ""))
      }

      let told = try await eli.post("\(Self.groups)/1", fields)
      #expect(told.status == 422)
      #expect(told.text.contains("Several groups come to Room \(100 + clash) at time 1"))
      let saved = try await eli.post("\(Self.groups)/1", fields + [("accepted", "yes")])

      #expect(saved.status == 303)
      #expect(try await DaySample.day(site).stops[GroupTime(group: 1, time: 1)] == clash)
      let rest = try await eli.post("\(Self.groups)/1", [("version", "2")])
      #expect(rest.status == 303)
      #expect(try await DaySample.day(site).stops.keys.allSatisfy { $0.group == 2 })
      let gone = try await eli.post("\(Self.groups)/1", [("stop-1", "77"), ("version", "3")])
      #expect(gone.status == 422 && gone.text.contains("not in the list any more"))
    }
  }

  @Test("groups are added and removed; who was slower is told what is stored")
  func addsAndRemoves() async throws {
    try await TestSite.run { site in
      try await DaySample.plan(site, guests: 8)
      let eli = try await site.browser(.eli)
      let day = try await DaySample.day(site)

      let added = try await eli.post(Self.groups, [("version", "1")])
      #expect(added.status == 303 && added.location == Self.people)
      #expect(try await eli.get(DaySample.path).text.contains("Nobody is in group 3"))
      #expect(try await eli.post(Self.groups, [("version", "1")]).status == 409)
      let mover = try #require(day.visitors.first)
      let lost = try await eli.post(
        Self.people,
        [("group-\(mover.id)", "3"), ("version", "1"), ("accepted", "yes")]
      )
      #expect(
        lost.status == 409 && lost.text.contains("group 1: ")
          && lost.text.contains("name=\"version\" value=\"2\"")
      )
      let lostWay = try await eli.post("\(Self.groups)/1", [("version", "1"), ("accepted", "yes")])
      #expect(lostWay.status == 409)

      #expect(try await eli.post("\(Self.groups)/1/removal", [("version", "2")]).status == 303)
      let after = try await DaySample.day(site)
      #expect(after.groupCount == 2 && after.people(in: 1) == day.people(in: 2).map { $0.moved(to: 1) })
      #expect(after.stops[GroupTime(group: 1, time: 1)] == day.stops[GroupTime(group: 2, time: 1)])
      #expect(after.visitors.count { $0.group == nil } == day.people(in: 1).count)
    }
  }

  @Test("a group that is not there is not found, and only hosts change groups")
  func ladder() async throws {
    try await TestSite.run { site in
      try await DaySample.plan(site)
      let eli = try await site.browser(.eli)
      for number in ["0", "9", "one"] {
        #expect(try await eli.get("\(Self.groups)/\(number)").status == 404)
        #expect(try await eli.post("\(Self.groups)/\(number)", []).status == 404)
        #expect(try await eli.post("\(Self.groups)/\(number)/removal", []).status == 404)
      }
      for member in [Cast.Member.ben, .cyd, .gil, .dee] {
        let browser = try await site.browser(member)
        for path in [Self.people, "\(Self.groups)/1", "\(Self.groups)/1/removal", Self.groups] {
          #expect(try await browser.post(path, []).status == 403)
        }
        #expect(try await browser.get(Self.people).status == 403)
      }
      #expect(try await eli.json(.put, Self.people).status == 405)
      #expect(try await site.browser(.kim).get(Self.people).status == 404)
    }
  }

  @Test("before there is a plan, the page says how groups come to be")
  func unplanned() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site)
      let eli = try await site.browser(.eli)

      #expect(try await eli.get(Self.people).text.contains("There are no groups yet"))
      #expect(try await eli.post(Self.groups, [("version", "0")]).status == 303)
      #expect(try await DaySample.day(site).groupCount == 1)
    }
  }
}
