/// An agreement beyond chance with its uncertainty.
public struct AgreementCoefficient: Sendable, Hashable {
  /// 1 for full agreement, 0 for what chance alone would give.
  public let estimate: Double
  /// Nothing when it cannot be told.
  public let standardError: Double?
  /// The 95 % interval, its upper end at most 1 (Cohen's normal interval excepted); nothing when it cannot be
  /// told.
  public let interval: Interval?
  /// The share of pairs of raters that agree.
  public let observed: Double
  /// The share that would agree by chance.
  public let byChance: Double

  init(
    _ estimate: Double,
    observed: Double,
    byChance: Double,
    standardError: Double?,
    interval: Interval?
  ) {
    self.estimate = estimate
    self.standardError = standardError
    self.interval = interval
    self.observed = observed
    self.byChance = byChance
  }

  /// From what each unit contributes: the standard error is that of a mean of contributions, the interval
  /// Student's t over units.
  init(_ estimate: Double, observed: Double, byChance: Double, contributions: [Double], around centre: Double)
  {
    let units = Double(contributions.count)
    let squares = contributions.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    let error = units > 1 ? (squares / (units * (units - 1))).squareRoot() : nil
    let quantile = StudentT.quantile(0.975, degreesOfFreedom: units - 1)
    let half = quantile.flatMap { quantile in error.map { $0 * quantile } }
    self.init(
      estimate,
      observed: observed,
      byChance: byChance,
      standardError: error,
      interval: half.map { Interval(estimate - $0, min(1, estimate + $0)) }
    )
  }
}
