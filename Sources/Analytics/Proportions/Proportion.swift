/// One proportion and its Wilson score interval.
///
/// Shape: `trials` may be an effective size, so it need not be a whole number; 0 of 0 is undefined (`nil`).
/// Source: Wilson 1927, J. Am. Stat. Assoc. 22:209-212; effective sizes as in Franco, Little, Louis and
/// Slud 2019, J. Surv. Stat. Methodol. 7:334-364.
package struct Proportion: Hashable, Sendable {
  package let rate: Double
  package let trials: Double

  /// `successes` of `trials`; `nil` when nothing was tried or the counts contradict each other.
  package init?(successes: Double, trials: Double) {
    guard trials > 0, successes >= 0, successes <= trials else { return nil }
    rate = successes / trials
    self.trials = trials
  }

  /// A known rate carried by an effective number of trials.
  package init?(rate: Double, effectiveTrials: Double) {
    guard effectiveTrials > 0, (0...1).contains(rate) else { return nil }
    self.rate = rate
    trials = effectiveTrials
  }

  /// The Wilson interval: centre (p + z²/2n)/(1 + z²/n), half width z/(1 + z²/n) · √(p(1-p)/n + z²/4n²).
  ///
  /// The lower end is exactly 0 when nothing succeeded, the upper end exactly 1 when everything did.
  package func interval(_ confidence: Confidence = .ninetyFive) -> Interval {
    let z = confidence.z
    let shrink = 1 + z * z / trials
    let centre = (rate + z * z / (2 * trials)) / shrink
    let half = z / shrink * (rate * (1 - rate) / trials + z * z / (4 * trials * trials)).squareRoot()
    return Interval(rate == 0 ? 0 : max(0, centre - half), rate == 1 ? 1 : min(1, centre + half))
  }
}
