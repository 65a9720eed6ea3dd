/// The difference of two independent proportions with an interval recovered from theirs.
///
/// For two Wilson intervals this is Newcombe's method 10; for others it is the general method of variance
/// estimates recovery (MOVER).
///
/// Units: shares, so 0.25 is 25 percentage points.
/// Source: Newcombe 1998, Stat. Med. 17:873-890; Zou and Donner 2008, Stat. Med. 27:1693-1702.
package struct ProportionDifference: Hashable, Sendable {
  package let value: Double
  package let interval: Interval

  /// `first` minus `second`, each with its Wilson interval.
  package init(_ first: Proportion, minus second: Proportion, _ confidence: Confidence = .ninetyFive) {
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
  package init(_ first: Double, _ firstInterval: Interval, minus second: Double, _ secondInterval: Interval) {
    value = first - second
    let below = hypotenuse(first - firstInterval.lower, secondInterval.upper - second)
    let above = hypotenuse(firstInterval.upper - first, second - secondInterval.lower)
    interval = Interval(value - below, value + above)
  }
}

private func hypotenuse(_ one: Double, _ other: Double) -> Double {
  (one * one + other * other).squareRoot()
}
