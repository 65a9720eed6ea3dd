internal import Foundation

/// The tails of the standard normal and of the chi-square distribution with one degree of freedom.
enum NormalTail {
  /// The share of the normal distribution at least as far from 0 as the value.
  static func twoSided(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

  /// The share of the chi-square distribution with one degree of freedom above the value.
  static func chiSquareOne(_ value: Double) -> Double { erfc((max(0, value) / 2).squareRoot()) }
}
