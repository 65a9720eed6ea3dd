/// Knowing minus doing, worked out from published figures only.
///
/// The ends are the published ones, already rounded outward, so the interval is wider than the exact one
/// and nothing finer than the two figures can be read from it.
///
/// Units: percentage points, in steps of 5; negative when more is done than known.
/// Source: MOVER (`ProportionDifference`).
package struct PublishedGap: Hashable, Sendable {
  /// What may be said about the sign.
  package enum Reading: Hashable, Sendable {
    case knowingAhead
    case doingAhead
    /// The interval includes 0.
    case cannotTellYet
  }

  package let points: Int
  package let lowerPoints: Int
  package let upperPoints: Int

  /// The gap between two published shares with their published intervals.
  package init(
    knowing: PublishedRate,
    _ knowingInterval: PublishedInterval,
    doing: PublishedRate,
    _ doingInterval: PublishedInterval
  ) {
    let difference = ProportionDifference(
      knowing.nominalPercent / 100,
      knowingInterval.interval,
      minus: doing.nominalPercent / 100,
      doingInterval.interval
    )
    points = Int((difference.value * 20).rounded(.toNearestOrEven)) * 5
    lowerPoints = Int((difference.interval.lower * 20 + 1e-9).rounded(.down)) * 5
    upperPoints = Int((difference.interval.upper * 20 - 1e-9).rounded(.up)) * 5
  }

  package var reading: Reading {
    if lowerPoints > 0 { return .knowingAhead }
    return upperPoints < 0 ? .doingAhead : .cannotTellYet
  }

  /// More is done than known, whether or not chance alone could account for it.
  package var isBright: Bool { points < 0 }
}
