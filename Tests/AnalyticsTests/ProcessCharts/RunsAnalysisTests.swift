import Testing

@testable import Analytics

@Suite("Runs of a chart")
struct RunsAnalysisTests {
  @Test("points on the centre, missing and excluded ones close up the series")
  func closesUp() throws {
    let points: [ChartPoint] = [
      .value(1), .value(0), .value(2), .value(nil), .value(-9, isExcluded: true), .value(3), .value(-1),
    ]

    let chart = try ProcessChart(.run, points, ChartSettings(knownCentre: 0))

    let runs = chart.phases[0].runs
    #expect(runs.usefulPoints == 4)
    #expect(runs.longestRun == 3)
    #expect(runs.crossings == 1)
    #expect(runs.longestRunPositions == 0..<6)
    #expect(chart.longestRun(of: chart.phases[0]) == [0, 2, 5])
  }

  @Test("with no useful point nothing is defined and nothing signals", arguments: [0, 1, 12])
  func nothing(count: Int) throws {
    let chart = try ProcessChart(.run, [ChartPoint](repeating: .value(7), count: count))

    for runs in chart.phases.map(\.runs) {
      #expect(runs.usefulPoints == 0)
      #expect(runs.longestRun == nil && runs.longestRunLimit == nil)
      #expect(runs.crossings == nil && runs.fewestCrossings == nil)
      #expect(!runs.hasSignal && runs.hasTooFewPoints && runs.longestRunPositions.isEmpty)
    }
    #expect(chart.phases.count == (count == 0 ? 0 : 1))
  }

  @Test("crossing at every point is no signal")
  func alternating() throws {
    let points = (0..<40).map { ChartPoint.value($0.isMultiple(of: 2) ? 1 : -1) }

    let chart = try ProcessChart(.run, points)

    #expect(chart.phases[0].runs.crossings == 39)
    #expect(!chart.hasSignal)
  }

  @Test("five points can never signal by Anhøj's rule")
  func five() throws {
    let chart = try ProcessChart(
      .run,
      (1...5).map { .value(Double($0)) },
      ChartSettings(knownCentre: 0)
    )

    #expect(!chart.hasSignal)
    #expect(chart.phases[0].hasTooFewToJudge)
  }

  @Test("by the IHI's rule five rising points are a trend; four are not, and an equal value counts once")
  func trend() throws {
    func found(_ values: [Double?]) throws -> Range<Int>? {
      let settings = ChartSettings(knownCentre: 3.5, runRule: .ihi)
      let runs = try ProcessChart(.run, values.map { .value($0) }, settings).phases[0].runs
      return runs.signals.contains(.trend) ? runs.trendPositions : nil
    }

    #expect(try found([9, 1, 2, 3, 4, 5, 4]) == 1..<6)
    #expect(try found([9, 1, 2, 3, 4, 3, 4]) == nil)
    #expect(try found([1, 2, 2, 3, 4, 4, 5]) == 0..<7)
    #expect(try found([1, 2, 2, 3, 4, 4]) == nil)
    #expect(try found([6, 5, 4, 3, 2]) == 0..<5)
    #expect(try found([1, 2, 3, nil, 4, 5, 6]) == nil)
  }

  @Test("moving ranges are counted, but never judged")
  func movingRanges() throws {
    let values: [Double] = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 90, 1, 90, 1, 90, 1, 90, 1, 90, 1, 90, 1]

    let chart = try ProcessChart(.movingRange, values.map { .value($0) })

    #expect(chart.phases[0].runs.longestRun == 12)
    #expect(!chart.phases[0].runs.hasSignal)
  }
}
