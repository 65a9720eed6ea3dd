/// One point of a chart before the analysis, in the order of time.
///
/// Edge cases: numbers that are not finite count as missing; missing is missing, nothing is filled in.
public struct ChartPoint: Hashable, Sendable {
  /// What was measured at one time.
  public enum Reading: Hashable, Sendable {
    /// One value or count; `nil` when missing.
    case value(Double?)
    /// A numerator and its denominator; `nil` when missing. Nothing of nothing is missing too.
    case ratio(Double?, of: Double?)
  }

  /// What was measured.
  public var reading: Reading

  /// Whether the point is left out of centre, limits and runs; it is still held against the limits.
  public var isExcluded: Bool

  /// A point with its reading.
  public init(_ reading: Reading, isExcluded: Bool = false) {
    self.reading = reading
    self.isExcluded = isExcluded
  }

  /// A point of one value or count.
  public static func value(_ value: Double?, isExcluded: Bool = false) -> ChartPoint {
    ChartPoint(.value(value), isExcluded: isExcluded)
  }

  /// A point of a numerator and a denominator.
  public static func ratio(_ numerator: Double?, of denominator: Double?, isExcluded: Bool = false)
    -> ChartPoint
  {
    ChartPoint(.ratio(numerator, of: denominator), isExcluded: isExcluded)
  }
}
