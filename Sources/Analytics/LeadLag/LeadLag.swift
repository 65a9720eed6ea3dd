/// Whether a practice runs ahead of an outcome, cycle by cycle: order in time, which is not evidence of
/// cause.
///
/// Two trends always correlate, so the same is worked out for the changes from cycle to cycle. Several shifts
/// and several schools are several comparisons: count them.
///
/// Shape: one value of each series per cycle, in order.
/// Throws: `Refusal` for series that cannot be read this way.
/// Source: `CrossCorrelation`.
public struct LeadLag: Hashable, Sendable {
  /// Why there is no answer.
  public enum Refusal: Error, Hashable, Sendable {
    /// The series do not have the same number of cycles.
    case lengthsDiffer
    /// A cycle has no value; nothing is filled in.
    case missingCycle
    /// Fewer cycles than `fewestCycles`.
    case tooFewCycles
  }

  /// The correlation at one shift.
  public struct Shift: Hashable, Sendable {
    /// Cycles from practice to outcome; negative when the outcome comes first.
    public let cycles: Int
    /// `nil` when one of the series does not vary.
    public let correlation: Double?
    /// How many pairs of cycles it rests on.
    public let pairs: Int
  }

  /// With fewer cycles, show the two run charts under each other and say which signalled first.
  public static let fewestCycles = 8

  /// From outcome first to practice first.
  public let levels: [Shift]
  /// The same for changes from one cycle to the next, which have one cycle less.
  public let changes: [Shift]
  /// What chance gives in 95 of 100 single shifts of unrelated series, for the levels.
  public let band: Double

  /// Correlations at all shifts up to `furthest` cycles, and one less for the changes.
  public init(practice: [Double?], outcome: [Double?], furthest: Int) throws(Refusal) {
    guard practice.count == outcome.count else { throw .lengthsDiffer }
    let pairs = zip(practice, outcome).compactMap { one, other -> (Double, Double)? in
      guard let one, let other, one.isFinite, other.isFinite else { return nil }
      return (one, other)
    }
    guard pairs.count == practice.count else { throw .missingCycle }
    guard pairs.count >= Self.fewestCycles else { throw .tooFewCycles }
    let (first, second) = (pairs.map(\.0), pairs.map(\.1))
    let reach = min(max(0, furthest), pairs.count - 1)
    levels = Self.shifts(first, second, reach)
    changes = Self.shifts(Self.changes(first), Self.changes(second), reach - 1)
    band = Confidence.ninetyFive.z / Double(pairs.count).squareRoot()
  }

  private static func shifts(_ practice: [Double], _ outcome: [Double], _ reach: Int) -> [Shift] {
    guard reach >= 0 else { return [] }
    let correlation = CrossCorrelation(practice, outcome)
    return (-reach...reach).map {
      Shift(cycles: $0, correlation: correlation?.at($0), pairs: practice.count - abs($0))
    }
  }

  // A steady trend has changes that differ by rounding only; seen from the size of the series they are none.
  private static func changes(_ series: [Double]) -> [Double] {
    let size = series.map(abs).max() ?? 0
    let changes = zip(series.dropFirst(), series).map { $0 - $1 }
    guard let low = changes.min(), let high = changes.max(), high - low <= 1e-12 * size else {
      return changes
    }
    return changes.map { _ in low }
  }
}
