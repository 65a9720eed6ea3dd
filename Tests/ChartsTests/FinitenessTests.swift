import Markup
import Testing

@testable import Charts

@Suite("Drawings of any data")
struct FinitenessTests {
  private static let series: [[Double?]] = [
    [], [42], [nil], [nil, nil, nil], [7, 7, 7, 7], [1e300, -1e300, 5], [.nan, .infinity, -.infinity, 3],
    [-5, -80, -3], [0, 0, 0], [nil, 3, nil, 4, nil],
  ]

  private static let axes: [ValueAxis] = [
    .percent, .fitted(lowest: nil, highest: nil), .fitted(lowest: 0, highest: 100), .whole(5...5),
    .fitted(lowest: 3, highest: -3), .fitted(lowest: .nan, highest: .infinity),
  ]

  @Test("charts in time are well formed at every size", arguments: series, axes)
  func time(values: [Double?], axis: ValueAxis) {
    for size in ChartSize.allCases {
      let run = Samples.run(values, axis: axis)
      let shewhart = TimeChart(
        .shewhart,
        values.map { TimePoint("x", $0, centre: $0, lower: $0.map { $0 - 1 }, upper: $0.map { $0 + 1 }) },
        axis: axis,
        words: Samples.timeWords
      )

      Self.check(run.drawing(size, id: "a", words: Samples.words).string, size)
      Self.check(shewhart.drawing(size, id: "a", words: Samples.words).string, size)
    }
  }

  @Test("so are shares of groups and terms, and small multiples", arguments: series)
  func groups(values: [Double?]) {
    let shares = values.map { $0.flatMap { Share($0, label: "x") } }
    let groups = shares.map { share in
      share.map {
        GapDumbbell.Group("g", .shown(before: $0, now: $0, target: $0.value, size: "", toGo: ""))
      } ?? .init("g", .withheld("few"))
    }
    let charts: [any Chart] =
      [
        GapDumbbell(groups, words: Samples.gap.words),
        SmallMultiples(
          [.init("m", detail: "", values: values, median: values.first ?? nil)],
          axis: .fitted(lowest: nil, highest: nil),
          words: Samples.multiples.words
        ),
      ]
      + [.lines, .steps, .layers].map { form in
        TermChart(
          form,
          categories: ["a", "b"],
          terms: shares.map { .init("t", [$0, $0]) },
          axis: .fitted(lowest: nil, highest: nil),
          words: Samples.terms(form).words
        )
      }
    for chart in charts {
      for size in ChartSize.allCases {
        Self.check(chart.drawing(size, id: "a", words: Samples.words).string, size)
      }
    }
  }

  @Test("so is a year without days, and one whose entries lie outside it")
  func year() {
    let entries: [Swimlane.Entry] = [
      .init("a", from: .min, through: .max, dates: ""), .init("b", from: 900, dates: ""),
      .init("c", from: 5, through: -5, dates: ""),
    ]
    for days in [Int.min, 0, 1, 300, .max] {
      let year = Swimlane(
        [.init("l", entries), .init("none", [])],
        calendar: .init(
          days: days,
          months: [.init("m", at: -4)],
          closed: [5...9, 7 ... .max],
          today: .init("now", at: .max)
        ),
        words: Samples.year.words
      )
      Self.check(year.drawing(.wide, id: "a", words: Samples.words).string, nil)
    }
  }

  /// Every number of every attribute lies on or near the drawing.
  private static func check(_ drawing: String, _ size: ChartSize?) {
    #expect(!drawing.lowercased().contains("nan") && !drawing.contains("inf"))
    let furthest = max(SwimlaneLayout.width, size?.width ?? 0) + 400
    for match in drawing.matches(of: /\s(?:x|y|x1|x2|y1|y2|cx|cy|r|width|height)="(-?[0-9.]+)"/) {
      let number = Double(match.output.1) ?? .nan
      #expect(abs(number) <= furthest, "\(match.output.0)")
    }
  }
}
