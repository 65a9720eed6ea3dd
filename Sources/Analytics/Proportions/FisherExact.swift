/// Fisher's exact test of a two by two table, for cells too small for the score test.
///
/// The two-sided p-value is the sum of the probabilities of all tables with the same margins that are at most
/// as probable as the one seen (the convention of R and SciPy).
///
/// Source: Fisher 1922; two-sided convention: Agresti 2013, Categorical Data Analysis, section 3.5.
public enum FisherExact {
  /// Tables whose probabilities differ by less than this count as equally probable.
  private static let tie = 1 + 1e-7

  /// More observations than this are the score test's business.
  private static let largest = 1_000_000_000_000

  /// The two-sided p-value of `x1` of `n1` against `x2` of `n2`.
  ///
  /// Edge cases: undefined for an empty group, contradictory counts, or more than a million million in all.
  public static func pValue(_ x1: Int, of n1: Int, _ x2: Int, of n2: Int) -> Double? {
    guard n1 > 0, n2 > 0, n1 <= largest, n2 <= largest - n1 else { return nil }
    guard (0...n1).contains(x1), (0...n2).contains(x2) else { return nil }
    let margins = Margins(first: Double(n1), second: Double(n2), successes: Double(x1 + x2))
    let mode = min(max(margins.mode, margins.fewest), margins.most)
    let seen = margins.weight(of: Double(x1), from: mode) * tie
    return min(1, margins.sum(from: mode) { $0 <= seen } / margins.sum(from: mode) { _ in true })
  }

  /// What stays fixed; counts as `Double` are exact far beyond `largest`.
  private struct Margins {
    let first: Double
    let second: Double
    let successes: Double

    var fewest: Double { max(0, successes - second) }
    var most: Double { min(first, successes) }
    /// The most probable number of successes in the first group.
    var mode: Double { ((successes + 1) * (first + 1) / (first + second + 2)).rounded(.down) }

    /// How much more probable one success more in the first group is.
    func growth(after count: Double) -> Double {
      (first - count) / (count + 1) * (successes - count) / (second - successes + count + 1)
    }

    /// The probability of a count relative to that of the mode.
    func weight(of count: Double, from mode: Double) -> Double {
      var weight = 1.0
      var place = mode
      while place > count, weight > 0 {
        place -= 1
        weight /= growth(after: place)
      }
      while place < count, weight > 0 {
        weight *= growth(after: place)
        place += 1
      }
      return weight
    }

    /// The probabilities of all counts relative to that of the mode, each side until nothing is left of it.
    func sum(from mode: Double, where isCounted: (Double) -> Bool) -> Double {
      var sum = isCounted(1) ? 1.0 : 0.0
      var (place, weight) = (mode, 1.0)
      while place > fewest, weight > 0 {
        place -= 1
        weight /= growth(after: place)
        if isCounted(weight) { sum += weight }
      }
      (place, weight) = (mode, 1.0)
      while place < most, weight > 0 {
        weight *= growth(after: place)
        place += 1
        if isCounted(weight) { sum += weight }
      }
      return sum
    }
  }
}
