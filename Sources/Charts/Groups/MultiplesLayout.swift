import Markup

/// Where the small lines lie: one scale for all.
struct MultiplesLayout: Sendable {
  let chart: SmallMultiples
  let y: Scale

  init(_ chart: SmallMultiples) {
    self.chart = chart
    let numbers = chart.items.flatMap { $0.values.compactMap { $0 } + [$0.median].compactMap { $0 } }
    let ticks = Ticks(numbers, axis: chart.axis, decimals: chart.style.decimals)
    y = Scale(domain: ticks.domain, range: 10...94, isUpward: true)
  }

  /// The points of one item; missing ones part the line.
  func strokes(_ item: SmallMultiples.Item) -> [[Place]] {
    let x = Scale(domain: 0...Double(max(0, item.values.count - 1)), range: 2...122)
    return item.values.enumerated().map { index, value in
      value.map { Place(x.place(Double(index)), height($0)) }
    }
    .split { $0 == nil }.map { $0.compactMap { $0 } }
  }

  func height(_ value: Double) -> Double {
    y.place(min(max(value, y.domain.lowerBound), y.domain.upperBound))
  }

  func marks(_ item: SmallMultiples.Item) -> SVG {
    var svg: SVG = ""
    svg.append(Marks.line("grid", Place(2, 94), Place(122, 94)))
    if let median = item.median {
      svg.append(Marks.line("median ext", Place(2, height(median)), Place(122, height(median))))
    }
    for stroke in strokes(item) {
      svg.append(item.isSignal ? Marks.path("line hot", stroke) : Marks.path("line", stroke))
    }
    guard let last = strokes(item).last?.last, let value = item.last else {
      svg.append(Marks.text("", Place(2, 56), chart.words.missing))
      return svg
    }
    svg.append(item.isSignal ? Marks.circle("pt hot", last, 4.5) : Marks.circle("pt", last, 4.5))
    let place = Place(last.x + 9, last.y + 6)
    let text = chart.style.text(value)
    svg.append(item.isSignal ? Marks.text("big acc", place, text) : Marks.text("strong", place, text))
    return svg
  }
}
