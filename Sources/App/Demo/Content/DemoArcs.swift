/// How a practice moves over the three years, by level of school.
struct DemoArc: Sendable {
  /// When most of the movement happens.
  enum Pace: Sendable {
    case steady, early, late
    /// Rises until the fourth term, then gives some of it back.
    case slipping
  }

  let elementary: DemoPath
  let middle: DemoPath
  let high: DemoPath
  var pace: Pace = .steady
  /// The first term in which the practice is in the continuum.
  var firstTerm: Int = 0

  /// The path of a level; K–8 schools lie between elementary and middle, small ones near high.
  func path(_ level: DemoLevel) -> DemoPath {
    switch level {
    case .elementary: elementary
    case .k8: elementary.midway(to: middle)
    case .middle: middle
    case .high, .small: high
    }
  }

  /// How far along the arc a term is, from 0 to 1.
  func progress(_ termIndex: Int) -> Double {
    let last: Double = Double(max(DemoStory.termCount - 1 - firstTerm, 1))
    let time: Double = min(max(Double(termIndex - firstTerm) / last, 0), 1)
    switch pace {
    case .steady: return time
    case .early: return 1 - (1 - time) * (1 - time)
    case .late: return time * time
    case .slipping: return time <= 0.6 ? time / 0.6 * 1.3 : 1.3 - (time - 0.6) / 0.4 * 0.3
    }
  }
}

/// Knowing and doing at the beginning and the end of an arc, in percent, and how often a look is too early.
struct DemoPath: Sendable {
  let knowing: ClosedRange<Double>
  let doing: ClosedRange<Double>
  let notExpected: Double

  init(_ knowing: ClosedRange<Double>, _ doing: ClosedRange<Double>, notExpected: Double = 6) {
    self.knowing = knowing
    self.doing = doing
    self.notExpected = notExpected
  }

  func knowing(at progress: Double) -> Double { Self.between(knowing, progress) }

  func doing(at progress: Double) -> Double { Self.between(doing, progress) }

  /// The path halfway between two.
  func midway(to other: DemoPath) -> DemoPath {
    DemoPath(
      Self.mean(knowing, other.knowing),
      Self.mean(doing, other.doing),
      notExpected: (notExpected + other.notExpected) / 2
    )
  }

  private static func between(_ ends: ClosedRange<Double>, _ progress: Double) -> Double {
    ends.lowerBound + (ends.upperBound - ends.lowerBound) * progress
  }

  private static func mean(_ one: ClosedRange<Double>, _ other: ClosedRange<Double>) -> ClosedRange<Double> {
    let low: Double = (one.lowerBound + other.lowerBound) / 2
    return low...max(low, (one.upperBound + other.upperBound) / 2)
  }
}

extension DemoStory {
  static let arcs: [String: DemoArc] = [
    "A1": arc((78...90, 60...74, 4), (74...88, 52...66, 4), (70...86, 44...60, 5)),
    "A2": arc((44...63, 30...43, 24), (42...60, 26...40, 28), (40...60, 28...44, 30)),
    "A3": arc((58...70, 45...58, 10), (55...70, 40...55, 10), (48...60, 30...42, 12), pace: .early),
    "B1": arc((68...82, 55...68, 8), (64...80, 50...62, 10), (66...80, 52...60, 12), pace: .slipping),
    "B2": arc((40...58, 22...34, 9), (38...52, 18...27, 12), (34...46, 14...22, 20), pace: .late),
    "B3": arc((56...76, 46...64, 3), (54...74, 40...56, 4), (50...70, 36...50, 5)),
    "C1": arc((58...72, 28...42, 7), (54...70, 24...38, 8), (48...66, 18...31, 11), pace: .late),
    "C2": arc((50...66, 30...40, 6), (44...60, 22...31, 8), (36...52, 15...22, 12)),
    "C3": arc((35...58, 30...50, 14), (35...56, 28...46, 14), (30...52, 22...38, 16), pace: .early),
    "D1": arc((82...89, 36...82, 3), (80...88, 33...79, 3), (78...86, 29...74, 4)),
    "D2": arc((62...85, 29...37, 20), (60...84, 27...35, 22), (58...82, 24...32, 24), pace: .early),
    "D3": arc((52...68, 38...50, 10), (40...56, 20...29, 22), (28...42, 9...14, 36)),
    "E1": arc((66...80, 62...75, 2), (60...74, 50...62, 3), (54...68, 42...52, 4)),
    "E2": arc((48...64, 40...52, 8), (46...60, 36...46, 8), (44...58, 34...42, 9)),
    "E3": arc((9...19, 5...11, 38), (8...15, 4...8, 40), (6...12, 3...6, 42), firstTerm: 4),
    "F1": arc((46...66, 25...44, 12), (46...64, 24...42, 12), (40...56, 18...30, 14)),
    "F2": arc((38...50, 12...18, 18), (36...48, 11...17, 18), (32...44, 8...14, 20), pace: .late),
    "F3": arc((50...62, 34...45, 10), (50...62, 32...42, 10), (46...58, 26...36, 12)),
  ]

  private typealias Path = (ClosedRange<Double>, ClosedRange<Double>, Double)

  private static func arc(
    _ elementary: Path,
    _ middle: Path,
    _ high: Path,
    pace: DemoArc.Pace = .steady,
    firstTerm: Int = 0
  ) -> DemoArc {
    DemoArc(
      elementary: DemoPath(elementary.0, elementary.1, notExpected: elementary.2),
      middle: DemoPath(middle.0, middle.1, notExpected: middle.2),
      high: DemoPath(high.0, high.1, notExpected: high.2),
      pace: pace,
      firstTerm: firstTerm
    )
  }
}
