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
public struct ClusteredProportion: Hashable, Sendable {
  /// Successes and trials of one cluster.
  public struct Cluster: Hashable, Sendable {
    /// How many of the cluster's observations were yes.
    public let successes: Double
    /// How many observations it holds.
    public let trials: Double

    /// One cluster; a proportion over clusters that contradict 0 ≤ successes ≤ trials is undefined.
    public init(successes: Double, trials: Double) {
      self.successes = successes
      self.trials = trials
    }

    fileprivate var isPossible: Bool { successes >= 0 && successes <= trials && trials.isFinite }
  }

  /// Which design effect stands behind an interval.
  public enum DesignEffect: Sendable {
    /// As if observations were independent.
    case none
    /// From how much the clusters differ.
    case estimated
    /// From the assumed correlation inside a cluster.
    case assumed
    /// The larger of estimated and assumed.
    case larger
  }

  /// Correlation inside a cluster that is assumed until the data show more.
  public static let assumedCorrelation = 0.2

  /// The share over all clusters.
  public let rate: Double
  /// Observations in all clusters.
  public let trials: Double
  /// Clusters that hold an observation.
  public let clusters: Int
  /// Linearised; `nil` with fewer than two clusters.
  public let standardError: Double?
  /// `nil` with fewer than two clusters, or when the answer is unanimous.
  public let estimatedDesignEffect: Double?
  /// 1 + (n/C - 1)·ρ.
  public let assumedDesignEffect: Double

  /// `nil` when no cluster holds an observation, when counts contradict each other, or when the correlation
  /// is not between 0 and 1.
  public init?(_ clusters: [Cluster], correlation: Double = assumedCorrelation) {
    guard clusters.allSatisfy(\.isPossible), (0...1).contains(correlation) else { return nil }
    // Sorted, so that the order in which rooms were met cannot change the last bit of a sum.
    let filled = clusters.filter { $0.trials > 0 }
      .sorted { ($0.trials, $0.successes) < ($1.trials, $1.successes) }
    let trials = filled.reduce(0) { $0 + $1.trials }
    guard trials > 0, trials.isFinite else { return nil }
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
  public func designEffect(_ kind: DesignEffect = .larger) -> Double {
    switch kind {
    case .none: 1
    case .estimated: max(1, estimatedDesignEffect ?? 1)
    case .assumed: max(1, assumedDesignEffect)
    case .larger: max(1, estimatedDesignEffect ?? 1, assumedDesignEffect)
    }
  }

  /// How many independent observations would tell as much.
  public func effectiveTrials(_ kind: DesignEffect = .larger) -> Double { trials / designEffect(kind) }

  /// The Wilson interval on the effective number of trials.
  public func interval(
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
