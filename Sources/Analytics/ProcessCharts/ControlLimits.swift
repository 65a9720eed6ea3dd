internal import Foundation

/// Centre and limits of one phase.
///
/// Source: Montgomery, *Statistical Quality Control*; Laney 2002 for P′ and U′; Taylor for I′; Provost and
/// Murray 2011 for G and T.
struct ControlLimits {
  /// The divisor that turns a mean moving range of two into a standard deviation (d₂).
  static let movingRangeDivisor = 1.128

  /// How many times the mean of moving ranges their upper limit is (D₄); from there on one is screened out.
  static let movingRangeLimit = 3.267

  /// From where a weighted range is screened out in an I′ chart.
  static let weightedMovingRangeLimit = 3.2665

  /// The power by which times between events become nearly normal.
  static let timePower = 3.6

  /// The line in the middle.
  private(set) var centre = Double.nan

  /// How much wider or narrower than chance alone the data spread in P′ and U′ charts (σ_z).
  private(set) var sigmaZ: Double?

  private let kind: ChartKind
  private var middle = Double.nan
  private var deviation = Double.nan
  private var constant = LimitPair.undefined
  private var constantNear = LimitPair.undefined

  /// The centre and limits of a phase from its baseline.
  ///
  /// Shape: `all` are the points of the whole phase, which alone count for the spread of an I′ chart.
  init(
    _ kind: ChartKind,
    _ columns: ChartColumns,
    _ base: BaselinePoints,
    phase: Range<Int>,
    _ settings: ChartSettings
  ) {
    self.kind = kind
    setCentre(columns, base, known: settings.knownCentre.flatMap { $0.isFinite ? $0 : nil })
    setDeviation(columns, base, phase: phase, screens: settings.screensMovingRanges)
    guard kind.hasLimits, !kind.needsDenominators else { return }
    constant = pair(deviation, width: 3)
    constantNear = pair(deviation, width: 2)
  }

  /// Whether nothing separates the limits from the centre, or no limits can be told.
  var areDegenerate: Bool { !(deviation > 0) }

  /// The limits of a point: at three standard deviations, and near ones at two.
  @inline(__always)
  func limits(denominator: Double) -> (far: LimitPair, near: LimitPair) {
    guard kind.needsDenominators else { return (constant, constantNear) }
    let own = deviation / denominator.squareRoot()
    return (pair(own, width: 3), pair(own, width: 2))
  }

  private mutating func setCentre(_ columns: ChartColumns, _ base: BaselinePoints, known: Double?) {
    switch kind {
    case .run:
      middle = known ?? base.median(columns.plotted)
      centre = middle
    case .individuals, .movingRange, .counts:
      middle = known ?? base.mean(columns.plotted)
      centre = middle
    case .casesBetween:
      middle = known ?? base.mean(columns.plotted)
      centre = known ?? base.median(columns.plotted)
    case .timeBetween:
      middle = known.map(Self.normalised) ?? base.mean(columns.normalised)
      centre = known ?? pow(middle, Self.timePower)
    case .shares, .rates, .adjustedShares, .adjustedRates, .weightedIndividuals:
      middle = known ?? base.pooledRatio(columns)
      centre = middle
    }
  }

  // With denominators this is the deviation of a point whose denominator is 1.
  private mutating func setDeviation(
    _ columns: ChartColumns,
    _ base: BaselinePoints,
    phase: Range<Int>,
    screens: Bool
  ) {
    let screen = screens ? Self.movingRangeLimit : nil
    switch kind {
    case .run: deviation = .nan
    case .individuals: deviation = Self.deviation(columns.plotted, base, screen)
    case .timeBetween: deviation = Self.deviation(columns.normalised, base, screen)
    case .movingRange: deviation = middle
    case .counts: deviation = middle.squareRoot()
    case .casesBetween: deviation = (middle * (middle + 1)).squareRoot()
    case .shares: deviation = (middle * (1 - middle)).squareRoot()
    case .rates: deviation = middle.squareRoot()
    case .adjustedShares: adjust((middle * (1 - middle)).squareRoot(), columns, base, screen)
    case .adjustedRates: adjust(middle.squareRoot(), columns, base, screen)
    case .weightedIndividuals:
      let whole = BaselinePoints(range: phase, points: nil)
      deviation = Self.weightedDeviation(columns, whole, screens ? Self.weightedMovingRangeLimit : nil)
    }
  }

  private static func deviation(_ values: [Double], _ base: BaselinePoints, _ screen: Double?) -> Double {
    base.meanMovingRange(screen: screen) { abs(values[$1] - values[$0]) } / movingRangeDivisor
  }

  private static func weightedDeviation(
    _ columns: ChartColumns,
    _ base: BaselinePoints,
    _ screen: Double?
  ) -> Double {
    let factor = (Double.pi / 2).squareRoot()
    return base.meanMovingRange(screen: screen) { before, after in
      let weight = 1 / columns.denominators[before] + 1 / columns.denominators[after]
      return factor * abs(columns.plotted[after] - columns.plotted[before]) / weight.squareRoot()
    }
  }

  private mutating func adjust(
    _ byChance: Double,
    _ columns: ChartColumns,
    _ base: BaselinePoints,
    _ screen: Double?
  ) {
    let middle = middle
    func z(_ position: Int) -> Double {
      (columns.plotted[position] - middle) / (byChance / columns.denominators[position].squareRoot())
    }
    let ratio = base.meanMovingRange(screen: screen) { abs(z($1) - z($0)) } / Self.movingRangeDivisor
    sigmaZ = ratio.isFinite ? ratio : nil
    deviation = byChance * ratio
  }

  @inline(__always)
  private func pair(_ deviation: Double, width: Double) -> LimitPair {
    let lower = middle - width * deviation
    let upper = middle + width * deviation
    switch kind {
    case .run: return .undefined
    case .individuals, .weightedIndividuals: return LimitPair(lower: lower, upper: upper)
    case .movingRange: return LimitPair(lower: 0, upper: Self.movingRangeLimit * middle * width / 3)
    case .shares, .adjustedShares:
      return LimitPair(lower: lower < 0 ? 0 : lower, upper: upper > 1 ? 1 : upper)
    case .counts, .rates, .adjustedRates, .casesBetween:
      return LimitPair(lower: lower < 0 ? 0 : lower, upper: upper)
    case .timeBetween:
      return LimitPair(lower: lower > 0 ? pow(lower, Self.timePower) : 0, upper: pow(upper, Self.timePower))
    }
  }

  /// A time on the scale on which times between events are nearly normal.
  @inline(__always)
  static func normalised(_ time: Double) -> Double { pow(time, 1 / timePower) }
}

/// A lower and an upper limit; NaN where there is none.
struct LimitPair {
  static let undefined = LimitPair(lower: .nan, upper: .nan)
  var lower: Double
  var upper: Double
}
