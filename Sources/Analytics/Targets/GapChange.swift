/// How many of a group reach a level, at the first and at the second of two times.
///
/// Shape: two independent cross-sections; the same students followed over time belong to `LevelPairs`.
public struct TwoTimes: Hashable, Sendable {
  /// The share at the first time.
  public let baseline: Proportion
  /// The share at the second time.
  public let followUp: Proportion

  /// A group's two shares.
  public init(baseline: Proportion, followUp: Proportion) {
    self.baseline = baseline
    self.followUp = followUp
  }

  /// Second minus first time, with Newcombe's interval.
  public func change(_ confidence: Confidence = .ninetyFive) -> ProportionDifference {
    ProportionDifference(followUp, minus: baseline, confidence)
  }
}

/// A gap between two groups at two times, and how it changed.
///
/// The gap is reference minus focal group. Its change is recovered from the intervals of the two gaps.
///
/// Units: shares, so 0.05 is 5 percentage points.
/// Source: `ProportionDifference` (Newcombe 1998; Zou and Donner 2008); why a gap in shares depends on where
/// the level is drawn: Ho 2008, Educ. Res. 37:351-360.
public struct GapChange: Hashable, Sendable {
  /// The group that is compared with.
  public let reference: TwoTimes
  /// The group whose gap it is.
  public let focal: TwoTimes
  /// The gap at the first time.
  public let baseline: ProportionDifference
  /// The gap at the second time.
  public let followUp: ProportionDifference
  /// Second minus first gap: negative when the focal group caught up.
  public let change: ProportionDifference

  /// The gap of two groups at two times.
  public init(reference: TwoTimes, focal: TwoTimes, _ confidence: Confidence = .ninetyFive) {
    self.reference = reference
    self.focal = focal
    baseline = ProportionDifference(reference.baseline, minus: focal.baseline, confidence)
    followUp = ProportionDifference(reference.followUp, minus: focal.followUp, confidence)
    change = followUp.minus(baseline)
  }

  /// How the reference group's share changed.
  public var referenceChange: Double { reference.followUp.rate - reference.baseline.rate }

  /// How the focal group's share changed.
  public var focalChange: Double { focal.followUp.rate - focal.baseline.rate }

  /// Whether the gap became smaller although the group that was lower did not rise.
  public var isLevellingDown: Bool {
    abs(followUp.value) < abs(baseline.value) && (baseline.value < 0 ? referenceChange : focalChange) <= 0
  }

  /// Whether the gap in mean distance from standard changed in the other direction than the gap in shares.
  public func isContradicted(byDistanceGapFrom before: Double, to after: Double) -> Bool {
    (after - before) * change.value < 0
  }
}
