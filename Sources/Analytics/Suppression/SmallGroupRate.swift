/// A share of a group of persons as it may be shown.
///
/// A share of exactly 0 or 100 % in a small group tells something of everybody in it, and so does one close
/// to them; below `codedBelow` persons the ends are therefore only said to be at most 5 or at least 95 %.
///
/// Source: top and bottom coding, NCES 2011-603 (SLDS technical brief 3).
public enum SmallGroupRate: Hashable, Sendable {
  /// Too few persons.
  case suppressed
  /// At most 5 %.
  case atMostFivePercent
  /// At least 95 %.
  case atLeastNinetyFivePercent
  /// The share itself.
  case exact(Proportion)

  /// The share of `count` among `total` as it may be shown; `nil` when nobody is there or counts contradict.
  public init?(_ count: Int, of total: Int, minimum: Int = 11, codedBelow: Int = 20) {
    guard let share = Proportion(count, of: total) else { return nil }
    if total < minimum {
      self = .suppressed
    } else if total < codedBelow, share.rate <= 0.05 {
      self = .atMostFivePercent
    } else if total < codedBelow, share.rate >= 0.95 {
      self = .atLeastNinetyFivePercent
    } else {
      self = .exact(share)
    }
  }
}
