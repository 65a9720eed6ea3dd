/// Knowing and doing of one practice at one place, or the words for why they are not shown.
package enum GapReading: Sendable, Hashable {
  /// Both percentages, how many each rests on ("42 · 31": visits, then people), and the change since last
  /// term.
  case shown(knowing: Int, doing: Int, counts: String, change: String? = nil)
  /// One of the two may be shown and the other not; the words say which is missing.
  case half(knowing: Int?, doing: Int?, counts: String)
  /// Neither may be shown; the same words whatever the reason.
  case withheld(String)

  /// How far doing is behind knowing; nothing when either is missing.
  ///
  /// Units: points.
  var gap: Int {
    guard case .shown(let knowing, let doing, _, _) = self else { return 0 }
    return knowing - doing
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
  static func style(knowing: Int, doing: Int) -> StaticString {
    if doing > knowing { return "bright" }
    return switch shade(gap: knowing - doing) {
    case 0: "q0"
    case 1: "q1"
    case 2: "q2"
    default: "q3"
    }
  }
}
