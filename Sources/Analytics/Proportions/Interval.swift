/// A closed range of values that the data are consistent with.
public struct Interval: Hashable, Sendable, Codable {
  /// The smaller end.
  public let lower: Double
  /// The larger end.
  public let upper: Double

  /// An interval from its two ends, given in either order.
  public init(_ one: Double, _ other: Double) {
    lower = min(one, other)
    upper = max(one, other)
  }

  /// Whether the value lies inside or on an end.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// The smallest interval that holds both.
  public func hull(_ other: Interval) -> Interval {
    Interval(min(lower, other.lower), max(upper, other.upper))
  }
}

/// How often, over many repetitions, an interval made this way holds the true value.
public enum Confidence: CaseIterable, Sendable {
  /// 90 of 100.
  case ninety
  /// 95 of 100, the usual choice.
  case ninetyFive
  /// 99 of 100.
  case ninetyNine

  /// The two-sided normal quantile.
  public var z: Double {
    switch self {
    case .ninety: 1.644_853_626_951_472_2
    case .ninetyFive: 1.959_963_984_540_054
    case .ninetyNine: 2.575_829_303_548_900_4
    }
  }

  /// The share that is left out at each end: 0.05, 0.025 or 0.005.
  public var tail: Double {
    switch self {
    case .ninety: 0.05
    case .ninetyFive: 0.025
    case .ninetyNine: 0.005
    }
  }
}
