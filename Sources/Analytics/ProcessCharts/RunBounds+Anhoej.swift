extension RunBounds {
  /// The bounds of Anhøj's rule for at least one useful point.
  ///
  /// Longest run ⌊log₂ n⌉ + 3 (Schilling 2012); crossings the smallest c with P(Bin(n - 1, ½) ≤ c) ≥ 0.05
  /// (Chen 2010).
  static func anhoej(_ usefulPoints: Int) -> RunBounds {
    usefulPoints < tabled.count
      ? tabled[max(0, usefulPoints)]
      : RunBounds(
        longestRunLimit: roundedLogarithm(usefulPoints) + 3,
        fewestCrossings: fewestCrossings(usefulPoints)
      )
  }

  private static let tabled: [RunBounds] = (0...400).map { count in
    let points = max(1, count)
    return RunBounds(
      longestRunLimit: roundedLogarithm(points) + 3,
      fewestCrossings: fewestCrossings(points)
    )
  }

  // log₂ n ≥ k + ½ exactly when n² ≥ 2^(2k + 1), so the rounded logarithm needs no floating point.
  private static func roundedLogarithm(_ count: Int) -> Int {
    let square = count.magnitude.multipliedFullWidth(by: count.magnitude)
    let bits =
      square.high == 0
      ? UInt.bitWidth - 1 - square.low.leadingZeroBitCount
      : 2 * UInt.bitWidth - 1 - square.high.leadingZeroBitCount
    return (bits + 1) / 2
  }

  // The distribution is symmetric, so the sum starts at its middle, where it is known, and goes down.
  private static func fewestCrossings(_ count: Int) -> Int {
    let trials = count - 1
    guard trials < 4_000_000 else { return asymptoticFewestCrossings(trials) }
    var successes = trials / 2
    var probability = middleProbability(trials)
    var cumulative = trials.isMultiple(of: 2) ? 0.5 + probability / 2 : 0.5
    while successes > 0, cumulative - probability >= 0.05 {
      cumulative -= probability
      probability *= Double(successes) / Double(trials - successes + 1)
      successes -= 1
    }
    return successes
  }

  /// The probability of ⌊m/2⌋ successes in m fair trials.
  private static func middleProbability(_ trials: Int) -> Double {
    let half = (trials + 1) / 2
    guard half > 0 else { return 1 }
    if half <= 200 {
      // C(2k, k)/4^k by its product; with an odd number of trials the two middles are as likely as this.
      return (1...half).reduce(1.0) { (product: Double, step: Int) -> Double in
        product * Double(2 * step - 1) / Double(2 * step)
      }
    }
    let k = Double(half)
    let series: Double = 1 - (1 - (1 + 5 / (8 * k)) / (16 * k)) / (8 * k)
    return series / (Double.pi * k).squareRoot()
  }

  // With millions of points the normal quantile is right to within one crossing.
  private static func asymptoticFewestCrossings(_ trials: Int) -> Int {
    let mean = Double(trials) / 2
    return Int((mean - 1.644_853_626_951_472_2 * (Double(trials) / 4).squareRoot() - 0.5).rounded(.up))
  }
}
