package import Markup

/// A run chart or a Shewhart chart: points in time, their centre line and, where there are any, limits.
///
/// Edge cases: no points, only missing ones, or one draw the axes and what there is; phases, runs and events
/// that lie outside the points are left out.
package struct TimeChart: Chart, Hashable {
  /// What the lines are, which decides the labels at the right.
  package enum Kind: Hashable, Sendable {
    /// A median; the last value is what people look for.
    case run
    /// A mean and limits.
    case shewhart
  }

  /// The words of the lines and the columns.
  package struct Words: Hashable, Sendable {
    /// "Baseline median" or "Mean"; the number follows.
    package let centre: String
    package let upper: String
    package let lower: String
    package let columns: Columns
    /// The caption of the table.
    package let caption: String
    /// What the table says of a missing point.
    package let missing: String

    /// Makes the words.
    package init(
      centre: String,
      upper: String = "",
      lower: String = "",
      caption: String,
      missing: String,
      columns: Columns
    ) {
      self.centre = centre
      self.upper = upper
      self.lower = lower
      self.caption = caption
      self.missing = missing
      self.columns = columns
    }
  }

  /// The headings of the table.
  package struct Columns: Hashable, Sendable {
    let time: String
    let value: String
    let count: String
    let phase: String
    let remark: String

    /// Names the columns: "Week", "Share", "Visits", "Phase", "Reading".
    package init(time: String, value: String, count: String, phase: String, remark: String) {
      self.time = time
      self.value = value
      self.count = count
      self.phase = phase
      self.remark = remark
    }
  }

  package let kind: Kind
  package let points: [TimePoint]
  package let phases: [TimePhase]
  package let runs: [TimeRun]
  package let goal: TimeGoal?
  package let events: [TimeEvent]
  package let axis: ValueAxis
  package let style: NumberStyle
  package let words: Words

  /// Makes a chart.
  package init(
    _ kind: Kind,
    _ points: [TimePoint],
    phases: [TimePhase] = [],
    runs: [TimeRun] = [],
    goal: TimeGoal? = nil,
    events: [TimeEvent] = [],
    axis: ValueAxis = .percent,
    style: NumberStyle = .percent,
    words: Words
  ) {
    self.kind = kind
    self.points = points
    let places = points.indices
    self.phases = Self.ordered(phases.filter { places.contains($0.start) })
    self.runs = runs.filter { places.contains($0.points.lowerBound) && places.contains($0.points.upperBound) }
    self.goal = goal
    self.events = events.filter { places.contains($0.point) }
    self.axis = axis
    self.style = style
    self.words = words
  }

  /// The drawing.
  package func drawing(_ size: ChartSize, id: String, words: ChartWords) -> SVG {
    let layout = TimeLayout(self, size)
    return Marks.drawing(size.width, size.height, id: id, words, TimeDrawing(layout).marks)
  }

  /// Events by number, then each point left out with its reason.
  package var notes: [ChartNote] {
    let numbered = events.enumerated().map { ChartNote(mark: .number($0.offset + 1), text: $0.element.text) }
    let excluded = points.compactMap { point in
      point.exclusion.map { ChartNote(mark: .diamond, text: "\(point.label). \($0)") }
    }
    return numbered + excluded
  }

  // Of two phases that begin at one point the later is kept.
  private static func ordered(_ phases: [TimePhase]) -> [TimePhase] {
    var kept: [TimePhase] = []
    for phase in phases.sorted(by: { $0.start < $1.start }) {
      if kept.last?.start == phase.start { kept.removeLast() }
      kept.append(phase)
    }
    return kept
  }
}
