/// Round values along an axis, and the range they span.
///
/// Shape: at most six values, ascending; the range is never without width.
package struct Ticks: Hashable, Sendable {
  package static let most = 6

  package let values: [Double]
  package let domain: ClosedRange<Double>

  /// Chooses steps of 1, 2 or 5 times a power of ten.
  ///
  /// Edge cases: no data gives the possible range, or 0 to 10; equal data get room on either side; steps are
  /// never finer than the last decimal people read.
  package init(_ data: some Sequence<Double>, axis: ValueAxis, decimals: Int = 0) {
    let finest = Self.power(-max(0, min(decimals, 9)))
    switch axis {
    case .whole(let range):
      let lower = Reading.drawable(range.lowerBound) ?? 0
      let upper = Reading.drawable(range.upperBound) ?? lower + 1
      self.init(lower, upper > lower ? upper : lower + 1, finest: finest, within: nil)
    case .fitted(let lowest, let highest):
      let bounds = (lowest: Reading.drawable(lowest), highest: Reading.drawable(highest))
      let span = Self.span(of: data, bounds)
      self.init(span.lowerBound, span.upperBound, finest: finest, within: bounds)
    }
  }

  private typealias Bounds = (lowest: Double?, highest: Double?)

  private init(_ lower: Double, _ upper: Double, finest: Double, within bounds: Bounds?) {
    var step = max(Self.step(for: upper - lower), finest)
    var range = Self.rounded(lower, upper, step, bounds)
    while Self.count(range, step) > Self.most {
      step = Self.next(step)
      range = Self.rounded(lower, upper, step, bounds)
    }
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    values = (0..<Self.count(range, step)).map { (first + Double($0)) * step }
    domain = range
  }

  private static func span(of data: some Sequence<Double>, _ bounds: Bounds) -> ClosedRange<Double> {
    let numbers = data.compactMap(Reading.drawable)
    guard let least = numbers.min(), let greatest = numbers.max() else {
      let lower = bounds.lowest ?? bounds.highest.map { $0 - 10 } ?? 0
      let upper = bounds.highest ?? lower + 10
      return lower...max(upper, lower + 1)
    }
    // A line may begin above nought, but a scale that nearly reaches it says more when it does.
    var lower = least >= 0 && least < greatest * 0.6 ? 0 : least
    var upper = greatest
    if lower == upper {
      let room = max(abs(lower) * 0.1, 1)
      (lower, upper) = (lower - room, upper + room)
    }
    lower = max(lower, bounds.lowest ?? lower)
    upper = min(upper, bounds.highest ?? upper)
    return upper > lower ? lower...upper : lower...(lower + 1)
  }

  private static func rounded(_ lower: Double, _ upper: Double, _ step: Double, _ bounds: Bounds?)
    -> ClosedRange<Double>
  {
    guard let bounds else { return lower...upper }
    let start = (lower / step + 1e-9).rounded(.down) * step
    let end = (upper / step - 1e-9).rounded(.up) * step
    let from = max(start, bounds.lowest ?? start)
    let to = min(end, bounds.highest ?? end)
    return to > from ? from...to : from...(from + step)
  }

  private static func count(_ range: ClosedRange<Double>, _ step: Double) -> Int {
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    return max(0, Int(min(last - first, 1_000)) + 1)
  }

  private static func step(for width: Double) -> Double {
    var power = 1.0
    while power * 10 <= width / 5 { power *= 10 }
    while power > width / 5, power > 1e-9 { power /= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= width / 5 - 1e-12 } ?? power * 10
  }

  // 1, 2, 5, 10, 20, 50 …: whatever rounding has done to the power of ten.
  private static func next(_ step: Double) -> Double {
    var power = 1.0
    while power * 9.5 <= step { power *= 10 }
    while power > step * 1.05 { power /= 10 }
    let lead = step / power
    return lead < 1.5 ? power * 2 : lead < 3.5 ? power * 5 : power * 10
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<abs(exponent)).reduce(1.0) { value, _ in exponent < 0 ? value / 10 : value * 10 }
  }
}
