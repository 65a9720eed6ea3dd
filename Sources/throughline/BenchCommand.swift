import Analytics
import ArgumentParser
import Charts
import Foundation
import Markup

/// `throughline bench`: work without a server, timed on one core, for `bin/bench`.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Time work that needs no server; bin/bench puts it beside a reference.",
    shouldDisplay: false,
    subcommands: [ChartBench.self]
  )
}

/// `throughline bench charts`: rules and drawing of many charts; prints how many a second and how large.
struct ChartBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charts",
    abstract: "Charts of 36 points each: 85 schools with 40 measures unless you say otherwise."
  )

  @Option(help: "How many charts.") var count = 3_400
  @Option(help: "How often; the fastest counts.") var rounds = 3

  func validate() throws {
    guard (1...1_000_000).contains(count), (1...100).contains(rounds) else {
      throw ValidationError("--count and --rounds are whole numbers above 0.")
    }
  }

  func run() throws {
    let series = Self.series(count)
    let runs = try (0..<rounds).map { _ in try Self.draw(series) }
    let seconds = runs.map(\.seconds).min() ?? 0
    let largest = runs.map(\.largest).max() ?? 0
    Console.say("{\"charts\": \(count), \"seconds\": \(seconds), \"largest_bytes\": \(largest)}")
  }

  private static func draw(_ series: [[ChartPoint]]) throws -> (seconds: Double, largest: Int) {
    let start = DispatchTime.now().uptimeNanoseconds
    var largest = 0
    for (index, points) in series.enumerated() {
      let analysis = try ProcessChart(.shares, points, ChartSettings(baselineCount: 20, multiplier: 100))
      let chart = TimeChart(
        analysis,
        named: names,
        phases: [
          TimePhase(start: 0, name: "Baseline", short: "B", scope: ""),
          TimePhase(start: 20, name: "Cycle 1", short: "1", scope: "One room"),
        ],
        goal: TimeGoal(60, label: "Goal 60%"),
        events: [TimeEvent(at: 20, "The first room begins")],
        words: lineWords
      )
      largest = max(largest, chart.drawing(.wide, id: "c\(index)", words: words).bytes.count)
    }
    return (Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9, largest)
  }

  /// Shares of 20 to 60, higher in the last third; the same on every machine.
  private static func series(_ count: Int) -> [[ChartPoint]] {
    var state: UInt64 = 42
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31)
    }
    return (0..<count).map { _ in
      (0..<36).map { week in
        let all = 20 + (random() * 40).rounded()
        let share = (week > 22 ? 0.5 : 0.3) * (0.6 + 0.8 * random())
        return .ratio((all * share).rounded(), of: all)
      }
    }
  }

  private static let names = AnalysisWords(
    labels: (1...36).map { "Week \($0)" },
    counts: (1...36).map { $0 + 20 },
    signal: { ("\($0.count) points in a row on one side: a shift", "\($0.count) in a row") }
  )
  private static let words = ChartWords(
    finding: "Seen in 48 of 100 lessons.",
    measure: "Lessons",
    title: "Control chart",
    description: "36 points, baseline of 20.",
    showNumbers: "Show the numbers"
  )
  private static let lineWords = TimeChart.Words(
    centre: "Mean",
    upper: "Upper limit",
    lower: "Lower limit",
    caption: "Lessons by week",
    missing: "No data",
    columns: TimeChart.Columns(time: "Week", value: "Share", count: "n", phase: "Phase", remark: "Reading")
  )
}
