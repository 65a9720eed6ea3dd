/// A target in a share that reaches a level, or in the gap of two such shares.
///
/// "Raise by 5 percent" can mean 5 points or a twentieth of what it was; a target has a unit and no default.
public struct Target: Hashable, Sendable {
  /// What is to change.
  public enum Kind: String, CaseIterable, Sendable {
    /// A group's share is to rise.
    case raise
    /// The gap between two groups is to become smaller.
    case closeGap = "close_gap"
  }

  /// What the amount counts.
  public enum Unit: String, CaseIterable, Sendable {
    /// Percentage points.
    case points
    /// Percent of what it was at the first time.
    case relativePercent = "relative_percent"
  }

  /// Whether the figures themselves reach the target.
  public enum Status: String, CaseIterable, Sendable {
    /// They do.
    case met
    /// They do not.
    case notMet = "not_met"
  }

  /// What can be said beyond chance; printed beside the status, never in its place.
  public enum Evidence: String, CaseIterable, Sendable {
    /// The whole interval reaches the target.
    case supported
    /// None of the interval reaches it.
    case contradicted
    /// Chance alone could account for either.
    case undetermined
  }

  /// What is to change.
  public let kind: Kind
  /// What the amount counts.
  public let unit: Unit
  /// How much, as it was written: 5 for 5 points or 5 percent.
  public let amount: Double

  /// A target; `nil` when the amount is not a finite number.
  public init?(_ kind: Kind, by amount: Double, _ unit: Unit) {
    guard amount.isFinite else { return nil }
    self.kind = kind
    self.unit = unit
    self.amount = amount
  }
}

/// How far a target was reached.
///
/// Units: shares, so 0.05 is 5 percentage points.
/// Source: `ProportionDifference` for raising, `GapChange` for closing; both at 95 % unless said otherwise.
public struct TargetProgress: Hashable, Sendable {
  // Rates are quotients, so that exactly 5 points may come out a hair below.
  private static let hair = 1e-12

  /// How much had to be reached.
  public let needed: Double
  /// The share to be reached, or the size of the gap to be left (negative once it would turn round).
  public let goal: Double
  /// How much was reached; negative when it went the other way.
  public let achieved: Double
  /// The interval of what was reached.
  public let interval: Interval

  /// A raise of one group's share.
  public init(_ target: Target, raising group: TwoTimes, _ confidence: Confidence = .ninetyFive) {
    let change = group.change(confidence)
    let start = group.baseline.rate
    needed = target.share(of: start)
    goal = start + needed
    achieved = change.value
    interval = change.interval
  }

  /// A gap between two groups made smaller.
  ///
  /// Edge cases: a gap of exactly 0 counts as one in favour of the reference group.
  public init(_ target: Target, closing gap: GapChange) {
    let sign: Double = gap.baseline.value < 0 ? -1 : 1
    let start = abs(gap.baseline.value)
    needed = target.share(of: start)
    goal = start - needed
    achieved = -sign * gap.change.value
    interval = Interval(-sign * gap.change.interval.lower, -sign * gap.change.interval.upper)
  }

  /// Whether the figures reach the target.
  public var status: Target.Status { achieved >= needed - Self.hair ? .met : .notMet }

  /// What can be said beyond chance.
  public var evidence: Target.Evidence {
    if interval.lower >= needed - Self.hair { return .supported }
    return interval.upper < needed - Self.hair ? .contradicted : .undetermined
  }
}

extension Target {
  /// The amount as a share, for something that was `start` at the first time.
  fileprivate func share(of start: Double) -> Double {
    switch unit {
    case .points: amount / 100
    case .relativePercent: start * amount / 100
    }
  }
}
