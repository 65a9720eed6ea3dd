import Interchange
import Kernel
import Testing

@Suite("a calendar file")
struct ICalendarTests {
  private let stamp = Instant(milliseconds: 1_794_506_400_000)

  private func text(_ event: ICalendarEvent) -> String {
    String(decoding: ICalendar(name: "Visits", events: [event]).bytes, as: UTF8.self)
  }

  private func event(_ summary: String) throws -> ICalendarEvent {
    ICalendarEvent(
      uid: "visit-1@maravilla",
      stamp: stamp,
      when: .moments(
        try #require(Instant("2026-11-12T16:30:00Z")),
        try #require(Instant("2026-11-12T20:00:00Z"))
      ),
      summary: summary
    )
  }

  @Test("has the lines a calendar must have, each ended by CR and LF")
  func lines() throws {
    let lines = text(try event("Inquiry visit")).split(separator: "\r\n", omittingEmptySubsequences: false)

    #expect(
      lines == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Throughline//Throughline//EN", "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Visits", "BEGIN:VEVENT", "UID:visit-1@maravilla", "DTSTAMP:20261112T180000Z",
        "DTSTART:20261112T163000Z", "DTEND:20261112T200000Z", "SUMMARY:Inquiry visit", "SEQUENCE:0",
        "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR", "",
      ]
    )
  }

  @Test("escapes commas, semicolons, backslashes and line ends")
  func escapes() throws {
    #expect(text(try event("a,b;c\\d\r\ne")).contains("SUMMARY:a\\,b\\;c\\\\d\\ne\r\n"))
  }

  @Test("folds long lines at 75 octets without cutting a letter")
  func folds() throws {
    let long = String(repeating: "ñandú ", count: 60)
    let bytes = ICalendar(name: long, events: []).bytes

    for line in bytes.split(separator: 10) {
      #expect(line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    #expect(String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "").contains(long))
  }

  @Test("ends whole days on the day after the last")
  func wholeDays() throws {
    let day = try #require(CalendarDay("2026-12-31"))
    let event = ICalendarEvent(uid: "rota", stamp: stamp, when: .days(day, through: day), summary: "Host")

    #expect(text(event).contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"))
  }

  @Test("keeps the identity of an event that was called off, and says so")
  func cancelled() throws {
    var event = try event("Inquiry visit")
    event.isCancelled = true
    event.sequence = 2

    #expect(text(event).contains("UID:visit-1@maravilla\r\n"))
    #expect(text(event).contains("SEQUENCE:2\r\nSTATUS:CANCELLED\r\n"))
  }
}
