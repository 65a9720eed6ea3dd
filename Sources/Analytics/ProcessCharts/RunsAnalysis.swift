/// On which sides of the centre the points of one phase fall, and what that signals.
///
/// Points that are missing, excluded or exactly on the centre are dropped and the series closes up, so a run
/// goes on across them; the others are *useful*. With no useful point nothing is defined and nothing signals.
/// Many crossings are no signal.
public struct RunsAnalysis: Hashable, Sendable {
  /// How many points are included, not missing and not on the centre.
  public let usefulPoints: Int

  /// The length of the longest run in useful points.
  public let longestRun: Int?

  /// The longest run that is still chance.
  public let longestRunLimit: Int?

  /// How often successive useful points change sides.
  public let crossings: Int?

  /// The fewest crossings that are still chance.
  public let fewestCrossings: Int?

  /// Positions in the chart from the first to the last point of the longest run, of the first if several are
  /// as long; empty with no useful point. Points between them that are not useful do not belong to it.
  public let longestRunPositions: Range<Int>

  /// Positions from the first to the last point of the first trend, where the rule knows trends.
  public let trendPositions: Range<Int>

  /// What is beyond chance; empty for nothing, and always for charts whose runs are not judged.
  public let signals: RunSignals

  /// Whether anything is beyond chance.
  public var hasSignal: Bool { !signals.isEmpty }

  /// Whether there are fewer than 10 useful points; then no signal does not mean a stable process.
  public var hasTooFewPoints: Bool { usefulPoints < RunRule.fewestUsefulPoints }

  /// The runs of one phase of plotted values, where NaN is missing.
  init(_ values: [Double], _ range: Range<Int>, _ points: [ChartPoint], centre: Double, _ rule: RunRule?) {
    var runs = RunCount()
    for index in range where centre.isFinite && !points[index].isExcluded {
      let value = values[index]
      if value > centre {
        runs.add(isAbove: true, at: index)
      } else if value < centre {
        runs.add(isAbove: false, at: index)
      }
    }
    usefulPoints = runs.points
    let bounds = (rule ?? .anhoej).bounds(usefulPoints: runs.points)
    longestRun = bounds.map { _ in runs.longest }
    crossings = bounds.map { _ in runs.crossings }
    longestRunLimit = bounds?.longestRunLimit
    fewestCrossings = bounds?.fewestCrossings
    longestRunPositions = runs.longestPositions
    trendPositions = (rule?.trendLength).map { Self.trend(values, range, points, length: $0) } ?? 0..<0
    var found = rule == nil ? [] : bounds?.signals(longestRun: runs.longest, crossings: runs.crossings) ?? []
    if !trendPositions.isEmpty { found.insert(.trend) }
    signals = found
  }

  /// Positions of the first block of at least so many points that rise or fall throughout, to its end.
  ///
  /// Repeated values count once, a missing value ends the block, an excluded point is passed over.
  private static func trend(
    _ values: [Double],
    _ range: Range<Int>,
    _ points: [ChartPoint],
    length: Int
  ) -> Range<Int> {
    var block = TrendBlock()
    for index in range where !points[index].isExcluded {
      let before = block
      block.add(values[index], at: index)
      if before.length >= length, block.length < before.length { return before.positions }
    }
    return block.length >= length ? block.positions : 0..<0
  }
}

/// A block of rising or falling points while points come in.
private struct TrendBlock {
  private(set) var length = 0
  private(set) var positions = 0..<0
  private var last = Double.nan
  private var lastIndex = 0
  private var isRising: Bool?

  mutating func add(_ value: Double, at index: Int) {
    if value.isNaN || last.isNaN {
      (length, positions, isRising) = (value.isNaN ? 0 : 1, index..<(index + 1), nil)
    } else if value != last {
      let rises = value > last
      if isRising == nil || isRising == rises {
        (length, positions) = (length + 1, positions.lowerBound..<(index + 1))
      } else {
        (length, positions) = (2, lastIndex..<(index + 1))
      }
      isRising = rises
    }
    if value != last { (last, lastIndex) = (value, index) }
  }
}

/// Runs and crossings while points come in.
private struct RunCount {
  var points = 0
  var crossings = 0
  var longest = 0
  var longestPositions = 0..<0
  private var length = 0
  private var start = 0
  private var wasAbove = false

  @inline(__always)
  mutating func add(isAbove: Bool, at index: Int) {
    if points > 0, isAbove == wasAbove {
      length += 1
    } else {
      if points > 0 { crossings += 1 }
      (length, start, wasAbove) = (1, index, isAbove)
    }
    points += 1
    if length > longest { (longest, longestPositions) = (length, start..<(index + 1)) }
  }
}
