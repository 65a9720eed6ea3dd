import Charts
import Markup

/// Charts of the same few people and schools, for tests.
enum Samples {
  static let columns = TimeChart.Columns(
    time: "Day",
    value: "Share",
    count: "Students",
    phase: "Phase",
    remark: "Against the median"
  )
  static let timeWords = TimeChart.Words(
    centre: "Median",
    upper: "Upper",
    lower: "Lower",
    caption: "Share by day",
    missing: "No data",
    columns: columns
  )
  static let words = ChartWords(
    finding: "66% on Nov 12, up from a median of 38%.",
    measure: "Students who acted on feedback, 5 rooms",
    title: "Run chart",
    description: "22 points, baseline median 38%, 12 above it since Oct 5. Goal 80%.",
    footnote: "Median of the first 10 points.",
    showNumbers: "Show the numbers",
    download: "Download as CSV"
  )

  static let values: [Double] = [
    36, 41, 33, 39, 44, 35, 38, 42, 38, 34, 43, 47, 45, 52, 49, 58, 55, 61, 63, 59, 68, 66,
  ]

  /// Ten points of baseline, then twelve above its median.
  static func run(_ values: [Double?] = values, axis: ValueAxis = .percent) -> TimeChart {
    TimeChart(
      .run,
      values.enumerated().map { index, value in
        TimePoint("D\(index + 1)", value, centre: 38, isBaseline: index < 10, signal: index < 10 ? nil : .run)
      },
      phases: [
        .init(start: 0, name: "Baseline", short: "Baseline", scope: "Aug 31 to Oct 1"),
        .init(start: 10, name: "Cycle 1", short: "1", scope: "1 room"),
      ],
      runs: [
        .init(10...21, .above, words: "12 points in a row above the median: a shift", short: "12 above")
      ],
      goal: TimeGoal(80, label: "Goal 80%"),
      events: [.init(at: 10, "Oct 5. One room begins."), .init(at: 11, "Oct 8. A second room.")],
      axis: axis,
      words: timeWords
    )
  }

  /// A chart of shares whose limits step with the denominators.
  static func shewhart(_ values: [Double?], lower: [Double?], upper: [Double?], starts: [Int] = [])
    -> TimeChart
  {
    TimeChart(
      .shewhart,
      values.indices.map {
        TimePoint("W\($0 + 1)", values[$0], centre: 20, lower: lower[$0], upper: upper[$0])
      },
      phases: starts.map { .init(start: $0, name: "P\($0)", short: "\($0)") },
      axis: .fitted(lowest: 0, highest: 100),
      words: timeWords
    )
  }

  static let gap = GapDumbbell(
    [
      .init(
        "All students",
        .shown(before: share(52), now: .init(percent: 58), target: 65, size: "412 students", toGo: "7 to go")
      ),
      .init(
        "Students with disabilities",
        .shown(before: share(28), now: .init(percent: 26), target: 65, size: "57 students", toGo: "39 to go")
      ),
      .init("Asian", .withheld("Not shown")),
    ],
    words: .init(
      before: "2025",
      now: "2026",
      target: "Target",
      targetValue: "Target 65%",
      group: "Group",
      size: "Students",
      toGo: "To go",
      caption: "Reading by group"
    )
  )

  static func share(_ value: Double?) -> Share? { value.flatMap { Share($0, label: "\(Int($0))") } }

  static let multiples = SmallMultiples(
    [
      .init("Ana", detail: "4A, shift", values: [20, 30, nil, 60], median: 25, isSignal: true),
      .init("Ben", detail: "4B, no data", values: [], median: nil),
    ],
    words: .init(
      name: "Room",
      detail: "Reading",
      median: "Median",
      last: "Latest",
      missing: "No data",
      caption: "Rooms"
    )
  )

  static func terms(_ form: TermChart.Form) -> TermChart {
    TermChart(
      form,
      categories: ["Not yet", "Trying", "Routine", "Helping others"],
      terms: [
        .init("Fall 2025", [40, 35, 20, 5].map(share), size: "40"),
        .init("Winter 2026", [], withheld: "Fewer than 10"),
        .init("Spring 2026", [10, 30, 40, 20].map(share), size: "42"),
      ],
      words: .init(term: "Term", size: "Teachers", missing: "No data", caption: "Steps by term")
    )
  }

  static let year = Swimlane(
    [
      .init(
        "Teams",
        [
          .init("Cycle 2", from: 60, through: 100, dates: "Oct 1 to Nov 9"),
          .init("Cycle 1", from: 10, through: 70, dates: "Aug 11 to Oct 10"),
        ]
      ),
      .init("Leaders", [.init("Review", from: 299, dates: "May 27", link: "/d/x/review")]),
    ],
    calendar: .init(
      days: 300,
      months: [.init("Aug", at: 0), .init("Sep", at: 31)],
      closed: [110...120],
      today: .init("Today, Nov 14", at: 105)
    ),
    words: .init(dates: "When", entry: "What", lane: "Lane", caption: "The year by date")
  )

  static let ladder = GateLadder(
    [.init("Expose", asks: "all have seen it"), .init("Learn", asks: "task accepted")],
    [.init("Feedback", [.init(.passed, "Passed Oct 5"), .init(.current, "2 of 3")]), .init("Talk", [])],
    heading: "Practice",
    caption: "Practices by gate"
  )

  /// One of every kind.
  static var all: [any Chart] {
    [
      run(), shewhart([18, 25, nil], lower: [5, 8, 5], upper: [35, 32, 35]), gap, multiples, terms(.lines),
      terms(.steps), terms(.layers), year, ladder,
    ]
  }
}
