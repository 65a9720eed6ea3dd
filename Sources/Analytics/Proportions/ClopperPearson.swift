extension Proportion {
  /// The Clopper-Pearson ("exact") interval: quantiles of beta distributions, never too narrow, mostly too
  /// wide.
  ///
  /// Lower end: the α/2 quantile of Beta(x, n - x + 1); upper end: the 1 - α/2 quantile of Beta(x + 1, n -
  /// x).
  /// Edge cases: exactly 0 at x = 0 and 1 at x = n. Beyond ten thousand million trials the Wilson interval,
  /// from which it no longer differs in ten decimals.
  /// Source: Clopper and Pearson 1934, Biometrika 26:404-413.
  public func exactInterval(_ confidence: Confidence = .ninetyFive) -> Interval {
    let successes = rate * trials
    let failures = max(0, trials - successes)
    let lower =
      rate == 0 ? 0 : IncompleteBeta.quantile(confidence.tail, successes, failures + 1)
    let upper =
      rate == 1 ? 1 : IncompleteBeta.quantile(1 - confidence.tail, successes + 1, failures)
    guard let lower, let upper else { return interval(confidence) }
    return Interval(lower, upper)
  }
}
