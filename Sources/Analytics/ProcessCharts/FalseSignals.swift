/// How often the runs of a process signal, by probability.
public struct FalseSignals: Hashable, Sendable {
  /// The probability of a run longer than the limit.
  public let longRun: Double

  /// The probability of fewer crossings than the fewest.
  public let fewCrossings: Double

  /// The probability of any signal of the rule.
  public let any: Double
}

extension RunBounds {
  /// The largest number of points for which probabilities are worked out.
  public static let mostPointsForProbabilities = 400

  /// How often so many useful points signal; with `shareAbove` of one half these are false signals, with
  /// another share the power to notice that points fall above a known centre so often.
  ///
  /// Shape: 1 to 400 points and a share from 0 to 1, otherwise `nil`; trends are not counted.
  /// Assumes: independent points and a centre known beforehand, or frozen long before.
  /// Source: exact, by the joint distribution of crossings and longest run (`RunDistribution`).
  public func falseSignals(usefulPoints: Int, shareAbove: Double = 0.5) -> FalseSignals? {
    guard 1...Self.mostPointsForProbabilities ~= usefulPoints, 0...1 ~= shareAbove else { return nil }
    var byLimit: [Int: RunDistribution] = [:]
    func distribution(_ limit: Int) -> RunDistribution {
      if let known = byLimit[limit] { return known }
      let new = RunDistribution(upTo: usefulPoints, longestRun: limit, shareAbove: shareAbove)
      byLimit[limit] = new
      return new
    }
    let unlimited = distribution(usefulPoints)
    let short = distribution(min(usefulPoints, max(0, longestRunLimit)))
    let quiet = (0..<usefulPoints).reduce(0.0) { sum, crossings in
      let limit = min(usefulPoints, max(0, longestQuietRun(crossings: crossings)))
      return sum
        + (limit > 0 ? distribution(limit).probability(points: usefulPoints, crossings: crossings) : 0)
    }
    return FalseSignals(
      longRun: Self.complement(short.probability(points: usefulPoints, crossingsFrom: 0)),
      fewCrossings: Self.complement(
        unlimited.probability(points: usefulPoints, crossingsFrom: fewestCrossings)
      ),
      any: Self.complement(quiet)
    )
  }

  // Sums of probabilities may miss 1 by their last digit.
  private static func complement(_ sum: Double) -> Double { sum > 1 - 1e-14 ? 0 : 1 - sum }
}
