package import Analytics

/// What an analysis does not know: what its points are called, why some are left out, and words for signals.
package struct AnalysisWords: Sendable {
  /// A run or a trend that is a signal.
  package struct Signal: Hashable, Sendable {
    /// What the points do together.
    package enum Pattern: Hashable, Sendable { case above, below, rising, falling }

    package let pattern: Pattern
    /// How many points make it, without those on the centre line and those left out.
    package let count: Int
  }

  package let labels: [String]
  package let counts: [Int?]
  /// Reasons by the position of the point.
  package let exclusions: [Int: String]
  let signal: @Sendable (Signal) -> (words: String, short: String)
  let remark: @Sendable (AnalysedPoint) -> String

  /// Takes labels in the order of the points; missing labels are empty.
  package init(
    labels: [String],
    counts: [Int?] = [],
    exclusions: [Int: String] = [:],
    signal: @escaping @Sendable (Signal) -> (words: String, short: String),
    remark: @escaping @Sendable (AnalysedPoint) -> String = { _ in "" }
  ) {
    self.labels = labels
    self.counts = counts
    self.exclusions = exclusions
    self.signal = signal
    self.remark = remark
  }
}

extension TimeChart {
  /// Draws an analysed chart: its centre, limits and signals as they were found.
  ///
  /// Edge cases: limits of a phase without variation are not drawn; points are hollow only where the baseline
  /// ends before its phase does.
  package init(
    _ analysis: ProcessChart,
    named names: AnalysisWords,
    phases: [TimePhase] = [],
    goal: TimeGoal? = nil,
    events: [TimeEvent] = [],
    axis: ValueAxis = .percent,
    style: NumberStyle = .percent,
    words: Words
  ) {
    var signals = [TimePoint.Signal?](repeating: nil, count: analysis.points.count)
    var runs: [TimeRun] = []
    for phase in analysis.phases {
      for found in Self.signals(of: phase, in: analysis) {
        for position in found.positions { signals[position] = .run }
        let words = names.signal(found.signal)
        runs.append(TimeRun(found.span, found.side, words: words.words, short: words.short))
      }
    }
    let frozen = analysis.phases.map { phase in
      phase.positions.contains { !analysis.points[$0].isBaseline }
    }
    let points = analysis.points.enumerated().map { index, point in
      let hasLimits = !analysis.phases[point.phase].hasNoVariation
      return TimePoint(
        names.labels.indices.contains(index) ? names.labels[index] : "",
        point.y,
        count: names.counts.indices.contains(index) ? names.counts[index] : nil,
        centre: point.centre,
        lower: hasLimits ? point.lowerLimit : nil,
        upper: hasLimits ? point.upperLimit : nil,
        isBaseline: point.isBaseline && point.isIncluded && frozen[point.phase],
        signal: point.isBeyondLimits ? .outside : signals[index],
        exclusion: point.isIncluded ? nil : names.exclusions[index] ?? "",
        remark: names.remark(point)
      )
    }
    self.init(
      analysis.kind == .run ? .run : .shewhart,
      points,
      phases: phases,
      runs: runs,
      goal: goal,
      events: events,
      axis: axis,
      style: style,
      words: words
    )
  }

  private typealias Found = (
    signal: AnalysisWords.Signal, positions: [Int], span: ClosedRange<Int>, side: TimeRun.Side
  )

  private static func signals(of phase: ChartPhase, in analysis: ProcessChart) -> [Found] {
    var found: [Found] = []
    if !phase.runs.signals.isDisjoint(with: [.longRun, .longRunWithFewCrossings]) {
      let positions = phase.runs.longestRunPositions.filter { isUseful(analysis.points[$0]) }
      if let first = positions.first, let last = positions.last {
        let isAbove = (analysis.points[first].y ?? 0) > (analysis.points[first].centre ?? 0)
        let signal = AnalysisWords.Signal(pattern: isAbove ? .above : .below, count: positions.count)
        found.append((signal, positions, first...last, isAbove ? .above : .below))
      }
    }
    if phase.runs.signals.contains(.trend) {
      let positions = phase.runs.trendPositions.filter {
        analysis.points[$0].isIncluded && analysis.points[$0].y != nil
      }
      if let first = positions.first, let last = positions.last {
        let rises = (analysis.points[last].y ?? 0) > (analysis.points[first].y ?? 0)
        let signal = AnalysisWords.Signal(pattern: rises ? .rising : .falling, count: positions.count)
        found.append((signal, positions, first...last, rises ? .above : .below))
      }
    }
    return found
  }

  // Points on the centre line and points left out neither make nor break a run.
  private static func isUseful(_ point: AnalysedPoint) -> Bool {
    point.isIncluded && point.y != nil && point.y != point.centre
  }
}
