import Markup

/// A chart in time as marks, the data above the grid and words above the data.
struct TimeDrawing: Sendable {
  let layout: TimeLayout

  init(_ layout: TimeLayout) { self.layout = layout }

  var marks: SVG {
    var svg: SVG = ""
    appendGrid(&svg)
    appendLimits(&svg)
    appendPhases(&svg)
    appendGoal(&svg)
    appendCentres(&svg)
    appendData(&svg)
    appendRuns(&svg)
    appendEvents(&svg)
    appendLabels(&svg)
    return svg
  }

  private var frame: Frame { layout.frame }

  private func appendGrid(_ svg: inout SVG) {
    for (value, label) in zip(layout.ticks.values, layout.tickLabels) {
      let line = layout.height(value)
      svg.append(Marks.line("grid", Place(frame.left, line), Place(frame.right, line)))
      svg.append(Marks.text("", label.place, label.text, label.anchor))
    }
    svg.append(Marks.line("axis", Place(frame.left, frame.bottom), Place(frame.right, frame.bottom)))
  }

  private func appendLimits(_ svg: inout SVG) {
    for band in layout.bands {
      for outline in band.outlines where outline.count > 2 {
        svg.append("<path class=\"band\" d=\"\(Marks.data(outline))z\"/>")
      }
      for edge in band.upperEdges { svg.append(Marks.path("limit", edge)) }
      for edge in band.lowerEdges { svg.append(Marks.path("limit", edge)) }
    }
  }

  private func appendPhases(_ svg: inout SVG) {
    for phase in layout.phaseLabels {
      if let border = phase.border {
        svg.append(Marks.line("phase", Place(border, frame.top - 4), Place(border, frame.bottom)))
      }
      if let name = phase.name { svg.append(Marks.text("strong", name.place, name.text)) }
      if let scope = phase.scope { svg.append(Marks.text("", scope.place, scope.text)) }
    }
  }

  private func appendGoal(_ svg: inout SVG) {
    guard let goal = layout.chart.goal, let label = layout.goalLabel else { return }
    let line = layout.height(goal.value)
    svg.append(Marks.line("goal", Place(frame.left, line), Place(frame.right, line)))
    svg.append(Marks.text("goalt", label.place, label.text))
  }

  private func appendCentres(_ svg: inout SVG) {
    for level in layout.centres {
      let (from, to) = (Place(level.from, level.y), Place(level.to, level.y))
      svg.append(level.isExtended ? Marks.line("median ext", from, to) : Marks.line("median", from, to))
    }
  }

  private func appendData(_ svg: inout SVG) {
    for stroke in layout.strokes { svg.append(Marks.path("line", stroke)) }
    for stroke in layout.runStrokes { svg.append(Marks.path("line hot", stroke)) }
    for index in layout.chart.points.indices {
      guard let place = layout.place(index) else { continue }
      switch layout.chart.points[index].look {
      case .plain: svg.append(Marks.circle("pt one", place, layout.radius))
      case .baseline: svg.append(Marks.circle("pt", place, layout.radius))
      case .run: svg.append(Marks.circle("pt hot", place, layout.radius + 1))
      case .outside:
        svg.append(Marks.circle("ring", place, 8))
        svg.append(Marks.circle("pt hot", place, layout.radius + 1))
      case .excluded: svg.append(Marks.diamond("left", place, 7.5))
      }
    }
  }

  private func appendRuns(_ svg: inout SVG) {
    for bracket in layout.brackets {
      svg.append(Marks.path("brace", bracket.places))
      svg.append(Marks.text("acc", bracket.label.place, bracket.label.text, bracket.label.anchor))
    }
  }

  private func appendEvents(_ svg: inout SVG) {
    for (index, place) in layout.eventMarks.enumerated() {
      svg.append("<g class=\"mk\">")
      svg.append(Marks.circle("", place, 9))
      svg.append(Marks.text("", Place(place.x, place.y + 4.2), "\(index + 1)", .middle))
      svg.append("</g>")
    }
  }

  private func appendLabels(_ svg: inout SVG) {
    for label in layout.timeLabels { svg.append(Marks.text("", label.place, label.text, label.anchor)) }
    for label in layout.phaseCentreLabels { svg.append(Marks.text("strong", label.place, label.text)) }
    for label in layout.exclusionLabels.joined() {
      svg.append(Marks.text("leftt", label.place, label.text, label.anchor))
    }
    for end in layout.endLabels {
      switch end.line {
      case .centre: svg.append(Marks.text("mean", end.label.place, end.label.text))
      case .limit: svg.append(Marks.text("limitt", end.label.place, end.label.text))
      }
    }
    if let label = layout.centreLabel { svg.append(Marks.text("strong", label.place, label.text, .end)) }
    guard let label = layout.lastLabel else { return }
    let isSignal = layout.chart.facts.last?.signal != nil
    svg.append(Marks.text(isSignal ? "big acc" : "big", label.place, label.text))
  }
}
