/// A proportion over observations that come in clusters, such as notes in rooms or rooms in teams.
///
/// With y_c successes of m_c in cluster c of C: p = Σy/Σm, v = C/(C-1) · Σ(y_c - p·m_c)² / (Σm)²,
/// estimated deff = v / (p(1-p)/(n-1)), assumed deff = 1 + (n/C - 1)·ρ, n_eff = n / max(1, deff).
/// Few clusters estimate the design effect badly, so the interval takes the larger of the two; a single
/// cluster, or a unanimous answer, has nothing to estimate and takes the assumed one.
///
/// Shape: clusters in any order (the result does not depend on it), empty clusters are dropped.
/// Source: Kish 1965, Survey Sampling; the linearised ratio variance of Cochran 1977, ch. 6; Franco et al.
/// 2019, J. Surv. Stat. Methodol. 7:334-364.
package struct ClusteredProportion: Hashable, Sendable {
  /// Successes and trials of one cluster.
  package struct Cluster: Hashable, Sendable {
    package let successes: Double
    package let trials: Double

    /// One cluster; the caller promises 0 ≤ successes ≤ trials.
    package init(successes: Double, trials: Double) {
      precondition(successes >= 0 && successes <= trials, "a cluster has at most as many successes as trials")
      self.successes = successes
      self.trials = trials
    }
  }

  /// Which design effect stands behind an interval.
  package enum DesignEffect: Sendable {
    case none
    case estimated
    case assumed
    case larger
  }

  /// Correlation inside a cluster that is assumed until the data show more.
  package static let assumedCorrelation = 0.2

  package let rate: Double
  package let trials: Double
  package let clusters: Int
  /// `nil` with fewer than two clusters.
  package let standardError: Double?
  /// `nil` with fewer than two clusters, or when the answer is unanimous.
  package let estimatedDesignEffect: Double?
  package let assumedDesignEffect: Double

  /// `nil` when no cluster holds an observation.
  package init?(_ clusters: [Cluster], correlation: Double = assumedCorrelation) {
    // Sorted, so that the order in which rooms were met cannot change the last bit of a sum.
    let filled = clusters.filter { $0.trials > 0 }
      .sorted { ($0.trials, $0.successes) < ($1.trials, $1.successes) }
    let trials = filled.reduce(0) { $0 + $1.trials }
    guard trials > 0 else { return nil }
    let rate = filled.reduce(0) { $0 + $1.successes } / trials
    let variance = Self.variance(of: filled, rate: rate, trials: trials)
    let simple = trials > 1 ? rate * (1 - rate) / (trials - 1) : 0
    self.rate = rate
    self.trials = trials
    self.clusters = filled.count
    standardError = variance?.squareRoot()
    estimatedDesignEffect = simple > 0 ? variance.map { $0 / simple } : nil
    assumedDesignEffect = 1 + (trials / Double(filled.count) - 1) * correlation
  }

  /// The design effect of the given kind, never below 1.
  package func designEffect(_ kind: DesignEffect = .larger) -> Double {
    switch kind {
    case .none: 1
    case .estimated: max(1, estimatedDesignEffect ?? 1)
    case .assumed: max(1, assumedDesignEffect)
    case .larger: max(1, estimatedDesignEffect ?? 1, assumedDesignEffect)
    }
  }

  /// How many independent observations would tell as much.
  package func effectiveTrials(_ kind: DesignEffect = .larger) -> Double { trials / designEffect(kind) }

  /// The Wilson interval on the effective number of trials.
  package func interval(
    _ kind: DesignEffect = .larger,
    _ confidence: Confidence = .ninetyFive
  ) -> Interval {
    Proportion(rate: min(1, rate), effectiveTrials: effectiveTrials(kind))?.interval(confidence)
      ?? Interval(0, 1)
  }

  private static func variance(of clusters: [Cluster], rate: Double, trials: Double) -> Double? {
    guard clusters.count > 1 else { return nil }
    let squares = clusters.reduce(0) { sum, cluster in
      let off = cluster.successes - rate * cluster.trials
      return sum + off * off
    }
    let count = Double(clusters.count)
    return count / (count - 1) * squares / (trials * trials)
  }
}
