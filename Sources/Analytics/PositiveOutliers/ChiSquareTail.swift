internal import Foundation

/// The upper tail of the chi-square distribution.
enum ChiSquareTail {
  /// The probability of a chi-square value above one; small ones keep their relative accuracy.
  ///
  /// Source: NIST DLMF 8.7.1 (series) and 8.9.2 (continued fraction).
  static func above(_ value: Double, freedom: Int) -> Double {
    guard value > 0, freedom > 0 else { return value.isNaN ? .nan : 1 }
    guard value.isFinite else { return 0 }
    let shape = Double(freedom) / 2
    let x = value / 2
    let front = exp(shape * log(x) - x - lgamma(shape))
    return x < shape + 1 ? 1 - front * series(shape, x) : front * fraction(shape, x)
  }

  private static func series(_ shape: Double, _ x: Double) -> Double {
    var term = 1 / shape
    var sum = term
    var step = 1.0
    while term > sum * 1e-17, step < 1e6 {
      term *= x / (shape + step)
      sum += term
      step += 1
    }
    return sum
  }

  // Lentz's method.
  private static func fraction(_ shape: Double, _ x: Double) -> Double {
    var b = x + 1 - shape
    var upper = 1e300
    var lower = 1 / b
    var result = lower
    var step = 1.0
    while step < 1e6 {
      let a = step * (shape - step)
      b += 2
      lower = 1 / (b + a * lower)
      upper = b + a / upper
      let change = lower * upper
      result *= change
      if abs(change - 1) < 1e-16 { break }
      step += 1
    }
    return result
  }
}
