/// One proportion and its Wilson score interval.
///
/// Shape: `trials` may be an effective size, so it need not be a whole number; 0 of 0 is undefined (`nil`).
/// Source: Wilson 1927, J. Am. Stat. Assoc. 22:209-212; effective sizes as in Franco, Little, Louis and
/// Slud 2019, J. Surv. Stat. Methodol. 7:334-364.
public struct Proportion: Hashable, Sendable {
  /// The share itself, from 0 to 1.
  public let rate: Double
  /// How many observations stand behind it.
  public let trials: Double

  /// `successes` of `trials`; `nil` when nothing was tried or the counts contradict each other.
  public init?(successes: Double, trials: Double) {
    guard trials > 0, trials.isFinite, successes >= 0, successes <= trials else { return nil }
    rate = successes / trials
    self.trials = trials
  }

  /// `successes` of `trials`, counted; `nil` when nothing was tried or the counts contradict each other.
  public init?(_ successes: Int, of trials: Int) {
    self.init(successes: Double(successes), trials: Double(trials))
  }

  /// A known rate carried by an effective number of trials.
  public init?(rate: Double, effectiveTrials: Double) {
    guard effectiveTrials > 0, effectiveTrials.isFinite, (0...1).contains(rate) else { return nil }
    self.rate = rate
    trials = effectiveTrials
  }

  /// The Wilson interval: centre (p + z²/2n)/(1 + z²/n), half width z/(1 + z²/n) · √(p(1-p)/n + z²/4n²).
  ///
  /// The lower end is exactly 0 when nothing succeeded, the upper end exactly 1 when everything did.
  public func interval(_ confidence: Confidence = .ninetyFive) -> Interval {
    let z = confidence.z
    // Both fractions are multiplied by n, so that a size near 0 or beyond all counting divides nothing by 0.
    let widened = trials + z * z
    let centre = rate * (trials / widened) + z * z / (2 * widened)
    let spread = rate * (1 - rate) * (trials / widened) / widened + z * z / (4 * widened * widened)
    let half = z * spread.squareRoot()
    return Interval(rate == 0 ? 0 : max(0, centre - half), rate == 1 ? 1 : min(1, centre + half))
  }
}
