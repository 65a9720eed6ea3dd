/// The difference of two independent proportions with an interval recovered from theirs.
///
/// For two Wilson intervals this is Newcombe's method 10; for others it is the general method of variance
/// estimates recovery (MOVER). The same students measured twice are not independent: see `LevelPairs`.
///
/// Units: shares, so 0.25 is 25 percentage points.
/// Source: Newcombe 1998, Stat. Med. 17:873-890; Zou and Donner 2008, Stat. Med. 27:1693-1702.
public struct ProportionDifference: Hashable, Sendable {
  /// The first proportion minus the second.
  public let value: Double
  /// The interval of the difference.
  public let interval: Interval

  /// `first` minus `second`, each with its Wilson interval.
  public init(_ first: Proportion, minus second: Proportion, _ confidence: Confidence = .ninetyFive) {
    self.init(
      first.rate,
      first.interval(confidence),
      minus: second.rate,
      second.interval(confidence)
    )
  }

  /// `first` minus `second` with intervals made elsewhere, for example with design effects.
  ///
  /// L = d - √((p₁-l₁)² + (u₂-p₂)²) and U = d + √((u₁-p₁)² + (p₂-l₂)²).
  public init(_ first: Double, _ firstInterval: Interval, minus second: Double, _ secondInterval: Interval) {
    value = first - second
    let below = hypotenuse(first - firstInterval.lower, secondInterval.upper - second)
    let above = hypotenuse(firstInterval.upper - first, second - secondInterval.lower)
    interval = Interval(value - below, value + above)
  }

  /// This difference minus another that is independent of it, such as the change of a gap between two years.
  public func minus(_ other: ProportionDifference) -> ProportionDifference {
    ProportionDifference(value, interval, minus: other.value, other.interval)
  }
}

private func hypotenuse(_ one: Double, _ other: Double) -> Double {
  (one * one + other * other).squareRoot()
}
