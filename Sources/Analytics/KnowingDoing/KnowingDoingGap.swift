/// How many of a roster say they understand a practice.
///
/// Shape: 0 ≤ knowing ≤ answered ≤ roster. Those who did not answer are unknown: they are neither counted
/// as knowing nor as not knowing, and `bounds` shows what they could change.
package struct Knowing: Hashable, Sendable {
  package let knowing: Int
  package let answered: Int
  package let roster: Int

  /// `nil` when nobody answered or the counts contradict each other.
  package init?(knowing: Int, answered: Int, roster: Int) {
    guard answered > 0, (0...answered).contains(knowing), roster >= answered else { return nil }
    self.knowing = knowing
    self.answered = answered
    self.roster = roster
  }

  package var unknown: Int { roster - answered }

  /// Share of those who answered.
  package var rate: Double { Double(knowing) / Double(answered) }

  /// k/T when none of the unknown know, (k + unknown)/T when all of them do.
  package var bounds: Interval {
    Interval(Double(knowing) / Double(roster), Double(knowing + unknown) / Double(roster))
  }

  /// Whether everybody answered, so that the interval speaks only to similar terms.
  package var isCensus: Bool { unknown == 0 }

  /// Wilson interval on those who answered.
  package func interval(_ confidence: Confidence = .ninetyFive) -> Interval {
    Proportion(successes: Double(knowing), trials: Double(answered))?.interval(confidence) ?? Interval(0, 1)
  }
}

/// Knowing minus doing for one practice at one school in one term, with its interval.
///
/// Pairing teacher by teacher would need to know whose room was seen, which is never stored, so the two
/// shares are treated as independent and the interval is on the wide side.
///
/// Units: shares, so 0.25 is 25 percentage points; negative when more is done than known.
/// Source: MOVER of the two intervals (`ProportionDifference`), doing with its design effect.
package struct KnowingDoingGap: Hashable, Sendable {
  package let knowing: Knowing
  package let doing: ClusteredProportion
  package let value: Double
  package let interval: Interval

  /// The gap, with the doing side widened by the given design effect.
  package init(
    knowing: Knowing,
    doing: ClusteredProportion,
    designEffect: ClusteredProportion.DesignEffect = .larger,
    _ confidence: Confidence = .ninetyFive
  ) {
    let difference = ProportionDifference(
      knowing.rate,
      knowing.interval(confidence),
      minus: doing.rate,
      doing.interval(designEffect, confidence)
    )
    self.knowing = knowing
    self.doing = doing
    value = difference.value
    interval = difference.interval
  }
}
