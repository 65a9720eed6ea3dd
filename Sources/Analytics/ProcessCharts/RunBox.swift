/// The best box and the cut box for a number of useful points, worked out from their definition.
///
/// Best box: of all limits for longest run and crossings under which at least 92.5 % of series without a
/// change stay quiet, those under which the fewest do when the process has moved by 0.8 standard deviations.
/// Cut box: from the corner of that box, where runs are longest and crossings fewest, cells along its two
/// edges are cut off one by one, each time the one likelier under the change, while 92.5 % still stay quiet.
/// Source: Anhøj and Wentzel-Larsen 2020, PLoS ONE 15(6):e0233920.
struct RunBox {
  let bounds: RunBounds
  let cutBounds: RunBounds

  /// Nothing outside 10 to 100 points, for which the boxes were studied.
  static func of(_ usefulPoints: Int) -> RunBox? {
    studied.contains(usefulPoints) ? boxes[usefulPoints - studied.lowerBound] : nil
  }

  private static let studied = 10...100
  private static let boxes = studied.map { RunBoxSearch.shared.box($0) }
}

/// The search for boxes over the distributions with and without a change.
private struct RunBoxSearch {
  static let shared = RunBoxSearch()

  /// Φ(0.8), the share above the centre after a change by 0.8 standard deviations.
  private static let shareAfterChange = 0.788_144_601_416_603_4

  /// The share of unchanged series that must stay quiet.
  private static let quietShare = 0.925

  // A longer limit for the run never makes a better box of up to 100 points.
  private static let longest = 24

  private let unchanged: [RunDistribution]
  private let changed: [RunDistribution]

  private init() {
    func all(_ share: Double) -> [RunDistribution] {
      (0...Self.longest).map { RunDistribution(upTo: 100, longestRun: $0, shareAbove: share) }
    }
    unchanged = all(0.5)
    changed = all(Self.shareAfterChange)
  }

  func box(_ points: Int) -> RunBox {
    let (run, crossings) = best(points)
    let cut = corner(points, run: run, crossings: crossings)
    return RunBox(
      bounds: RunBounds(longestRunLimit: run, fewestCrossings: crossings),
      cutBounds: RunBounds(longestRunLimit: run, fewestCrossings: crossings, corner: cut)
    )
  }

  // For each limit of the run the most crossings that leave enough series quiet miss the fewest changes.
  private func best(_ points: Int) -> (run: Int, crossings: Int) {
    var best = (run: 0, crossings: 0)
    var fewestMissed = Double.infinity
    for run in 1...min(points, Self.longest) {
      var crossings = points
      var quiet = 0.0
      while crossings > 0, quiet < Self.quietShare {
        crossings -= 1
        quiet += unchanged[run].probability(points: points, crossings: crossings)
      }
      let missed = changed[run].probability(points: points, crossingsFrom: crossings)
      if quiet >= Self.quietShare, missed < fewestMissed {
        (best, fewestMissed) = ((run, crossings), missed)
      }
    }
    return best
  }

  private func corner(_ points: Int, run: Int, crossings: Int) -> RunBounds.Corner? {
    func cell(_ law: [RunDistribution], _ run: Int, _ crossings: Int) -> Double {
      guard run >= 1 else { return 0 }
      return law[run].probability(points: points, crossings: crossings)
        - law[run - 1].probability(points: points, crossings: crossings)
    }
    var quiet = unchanged[run].probability(points: points, crossingsFrom: crossings)
    quiet -= cell(unchanged, run, crossings)
    guard quiet >= Self.quietShare else { return nil }
    var edge = (run: run - 1, crossings: crossings + 1)
    while true {
      let cells = [(edge.run, crossings, true), (run, edge.crossings, false)]
      let next = cells.lazy
        .map { (shortensRun: $0.2, chance: cell(unchanged, $0.0, $0.1), gain: cell(changed, $0.0, $0.1)) }
        .filter { $0.gain > 0 && quiet - $0.chance >= Self.quietShare }
        .max { $0.gain < $1.gain }
      guard let next else { return RunBounds.Corner(run: edge.run, crossings: edge.crossings) }
      quiet -= next.chance
      if next.shortensRun { edge.run -= 1 } else { edge.crossings += 1 }
    }
  }
}
