package import Kernel

/// A calendar of events as other programs subscribe to it or take it in.
///
/// Source: RFC 5545. Moments are written in UTC, so no time zone needs describing; what recurs is written out.
package struct ICalendar: Hashable, Sendable {
  package let name: String
  package let events: [ICalendarEvent]

  package init(name: String, events: [ICalendarEvent]) {
    self.name = name
    self.events = events
  }

  /// The file's bytes: CRLF line ends, lines folded at 75 octets.
  package var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Throughline//Throughline//EN", "CALSCALE:GREGORIAN",
    ]
    lines.append("X-WR-CALNAME:\(ICalendarText.escaped(name))")
    for event in events { lines += event.lines }
    lines.append("END:VCALENDAR")
    return lines.flatMap { ICalendarText.folded($0) }
  }
}

/// One event of a calendar.
package struct ICalendarEvent: Hashable, Sendable {
  /// When it is.
  package enum When: Hashable, Sendable {
    /// Whole days, both included.
    case days(CalendarDay, through: CalendarDay)
    case moments(Instant, Instant)
  }

  /// Stays the same for the life of the event, over every change.
  package let uid: String
  /// When this state of the event came to be.
  package let stamp: Instant
  package let when: When
  package let summary: String
  package var about = ""
  package var place = ""
  /// Where more is to be read.
  package var address = ""
  /// Grows with every change that matters to those who come.
  package var sequence = 0
  package var isCancelled = false

  package init(uid: String, stamp: Instant, when: When, summary: String) {
    self.uid = uid
    self.stamp = stamp
    self.when = when
    self.summary = summary
  }

  var lines: [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:\(ICalendarText.escaped(uid))", "DTSTAMP:\(ICalendarText.moment(stamp))",
    ]
    switch when {
    case .days(let first, let last):
      lines.append("DTSTART;VALUE=DATE:\(ICalendarText.day(first))")
      lines.append("DTEND;VALUE=DATE:\(ICalendarText.day(last.adding(days: 1)))")
    case .moments(let start, let end):
      lines.append("DTSTART:\(ICalendarText.moment(start))")
      lines.append("DTEND:\(ICalendarText.moment(max(start, end)))")
    }
    lines.append("SUMMARY:\(ICalendarText.escaped(summary))")
    if !about.isEmpty { lines.append("DESCRIPTION:\(ICalendarText.escaped(about))") }
    if !place.isEmpty { lines.append("LOCATION:\(ICalendarText.escaped(place))") }
    if !address.isEmpty { lines.append("URL:\(address.filter { !$0.isNewline })") }
    lines.append("SEQUENCE:\(sequence)")
    lines.append("STATUS:\(isCancelled ? "CANCELLED" : "CONFIRMED")")
    return lines + ["END:VEVENT"]
  }
}

/// How values are spelled in a calendar file.
enum ICalendarText {
  private static let lineOctets = 75

  static func day(_ day: CalendarDay) -> String { String(day.description.filter { $0 != "-" }) }

  static func moment(_ instant: Instant) -> String {
    String(instant.description.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
  }

  /// Backslash, semicolon, comma and line ends escaped; other control characters left out.
  static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\", ";", ",": out += "\\\(character)"
      case let end where end.isNewline: out += "\\n"
      default: out.unicodeScalars += character.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
      }
    }
    return out
  }

  /// One content line, broken before 75 octets but never within a letter.
  static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var count = 0
    for scalar in line.unicodeScalars {
      let spelled = Array(String(scalar).utf8)
      if count + spelled.count > lineOctets {
        bytes += [13, 10, 32]
        count = 1
      }
      bytes += spelled
      count += spelled.count
    }
    return bytes + [13, 10]
  }
}
