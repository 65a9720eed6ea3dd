/// Student's t distribution, for intervals over few units.
enum StudentT {
  /// The value below which a share of the distribution lies. Source: NIST DLMF 8.17, inverted by bisection.
  ///
  /// Shape: `share` above one half and below 1; undefined without a positive number of degrees of freedom.
  static func quantile(_ share: Double, degreesOfFreedom degrees: Double) -> Double? {
    guard share > 0.5, share < 1, degrees > 0, degrees <= IncompleteBeta.largest / 2 else { return nil }
    var low = 0.0
    var high = 2.0
    while cumulative(high, degrees) < share, high < 1e150 { high *= 2 }
    for _ in 0..<1200 {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { break }
      if cumulative(middle, degrees) < share { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }

  /// The share of the distribution below a value that is not negative.
  static func cumulative(_ value: Double, _ degrees: Double) -> Double {
    1 - (IncompleteBeta.cumulative(degrees / (degrees + value * value), degrees / 2, 0.5) ?? 0) / 2
  }
}
