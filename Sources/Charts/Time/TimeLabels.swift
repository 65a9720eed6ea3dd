/// What is written on a chart in time, and where.
extension TimeLayout {
  /// A text at a place.
  struct Label: Hashable, Sendable {
    let place: Place
    let text: String
    let anchor: Marks.Anchor
  }

  /// The value axis; only the highest tick has its unit.
  var tickLabels: [Label] {
    ticks.values.enumerated().map { index, value in
      let isHighest = index == ticks.values.count - 1
      let text = isHighest ? chart.style.text(value) : chart.style.bare(value)
      return Label(place: Place(0, height(value) + 4.5), text: text, anchor: .start)
    }
  }

  /// As many labels of points as there is room for, the first and the last among them.
  var timeLabels: [Label] {
    let count = x.count
    guard count > 0 else { return [] }
    let widest = chart.points.map { TextWidth.estimate($0.label) }.max() ?? 0
    let most = max(2, min(6, Int(frame.width / max(widest + 28, 40))))
    let every = max(1, (count - 1 + most - 2) / max(most - 1, 1))
    var picked = Array(stride(from: 0, to: count, by: every))
    if let last = picked.last, last != count - 1 {
      if picked.count > 1, x[count - 1] - x[last] < widest * 1.3 + 16 { picked.removeLast() }
      picked.append(count - 1)
    }
    return picked.map { index in
      let anchor: Marks.Anchor =
        count == 1 ? .middle : index == 0 ? .start : index == count - 1 ? .end : .middle
      return Label(place: Place(x[index], frame.bottom + 28), text: chart.points[index].label, anchor: anchor)
    }
  }

  /// A phase's border and its names; nothing is written where it would touch the next.
  struct PhaseLabel: Hashable, Sendable {
    /// The border; none where the phase begins with the chart.
    let border: Double?
    let name: Label?
    let scope: Label?
  }

  /// Phases with the longest name that fits.
  var phaseLabels: [PhaseLabel] {
    let rooms = chart.phases.indices.map(room(ofPhase:))
    // Once one has to be short they all are, so that names and numbers do not alternate.
    let areNamed = zip(chart.phases, rooms).allSatisfy { fits($0.name, $1.upperBound - $1.lowerBound) }
    return zip(chart.phases, rooms).map { phase, room in
      let (from, to) = (room.lowerBound, room.upperBound)
      let isNamed = areNamed || phase.short.isEmpty && fits(phase.name, to - from)
      let name = isNamed ? phase.name : fits(phase.short, to - from) ? phase.short : nil
      let hasScope = !size.isTight && isNamed && fits(phase.scope, to - from, weight: 1)
      let line = frame.top - (frame.top > 50 ? 24 : 10)
      return PhaseLabel(
        border: phase.start == 0 ? nil : edge(phase.start),
        name: name.map { Label(place: Place(from, line), text: $0, anchor: .start) },
        scope: hasScope
          ? Label(place: Place(from, line + 16), text: phase.scope, anchor: .start) : nil
      )
    }
  }

  /// The goal's words above its line, or below where the line lies at the top.
  var goalLabel: Label? {
    guard let goal = chart.goal else { return nil }
    let line = height(goal.value)
    let isHigh = line - frame.top < 16
    return Label(place: Place(frame.left + 4, line + (isHigh ? 16 : -7)), text: goal.label, anchor: .start)
  }

  /// Numbers of events on the axis; those that would lie on each other stand one above the other.
  var eventMarks: [Place] {
    let starts = Set(chart.phases.map(\.start))
    var marks: [Place] = []
    for event in chart.events {
      let across = event.point > 0 && starts.contains(event.point) ? edge(event.point) : x[event.point]
      let below = marks.count { abs($0.x - across) < 19 }
      marks.append(Place(across, max(frame.top + 9, frame.bottom - 20 * Double(below))))
    }
    return marks
  }

  /// The reason beside each point left out, where there is room for sentences.
  var exclusionLabels: [[Label]] {
    guard !size.isTight else { return [] }
    return chart.points.indices.compactMap { index in
      guard let reason = chart.points[index].exclusion, let place = place(index) else { return nil }
      let lines = TextWidth.lines(reason, width: min(210, frame.width * 0.4))
      let isLate = place.x > frame.left + frame.width * 0.66
      let isLow = place.y > frame.bottom - 40
      return lines.enumerated().map { line, text in
        Label(
          place: Place(
            place.x + (isLate ? -13 : 13),
            place.y + 16 * Double(line) + (isLow ? -16 * Double(lines.count) : 13)
          ),
          text: text,
          anchor: isLate ? .end : .start
        )
      }
    }
  }

  private func room(ofPhase order: Int) -> ClosedRange<Double> {
    let start = chart.phases[order].start
    let from = edge(start) + (start == 0 ? 2 : size.isTight ? 5 : 8)
    let isLast = order == chart.phases.count - 1
    return from...max(from, isLast ? size.width : edge(chart.phases[order + 1].start) - 4)
  }

  private func fits(_ text: String, _ room: Double, weight: Double = 1.06) -> Bool {
    !text.isEmpty && TextWidth.estimate(text) * weight <= room
  }
}
