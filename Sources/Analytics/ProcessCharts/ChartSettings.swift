/// How a chart is analysed, apart from its kind and its points.
public struct ChartSettings: Hashable, Sendable {
  /// Positions of the first point of each later phase; each phase has its own centre, limits and runs.
  ///
  /// Edge cases: positions outside the chart are ignored, order and repetition do not matter.
  public var phaseStarts: [Int]

  /// How many points from the left fix centre and limits for all that follow (a frozen baseline).
  ///
  /// Edge cases: ignored when there are later phases, or when it is less than 1.
  public var baselineCount: Int?

  /// A centre known from elsewhere; it replaces median or mean.
  public var knownCentre: Double?

  /// Which rule judges the runs.
  public var runRule: RunRule

  /// Whether unusually large moving ranges are left out before limits are drawn (Nelson 1982).
  public var screensMovingRanges: Bool

  /// Whether limits below zero are drawn at zero when no value is negative; for measures that cannot be.
  public var keepsLimitsAboveZero: Bool

  /// By what values, centre and limits are multiplied at the end: 100 for percent, 1000 for "per 1,000 days".
  public var multiplier: Double

  /// The usual settings: one phase, no freeze, Anhøj's rule, screened moving ranges.
  public init(
    phaseStarts: [Int] = [],
    baselineCount: Int? = nil,
    knownCentre: Double? = nil,
    runRule: RunRule = .anhoej,
    screensMovingRanges: Bool = true,
    keepsLimitsAboveZero: Bool = false,
    multiplier: Double = 1
  ) {
    self.phaseStarts = phaseStarts
    self.baselineCount = baselineCount
    self.knownCentre = knownCentre
    self.runRule = runRule
    self.screensMovingRanges = screensMovingRanges
    self.keepsLimitsAboveZero = keepsLimitsAboveZero
    self.multiplier = multiplier
  }

  /// The phases of a chart of so many points, in order and without gaps; none of an empty chart.
  func phases(_ count: Int) -> [Range<Int>] {
    guard count > 0 else { return [] }
    guard !phaseStarts.isEmpty else { return [0..<count] }
    var phases: [Range<Int>] = []
    var start = 0
    for next in phaseStarts.sorted() where next > start && next < count {
      phases.append(start..<next)
      start = next
    }
    phases.append(start..<count)
    return phases
  }
}
