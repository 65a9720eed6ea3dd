/// An XmR chart with a direction of improvement, classified as the English NHS does ("making data count").
///
/// Shape: as many points as values, in their order in time.
/// Edge cases: a missing value stays as a point without a class; it breaks runs, trends and windows of three.
/// Limits are undefined without a moving range, and when screening leaves none (all values equal).
/// Source: NHS England, *Making Data Count*; constants of Provost and Murray 2011 (2.66 and 3.267).
public struct XmRChart: Hashable, Sendable {
  /// Every point, in order.
  public let points: [XmRPoint]

  /// What the last point says of the process; common cause without points.
  public let variation: XmRPointType

  /// Whether the process will meet its target, as its last limits tell; `nil` without a target, a direction
  /// or limits.
  public let assurance: XmRAssurance?

  /// The fewest points that limits may be fixed after.
  public static let fewestForFixedLimits = 12

  /// A group of so many points or fewer has trial limits.
  static let mostWithTrialLimits = 12

  /// Classifies values in their order in time.
  ///
  /// Throws: `XmRFault` when limits are to be fixed after fewer than 12 points.
  public init(_ values: [Double?], _ settings: XmRSettings = XmRSettings()) throws(XmRFault) {
    if let count = settings.fixedAfter, count < Self.fewestForFixedLimits {
      throw .fixedAfterTooFew(points: count)
    }
    let numbers = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } ?? .nan }
    var points: [XmRPoint] = []
    points.reserveCapacity(values.count)
    var last: XmRLimits?
    for (group, range) in ChartSettings(phaseStarts: settings.rebaseStarts).phases(values.count).enumerated()
    {
      let limits = XmRLimits(numbers, range, settings)
      let classes = XmRClassifier(numbers, range, limits).classes()
      for (position, pointClass) in zip(range, classes) {
        points.append(
          XmRPoint(numbers[position], limits, pointClass, group: group, size: range.count, settings.direction)
        )
      }
      last = limits
    }
    self.points = points
    variation = points.last?.type ?? .commonCause
    assurance = last.flatMap { XmRAssurance($0, target: settings.target, settings.direction) }
  }
}

/// How an XmR chart is read.
public struct XmRSettings: Hashable, Sendable {
  /// In which direction the measure improves.
  public var direction: ImprovementDirection

  /// The value to reach, if there is one.
  public var target: Double?

  /// Positions of the first point of each later group, with a mean and limits of its own.
  public var rebaseStarts: [Int]

  /// After how many points of each group mean and limits are fixed; at least 12, `nil` for all.
  public var fixedAfter: Int?

  /// Whether unusually large moving ranges are left out before limits are drawn.
  public var screensMovingRanges: Bool

  /// The usual settings: no target, one group, screened moving ranges.
  public init(
    direction: ImprovementDirection = .neutral,
    target: Double? = nil,
    rebaseStarts: [Int] = [],
    fixedAfter: Int? = nil,
    screensMovingRanges: Bool = true
  ) {
    self.direction = direction
    self.target = target
    self.rebaseStarts = rebaseStarts
    self.fixedAfter = fixedAfter
    self.screensMovingRanges = screensMovingRanges
  }
}

/// In which direction a measure improves.
public enum ImprovementDirection: String, CaseIterable, Hashable, Sendable {
  /// Higher is better.
  case increase
  /// Lower is better.
  case decrease
  /// Neither is better.
  case neutral
}

/// Why an XmR chart cannot be drawn.
public enum XmRFault: Error, Hashable, Sendable {
  /// Limits fixed after fewer than 12 points would be too uncertain.
  case fixedAfterTooFew(points: Int)
}
