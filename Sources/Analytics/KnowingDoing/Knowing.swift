/// How many of a roster say they understand a practice.
///
/// Shape: 0 ≤ knowing ≤ answered ≤ roster. Those who did not answer are unknown: they are neither counted
/// as knowing nor as not knowing, and `bounds` shows what they could change.
public struct Knowing: Hashable, Sendable {
  /// Teachers who say they understand it.
  public let knowing: Int
  /// Teachers who answered.
  public let answered: Int
  /// Teachers on the roster.
  public let roster: Int

  /// `nil` when nobody answered or the counts contradict each other.
  public init?(knowing: Int, answered: Int, roster: Int) {
    guard answered > 0, (0...answered).contains(knowing), roster >= answered else { return nil }
    self.knowing = knowing
    self.answered = answered
    self.roster = roster
  }

  /// Teachers who did not answer.
  public var unknown: Int { roster - answered }

  /// Share of those who answered.
  public var rate: Double { Double(knowing) / Double(answered) }

  /// k/T when none of the unknown know, (k + unknown)/T when all of them do.
  public var bounds: Interval {
    Interval(Double(knowing) / Double(roster), (Double(knowing) + Double(unknown)) / Double(roster))
  }

  /// Whether everybody answered, so that the interval speaks only to similar terms.
  public var isCensus: Bool { unknown == 0 }

  /// Wilson interval on those who answered.
  public func interval(_ confidence: Confidence = .ninetyFive) -> Interval {
    Proportion(successes: Double(knowing), trials: Double(answered))?.interval(confidence) ?? Interval(0, 1)
  }
}
