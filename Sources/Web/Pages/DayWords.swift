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
