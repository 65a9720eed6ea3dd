/// A run chart or Shewhart chart of one measure, analysed: points with centre and limits, and its phases.
///
/// Shape: as many points as went in, in their order; at least one phase unless there are no points.
/// Edge cases: with no points nothing; missing points stay, without a value; what cannot be told is `nil`.
/// Throws: `ChartFault` where a point does not suit the kind.
/// Source: `ChartKind`, `ControlLimits` and `RunRule` name theirs.
public struct ProcessChart: Hashable, Sendable {
  /// What kind of chart it is.
  public let kind: ChartKind

  /// The settings it was analysed with.
  public let settings: ChartSettings

  /// Every point, in order.
  public let points: [AnalysedPoint]

  /// Every phase, in order; each has its own centre, limits and runs.
  public let phases: [ChartPhase]

  /// Analyses points in their order in time.
  public init(
    _ kind: ChartKind,
    _ points: [ChartPoint],
    _ settings: ChartSettings = ChartSettings()
  ) throws(ChartFault) {
    self.kind = kind
    self.settings = settings
    let ranges = settings.phases(points.count)
    let columns = try ChartColumns(points, for: kind, phases: ranges)
    let clampsAtZero = settings.keepsLimitsAboveZero && !columns.plotted.contains { $0 < 0 }
    let frozen = settings.frozenCount(phases: ranges.count)
    var analysed: [AnalysedPoint] = []
    analysed.reserveCapacity(points.count)
    var phases: [ChartPhase] = []
    phases.reserveCapacity(ranges.count)
    for range in ranges {
      let end = min(range.upperBound, max(range.lowerBound, frozen ?? range.upperBound))
      let base = BaselinePoints(range: range.lowerBound..<end, points: points)
      let limits = ControlLimits(kind, columns, base, phase: range, settings)
      let phase = ChartPhase(range, columns.plotted, points, base, limits, kind, settings)
      phases.append(phase)
      for position in range {
        analysed.append(
          AnalysedPoint(
            columns.plotted[position],
            limits,
            denominator: columns.denominators.isEmpty ? .nan : columns.denominators[position],
            scale: Scale(multiplier: settings.multiplier, clampsAtZero: clampsAtZero),
            flags: AnalysedPoint.Flags(
              phase: phases.count - 1,
              isIncluded: !points[position].isExcluded,
              isBaseline: position < end
            )
          )
        )
      }
    }
    self.points = analysed
    self.phases = phases
  }

  /// Whether any point lies beyond the limits or any phase's runs signal.
  public var hasSignal: Bool {
    phases.contains { $0.runs.hasSignal } || points.contains { $0.isBeyondLimits }
  }

  /// The positions of the points that make the longest run of a phase, without those that are not useful.
  public func longestRun(of phase: ChartPhase) -> [Int] {
    phase.runs.longestRunPositions.clamped(to: 0..<points.count).filter { position in
      let point = points[position]
      return point.isIncluded && point.y != nil && point.y != point.centre
    }
  }

  /// How numbers are changed at the end.
  struct Scale {
    let multiplier: Double
    let clampsAtZero: Bool
  }
}

extension ChartSettings {
  /// How many points are the frozen baseline; `nil` for all.
  func frozenCount(phases: Int) -> Int? {
    guard phases == 1, phaseStarts.isEmpty, let baselineCount, baselineCount > 0 else { return nil }
    return baselineCount
  }
}
