internal import Foundation

/// The regularised incomplete beta function I_x(a, b), the distribution function of the beta distribution.
///
/// Shape: a > 0 and b > 0, together at most `largest`; outside of that the answer is undefined.
/// Source: continued fraction NIST DLMF 8.17.22; the factor before it after Loader 2000, "Fast and accurate
/// computation of binomial probabilities", which keeps all digits where differences of log gamma lose them.
enum IncompleteBeta {
  /// Beyond this the continued fraction would take too many steps near the mean.
  static let largest = 1e10

  private static let mostSteps = 400_000

  /// I_x(a, b); undefined outside the shape.
  static func cumulative(_ x: Double, _ a: Double, _ b: Double) -> Double? {
    guard a > 0, b > 0, a + b <= largest, (0...1).contains(x) else { return nil }
    if x == 0 || x == 1 { return x }
    return x < (a + 1) / (a + b + 2)
      ? factor(x, a, b) * fraction(x, a, b) / a
      : 1 - factor(1 - x, b, a) * fraction(1 - x, b, a) / b
  }

  /// The x with I_x(a, b) = share, by Newton steps that are kept inside a shrinking bracket.
  static func quantile(_ share: Double, _ a: Double, _ b: Double) -> Double? {
    guard a > 0, b > 0, a + b <= largest, (0...1).contains(share) else { return nil }
    if share == 0 || share == 1 { return share }
    var bracket = (low: 0.0, high: 1.0)
    var x = a / (a + b)
    for _ in 0..<200 {
      guard let reached = cumulative(x, a, b) else { return nil }
      if reached < share { bracket.low = x } else { bracket.high = x }
      let density = factor(x, a, b) / (x * (1 - x))
      let newton = density > 0 ? x - (reached - share) / density : bracket.high
      let middle = bracket.low + (bracket.high - bracket.low) / 2
      let next = newton > bracket.low && newton < bracket.high ? newton : middle
      if next == x || abs(next - x) <= 1e-16 * next { return next }
      x = next
    }
    return x
  }

  /// x^a (1-x)^b / B(a, b).
  private static func factor(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let n = a + b
    let corrections: Double = stirling(n) - stirling(a) - stirling(b)
    let deviances: Double = deviance(a, n * x) + deviance(b, n * (1 - x))
    let scale: Double = (a * b / (2 * .pi * n)).squareRoot()
    return scale * exp(corrections - deviances)
  }

  /// What Stirling's formula leaves of log Γ(n + 1).
  private static func stirling(_ n: Double) -> Double {
    guard n > 16 else {
      return lgamma(n + 1) - (n + 0.5) * log(n) + n - 0.5 * log(2 * .pi)
    }
    let square = n * n
    let small: Double = 1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360_360 / square) / square) / square
    return (1.0 / 12 - (1.0 / 360 - small / square) / square) / n
  }

  /// x log(x/mean) + mean - x, without cancellation where they are close.
  private static func deviance(_ x: Double, _ mean: Double) -> Double {
    guard mean > 0 else { return .infinity }
    let off = x - mean
    guard abs(off) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let ratio = off / (x + mean)
    var sum = off * ratio
    var power = 2 * x * ratio
    for step in 1..<1000 {
      power *= ratio * ratio
      let next = sum + power / Double(2 * step + 1)
      if next == sum { return next }
      sum = next
    }
    return sum
  }

  // Lentz's method; a denominator of nothing is nudged so that the next step can divide by it.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    func nudged(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
    var upper = 1.0
    var lower = 1 / nudged(1 - (a + b) * x / (a + 1))
    var result = lower
    for step in 1...mostSteps {
      let m = Double(step)
      let twice: Double = a + 2 * m
      let even: Double = m * (b - m) * x / ((twice - 1) * twice)
      lower = 1 / nudged(1 + even * lower)
      upper = nudged(1 + even / upper)
      result *= lower * upper
      let odd: Double = -(a + m) * (a + b + m) * x / (twice * (twice + 1))
      lower = 1 / nudged(1 + odd * lower)
      upper = nudged(1 + odd / upper)
      let change = lower * upper
      result *= change
      if abs(change - 1) < 1e-15 { break }
    }
    return result
  }
}
