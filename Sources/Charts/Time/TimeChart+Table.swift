extension TimeChart {
  /// One row a point, with the lines that hold at its place.
  package var table: NumberTable {
    NumberTable(
      caption: words.caption,
      columns: [
        words.columns.time, words.columns.value, words.columns.count, words.centre, words.lower, words.upper,
        words.columns.phase, words.columns.remark,
      ],
      rows: points.indices.map(row)
    ).droppingEmptyColumns()
  }

  /// What the headline and the description are written from.
  package var facts: Facts {
    let shown = points.filter { $0.value != nil }
    return Facts(
      shown: shown.count,
      missing: points.count - shown.count,
      excluded: points.count { $0.exclusion != nil },
      outside: points.count { $0.signal == .outside },
      first: points.first?.label,
      last: shown.last,
      runs: runs,
      goal: goal
    )
  }

  /// Counts and values of a chart, for the sentences about it.
  package struct Facts: Hashable, Sendable {
    package let shown: Int
    package let missing: Int
    package let excluded: Int
    package let outside: Int
    /// The label of the first point, whether or not it has a value.
    package let first: String?
    /// The newest point with a value, and the lines at its place.
    package let last: TimePoint?
    package let runs: [TimeRun]
    package let goal: TimeGoal?
  }

  private func row(_ index: Int) -> [NumberTable.Cell] {
    let point = points[index]
    return [
      .text(point.label),
      point.value.map { .number(style.text($0), $0) } ?? .text(words.missing),
      point.count.map { .number("\($0)", Double($0)) } ?? "",
      cell(point.centre), cell(point.lower), cell(point.upper),
      .text(phases.last { $0.start <= index }?.name ?? ""),
      .text([point.remark, point.exclusion ?? ""].filter { !$0.isEmpty }.joined(separator: ". ")),
    ]
  }

  private func cell(_ value: Double?) -> NumberTable.Cell {
    value.map { .number(style.text($0), $0) } ?? ""
  }
}
