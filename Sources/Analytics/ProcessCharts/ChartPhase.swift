/// One phase of a chart: a stretch of points with a centre, limits and runs of its own.
public struct ChartPhase: Hashable, Sendable {
  /// With fewer values in the baseline, limits are called trial limits.
  public static let fewestForFirmLimits = 12

  /// The positions of its points.
  public let positions: Range<Int>

  /// How many of its points are included, missing ones too.
  public let includedPoints: Int

  /// How many values its centre and limits were taken from.
  public let baselineValues: Int

  /// The line in the middle; `nil` without a value.
  public let centre: Double?

  /// On which sides of the centre its points fall.
  public let runs: RunsAnalysis

  /// How much wider than chance alone the values of a P′ or U′ chart spread (σ_z); 1 for as wide.
  public let sigmaZ: Double?

  /// Whether there are fewer than 10 useful points to judge runs by; then do not call the process stable.
  public var hasTooFewToJudge: Bool { runs.hasTooFewPoints }

  /// Whether limits rest on fewer than 12 values.
  public let limitsAreTrial: Bool

  /// Whether all values of the baseline are the same and tell nothing of how far chance moves them; then show
  /// no limits.
  public let hasNoVariation: Bool

  init(
    _ positions: Range<Int>,
    _ values: [Double],
    _ points: [ChartPoint],
    _ base: BaselinePoints,
    _ limits: ControlLimits,
    _ kind: ChartKind,
    _ settings: ChartSettings
  ) {
    self.positions = positions
    includedPoints = positions.count { !points[$0].isExcluded }
    baselineValues = base.count(values)
    let scaled = limits.centre * settings.multiplier
    centre = scaled.isFinite ? scaled : nil
    runs = RunsAnalysis(
      values,
      positions,
      points,
      centre: limits.centre,
      kind.judgesRuns ? settings.runRule : nil
    )
    sigmaZ = limits.sigmaZ
    limitsAreTrial = kind.hasLimits && baselineValues < Self.fewestForFirmLimits
    hasNoVariation = limits.areDegenerate && base.areAllEqual(values)
  }
}
