/// How numbers are spelled in the page's language: decimals, marks and the unit after them.
package struct NumberStyle: Hashable, Sendable {
  package let decimals: Int
  package let suffix: String
  package let decimalMark: String
  package let groupMark: String

  /// Spells numbers; the suffix brings its own space when its language wants one.
  ///
  /// Shape: 0 to 6 decimals; others are taken for the nearest of these.
  package init(decimals: Int = 0, suffix: String = "", decimalMark: String = ".", groupMark: String = ",") {
    self.decimals = min(max(decimals, 0), 6)
    self.suffix = suffix
    self.decimalMark = decimalMark
    self.groupMark = groupMark
  }

  /// Whole percentages as English writes them.
  package static let percent = NumberStyle(suffix: "%")

  /// The number with its unit; a dash for what is not a number.
  package func text(_ value: Double) -> String {
    let number = bare(value)
    return number == Self.nothing ? number : number + suffix
  }

  /// The number without its unit.
  package func bare(_ value: Double) -> String {
    guard value.isFinite, abs(value) <= Reading.largest else { return Self.nothing }
    let scale = Self.scales[decimals]
    let units = (value * scale).rounded()
    let whole = Int(units.magnitude / scale)
    let rest = Int(units.magnitude - Double(whole) * scale)
    var text = (units < 0 ? "−" : "") + grouped(whole)
    if decimals > 0 {
      let digits = String(rest)
      text += decimalMark + String(repeating: "0", count: max(0, decimals - digits.count)) + digits
    }
    return text
  }

  private static let nothing = "–"
  private static let scales: [Double] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

  // Four digits stay together in both languages only when no mark is given.
  private func grouped(_ whole: Int) -> String {
    if whole < 1_000 || groupMark.isEmpty { return String(whole) }
    let last = String(whole % 1_000)
    return grouped(whole / 1_000) + groupMark + String(repeating: "0", count: 3 - last.count) + last
  }
}
