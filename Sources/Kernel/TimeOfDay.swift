package import Foundation

/// A time on the clock of a place, to the minute, written `08:30`.
package struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1439.
  package let minutes: Int

  /// Fails outside one day.
  package init?(minutes: Int) {
    guard (0..<1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads `8:30`, `08:30` and the `08:30:00` that some browsers send.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].utf8.count),
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    minutes = hour * 60 + minute
  }

  package var description: String {
    let hour = minutes / 60
    let minute = minutes % 60
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  /// The time as people say it: `8:30 a.m.`, and in Spanish `8:30 a. m.`.
  package func words(_ language: Language) -> String {
    let hour = minutes / 60 % 12 == 0 ? 12 : minutes / 60 % 12
    let minute = minutes % 60
    let half = minutes < 720 ? "a" : "p"
    let clock = "\(hour):\(minute < 10 ? "0" : "")\(minute)"
    return switch language {
    case .english: "\(clock)\u{00A0}\(half).m."
    case .spanish: "\(clock)\u{00A0}\(half).\u{00A0}m."
    }
  }

  /// The moment it is this time on `day` in `zone`.
  ///
  /// Where clocks go forward over it, the moment as long after midnight as the clock says: 2:30 becomes 3:30.
  /// Where they go back and it comes twice, the first.
  package func instant(on day: CalendarDay, in zone: TimeZone) -> Instant {
    let wall = Double(day.number) * 86_400 + Double(minutes) * 60
    let candidates = [-86_400.0, 86_400.0].map { around in
      wall - Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: wall + around)))
    }
    let fitting = candidates.filter { moment in
      moment + Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: moment))) == wall
    }
    // In a gap no moment shows this time; the offset before the change carries on over it.
    return Instant(milliseconds: Int64((fitting.min() ?? candidates[0]) * 1000))
  }
}

extension Instant {
  /// The time on the clocks of `zone` at this moment.
  package func timeOfDay(in zone: TimeZone) -> TimeOfDay? {
    let seconds =
      (milliseconds / 1000)
      + Int64(
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
      )
    return TimeOfDay(minutes: Int((seconds % 86_400 + 86_400) % 86_400 / 60))
  }
}
