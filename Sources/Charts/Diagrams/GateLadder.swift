package import Markup

/// Practices by scale gate: a table whose cells carry marks and words, joined as far as a practice is.
package struct GateLadder: Chart, Hashable {
  /// How far a practice is at a gate.
  package enum State: Hashable, Sendable {
    /// What the gate asks for has been shown.
    case passed
    /// Evidence is being gathered.
    case current
    /// Not begun.
    case ahead
  }

  /// A cell: the state and its words ("Passed Oct 5", "2 of 3 schools").
  package struct Cell: Hashable, Sendable {
    package let state: State
    package let words: String

    /// Makes a cell.
    package init(_ state: State, _ words: String) {
      self.state = state
      self.words = words
    }
  }

  /// A practice with a cell for each gate.
  package struct Practice: Hashable, Sendable {
    package let name: String
    package let link: Link?
    package let cells: [Cell]

    /// Makes a practice.
    package init(_ name: String, link: Link? = nil, _ cells: [Cell]) {
      self.name = name
      self.link = link
      self.cells = cells
    }
  }

  /// A gate, and what it asks for.
  package struct Gate: Hashable, Sendable {
    package let name: String
    package let asks: String

    /// Makes a gate.
    package init(_ name: String, asks: String) {
      self.name = name
      self.asks = asks
    }
  }

  package let gates: [Gate]
  package let practices: [Practice]
  /// The heading of the first column.
  package let heading: String
  package let caption: String

  /// Makes the ladder; cells missing at the end are ahead and say nothing.
  package init(_ gates: [Gate], _ practices: [Practice], heading: String, caption: String) {
    self.gates = gates
    self.practices = practices.map { practice in
      let missing = max(0, gates.count - practice.cells.count)
      let cells = practice.cells.prefix(gates.count) + Array(repeating: Cell(.ahead, ""), count: missing)
      return Practice(practice.name, link: practice.link, Array(cells))
    }
    self.heading = heading
    self.caption = caption
  }

  /// The table; on a phone one list a practice.
  package func drawing(_ size: ChartSize, id: String, words: ChartWords) -> HTML {
    size == .narrow ? list : html(id: id)
  }

  /// One row a practice.
  package var table: NumberTable {
    NumberTable(
      caption: caption,
      columns: [heading] + gates.map(\.name),
      rows: practices.map { [.text($0.name)] + $0.cells.map { .text($0.words) } }
    )
  }

  /// Where the line through a cell runs, in percent of its width.
  func track(_ practice: Practice, _ gate: Int) -> (from: Int, to: Int)? {
    guard practice.cells[gate].state != .ahead else { return nil }
    let isFirst = gate == 0
    let goesOn = practice.cells.indices.contains(gate + 1) && practice.cells[gate + 1].state != .ahead
    let from = isFirst ? 50 : 0
    // A little beyond the border, so that rounding leaves no hair between cells.
    let to = goesOn ? 101 : 50
    return from < to ? (from, to) : nil
  }

  private func html(id: String) -> HTML {
    """
    <table class="gates"><caption class="vh" id="\(id)">\(caption)</caption><thead><tr>\
    <th scope="col">\(heading)</th>\(each: gates, {
      "<th scope=\"col\">\($0.name)<small>\($0.asks)</small></th>"
    })</tr></thead><tbody>\(each: practices, { practice in
      """
      <tr><th scope="row">\(name(practice))</th>\(each: practice.cells.indices, { gate in
        "<td>\(mark(practice, gate))\(practice.cells[gate].words)</td>"
      })</tr>
      """
    })</tbody></table>
    """
  }

  private var list: HTML {
    """
    <ul class="gatelist" aria-label="\(caption)">\(each: practices, { practice in
      """
      <li><p class="lead">\(name(practice))</p><ol>\(each: practice.cells.indices, { gate in
        """
        <li>\(mark(practice, gate, isAlone: true))<b>\(gates[gate].name)</b> <span>\(practice.cells[gate].words)</span></li>
        """
      })</ol></li>
      """
    })</ul>
    """
  }

  private func mark(_ practice: Practice, _ gate: Int, isAlone: Bool = false) -> SVG {
    let track = isAlone ? nil : track(practice, gate)
    let style: StaticString =
      switch practice.cells[gate].state {
      case .passed: "done"
      case .current: "begun"
      case .ahead: "ahead"
      }
    return """
      <svg class="gate" aria-hidden="true">\(track.map {
        "<line x1=\"\($0.from)%\" x2=\"\($0.to)%\" y1=\"12\" y2=\"12\"/>" as SVG
      })<circle class="\(raw: style)" cx="50%" cy="12" r="7"/>\(if: practice.cells[gate].state == .current, dot)</svg>
      """
  }

  private var dot: SVG { "<circle class=\"half\" cx=\"50%\" cy=\"12\" r=\"3\"/>" }

  private func name(_ practice: Practice) -> HTML {
    guard let link = practice.link else { return HTML(text: practice.name) }
    return "<a href=\"\(link)\">\(practice.name)</a>"
  }
}
