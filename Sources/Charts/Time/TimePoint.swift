/// One point of a series in time, with the lines that hold at its place.
package struct TimePoint: Hashable, Sendable {
  /// Why a point is drawn as a signal.
  package enum Signal: Hashable, Sendable {
    /// Part of a run or a trend.
    case run
    /// Outside the limits on its own.
    case outside
  }

  /// What stands on the axis and names the row: "Nov 12".
  package let label: String
  /// Nothing where it is missing, which leaves a gap.
  package let value: Double?
  /// What it rests on, where the measure has a denominator.
  package let count: Int?
  package let centre: Double?
  package let lower: Double?
  package let upper: Double?
  /// Whether the centre line and limits were set with it.
  package let isBaseline: Bool
  package let signal: Signal?
  /// Why it was left out of the limits; it stays drawn.
  package let exclusion: String?
  /// The last column of the table: "Above the baseline median".
  package let remark: String

  /// Makes a point; what is not a number counts as missing.
  package init(
    _ label: String,
    _ value: Double?,
    count: Int? = nil,
    centre: Double? = nil,
    lower: Double? = nil,
    upper: Double? = nil,
    isBaseline: Bool = false,
    signal: Signal? = nil,
    exclusion: String? = nil,
    remark: String = ""
  ) {
    self.label = label
    self.value = Reading.drawable(value)
    self.count = count
    self.centre = Reading.drawable(centre)
    self.lower = Reading.drawable(lower)
    self.upper = Reading.drawable(upper)
    self.isBaseline = isBaseline
    self.signal = signal
    self.exclusion = exclusion
    self.remark = remark
  }

  /// How it is drawn: left out before signal, signal before baseline.
  var look: Look {
    if exclusion != nil { return .excluded }
    switch signal {
    case .outside: return .outside
    case .run: return .run
    case nil: return isBaseline ? .baseline : .plain
    }
  }

  /// The shapes of points, told apart without colour.
  enum Look: Hashable, Sendable { case plain, baseline, run, outside, excluded }
}
