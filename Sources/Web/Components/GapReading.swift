/// Knowing and doing of one practice at one place, or the words for why they are not shown.
package enum GapReading: Sendable, Hashable {
  /// A share as it is printed, and where it stands on the line from 0 to 100.
  package struct Share: Sendable, Hashable, ExpressibleByIntegerLiteral {
    /// What people read: `35`, or `<15` where the ends are blurred.
    let label: String
    /// Units: percent; for a blurred end the middle of what it covers.
    let position: Double

    /// Makes a share from what is printed and where it stands.
    package init(_ label: String, position: Double) {
      self.label = label
      self.position = position
    }

    /// Makes a share that is printed as it is.
    package init(integerLiteral percent: Int) { self.init("\(percent)", position: Double(percent)) }

    /// Units: percent, for the drawing.
    var percent: Int { Int(position.rounded()) }
  }

  /// Both percentages, how many each rests on ("42 · 31": visits, then people), and the change since last
  /// term.
  case shown(knowing: Share, doing: Share, counts: String, change: String? = nil)
  /// One of the two may be shown and the other not; the words say which is missing.
  case half(knowing: Share?, doing: Share?, counts: String)
  /// Neither may be shown; the same words whatever the reason.
  case withheld(String)

  /// How far doing is behind knowing; nothing when either is missing.
  ///
  /// Units: points.
  var gap: Int {
    guard case .shown(let knowing, let doing, _, _) = self else { return 0 }
    return Self.gap(knowing, doing)
  }

  /// Knowing minus doing in steps of five where a share is blurred, and to the point otherwise.
  static func gap(_ knowing: Share, _ doing: Share) -> Int {
    let exact = knowing.position - doing.position
    return exact == exact.rounded() ? Int(exact) : Int((exact / 5).rounded(.toNearestOrEven)) * 5
  }

  /// Which of the four shades a gap gets.
  ///
  /// Units: points. Shape: 0 for under 10, then 1 from 10, 2 from 25 and 3 from 40.
  package static func shade(gap: Int) -> Int {
    switch gap {
    case ..<10: 0
    case 10..<25: 1
    case 25..<40: 2
    default: 3
    }
  }

  /// The class that shades a cell; a place where doing is ahead of knowing is outlined as a bright spot.
  static func style(knowing: Share, doing: Share) -> StaticString {
    let gap = gap(knowing, doing)
    if gap < 0 { return "bright" }
    return switch shade(gap: gap) {
    case 0: "q0"
    case 1: "q1"
    case 2: "q2"
    default: "q3"
    }
  }
}
