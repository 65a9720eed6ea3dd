/// Movement of a cohort beside that of its peers, as if the peers had started at the same levels.
///
/// A cohort that starts low has farther to rise than to fall, so the share that rises says little by itself.
/// With w the cohort's share at each baseline level, the peers' share is Σ w·p(peers at that level), and the
/// difference is D = Σ w·(p(cohort) - p(peers)). Interval: L = D - √(Σ w²·((p_c - l_c)² + (u_p - p_p)²)), the
/// upper end mirrored, with Wilson intervals (l, u) at each level.
///
/// Shape: peers do not include the cohort. Levels without peers are left out, and weights are taken over the
/// rest.
/// Edge cases: `nil` when no level has both, or the two count different levels.
/// Source: direct standardisation; interval by variance estimates recovery over strata, Zou and Donner 2008,
/// Stat. Med. 27:1693-1702, cf. Yan and Su 2010, Stat. Med. 29:1703.
public struct StandardisedMovement: Hashable, Sendable {
  /// One baseline level at which there are both.
  public struct Stratum: Hashable, Sendable {
    /// The level at the first time.
    public let level: Int
    /// The students of the cohort who started there.
    public let cohort: Group
    /// The peers who started there.
    public let peers: Group
  }

  /// Those of a group who started at one level.
  public struct Group: Hashable, Sendable {
    /// How many of them moved.
    public let moved: Int
    /// How many there are.
    public let started: Int
    /// The share that moved.
    public let share: Proportion
  }

  /// The levels compared, from the lowest.
  public let strata: [Stratum]
  /// Students of the cohort who are compared.
  public let compared: Int
  /// Students of the cohort at levels where there are no peers.
  public let dropped: Int
  /// The cohort's share, over the levels compared.
  public let observed: Double
  /// The peers' share, had they started as the cohort did.
  public let expected: Double
  /// Observed minus expected.
  public let difference: Double
  /// The interval of the difference.
  public let interval: Interval

  /// The comparison of a cohort with peers who are not in it.
  public init?(
    _ movement: LevelPairs.Movement,
    of cohort: LevelPairs,
    against peers: LevelPairs,
    _ confidence: Confidence = .ninetyFive
  ) {
    guard cohort.levels == peers.levels else { return nil }
    let strata = (1...cohort.levels).compactMap { level -> Stratum? in
      guard let own = Group(movement, from: level, cohort), let theirs = Group(movement, from: level, peers)
      else { return nil }
      return Stratum(level: level, cohort: own, peers: theirs)
    }
    let compared = strata.reduce(0) { $0 + $1.cohort.started }
    guard compared > 0 else { return nil }
    let parts = strata.map { stratum in
      let weight = Double(stratum.cohort.started) / Double(compared)
      let gap = ProportionDifference(stratum.cohort.share, minus: stratum.peers.share, confidence)
      return (stratum: stratum, weight: weight, gap: gap)
    }
    let difference = parts.reduce(0) { $0 + $1.weight * $1.gap.value }
    func spread(_ distance: (ProportionDifference) -> Double) -> Double {
      parts.reduce(0) { sum, part in
        let arm = part.weight * distance(part.gap)
        return sum + arm * arm
      }.squareRoot()
    }
    self.strata = strata
    self.compared = compared
    dropped = cohort.count - compared
    observed = parts.reduce(0) { $0 + $1.weight * $1.stratum.cohort.share.rate }
    expected = parts.reduce(0) { $0 + $1.weight * $1.stratum.peers.share.rate }
    self.difference = difference
    interval = Interval(
      difference - spread { $0.value - $0.interval.lower },
      difference + spread { $0.interval.upper - $0.value }
    )
  }
}

extension StandardisedMovement.Group {
  fileprivate init?(_ movement: LevelPairs.Movement, from level: Int, _ pairs: LevelPairs) {
    moved = pairs.count(movement, from: level)
    started = pairs.started(at: level)
    guard let share = Proportion(moved, of: started) else { return nil }
    self.share = share
  }
}
