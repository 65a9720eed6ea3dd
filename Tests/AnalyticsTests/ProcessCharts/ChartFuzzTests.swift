import Testing

@testable import Analytics

@Suite("Charts of anything")
struct ChartFuzzTests {
  private static let odd: [Double?] = [
    nil, .nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1e308,
    .leastNonzeroMagnitude, -0.0, 0, 1, -1, 0.1, 1e15, 1e300, 1e-300, 3, 7,
  ]

  private static func settings(_ random: inout SeededGenerator) -> ChartSettings {
    let places = [Int.min, -1, 0, 1, 2, 5, 12, 40, .max]
    return ChartSettings(
      phaseStarts: (0..<Int.random(in: 0...3, using: &random)).map { _ in
        places.randomElement(using: &random) ?? 0
      },
      baselineCount: Bool.random(using: &random) ? places.randomElement(using: &random) : nil,
      knownCentre: Int.random(in: 0..<4, using: &random) == 0
        ? odd.randomElement(using: &random) ?? nil : nil,
      runRule: RunRule.allCases.randomElement(using: &random) ?? .anhoej,
      screensMovingRanges: Bool.random(using: &random),
      keepsLimitsAboveZero: Bool.random(using: &random),
      multiplier: Int.random(in: 0..<4, using: &random) == 0
        ? (odd.randomElement(using: &random) ?? nil) ?? 1 : 1
    )
  }

  @Test("any points give a chart or a fault, and no number that is not finite", arguments: 1...300)
  func charts(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for kind in ChartKind.allCases {
      let points = (0..<Int.random(in: 0...30, using: &random)).map { _ -> ChartPoint in
        let one = Self.odd.randomElement(using: &random) ?? nil
        let other = Self.odd.randomElement(using: &random) ?? nil
        let isRatio = kind.needsDenominators ? seed % 10 != 0 : seed % 3 == 0
        let bottom = seed % 5 == 0 ? other : other.map { abs($0) + 1 }
        return ChartPoint(
          isRatio ? .ratio(one, of: bottom) : .value(kind == .timeBetween ? one.map { abs($0) + 1 } : one),
          isExcluded: Int.random(in: 0..<5, using: &random) == 0
        )
      }
      guard let chart = try? ProcessChart(kind, points, Self.settings(&random)) else { continue }

      #expect(chart.points.count == points.count, "seed \(seed)")
      #expect(chart.phases.map(\.positions.count).reduce(0, +) == points.count, "seed \(seed)")
      for point in chart.points {
        let numbers = [
          point.y, point.centre, point.lowerLimit, point.upperLimit, point.lowerNearLimit,
          point.upperNearLimit,
        ]
        #expect(numbers.allSatisfy { $0?.isFinite ?? true }, "seed \(seed) \(kind)")
      }
      for data in ChartChoice.DataKind.allCases { _ = ChartChoice(for: data, points) }
    }
  }

  @Test("any values give an XmR chart or a fault", arguments: 1...300)
  func xmr(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let values = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      Self.odd.randomElement(using: &random) ?? nil
    }
    let settings = XmRSettings(
      direction: ImprovementDirection.allCases.randomElement(using: &random) ?? .neutral,
      target: Self.odd.randomElement(using: &random) ?? nil,
      rebaseStarts: [Int.min, 3, 3, 20, .max].shuffled(using: &random),
      fixedAfter: [nil, .min, 12, 13, .max].randomElement(using: &random) ?? nil,
      screensMovingRanges: Bool.random(using: &random)
    )
    guard let chart = try? XmRChart(values, settings) else { return }

    #expect(chart.points.count == values.count, "seed \(seed)")
    for point in chart.points {
      let numbers = [point.y, point.mean, point.lowerLimit, point.upperLimit]
      #expect(numbers.allSatisfy { $0?.isFinite ?? true }, "seed \(seed)")
    }
  }
}
