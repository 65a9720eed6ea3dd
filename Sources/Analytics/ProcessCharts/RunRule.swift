/// A rule that tells from runs and crossings of the centre whether a process has changed.
///
/// A *run* is a block of successive useful points on one side of the centre, a *crossing* a change of side.
public enum RunRule: String, CaseIterable, Hashable, Sendable {
  /// A run longer than ⌊log₂ n⌉ + 3, or fewer crossings than the 5 % quantile of chance.
  ///
  /// Source: Anhøj and Olesen 2014, PLoS ONE 9(11):e113825; Schilling 2012; Chen 2010.
  case anhoej
  /// Limits of run and crossings chosen together for 10 to 100 points; otherwise Anhøj's.
  ///
  /// Source: Anhøj and Wentzel-Larsen 2020, PLoS ONE 15(6):e0233920.
  case bestBox
  /// The best box with its corner cut, for 10 to 100 points; otherwise Anhøj's. Source: as `bestBox`.
  case cutBox
  /// A shift of 6 or more points on one side, or a trend of 5 or more points rising or falling.
  ///
  /// Source: Perla, Provost and Murray 2011, BMJ Qual. Saf. 20:46-51, as taught by the IHI.
  case ihi

  /// Below so many useful points a chart is not called stable: no rule has power then.
  public static let fewestUsefulPoints = 10

  /// How many points make a trend in this rule; `nil` when it knows no trends.
  var trendLength: Int? {
    switch self {
    case .anhoej, .bestBox, .cutBox: nil
    case .ihi: 5
    }
  }

  /// What is still chance with so many useful points; `nil` for none.
  public func bounds(usefulPoints: Int) -> RunBounds? {
    guard usefulPoints > 0 else { return nil }
    let anhoej = { RunBounds.anhoej(usefulPoints) }
    return switch self {
    case .anhoej: anhoej()
    case .bestBox: RunBox.of(usefulPoints)?.bounds ?? anhoej()
    case .cutBox: RunBox.of(usefulPoints)?.cutBounds ?? anhoej()
    case .ihi: RunBounds(longestRunLimit: 5, fewestCrossings: 0)
    }
  }
}

/// What is still chance: no run longer and no fewer crossings than these.
public struct RunBounds: Hashable, Sendable {
  /// The longest run that is no signal.
  public let longestRunLimit: Int

  /// The fewest crossings that are no signal.
  public let fewestCrossings: Int

  /// The corner of a cut box: with just the fewest crossings no run may be longer than `run`, and with a run
  /// just at its limit there may be no fewer crossings than `crossings`.
  public let corner: Corner?

  /// The inner edge of a cut corner.
  public struct Corner: Hashable, Sendable {
    public let run: Int
    public let crossings: Int

    /// A corner by its two edges.
    public init(run: Int, crossings: Int) {
      self.run = run
      self.crossings = crossings
    }
  }

  /// Bounds of a box, with a corner if it is cut.
  public init(longestRunLimit: Int, fewestCrossings: Int, corner: Corner? = nil) {
    self.longestRunLimit = max(0, longestRunLimit)
    self.fewestCrossings = max(0, fewestCrossings)
    self.corner = corner
  }

  /// What a longest run and a number of crossings signal.
  public func signals(longestRun: Int, crossings: Int) -> RunSignals {
    var signals: RunSignals = []
    if longestRun > longestRunLimit { signals.insert(.longRun) }
    if crossings < fewestCrossings { signals.insert(.fewCrossings) }
    if let corner, signals.isEmpty {
      let isCut =
        crossings == fewestCrossings && longestRun > corner.run
        || longestRun == longestRunLimit && crossings < corner.crossings
      if isCut { signals.insert(.longRunWithFewCrossings) }
    }
    return signals
  }

  /// The longest run that with so many crossings is no signal; 0 when every run is one.
  func longestQuietRun(crossings: Int) -> Int {
    if crossings < fewestCrossings { return 0 }
    guard let corner else { return longestRunLimit }
    if crossings == fewestCrossings { return min(corner.run, longestRunLimit) }
    return crossings < corner.crossings ? longestRunLimit - 1 : longestRunLimit
  }
}

/// What the runs of a chart signal; empty for nothing.
public struct RunSignals: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  /// Signals by their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A run is longer than chance makes it.
  public static let longRun = RunSignals(rawValue: 1)
  /// The centre is crossed less often than by chance.
  public static let fewCrossings = RunSignals(rawValue: 2)
  /// Run and crossings are each at the edge of chance, and together beyond it.
  public static let longRunWithFewCrossings = RunSignals(rawValue: 4)
  /// Points rise or fall for longer than the rule allows.
  public static let trend = RunSignals(rawValue: 8)
}
