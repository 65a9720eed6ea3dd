import Foundation
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import Visits

@Suite("Who hosts when", .database)
struct HostingRotaHandlersTests {
  private static let form = [
    ("version", "0"), ("first_on", "2026-09-08"), ("last_on", "2027-05-21"),
    ("blackouts", "2026-11-26\n2026-12-14 2026-12-16"), ("most_a_day", "2"),
  ]

  @Test("every school hosts once, on a school day that is not blacked out, and the schools see it")
  func making() async throws {
    try await TestSite.withEngines { site in
      _ = try await TriadFixture.settle(8, site)
      let plan = try await TriadFixture.published(site)
      let dee = try await site.browser(.dee)

      let made = try await dee.post("\(plan)/rota", Self.form)
      let late = try await dee.post("\(plan)/rota", Self.form)
      let days = try await Self.days(plan, site)
      let page = try await site.browser(.eli).get("\(plan)/rota").text

      #expect(made.status == 303 && late.status == 409)
      #expect(days.count == 9 && days.allSatisfy { $0.day != nil })
      for day in days.compactMap(\.day) {
        #expect(day.isSchoolWeekday && day >= Cast.now.day(in: .gmt) && day.description <= "2026-12-18")
        #expect(!["2026-11-26", "2026-12-14", "2026-12-15", "2026-12-16"].contains(day.description))
      }
      for group in Dictionary(grouping: days, by: \.group).values {
        #expect(Set(group.compactMap(\.day)).count == group.count)
      }
      #expect(page.contains("Lincoln Elementary") && page.contains("/visits/new?school=\(Cast.lincoln)"))
    }
  }

  @Test(
    "days that cannot be are refused in words",
    arguments: [
      ("first_on", "2025-01-01", "school year 2026–27"), ("last_on", "2026-08-01", "before the first"),
      ("blackouts", "Thanksgiving 1", "Line 1"), ("most_a_day", "none", "how many visits"),
      ("last_on", "2026-11-13", "need"),
    ]
  )
  func invalid(field: String, value: String, words: String) async throws {
    try await TestSite.run { site in
      _ = try await TriadFixture.settle(5, site)
      let plan = try await TriadFixture.published(site)
      let form = Self.form.map { $0.0 == field ? (field, value) : $0 }

      let answer = try await site.browser(.dee).post("\(plan)/rota", form)

      #expect(answer.status == 422 && answer.text.contains(words), "\(PageText.main(of: answer.text))")
    }
  }

  @Test("a day is changed by hand, never to a day on which the group is elsewhere or there is no school")
  func moving() async throws {
    try await TestSite.run { site in
      _ = try await TriadFixture.settle(5, site)
      let plan = try await TriadFixture.published(site)
      let dee = try await site.browser(.dee)
      _ = try await dee.post("\(plan)/rota", Self.form)
      let days = try await Self.days(plan, site).filter { $0.group == 1 }
      let path = "\(plan)/rota/\(days[0].school)"
      let other = try #require(days[1].day)
      let free = try #require(
        ["2026-12-09", "2026-12-10", "2026-12-11", "2026-12-17"].first { day in
          !days.contains { $0.day?.description == day }
        }
      )

      let clash = try await dee.post(path, [("version", "1"), ("host_on", "\(other)")])
      let sunday = try await dee.post(path, [("version", "1"), ("host_on", "2026-12-06")])
      let out = try await dee.post(path, [("version", "1"), ("host_on", "2027-01-20")])
      let black = try await dee.post(path, [("version", "1"), ("host_on", "2026-12-15")])
      let empty = try await dee.post(path, [("version", "1"), ("host_on", "")])
      let over = try await dee.post(path, [("version", "1"), ("host_on", "2026-09-09")])
      let moved = try await dee.post(path, [("version", "1"), ("host_on", free)])
      let late = try await dee.post(path, [("version", "1"), ("host_on", free)])

      #expect(clash.status == 422 && clash.text.contains("two places"))
      #expect(sunday.text.contains("weekend") && out.text.contains("no term"))
      #expect(black.text.contains("without visits") && empty.text.contains("Enter the day"))
      #expect(over.text.contains("That day is over"))
      #expect([sunday, out, black, empty, over].allSatisfy { $0.status == 422 })
      #expect(moved.status == 303 && late.status == 409)
      #expect(try await dee.get("\(plan)/rota/\(Cast.grant)").status == 404)
      #expect(try await site.browser(.eli).post(path, [("version", "2")]).status == 403)
    }
  }

  @Test("a visit that has been keeps its day when days are found anew")
  func past() throws {
    let (first, last) = (CalendarDay(number: 20_000), CalendarDay(number: 20_200))
    let plan = TriadPlanID(TriadFixture.anotherID())
    let calendar = HostingCalendar(
      plan: plan,
      firstOn: first,
      lastOn: last,
      mostADay: nil,
      blackouts: [],
      version: 1
    )
    let days = (1...3).map { index in
      HostingDay(
        plan: plan,
        school: TriadFixture.school(index),
        name: "School \(index)",
        group: 1,
        day: index == 1 ? CalendarDay(number: 20_010) : CalendarDay(number: 20_100),
        changedAt: nil,
        version: 1
      )
    }

    let hosts = try HostingRotaSearch.hosts(
      days,
      in: calendar,
      terms: [DayRange(first, last)],
      from: CalendarDay(number: 20_050)
    )

    #expect(Set(hosts.map(\.school)) == [TriadFixture.school(2), TriadFixture.school(3)])
    #expect(hosts.allSatisfy { $0.day.number >= 20_050 } && Set(hosts.map(\.day)).count == 2)
  }

  private static func days(_ plan: String, _ site: TestSite) async throws -> [HostingDay] {
    let id = TriadPlanID(String(plan.split(separator: "/").last ?? ""))
    return try await site.store.read { db in try HostingRotaQueries.days(db, plan: id) }
  }
}
