/// The points of a chart as columns of numbers, where NaN is missing.
struct ChartColumns {
  /// What is plotted: the value, or numerator by denominator.
  var plotted: [Double]

  /// Times between events on the scale on which they are nearly normal; empty for other kinds.
  private(set) var normalised: [Double] = []

  /// Numerators and denominators, where the kind needs them; missing where either is.
  private(set) var numerators: [Double] = []
  private(set) var denominators: [Double] = []

  /// Reads the points for a kind of chart.
  ///
  /// Throws: `ChartFault` at the first point the kind cannot use.
  init(_ points: [ChartPoint], for kind: ChartKind, phases: [Range<Int>]) throws(ChartFault) {
    plotted = []
    plotted.reserveCapacity(points.count)
    if kind.needsDenominators {
      numerators.reserveCapacity(points.count)
      denominators.reserveCapacity(points.count)
    }
    for position in points.indices {
      try append(points[position].reading, at: position, for: kind)
    }
    switch kind {
    case .timeBetween: normalised = plotted.map(ControlLimits.normalised)
    case .movingRange: plotted = Self.differences(plotted, phases)
    case .run, .individuals, .shares, .rates, .counts, .adjustedShares, .adjustedRates, .weightedIndividuals,
      .casesBetween:
      break
    }
  }

  private mutating func append(
    _ reading: ChartPoint.Reading,
    at position: Int,
    for kind: ChartKind
  ) throws(ChartFault) {
    switch reading {
    case .value(let value):
      if kind.needsDenominators { throw .needsDenominator(position: position) }
      plotted.append(Self.finite(value))
    case .ratio(let numerator, let denominator):
      let top = Self.finite(numerator)
      let bottom = Self.finite(denominator)
      if bottom < 0 { throw .negativeDenominator(position: position) }
      if bottom == 0, top != 0, !top.isNaN { throw .countWithoutDenominator(position: position) }
      let ratio = bottom > 0 ? Self.finite(top / bottom) : .nan
      let isThere = !ratio.isNaN
      plotted.append(kind == .counts ? top : ratio)
      guard kind.needsDenominators else { break }
      numerators.append(isThere ? top : .nan)
      denominators.append(isThere ? bottom : .nan)
    }
    if kind == .timeBetween, plotted[position] <= 0 { throw .timeNotPositive(position: position) }
  }

  // Within a phase and over excluded points too: the difference belongs to the later of the two.
  private static func differences(_ values: [Double], _ phases: [Range<Int>]) -> [Double] {
    var differences = [Double](repeating: .nan, count: values.count)
    for phase in phases {
      for position in phase.dropFirst() {
        differences[position] = abs(values[position] - values[position - 1])
      }
    }
    return differences
  }

  @inline(__always)
  private static func finite(_ value: Double?) -> Double {
    guard let value, value.isFinite else { return .nan }
    return value
  }
}
