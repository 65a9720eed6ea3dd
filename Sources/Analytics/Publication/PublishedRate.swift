/// A share as people may see it: in steps of 5 %, with its ends blurred.
///
/// A count of 0 or of everybody would speak about each single room or answer. So the end value is always
/// shared by at least two counts: with n = 8, both 0 and 1 read "<15 %"; from n = 21 on, the ends read
/// "<5 %" and ">95 %". Everything between 2.5 and 97.5 % is rounded to the nearest 5 %, halves upward.
///
/// Shape: percents are multiples of 5.
/// Source: bottom and top coding as in NCES 2011-603 (SLDS technical brief 3), made to hold when n is known.
package enum PublishedRate: Hashable, Sendable {
  case below(Int)
  case percent(Int)
  case above(Int)

  /// Fewer than this cannot be shown without telling each of them apart.
  package static let smallestTotal = 4

  /// The published form of `count` of `total`, or `nil` when there are too few to hide anyone among.
  package init?(count: Int, of total: Int) {
    guard total >= Self.smallestTotal, (0...total).contains(count) else { return nil }
    let edge = Self.edge(of: total)
    let bound = (20 * edge / total + 1) * 5
    if count <= edge {
      self = .below(bound)
    } else if count >= total - edge {
      self = .above(100 - bound)
    } else {
      self = .percent((40 * count + total) / (2 * total) * 5)
    }
  }

  /// A figure made of published ones, given as a share from 0 to 1.
  package init(ofPublished share: Double) {
    switch (share * 20).rounded(.toNearestOrAwayFromZero) {
    case ..<1: self = .below(5)
    case 20...: self = .above(95)
    case let fives: self = .percent(Int(fives) * 5)
    }
  }

  /// The value to calculate with: the middle of what the label allows.
  ///
  /// Units: percent.
  package var nominalPercent: Double {
    switch self {
    case .below(let bound): Double(bound) / 2
    case .percent(let value): Double(value)
    case .above(let bound): Double(100 + bound) / 2
    }
  }

  /// The counts that are shown the same as this one because they lie at the same end.
  static func indistinguishable(from count: Int, of total: Int) -> ClosedRange<Int> {
    let edge = edge(of: total)
    if count <= edge { return 0...edge }
    if count >= total - edge { return (total - edge)...total }
    return count...count
  }

  /// The largest count at the low end: at least 1, and every count up to 2.5 %.
  private static func edge(of total: Int) -> Int { max(1, total / 40) }
}

extension PublishedRate: RawRepresentable, Codable {
  /// The stored form: `<5`, `40` or `>95`.
  package var rawValue: String {
    switch self {
    case .below(let bound): "<\(bound)"
    case .percent(let value): "\(value)"
    case .above(let bound): ">\(bound)"
    }
  }

  /// Reads the stored form back; `nil` for anything else.
  package init?(rawValue: String) {
    let digits = rawValue.hasPrefix("<") || rawValue.hasPrefix(">") ? rawValue.dropFirst() : rawValue[...]
    guard let value = Int(digits), (0...100).contains(value), value % 5 == 0 else { return nil }
    self =
      switch rawValue.first {
      case "<": .below(value)
      case ">": .above(value)
      default: .percent(value)
      }
  }
}

/// An interval as people may see it: rounded outward to 5 %.
package struct PublishedInterval: Hashable, Sendable, Codable {
  package let lowerPercent: Int
  package let upperPercent: Int

  /// Reads stored ends back.
  package init(lowerPercent: Int, upperPercent: Int) {
    self.lowerPercent = lowerPercent
    self.upperPercent = upperPercent
  }

  /// The smallest interval in steps of 5 % that holds the exact one.
  package init(outward exact: Interval) {
    // The hair keeps an exact 0.25, stored as 0.2499…, from being widened to 20 %.
    let hair = 1e-9
    lowerPercent = max(0, Int((exact.lower * 20 + hair).rounded(.down)) * 5)
    upperPercent = min(100, Int((exact.upper * 20 - hair).rounded(.up)) * 5)
  }

  /// The same as shares.
  package var interval: Interval { Interval(Double(lowerPercent) / 100, Double(upperPercent) / 100) }
}
