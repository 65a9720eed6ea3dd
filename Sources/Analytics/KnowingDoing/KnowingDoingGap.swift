/// Knowing minus doing for one practice at one school in one term, with its interval.
///
/// Pairing teacher by teacher would need to know whose room was seen, which is never stored, so the two
/// shares are treated as independent and the interval is on the wide side.
///
/// Units: shares, so 0.25 is 25 percentage points; negative when more is done than known.
/// Source: MOVER of the two intervals (`ProportionDifference`), doing with its design effect.
public struct KnowingDoingGap: Hashable, Sendable {
  /// Who says they understand it.
  public let knowing: Knowing
  /// Where it was seen.
  public let doing: ClusteredProportion
  /// Knowing minus doing.
  public let value: Double
  /// The interval of the gap.
  public let interval: Interval

  /// The gap, with the doing side widened by the given design effect.
  public init(
    knowing: Knowing,
    doing: ClusteredProportion,
    designEffect: ClusteredProportion.DesignEffect = .larger,
    _ confidence: Confidence = .ninetyFive
  ) {
    let difference = ProportionDifference(
      knowing.rate,
      knowing.interval(confidence),
      minus: doing.rate,
      doing.interval(designEffect, confidence)
    )
    self.knowing = knowing
    self.doing = doing
    value = difference.value
    interval = difference.interval
  }
}
