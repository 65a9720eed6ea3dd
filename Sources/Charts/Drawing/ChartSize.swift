/// How much room a drawing gets; text is 13 px in each, so a phone gets a drawing of its own.
package enum ChartSize: String, Sendable, CaseIterable {
  /// A page on a laptop, and on paper across the sheet.
  case wide
  /// A phone.
  case narrow
  /// Paper, where the drawing shares the sheet with text.
  case print
  /// A wall: so few units across that text stands 1.35 times as large beside the marks.
  case present

  /// Units: of the view box.
  package var width: Double {
    switch self {
    case .wide: 820
    case .narrow: 328
    case .print: 700
    case .present: 608
    }
  }

  /// The height of a drawing over time.
  var height: Double {
    switch self {
    case .wide: 360
    case .narrow: 330
    case .print: 300
    case .present: 300
    }
  }

  /// Whether there is no room for second lines and sentences inside the drawing.
  var isTight: Bool { self == .narrow }
}
