/// A stretch of the number line with either end open or closed; an end at infinity is open.
public struct NumberBand: Hashable, Sendable {
  /// One end, and whether it belongs to the band.
  public struct End: Hashable, Sendable {
    /// Where the band ends.
    public let value: Double

    /// Whether the number itself belongs to the band.
    public let isIncluded: Bool

    /// An end.
    public init(_ value: Double, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// The lower end.
  public let lower: End

  /// The upper end.
  public let upper: End

  /// A band between two ends; an end left out is infinite.
  public init(
    from lower: End = End(-.infinity, isIncluded: false),
    to upper: End = End(.infinity, isIncluded: false)
  ) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether a number lies in the band; what is not finite lies in none.
  public func contains(_ value: Double) -> Bool {
    guard value.isFinite else { return false }
    let isAbove = value > lower.value || (lower.isIncluded && value == lower.value)
    let isBelow = value < upper.value || (upper.isIncluded && value == upper.value)
    return isAbove && isBelow
  }

  /// Whether every number lies in exactly one of the bands, in whatever order they come.
  public static func cover(_ bands: [NumberBand]) -> Bool {
    let sorted = bands.sorted { $0.lower.value < $1.lower.value }
    guard sorted.first?.lower.value == -.infinity, sorted.last?.upper.value == .infinity else { return false }
    return zip(sorted, sorted.dropFirst()).allSatisfy { below, above in
      below.lower.value < below.upper.value && below.upper.value == above.lower.value
        && below.upper.isIncluded != above.lower.isIncluded
    }
  }
}
