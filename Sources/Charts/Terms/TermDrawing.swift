import Markup

/// Shares by term as marks.
struct TermDrawing: Sendable {
  let layout: TermLayout
  let id: String

  init(_ layout: TermLayout, id: String) {
    self.layout = layout
    self.id = id
  }

  var marks: SVG {
    var svg: SVG = ""
    appendGrid(&svg)
    appendWithheld(&svg)
    switch layout.chart.form {
    case .lines, .steps: appendLines(&svg)
    case .layers: appendLayers(&svg)
    }
    for end in layout.ends {
      svg.append(Self.shape(end.category, end.place, 5))
      let style: StaticString = layout.size.isTight ? "" : "strong"
      svg.append(Marks.text(style, Place(end.place.x + 12, end.place.y + 4.5), end.text))
    }
    return svg
  }

  /// The shapes of categories in their order: dot, square, triangle, diamond.
  static func shape(_ category: Int, _ place: Place, _ reach: Double) -> SVG {
    switch category {
    case 0: Marks.circle("c0", place, reach)
    case 1:
      Marks.rectangle(
        "c1",
        Frame(
          left: place.x - reach * 0.9,
          right: place.x + reach * 0.9,
          top: place.y - reach * 0.9,
          bottom: place.y + reach * 0.9
        )
      )
    case 2:
      """
      <path class="c2" d="M\(at: place.x) \(at: place.y - reach * 1.15)l\(at: reach * 1.15) \(at: reach * 2)\
      h\(at: -reach * 2.3)z"/>
      """
    default: Marks.diamond("c3", place, reach * 1.25)
    }
  }

  private var frame: Frame { layout.frame }

  private func appendGrid(_ svg: inout SVG) {
    let style = layout.chart.style
    for value in layout.ticks.values {
      let line = layout.height(value)
      svg.append(Marks.line("grid", Place(frame.left, line), Place(frame.right, line)))
      let text = value == layout.ticks.values.last ? style.text(value) : style.bare(value)
      svg.append(Marks.text("", Place(0, line + 4.5), text))
    }
    svg.append(Marks.line("axis", Place(frame.left, frame.bottom), Place(frame.right, frame.bottom)))
    for (index, term) in layout.chart.terms.enumerated() {
      let lines = TextWidth.lines(term.name, width: layout.slot - 6, most: 2)
      for (line, text) in lines.enumerated() {
        let place = Place(layout.x(index), frame.bottom + 20 + 16 * Double(line))
        svg.append(Marks.text("", place, text, .middle))
      }
    }
  }

  private func appendWithheld(_ svg: inout SVG) {
    let withheld = layout.chart.terms.indices.filter { layout.chart.terms[$0].withheld != nil }
    guard !withheld.isEmpty else { return }
    svg.append(Hatch(id: id).definition)
    for index in withheld {
      let width = min(layout.slot * 0.86, 120)
      let (left, right) = (layout.x(index) - width / 2, layout.x(index) + width / 2)
      svg.append(Hatch(id: id).fill(Frame(left: left, right: right, top: frame.top, bottom: frame.bottom)))
      let reason = layout.chart.terms[index].withheld ?? ""
      let lines = TextWidth.lines(reason, width: width - 6, most: 5)
      guard lines.allSatisfy({ TextWidth.estimate($0) <= width - 6 }) else {
        svg.append(upright(reason, at: Place(layout.x(index) + 4.5, (frame.top + frame.bottom) / 2)))
        continue
      }
      for (line, text) in lines.enumerated() {
        let middle = (frame.top + frame.bottom) / 2 - 8 * Double(lines.count - 1)
        svg.append(Marks.text("", Place(layout.x(index), middle + 16 * Double(line)), text, .middle))
      }
    }
  }

  /// A text turned to read upwards, for a column narrower than its words.
  private func upright(_ text: String, at place: Place) -> SVG {
    """
    <text transform="translate(\(at: place.x) \(at: place.y))rotate(-90)" text-anchor="middle">\(text)</text>
    """
  }

  private func appendLines(_ svg: inout SVG) {
    let styles: [StaticString] = ["l0", "l1", "l2", "l3"]
    for category in layout.chart.categories.indices {
      for stroke in layout.strokes(category) { svg.append(Marks.path(styles[category], stroke)) }
    }
    for category in layout.chart.categories.indices {
      for (index, term) in layout.chart.terms.enumerated() {
        guard let share = term.share(category) else { continue }
        svg.append(Self.shape(category, Place(layout.x(index), layout.height(share.value)), 5))
      }
    }
  }

  private func appendLayers(_ svg: inout SVG) {
    let styles: [StaticString] = ["f0", "f1", "f2", "f3"]
    for term in layout.chart.terms.indices {
      for layer in layout.layers(term) {
        svg.append(Marks.rectangle(styles[layer.category], layer.frame))
        guard layer.frame.height >= 15 else { continue }
        let middle = (layer.frame.top + layer.frame.bottom) / 2
        let isRoomy = layer.frame.width >= 52
        let x = layout.x(term) + (isRoomy ? 8 : 0)
        if isRoomy { svg.append(Self.shape(layer.category, Place(layout.x(term) - 14, middle), 4)) }
        svg.append(Marks.text("in", Place(x, middle + 4.5), layer.label, .middle))
      }
    }
  }
}
