import Analytics
import Testing

@testable import Charts

@Suite("Charts of an analysis")
struct TimeAnalysisTests {
  private let names = AnalysisWords(
    labels: (1...24).map { "W\($0)" },
    exclusions: [3: "Testing week"],
    signal: { ("\($0.count) \($0.pattern)", "\($0.count)") }
  )

  private func chart(_ kind: ChartKind, _ points: [ChartPoint], _ settings: ChartSettings = ChartSettings())
    throws -> TimeChart
  {
    TimeChart(try ProcessChart(kind, points, settings), named: names, words: Samples.timeWords)
  }

  @Test("a shift after a frozen baseline gets a bracket, and its points are signals")
  func shift() throws {
    let values: [Double] = Samples.values
    let chart = try chart(.run, values.map { .value($0) }, ChartSettings(baselineCount: 10))

    #expect(chart.kind == .run)
    #expect(chart.runs == [TimeRun(10...21, .above, words: "12 above", short: "12")])
    #expect(chart.points.map(\.isBaseline) == (0..<22).map { $0 < 10 })
    #expect(chart.points[10...].allSatisfy { $0.signal == .run })
    #expect(chart.points.allSatisfy { $0.centre == 38 })
  }

  @Test("a point left out keeps its reason, and one beyond the limits is a signal of its own")
  func points() throws {
    var points = (0..<20).map { ChartPoint.value($0 % 2 == 0 ? 20 : 22) }
    points[3] = .value(90, isExcluded: true)
    points[12] = .value(60)
    let chart = try chart(.individuals, points)

    #expect(chart.points[3].exclusion == "Testing week" && chart.points[3].look == .excluded)
    #expect(chart.points[12].signal == .outside)
    #expect(chart.points.allSatisfy { !$0.isBaseline })
    #expect(chart.notes == [ChartNote(mark: .diamond, text: "W4. Testing week")])
  }

  @Test("a process without variation has a centre and no limits")
  func still() throws {
    let chart = try chart(.individuals, Array(repeating: .value(7), count: 15))

    #expect(chart.points.allSatisfy { $0.centre == 7 && $0.lower == nil && $0.upper == nil })
  }

  @Test("an empty analysis is an empty chart")
  func empty() throws {
    #expect(try chart(.shares, []).points.isEmpty)
  }
}
