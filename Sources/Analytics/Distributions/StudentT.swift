internal import Foundation

/// Student's t distribution, for intervals over few units.
enum StudentT {
  /// The value below which a share of the distribution lies. Source: NIST DLMF 8.17, inverted by bisection.
  ///
  /// Shape: `share` above one half and below 1, at least one degree of freedom.
  static func quantile(_ share: Double, degreesOfFreedom degrees: Double) -> Double {
    var low = 0.0
    var high = 2.0
    while cumulative(high, degrees) < share, high < 1e8 { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      if cumulative(middle, degrees) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The share of the distribution below a value that is not negative.
  static func cumulative(_ value: Double, _ degrees: Double) -> Double {
    1 - incompleteBeta(degrees / (degrees + value * value), degrees / 2, 0.5) / 2
  }

  /// The regularised incomplete beta function by its continued fraction.
  private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let gammas: Double = lgamma(a + b) - lgamma(a) - lgamma(b)
    let powers: Double = a * log(x) + b * log(1 - x)
    let scale: Double = exp(gammas + powers)
    return x < (a + 1) / (a + b + 2)
      ? scale * fraction(x, a, b) / a
      : 1 - scale * fraction(1 - x, b, a) / b
  }

  // Lentz's method; a denominator of nothing is nudged so that the next step can divide by it.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    func nudged(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
    var upper = 1.0
    var lower = 1 / nudged(1 - (a + b) * x / (a + 1))
    var result = lower
    for step in 1...500 {
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
