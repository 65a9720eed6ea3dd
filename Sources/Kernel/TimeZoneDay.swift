package import Foundation

extension Instant {
  /// The day it is in `zone` at this moment.
  package func day(in zone: TimeZone) -> CalendarDay {
    let seconds = Double(milliseconds) / 1000
    let local = seconds + Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)))
    return CalendarDay(number: Int((local / 86_400).rounded(.down)))
  }
}
