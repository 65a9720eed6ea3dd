import Markup

/// A year in lanes as marks.
struct SwimlaneDrawing: Sendable {
  let layout: SwimlaneLayout

  init(_ layout: SwimlaneLayout) { self.layout = layout }

  var marks: SVG {
    var svg: SVG = ""
    appendCalendar(&svg)
    for (index, lane) in layout.lanes.enumerated() {
      let width = SwimlaneLayout.width
      svg.append(Marks.line("grid", Place(0, lane.bottom), Place(width, lane.bottom)))
      let middle = (lane.top + lane.bottom) / 2 - 8 * Double(lane.name.count - 1)
      for (line, text) in lane.name.enumerated() {
        svg.append(Marks.text("lane", Place(0, middle + 5 + 16 * Double(line)), text))
      }
      for mark in lane.marks { append(mark, lane: index, &svg) }
    }
    appendToday(&svg)
    return svg
  }

  private func appendCalendar(_ svg: inout SVG) {
    let calendar = layout.chart.calendar
    for days in calendar.closed {
      let frame = Frame(
        left: layout.place(days.lowerBound),
        right: layout.place(min(days.upperBound, Int.max - 1) + 1),
        top: layout.top,
        bottom: layout.bottom
      )
      svg.append(Marks.rectangle("closed", frame))
    }
    for month in calendar.months {
      let across = layout.place(month.day)
      svg.append(Marks.line("grid", Place(across, layout.top), Place(across, layout.bottom)))
      svg.append(Marks.text("", Place(across + 6, layout.top - 10), month.name))
    }
    // Under the bars, so that none is struck through.
    if let today = calendar.today {
      let across = layout.place(today.day)
      svg.append(Marks.line("today", Place(across, 26), Place(across, layout.bottom)))
    }
  }

  private func append(_ mark: SwimlaneLayout.Mark, lane: Int, _ svg: inout SVG) {
    if let to = mark.to {
      let styles: [(bar: StaticString, edge: StaticString)] = [
        ("bar f0", "edge0"), ("bar f2", "edge2"), ("bar f3", "edge3"), ("bar f1", "edge1"),
      ]
      let style = styles[lane % styles.count]
      let (top, bottom) = (mark.y - 19, mark.y + 19)
      let bar = Frame(left: mark.from, right: to, top: top, bottom: bottom)
      svg.append(Marks.rectangle(style.bar, bar, radius: 7))
      let edge = Frame(left: mark.from, right: min(mark.from + 5, to), top: top, bottom: bottom)
      svg.append(Marks.rectangle(style.edge, edge, radius: 2.5))
    } else {
      svg.append(Marks.diamond("day", Place(mark.from, mark.y), 8))
    }
    let style: StaticString = mark.isInside ? "in" : "entry"
    svg.append(Marks.text(style, mark.label, mark.entry.name, mark.anchor))
  }

  private func appendToday(_ svg: inout SVG) {
    guard let today = layout.chart.calendar.today else { return }
    let width = TextWidth.estimate(today.name) + 22
    let middle = min(max(layout.place(today.day), width / 2), SwimlaneLayout.width - width / 2)
    let pill = Frame(left: middle - width / 2, right: middle + width / 2, top: 2, bottom: 26)
    svg.append(Marks.rectangle("pill", pill, radius: 12))
    svg.append(Marks.text("pillt", Place(middle, 18.5), today.name, .middle))
  }
}
