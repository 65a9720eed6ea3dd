/// Where everything of a chart in time lies, as numbers.
///
/// Shape: coordinates within the view box, finite whatever the data.
struct TimeLayout: Sendable {
  let chart: TimeChart
  let size: ChartSize
  let ticks: Ticks
  let frame: Frame
  let y: Scale
  /// One for each point.
  let x: [Double]

  init(_ chart: TimeChart, _ size: ChartSize) {
    self.chart = chart
    self.size = size
    ticks = Ticks(Self.numbers(of: chart), axis: chart.axis, decimals: chart.style.decimals)
    let frame = Self.frame(chart, size, ticks)
    self.frame = frame
    y = Scale(domain: ticks.domain, range: frame.top...frame.bottom, isUpward: true)
    let across = Scale(
      domain: 0...Double(max(0, chart.points.count - 1)),
      range: frame.left...frame.right
    )
    x = chart.points.indices.map { across.place(Double($0)) }
  }

  /// Where a value lies; what is beyond the axis is drawn at its end.
  func height(_ value: Double) -> Double {
    y.place(min(max(value, ticks.domain.lowerBound), ticks.domain.upperBound))
  }

  /// Where a point lies; nothing when it is missing.
  func place(_ index: Int) -> Place? {
    chart.points[index].value.map { Place(x[index], height($0)) }
  }

  /// The border between a point and the one before it; the frame's sides at the ends.
  func edge(_ index: Int) -> Double {
    if index <= 0 || x.isEmpty { return frame.left }
    if index >= x.count { return frame.right }
    return (x[index - 1] + x[index]) / 2
  }

  /// Smaller where points stand close.
  var radius: Double {
    guard x.count > 1 else { return 3.75 }
    return min(3.75, max(2.5, (x[1] - x[0]) * 0.36))
  }

  /// Points joined by the line, parted where one is missing.
  var strokes: [[Place]] {
    chart.points.indices.map(place).split { $0 == nil }.map { $0.compactMap { $0 } }.filter { $0.count > 1 }
  }

  /// The same within each run, drawn over it.
  var runStrokes: [[Place]] {
    chart.runs.flatMap { run in
      run.points.map(place).split { $0 == nil }.map { $0.compactMap { $0 } }.filter { $0.count > 1 }
    }
  }

  // MARK: - Room

  private static func numbers(of chart: TimeChart) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(chart.points.count * 4 + 1)
    for point in chart.points {
      for value in [point.value, point.centre, point.lower, point.upper] {
        if let value { numbers.append(value) }
      }
    }
    if let goal = chart.goal { numbers.append(goal.value) }
    return numbers
  }

  private static func frame(_ chart: TimeChart, _ size: ChartSize, _ ticks: Ticks) -> Frame {
    let scale = ticks.values.map { TextWidth.estimate(chart.style.bare($0)) }.max() ?? 0
    let left = max(size.isTight ? 40 : 46, min(scale + 18, size.width * 0.25))
    let labels = Self.endTexts(chart).map { TextWidth.estimate($0, size: 14.5) }.max() ?? 0
    let least = chart.kind == .run ? TextWidth.estimate("100%", size: 19) : 12
    let right = min(max(labels, least) + 10, size.width * 0.3)
    let hasScopes = !size.isTight && chart.phases.contains { !$0.scope.isEmpty }
    let top: Double = chart.phases.isEmpty ? 20 : hasScopes ? 54 : 36
    let bottom: Double = size.height - 40
    return Frame(left: left, right: size.width - right, top: top, bottom: bottom)
  }

  /// What stands at the right of the last point: its value, or the lines of a Shewhart chart.
  static func endTexts(_ chart: TimeChart) -> [String] {
    switch chart.kind {
    case .run:
      chart.facts.last?.value.map { [chart.style.text($0)] } ?? []
    case .shewhart: EndLabel.texts(of: chart).map(\.text)
    }
  }
}
