/// How likely each number of crossings is, together with no run longer than a limit, in independent points
/// that fall above a known centre with one probability.
///
/// Method: a series whose last run has length r is a shorter series that ended on the other side, followed by
/// r points; so the probabilities of n points are sums over those of n - 1, …, n - limit points.
/// Source: Wentzel-Larsen and Anhøj 2019, PLoS ONE 14(10):e0223233, for the joint distribution.
struct RunDistribution {
  private let most: Int
  // By number of points and crossings.
  private let probabilities: [Double]

  /// For series of up to `most` points without runs longer than `limit`.
  init(upTo most: Int, longestRun limit: Int, shareAbove: Double) {
    self.most = max(0, most)
    let width = self.most + 1
    let shares = (above: shareAbove, below: 1 - shareAbove)
    var above = [Double](repeating: 0, count: width * width)
    var below = above
    for count in 1..<max(1, width) {
      let longest = min(limit, count)
      var power = (above: 1.0, below: 1.0)
      for length in 1..<max(1, longest + 1) {
        power = (power.above * shares.above, power.below * shares.below)
        guard length < count else {
          above[count * width] += power.above
          below[count * width] += power.below
          break
        }
        let row = count * width
        let shorter = (count - length) * width
        for crossings in 1...(count - length) {
          above[row + crossings] += power.above * below[shorter + crossings - 1]
          below[row + crossings] += power.below * above[shorter + crossings - 1]
        }
      }
    }
    probabilities = zip(above, below).map { $0 + $1 }
  }

  /// The probability of so many crossings in so many points without a run longer than the limit.
  func probability(points: Int, crossings: Int) -> Double {
    guard 1...max(1, most) ~= points, 0..<points ~= crossings else { return 0 }
    return probabilities[points * (most + 1) + crossings]
  }

  /// The probability of at least so many crossings without a run longer than the limit.
  func probability(points: Int, crossingsFrom fewest: Int) -> Double {
    guard fewest < points else { return 0 }
    return (max(0, fewest)..<points).reduce(0) { $0 + probability(points: points, crossings: $1) }
  }
}
