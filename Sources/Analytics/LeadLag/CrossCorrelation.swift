/// How alike two series run when one of them is moved in time.
///
/// r(k) = Σ (x_t - x̄)(y_{t+k} - ȳ) / (T·s_x·s_y), with the means and standard deviations of the whole
/// series; k > 0 compares the first series with what the second did k steps later.
///
/// Shape: two series of the same length without gaps.
/// Edge cases: undefined for a series that does not vary, for lengths that differ, and for values that are
/// not finite; a shift as long as the series has no pairs and is undefined.
/// Source: Box, Jenkins and Reinsel 2008, Time Series Analysis, section 12.1.
public struct CrossCorrelation: Hashable, Sendable {
  /// A series whose values lie this close together, compared with their size, does not vary.
  private static let noise = 1e-12

  private let first: [Double]
  private let second: [Double]
  private let scale: Double

  /// How many points each series has.
  public var length: Int { first.count }

  /// The outer bound of what chance gives in 95 of 100 single shifts of unrelated series: 1.96/√T.
  public var band: Double { Confidence.ninetyFive.z / Double(length).squareRoot() }

  /// `nil` where no correlation is defined.
  public init?(_ first: [Double], _ second: [Double]) {
    guard first.count == second.count, let one = Self.standardised(first),
      let other = Self.standardised(second)
    else { return nil }
    (self.first, self.second) = (one, other)
    scale = Double(first.count)
  }

  /// The correlation of the first series with the second `shift` steps later; `nil` without a pair.
  public func at(_ shift: Int) -> Double? {
    guard shift > -length, shift < length else { return nil }
    let starts = max(0, -shift)..<min(length, length - shift)
    return starts.reduce(0) { $0 + first[$1] * second[$1 + shift] } / scale
  }

  private static func standardised(_ series: [Double]) -> [Double]? {
    guard let low = series.min(), let high = series.max(), low.isFinite, high.isFinite,
      high - low > noise * max(abs(low), abs(high)), (high - low).isFinite
    else { return nil }
    // Measured in widths of the series, so that squares neither overflow nor vanish.
    let scaled = series.map { ($0 - low) / (high - low) }
    let mean = scaled.reduce(0, +) / Double(series.count)
    let variance = scaled.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(series.count)
    let deviation = variance.squareRoot()
    return scaled.map { ($0 - mean) / deviation }
  }
}
