/// A label at the right end of a line.
struct EndLabel: Hashable, Sendable {
  enum Line: Hashable, Sendable { case centre, limit }

  let line: Line
  let value: Double
  let text: String

  /// What a Shewhart chart writes beside its last lines.
  static func texts(of chart: TimeChart) -> [EndLabel] {
    guard let last = chart.points.last(where: { $0.centre != nil || $0.upper != nil || $0.lower != nil })
    else {
      return []
    }
    let (style, words) = (chart.style, chart.words)
    return [
      last.upper.map { EndLabel(line: .limit, value: $0, text: "\(words.upper) \(style.bare($0))") },
      last.centre.map { EndLabel(line: .centre, value: $0, text: "\(words.centre) \(style.text($0))") },
      last.lower.map { EndLabel(line: .limit, value: $0, text: "\(words.lower) \(style.bare($0))") },
    ].compactMap { $0 }
  }
}

/// Labels of lines and runs.
extension TimeLayout {
  /// The lines of a Shewhart chart at the right, moved apart where they would touch.
  var endLabels: [(label: Label, line: EndLabel.Line)] {
    guard chart.kind == .shewhart else { return [] }
    let ends = EndLabel.texts(of: chart)
    let wanted = ends.map { height($0.value) + 4.5 }
    let places = LabelSpread.spread(wanted, gap: 17, within: (frame.top)...(frame.bottom + 4.5))
    return zip(ends, places).map { end, place in
      (Label(place: Place(frame.right + 10, place), text: end.text, anchor: .start), end.line)
    }
  }

  /// The last value of a run chart.
  var lastLabel: Label? {
    guard chart.kind == .run, let index = chart.points.lastIndex(where: { $0.value != nil }) else {
      return nil
    }
    guard let place = place(index), let value = chart.points[index].value else { return nil }
    return Label(place: Place(place.x + 10, place.y + 6), text: chart.style.text(value), anchor: .start)
  }

  /// What a run chart writes along its centre line, on the side where the last points are not.
  var centreLabel: Label? {
    guard chart.kind == .run, let level = centres.last,
      let centre = chart.points.last(where: { $0.centre != nil })?.centre
    else { return nil }
    let late = chart.points.indices.suffix(max(3, chart.points.count / 3)).compactMap { place($0)?.y }
    let isAbove = late.reduce(0) { $0 + ($1 - level.y) } <= 0
    let wanted = level.y + (isAbove ? 18 : -8)
    let line = min(max(wanted, frame.top + 12), frame.bottom - 6)
    return Label(
      place: Place(level.to, line),
      text: "\(chart.words.centre) \(chart.style.text(centre))",
      anchor: .end
    )
  }

  /// The centre of each earlier phase of a Shewhart chart, over its band, where it fits.
  var phaseCentreLabels: [Label] {
    guard chart.kind == .shewhart, chart.phases.count > 1 else { return [] }
    return chart.phases.dropLast().enumerated().compactMap { order, phase in
      let points = chart.points[phase.start..<chart.phases[order + 1].start]
      guard let centre = points.last(where: { $0.centre != nil })?.centre else { return nil }
      let text = "\(chart.words.centre) \(chart.style.text(centre))"
      let room = edge(chart.phases[order + 1].start) - edge(phase.start) - 12
      guard TextWidth.estimate(text, size: 14) <= room else { return nil }
      let upper = points.compactMap(\.upper).max().map(height) ?? height(centre)
      return Label(
        place: Place(edge(phase.start) + 8, max(upper - 7, frame.top + 12)),
        text: text,
        anchor: .start
      )
    }
  }

  /// A bracket under or over a run, and its words.
  struct Bracket: Hashable, Sendable {
    /// From one end to the other, with feet towards the points.
    let places: [Place]
    let label: Label
  }

  /// Brackets where the points of their runs are not; those that would touch move further out.
  var brackets: [Bracket] {
    var taken: [(from: Double, to: Double, y: Double)] = []
    return chart.runs.map { run in
      let isBelow = run.side == .above
      let text = size.isTight ? run.short : run.words
      let (from, to) = (x[run.points.lowerBound], x[run.points.upperBound])
      let width = TextWidth.estimate(text) * 1.04
      let middle = min(max((from + to) / 2, frame.left + width / 2), size.width - width / 2)
      let (left, right) = (min(from, middle - width / 2), max(to, middle + width / 2))
      var line = bracketHeight(run, isBelow: isBelow)
      while taken.contains(where: { $0.from < right && left < $0.to && abs($0.y - line) < 34 }),
        (frame.top...frame.bottom).contains(line)
      {
        line += isBelow ? 36 : -36
      }
      line = min(max(line, frame.top + 24), frame.bottom - (isBelow ? 30 : 12))
      taken.append((left, right, line))
      let foot: Double = isBelow ? -6 : 6
      return Bracket(
        places: [Place(from, line + foot), Place(from, line), Place(to, line), Place(to, line + foot)],
        label: Label(place: Place(middle, line + (isBelow ? 17 : -8)), text: text, anchor: .middle)
      )
    }
  }

  private func bracketHeight(_ run: TimeRun, isBelow: Bool) -> Double {
    var heights: [Double] = []
    for index in run.points {
      let point = chart.points[index]
      if let place = place(index) { heights.append(place.y) }
      if let centre = point.centre {
        heights.append(height(centre) + (chart.kind == .run && isBelow ? 24 : 0))
      }
      if let limit = isBelow ? point.lower : point.upper { heights.append(height(limit)) }
    }
    if isBelow { return (heights.max() ?? frame.bottom) + 23 }
    return (heights.min() ?? frame.top) - 23
  }
}
