/// The steps from knowing a practice over planning it to doing it, at one school in one cycle.
///
/// Three shares with three denominators: teachers on the roster, teachers with a sampled plan, classrooms
/// visited. They are shown beside each other and never averaged.
///
/// Units: shares; gaps are negative when the later step is ahead.
/// Source: gaps by `ProportionDifference`, so on the wide side where the same teachers stand behind two
/// shares.
public struct PracticeSteps: Hashable, Sendable {
  /// Which of the three indicators of knowing is the headline: the strongest there is.
  public enum KnowingIndicator: Int, CaseIterable, Comparable, Sendable {
    /// Completed the learning.
    case completed = 1
    /// Rates the own understanding at least 3 of 4.
    case understands
    /// Passed a task or a micro-credential.
    case demonstrated

    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// Teachers who know.
  public let knowing: Knowing
  /// Teachers whose sampled plan shows it; `nil` when no plan was sampled.
  public let planning: Proportion?
  /// Classrooms in which it was seen, of those in which it could have been.
  public let doing: ClusteredProportion

  /// The three shares.
  public init(knowing: Knowing, planning: Proportion?, doing: ClusteredProportion) {
    self.knowing = knowing
    self.planning = planning
    self.doing = doing
  }

  /// Knowing minus planning: "why is it not in the plans?"
  public func knowingMinusPlanning(_ confidence: Confidence = .ninetyFive) -> ProportionDifference? {
    planning.map {
      ProportionDifference(
        knowing.rate,
        knowing.interval(confidence),
        minus: $0.rate,
        $0.interval(confidence)
      )
    }
  }

  /// Planning minus doing: "why is it not happening in the classrooms?"
  public func planningMinusDoing(
    _ designEffect: ClusteredProportion.DesignEffect = .larger,
    _ confidence: Confidence = .ninetyFive
  ) -> ProportionDifference? {
    planning.map {
      ProportionDifference(
        $0.rate,
        $0.interval(confidence),
        minus: doing.rate,
        doing.interval(designEffect, confidence)
      )
    }
  }

  /// Knowing minus doing.
  public func gap(
    _ designEffect: ClusteredProportion.DesignEffect = .larger,
    _ confidence: Confidence = .ninetyFive
  ) -> KnowingDoingGap {
    KnowingDoingGap(knowing: knowing, doing: doing, designEffect: designEffect, confidence)
  }

  /// The strongest of the indicators there are; `nil` without any.
  public static func headline(of indicators: Set<KnowingIndicator>) -> KnowingIndicator? {
    indicators.max()
  }
}
