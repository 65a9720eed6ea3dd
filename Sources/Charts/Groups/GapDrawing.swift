import Markup

/// A dumbbell picture as marks.
struct GapDrawing: Sendable {
  let layout: GapLayout
  let id: String

  init(_ layout: GapLayout, id: String) {
    self.layout = layout
    self.id = id
  }

  var marks: SVG {
    var svg: SVG = ""
    if layout.rows.contains(where: { $0.withheld != nil }) { svg.append(Hatch(id: id).definition) }
    appendKey(&svg)
    appendGrid(&svg)
    for (group, row) in zip(layout.chart.groups, layout.rows) {
      appendName(group, row, &svg)
      if let reason = row.withheld { appendWithheld(reason, row, &svg) }
      if let marks = row.marks { append(marks, of: group, at: row.line, &svg) }
    }
    if let target = layout.commonTarget {
      let place = Place(target, layout.frame.bottom + 19)
      svg.append(Marks.text("goalt acc", place, layout.chart.words.targetValue, .middle))
    }
    return svg
  }

  private var frame: Frame { layout.frame }

  private func appendKey(_ svg: inout SVG) {
    let words = layout.chart.words
    for (index, (place, text)) in zip(layout.key.places, [words.before, words.now, words.target]).enumerated()
    {
      switch index {
      case 0: svg.append(Marks.circle("was", place, 5))
      case 1: svg.append(Marks.circle("now", place, 6))
      default: svg.append(Marks.line("aim", Place(place.x, place.y - 8), Place(place.x, place.y + 8)))
      }
      svg.append(Marks.text("", Place(place.x + 12, place.y + 4.5), text))
    }
  }

  private func appendGrid(_ svg: inout SVG) {
    for value in stride(from: 0.0, through: 100, by: layout.size.isTight ? 25 : 20) {
      let across = layout.x.place(value)
      let text = value == 100 ? layout.chart.style.text(value) : layout.chart.style.bare(value)
      svg.append(Marks.line("grid", Place(across, frame.top - 6), Place(across, frame.bottom)))
      svg.append(Marks.text("", Place(across, frame.top - 12), text, .middle))
    }
    for row in layout.rows.dropFirst() {
      svg.append(Marks.line("grid", Place(0, row.top), Place(layout.size.width, row.top)))
    }
  }

  private func appendName(_ group: GapDumbbell.Group, _ row: GapLayout.Row, _ svg: inout SVG) {
    if layout.size.isTight {
      for (index, text) in row.name.enumerated() {
        svg.append(Marks.text("name", Place(0, row.top + 20 + 18 * Double(index)), text))
      }
    } else {
      var size: [String] = []
      if case .shown(_, _, _, let text, _) = group.reading, !text.isEmpty, row.name.count == 1 {
        size = [text]
      }
      let lines = row.name.count + size.count
      for (index, text) in (row.name + size).enumerated() {
        let place = Place(0, row.line + (lines == 1 ? 4.5 : index == 0 ? -1 : 15))
        svg.append(index < row.name.count ? Marks.text("name", place, text) : Marks.text("", place, text))
      }
    }
    guard case .shown(_, _, _, _, let toGo) = group.reading else { return }
    let line = layout.size.isTight ? row.top + 20 : row.line + 4.5
    svg.append(Marks.text("strong", Place(layout.size.width, line), toGo, .end))
  }

  private func appendWithheld(_ reason: String, _ row: GapLayout.Row, _ svg: inout SVG) {
    let lines = TextWidth.lines(reason, width: frame.width - 16, most: 2)
    let reach: Double = lines.count > 1 ? 18 : 14
    let box = Frame(left: frame.left, right: frame.right, top: row.line - reach, bottom: row.line + reach)
    svg.append(Hatch(id: id).fill(box))
    for (index, text) in lines.enumerated() {
      let down = lines.count == 1 ? 4.5 : index == 0 ? -3 : 12.5
      svg.append(Marks.text("", Place(box.left + 10, row.line + down), text))
    }
  }

  private func append(
    _ marks: GapLayout.Row.Spots,
    of group: GapDumbbell.Group,
    at line: Double,
    _ svg: inout SVG
  ) {
    guard case .shown(let before, let now, _, _, _) = group.reading else { return }
    if let target = marks.target {
      svg.append(Marks.line("aim", Place(target, line - 13), Place(target, line + 13)))
    }
    if let was = marks.before, let before {
      svg.append(Marks.line("gap", Place(was, line), Place(marks.now, line)))
      svg.append(Marks.circle("was", Place(was, line), marks.isTogether ? 9 : 5))
      let side: Double = marks.isAhead ? -1 : 1
      let away: Double = marks.isTogether ? 14 : 11
      svg.append(
        Marks.text("", Place(was + side * away, line + 4.5), before.label, marks.isAhead ? .end : .start)
      )
    }
    svg.append(Marks.circle("now", Place(marks.now, line), 6))
    let place = marks.label(now.label, line: line)
    svg.append(Marks.text("val", place.place, now.label, place.anchor))
  }
}
