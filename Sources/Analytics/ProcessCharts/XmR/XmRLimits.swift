/// Mean and limits of one group of an XmR chart; NaN where they cannot be told.
struct XmRLimits {
  /// How many mean moving ranges the limits lie from the mean: 3 / 1.128, rounded as is usual for XmR charts.
  private static let width = 2.66

  let mean: Double
  let lower: Double
  let upper: Double
  let lowerNear: Double
  let upperNear: Double

  /// The limits of the values in a range, from the first points of it where limits are fixed.
  init(_ values: [Double], _ range: Range<Int>, _ settings: XmRSettings) {
    let count = min(range.count, settings.fixedAfter ?? range.count)
    let base = BaselinePoints(range: range.lowerBound..<(range.lowerBound + count), points: nil)
    let screen = settings.screensMovingRanges ? ControlLimits.movingRangeLimit : nil
    let spread = Self.width * base.meanMovingRange(screen: screen) { abs(values[$1] - values[$0]) }
    mean = base.mean(values)
    lower = mean - spread
    upper = mean + spread
    lowerNear = mean - 2 * spread / 3
    upperNear = mean + 2 * spread / 3
  }

  var areDefined: Bool { lower.isFinite && upper.isFinite }

  func isOutside(_ value: Double) -> Bool { value > upper || value < lower }

  /// Beyond two thirds of the way to a limit, but not beyond the limit.
  func isClose(_ value: Double) -> Bool {
    !isOutside(value) && (value > upperNear || value < lowerNear)
  }

  /// 1 above the mean, -1 below it, 0 on it and for a missing value.
  func side(_ value: Double) -> Int { value > mean ? 1 : value < mean ? -1 : 0 }
}
