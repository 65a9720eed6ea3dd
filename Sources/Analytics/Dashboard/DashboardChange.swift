/// The change of a status from one year to the next, as the Dashboard takes it.
public enum DashboardChange {
  /// What is rounded to a tenth before the change is placed in a table.
  ///
  /// Sources do not always say; 2017 took unrounded values and showed tenths. It matters at a cut: 7.94 after
  /// 4.96 is 2.98 when nothing is rounded, 3.0 when the change is, and 2.9 when the years are.
  public enum Rounding: CaseIterable, Hashable, Sendable {
    /// Nothing.
    case none
    /// The change.
    case change
    /// Each year, and then the change, which is free of the noise of binary fractions.
    case years
  }

  /// This year's status less last year's; `nil` where a year is missing or not finite.
  public static func of(_ current: Double?, after prior: Double?, rounding: Rounding) -> Double? {
    guard let current, let prior, (current - prior).isFinite else { return nil }
    return switch rounding {
    case .none: current - prior
    case .change: tenths(current - prior)
    case .years: tenths(tenths(current) - tenths(prior))
    }
  }

  // Halves go away from 0; beyond 10¹⁴ there are no tenths left to round.
  private static func tenths(_ value: Double) -> Double {
    abs(value) < 1e14 ? (value * 10).rounded() / 10 : value
  }
}
