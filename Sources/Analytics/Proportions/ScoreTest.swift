/// The score test of two independent proportions being equal, without continuity correction.
///
/// z = (p₁ - p₂) / √(p̄(1-p̄)(1/n₁ + 1/n₂)) with p̄ the share in both groups together.
/// Edge cases: undefined when nobody or everybody in both groups succeeded.
/// Source: Agresti 2013, Categorical Data Analysis, 3rd ed., section 3.2.
public struct ScoreTest: Hashable, Sendable {
  /// How many standard errors lie between the two; positive when the first is larger.
  public let z: Double
  /// How often chance alone gives a difference at least this large, in either direction.
  public let pValue: Double

  /// The test of two proportions; `nil` where both are 0 or both are 1.
  public init?(_ first: Proportion, _ second: Proportion) {
    let share = first.trials / (first.trials + second.trials)
    let pooled = first.rate * share + second.rate * (1 - share)
    let variance = pooled * (1 - pooled) * (1 / first.trials + 1 / second.trials)
    guard variance > 0, variance.isFinite else { return nil }
    z = (first.rate - second.rate) / variance.squareRoot()
    pValue = NormalTail.twoSided(z)
  }
}
