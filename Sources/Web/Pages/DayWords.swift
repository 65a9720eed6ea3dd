import Foundation
package import Kernel

extension CalendarDay {
  /// The day as people read it: `Nov 22, 2026`, `22 nov 2026`.
  package func words(_ language: Language) -> String {
    switch language {
    case .english: "\(Self.months(language)[month - 1]) \(day), \(year)"
    case .spanish: "\(day) \(Self.months(language)[month - 1]) \(year)"
    }
  }

  private static func months(_ language: Language) -> [String] {
    switch language {
    case .english: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    case .spanish: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
    }
  }
}

extension Int {
  /// A whole number with its thousands set apart, as people read it: `74,000`.
  package func grouped() -> String {
    var text = ""
    for (index, digit) in String(magnitude).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (self < 0 ? "−" : "") + String(text.reversed())
  }

  /// A percentage as each language writes it: `35%`, `35 %` with a space that does not break.
  package func percent(_ language: Language) -> String {
    switch language {
    case .english: "\(self)%"
    case .spanish: "\(self)\u{00A0}%"
    }
  }
}

extension Call {
  /// A moment as people read it, in the district's time: `Nov 22, 2026, 9:05`.
  package func words(_ instant: Instant) -> String {
    let zone = membership?.timeZone ?? signedIn?.memberships.first?.timeZone ?? .gmt
    let local = instant.adding(
      seconds: zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
    )
    let minute = Int(local.milliseconds / 60_000 % 1440)
    let minutes = minute % 60 < 10 ? "0\(minute % 60)" : "\(minute % 60)"
    return "\(instant.day(in: zone).words(language)), \(minute / 60):\(minutes)"
  }
}
