/// One point of an analysed chart, with the lines at its place.
public struct AnalysedPoint: Hashable, Sendable {
  /// What is plotted; `nil` when missing.
  public let y: Double?

  /// The line in the middle.
  public let centre: Double?

  /// The limits, three standard deviations from the centre; `nil` where they cannot be told.
  public let lowerLimit: Double?
  public let upperLimit: Double?

  /// Two standard deviations from the centre.
  public let lowerNearLimit: Double?
  public let upperNearLimit: Double?

  /// Whether the value lies outside the limits; on a limit is inside.
  public let isBeyondLimits: Bool

  /// The position of its phase.
  public let phase: Int

  /// Whether it counts for centre, limits and runs.
  public let isIncluded: Bool

  /// Whether it stands in the part from which centre and limits are taken.
  public let isBaseline: Bool

  struct Flags {
    let phase: Int
    let isIncluded: Bool
    let isBaseline: Bool
  }

  @inline(__always)
  init(
    _ value: Double,
    _ limits: ControlLimits,
    denominator: Double,
    scale: ProcessChart.Scale,
    flags: Flags
  ) {
    var (far, near) = limits.limits(denominator: denominator)
    if scale.clampsAtZero {
      if far.lower < 0 { far.lower = 0 }
      if near.lower < 0 { near.lower = 0 }
    }
    y = Self.defined(value, scale)
    centre = Self.defined(limits.centre, scale)
    lowerLimit = Self.defined(far.lower, scale)
    upperLimit = Self.defined(far.upper, scale)
    lowerNearLimit = Self.defined(near.lower, scale)
    upperNearLimit = Self.defined(near.upper, scale)
    isBeyondLimits = value > far.upper || value < far.lower
    phase = flags.phase
    isIncluded = flags.isIncluded
    isBaseline = flags.isBaseline
  }

  @inline(__always)
  private static func defined(_ value: Double, _ scale: ProcessChart.Scale) -> Double? {
    let scaled = value * scale.multiplier
    return scaled.isFinite ? scaled : nil
  }
}
