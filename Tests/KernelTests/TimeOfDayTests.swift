import Foundation
import Kernel
import Testing

@Suite("a time of day")
struct TimeOfDayTests {
  private let zone = TimeZone(identifier: "America/Los_Angeles") ?? .gmt

  @Test(
    "is read as people and browsers write it",
    arguments: [("8:05", 485), ("08:05", 485), ("23:59:00", 1439)]
  )
  func reads(_ text: String, _ minutes: Int) {
    #expect(TimeOfDay(text)?.minutes == minutes)
  }

  @Test("is refused when no clock shows it", arguments: ["24:00", "8:5", "8", "", "-1:00", "08:60", "٠٨:٠٠"])
  func refuses(_ text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test("is said with its half of the day")
  func words() throws {
    let time = try #require(TimeOfDay("13:05"))

    #expect(time.words(.english) == "1:05\u{00A0}p.m.")
    #expect(time.words(.spanish) == "1:05\u{00A0}p.\u{00A0}m.")
  }

  @Test(
    "becomes the moment it is in the district, on either side of a clock change and within one",
    arguments: [
      ("2026-10-31", "08:30", "2026-10-31T15:30:00.000Z"),
      ("2026-11-01", "01:30", "2026-11-01T08:30:00.000Z"),
      ("2026-11-01", "08:30", "2026-11-01T16:30:00.000Z"),
      ("2027-03-14", "02:30", "2027-03-14T10:30:00.000Z"),
      ("2027-03-14", "08:30", "2027-03-14T15:30:00.000Z"),
    ]
  )
  func instant(_ day: String, _ time: String, _ expected: String) throws {
    let day = try #require(CalendarDay(day))
    let time = try #require(TimeOfDay(time))

    #expect(time.instant(on: day, in: zone).description == expected)
  }

  @Test("comes back from its moment")
  func returns() throws {
    let day = try #require(CalendarDay("2026-07-01"))
    let time = try #require(TimeOfDay("14:20"))

    #expect(time.instant(on: day, in: zone).timeOfDay(in: zone) == time)
  }
}
