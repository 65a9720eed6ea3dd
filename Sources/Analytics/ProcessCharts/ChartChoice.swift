/// Which chart suits a measure, and why.
public struct ChartChoice: Hashable, Sendable {
  /// The chart to draw.
  public let kind: ChartKind

  /// Why this one.
  public let reason: Reason

  /// What the values of a measure are.
  public enum DataKind: String, CaseIterable, Hashable, Sendable {
    /// So many of so many: students at grade level, rooms where a practice was seen.
    case share
    /// Events per exposure that varies: referrals per student-day.
    case rate
    /// Counts with the same exposure each time.
    case count
    /// Values without a denominator: a mean score, attendance.
    case value
    /// Cases between rare events.
    case casesBetween
    /// Time between rare events.
    case timeBetween
  }

  /// Why a chart was chosen.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// There are too few values for limits: a run chart asks least.
    case tooFewForLimits
    /// Shares of denominators that vary.
    case shares
    /// Shares whose denominators are mostly so large that binomial limits become too narrow.
    case sharesOfLargeGroups
    /// Shares that vary more than binomial limits allow for.
    case sharesBeyondChance
    /// Events per exposure.
    case rates
    /// Events per exposure that vary more than Poisson limits allow for.
    case ratesBeyondChance
    /// Counts with a constant exposure.
    case counts
    /// Values without a denominator.
    case values
    /// Cases between rare events.
    case casesBetween
    /// Time between rare events.
    case timeBetween
  }

  /// Where one chart gives way to another; these are conventions of ours, not of the sources.
  public struct Thresholds: Hashable, Sendable {
    /// A denominator above this is large.
    public var largeDenominator: Double
    /// A spread so many times that of chance alone is over-dispersed.
    public var overdispersion: Double
    /// With fewer values a run chart is chosen.
    public var fewestForLimits: Int

    /// 300, 1.5 and 12 unless told otherwise.
    public init(largeDenominator: Double = 300, overdispersion: Double = 1.5, fewestForLimits: Int = 12) {
      self.largeDenominator = largeDenominator
      self.overdispersion = overdispersion
      self.fewestForLimits = fewestForLimits
    }
  }

  /// Chooses by the kind of data, the denominators and the spread.
  ///
  /// Edge cases: points that do not suit the kind of data leave the choice to that kind alone.
  public init(for data: DataKind, _ points: [ChartPoint], _ thresholds: Thresholds = Thresholds()) {
    let values = points.count { $0.isIncluded && $0.hasReading }
    guard values >= thresholds.fewestForLimits else {
      self.init(.run, .tooFewForLimits)
      return
    }
    switch data {
    case .share:
      if Self.areMostlyLarge(points, thresholds) {
        self.init(.adjustedShares, .sharesOfLargeGroups)
      } else if Self.spread(.adjustedShares, points) > thresholds.overdispersion {
        self.init(.adjustedShares, .sharesBeyondChance)
      } else {
        self.init(.shares, .shares)
      }
    case .rate:
      if Self.spread(.adjustedRates, points) > thresholds.overdispersion {
        self.init(.adjustedRates, .ratesBeyondChance)
      } else {
        self.init(.rates, .rates)
      }
    case .count: self.init(.counts, .counts)
    case .value: self.init(.individuals, .values)
    case .casesBetween: self.init(.casesBetween, .casesBetween)
    case .timeBetween: self.init(.timeBetween, .timeBetween)
    }
  }

  private init(_ kind: ChartKind, _ reason: Reason) {
    self.kind = kind
    self.reason = reason
  }

  private static func areMostlyLarge(_ points: [ChartPoint], _ thresholds: Thresholds) -> Bool {
    let denominators = points.lazy.filter(\.isIncluded).compactMap(\.denominator)
    return 2 * denominators.count { $0 > thresholds.largeDenominator } > denominators.count { _ in true }
  }

  private static func spread(_ kind: ChartKind, _ points: [ChartPoint]) -> Double {
    (try? ProcessChart(kind, points))?.phases.first?.sigmaZ ?? 1
  }
}

extension ChartPoint {
  fileprivate var isIncluded: Bool { !isExcluded }

  fileprivate var denominator: Double? {
    switch reading {
    case .value: nil
    case .ratio(_, let denominator): denominator
    }
  }

  fileprivate var hasReading: Bool {
    switch reading {
    case .value(let value): value.map(\.isFinite) ?? false
    case .ratio(let numerator, let denominator):
      (numerator.map(\.isFinite) ?? false) && (denominator.map { $0.isFinite && $0 > 0 } ?? false)
    }
  }
}
