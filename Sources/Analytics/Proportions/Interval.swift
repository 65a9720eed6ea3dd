/// A closed range of values that the data are consistent with.
package struct Interval: Hashable, Sendable, Codable {
  package let lower: Double
  package let upper: Double

  /// An interval from its two ends, given in either order.
  package init(_ one: Double, _ other: Double) {
    lower = min(one, other)
    upper = max(one, other)
  }

  /// Whether the value lies inside or on an end.
  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// The smallest interval that holds both.
  package func hull(_ other: Interval) -> Interval {
    Interval(min(lower, other.lower), max(upper, other.upper))
  }
}

/// How often, over many repetitions, an interval made this way holds the true value.
package enum Confidence: CaseIterable, Sendable {
  case ninety
  case ninetyFive
  case ninetyNine

  /// The two-sided normal quantile.
  package var z: Double {
    switch self {
    case .ninety: 1.644_853_626_951_472_2
    case .ninetyFive: 1.959_963_984_540_054
    case .ninetyNine: 2.575_829_303_548_900_4
    }
  }
}
