/// A chart of one measure over time: the run chart and the Shewhart charts.
///
/// Source: Provost and Murray 2011, *The Health Care Data Guide*; Montgomery, *Statistical Quality Control*;
/// Laney 2002 for P′ and U′; Taylor, "Normalized Individuals (I′) Chart", variation.com.
public enum ChartKind: String, CaseIterable, Hashable, Sendable {
  /// Values around their median, without limits.
  case run
  /// Individual values around their mean, limits from moving ranges.
  case individuals = "i"
  /// Absolute differences of successive values.
  case movingRange = "mr"
  /// Shares: so many of so many.
  case shares = "p"
  /// Rates: events per unit of exposure.
  case rates = "u"
  /// Counts with a constant exposure.
  case counts = "c"
  /// Shares with large or unlike denominators (Laney's P′).
  case adjustedShares = "pp"
  /// Rates with large or unlike exposures (Laney's U′).
  case adjustedRates = "up"
  /// Individual values of unlike weight (Taylor's I′).
  case weightedIndividuals = "ip"
  /// Cases between rare events.
  case casesBetween = "g"
  /// Time between rare events.
  case timeBetween = "t"

  /// Whether every point needs a denominator.
  public var needsDenominators: Bool {
    switch self {
    case .shares, .rates, .adjustedShares, .adjustedRates, .weightedIndividuals: true
    case .run, .individuals, .movingRange, .counts, .casesBetween, .timeBetween: false
    }
  }

  /// Whether the chart has limits.
  public var hasLimits: Bool { self != .run }

  /// Whether the sides on which points fall are judged; moving ranges depend on each other, so they are not.
  public var judgesRuns: Bool { self != .movingRange }

  /// Whether a frozen baseline fixes the limits; the spread of an I′ chart is always taken from the whole
  /// phase, excluded points too.
  public var honoursBaseline: Bool { self != .weightedIndividuals }

  /// Whether the limits rest on moving ranges, which screening concerns.
  public var usesMovingRanges: Bool {
    switch self {
    case .individuals, .adjustedShares, .adjustedRates, .weightedIndividuals, .timeBetween: true
    case .run, .movingRange, .shares, .rates, .counts, .casesBetween: false
    }
  }
}
