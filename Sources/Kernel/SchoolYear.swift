/// A school year, named by the calendar year it ends in, as OneRoster does.
package struct SchoolYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let endYear: Int

  package init(endYear: Int) { self.endYear = endYear }

  /// The school year that a day belongs to; years turn on the first of July.
  package init(containing day: CalendarDay) { endYear = day.month >= 7 ? day.year + 1 : day.year }

  /// `2026–27`.
  package var description: String {
    let short = endYear % 100
    return "\(endYear - 1)–\(short < 10 ? "0" : "")\(short)"
  }

  package static func < (left: Self, right: Self) -> Bool { left.endYear < right.endYear }
}
