import Foundation
import Testing

@testable import Kernel

@Suite("Days and identities")
struct KernelTests {
  @Test(
    "a day survives being written and read",
    arguments: ["2026-11-22", "2024-02-29", "1999-12-31", "0001-01-01"]
  )
  func daysRoundTrip(text: String) throws {
    let day = try #require(CalendarDay(text))

    #expect(day.description == text)
    #expect(CalendarDay(number: day.number) == day)
  }

  @Test(
    "what is no day is refused",
    arguments: ["2023-02-29", "2026-13-01", "2026-1-1", "20261122", "2026-11-31", ""]
  )
  func refusesOtherText(text: String) { #expect(CalendarDay(text) == nil) }

  @Test("November 22, 2026 is a Sunday")
  func weekday() throws { #expect(try #require(CalendarDay("2026-11-22")).weekday == 7) }

  @Test("a walk from Thursday to the next Wednesday has five school days")
  func schoolDays() throws {
    let first = try #require(CalendarDay("2026-11-12"))

    #expect(first.schoolWeekdays(through: first.adding(days: 6)) == 5)
  }

  @Test("the day changes with the time zone, not with UTC")
  func dayInZone() throws {
    let instant = try #require(Instant("2026-11-02T07:30:00.000Z"))
    let zone = try #require(TimeZone(identifier: "America/Los_Angeles"))

    #expect(instant.day(in: zone).description == "2026-11-01")
  }

  @Test("an anonymous identity does not carry the minute it was made")
  func anonymousIsVersion4() {
    let id = Identifier<Int>.makeAnonymous()

    #expect(UUIDText.isValid(id.text, version: "4"))
  }

  @Test("time-ordered identities sort by when they were made")
  func orderedIdentities() {
    let first = Identifier<Int>.make(at: Instant(milliseconds: 1_000))
    let second = Identifier<Int>.make(at: Instant(milliseconds: 2_000))

    #expect(first < second)
    #expect(UUIDText.isValid(second.text, version: "7"))
  }
}
