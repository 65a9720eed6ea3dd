import Testing

@testable import Analytics

@Suite("Properties of charts")
struct ChartPropertyTests {
  private static let seeds = 1...60

  /// Points of a kind, whole numbers so that shifting and stretching them is exact; some missing or excluded.
  private static func points(_ kind: ChartKind, _ random: inout SeededGenerator) -> [ChartPoint] {
    (0..<Int.random(in: 0...60, using: &random)).map { _ in
      let isExcluded = Int.random(in: 0..<12, using: &random) == 0
      let isMissing = Int.random(in: 0..<12, using: &random) == 0
      let denominator = Int.random(in: 0...60, using: &random)
      let value = Double(Int.random(in: 1...64, using: &random))
      guard kind.needsDenominators else { return .value(isMissing ? nil : value, isExcluded: isExcluded) }
      let numerator = Double(Int.random(in: 0...denominator, using: &random))
      return .ratio(isMissing ? nil : numerator, of: Double(denominator), isExcluded: isExcluded)
    }
  }

  @Test("stretching and shifting values changes no signal of run, I and MR charts", arguments: seeds)
  func affine(seed: Int) throws {
    for kind in [ChartKind.run, .individuals, .movingRange] {
      var random = SeededGenerator(seed: seed)
      let points = Self.points(kind, &random)
      let moved = points.map { point in
        guard case .value(let value) = point.reading else { return point }
        return ChartPoint.value(value.map { $0 * 4 + 1024 }, isExcluded: point.isExcluded)
      }

      let before = try ProcessChart(kind, points)
      let after = try ProcessChart(kind, moved)

      #expect(before.phases.map(\.runs) == after.phases.map(\.runs), "seed \(seed)")
      #expect(before.points.map(\.isBeyondLimits) == after.points.map(\.isBeyondLimits), "seed \(seed)")
    }
  }

  @Test("turning time around keeps crossings, longest run and limits", arguments: seeds)
  func reversed(seed: Int) throws {
    for kind in ChartKind.allCases where kind != .movingRange {
      var random = SeededGenerator(seed: seed)
      let points = Self.points(kind, &random)

      let before = try ProcessChart(kind, points).phases
      let after = try ProcessChart(kind, points.reversed()).phases

      #expect(before.map(\.runs.crossings) == after.map(\.runs.crossings), "seed \(seed) \(kind)")
      #expect(before.map(\.runs.longestRun) == after.map(\.runs.longestRun), "seed \(seed) \(kind)")
      #expect(before.map(\.runs.hasSignal) == after.map(\.runs.hasSignal), "seed \(seed) \(kind)")
    }
  }

  @Test("what an excluded point says changes no line but its own, save in I′ charts", arguments: seeds)
  func excluded(seed: Int) throws {
    for kind in ChartKind.allCases where kind.honoursBaseline && kind != .movingRange {
      var random = SeededGenerator(seed: seed)
      let points = Self.points(kind, &random)
      let others = points.map { point in
        guard point.isExcluded else { return point }
        return ChartPoint(kind.needsDenominators ? .ratio(7, of: 9) : .value(999), isExcluded: true)
      }

      let before = try ProcessChart(kind, points)
      let after = try ProcessChart(kind, others)

      #expect(before.phases == after.phases, "seed \(seed) \(kind)")
      for (one, other) in zip(before.points, after.points) where one.isIncluded {
        #expect(one == other, "seed \(seed) \(kind)")
      }
    }
  }

  @Test("after a freeze, later values change no limit", arguments: seeds)
  func frozen(seed: Int) throws {
    for kind in ChartKind.allCases where kind.honoursBaseline && kind != .movingRange {
      var random = SeededGenerator(seed: seed)
      let points = Self.points(kind, &random)
      let settings = ChartSettings(baselineCount: 8)

      let whole = try ProcessChart(kind, points, settings)
      let start = try ProcessChart(kind, Array(points.prefix(8)), settings)

      #expect(whole.phases.map(\.centre) == start.phases.map(\.centre), "seed \(seed) \(kind)")
      #expect(whole.points.prefix(8).map(\.upperLimit) == start.points.map(\.upperLimit), "seed \(seed)")
    }
  }

  @Test("limits enclose the centre, near limits lie between, a signal lies outside", arguments: seeds)
  func order(seed: Int) throws {
    for kind in ChartKind.allCases where kind != .casesBetween {
      var random = SeededGenerator(seed: seed)

      for point in try ProcessChart(kind, Self.points(kind, &random)).points {
        guard let lower = point.lowerLimit, let upper = point.upperLimit, let centre = point.centre,
          let near = point.lowerNearLimit, let far = point.upperNearLimit
        else { continue }
        #expect(lower <= near && near <= centre && centre <= far && far <= upper, "seed \(seed) \(kind)")
        let isOutside = point.y.map { $0 < lower || $0 > upper } ?? false
        #expect(point.isBeyondLimits == isOutside, "seed \(seed) \(kind)")
      }
    }
  }

  @Test("mirroring an XmR chart swaps high and low signals", arguments: seeds)
  func mirrored(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let values = (0..<40).map { _ in Double?(Double(Int.random(in: 0...8, using: &random))) }

    let chart = try XmRChart(values)
    let mirror = try XmRChart(values.map { $0.map(-) })

    #expect(chart.points.map { -$0.pointClass.sign } == mirror.points.map(\.pointClass.sign), "seed \(seed)")
  }
}
