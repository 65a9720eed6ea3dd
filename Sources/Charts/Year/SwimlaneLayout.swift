/// Where the entries of a year lie, as numbers.
struct SwimlaneLayout: Sendable {
  static let width = 1_120.0
  static let rowHeight = 46.0

  /// A bar or a diamond with its label.
  struct Mark: Hashable, Sendable {
    let entry: Swimlane.Entry
    let from: Double
    /// The end of a bar; nothing for a diamond.
    let to: Double?
    /// The middle of its row.
    let y: Double
    let label: Place
    let anchor: Marks.Anchor
    /// Whether the label stands inside the bar.
    let isInside: Bool
  }

  /// A lane with its rows.
  struct Lane: Hashable, Sendable {
    let name: [String]
    let top: Double
    let bottom: Double
    let marks: [Mark]
  }

  let chart: Swimlane
  let x: Scale
  let lanes: [Lane]
  let top = 58.0
  let bottom: Double

  init(_ chart: Swimlane) {
    self.chart = chart
    let x = Scale(domain: 0...Double(chart.calendar.days), range: 136...(Self.width - 12))
    self.x = x
    var lanes: [Lane] = []
    var next = top
    for lane in chart.lanes {
      let packed = Self.packed(lane.entries, x)
      let rows = (packed.map(\.row).max() ?? 0) + 1
      let marks = packed.map { spot in
        Self.mark(spot, y: next + 14 + Self.rowHeight * (Double(spot.row) + 0.5))
      }
      let end = next + Self.rowHeight * Double(rows) + 28
      lanes.append(
        Lane(name: TextWidth.lines(lane.name, width: 122, size: 14.5), top: next, bottom: end, marks: marks)
      )
      next = end
    }
    self.lanes = lanes
    bottom = next
  }

  /// Of the whole drawing.
  var height: Double { bottom + 8 }

  /// Where a day begins, within the year.
  func place(_ day: Int) -> Double { x.place(Double(min(max(day, 0), chart.calendar.days))) }

  /// An entry with the room it takes and the row it got.
  private struct Spot {
    let entry: Swimlane.Entry
    let from: Double
    let to: Double?
    let anchor: Marks.Anchor
    let isInside: Bool
    let taken: ClosedRange<Double>
    var row = 0
  }

  // The first row in which neither mark nor label touches another.
  private static func packed(_ entries: [Swimlane.Entry], _ x: Scale) -> [Spot] {
    var ends: [Double] = []
    return entries.sorted { $0.from < $1.from }.map { entry in
      var spot = spot(entry, x)
      let row = ends.firstIndex { $0 + 4 <= spot.taken.lowerBound }
      spot.row = row ?? ends.count
      if let row { ends[row] = spot.taken.upperBound } else { ends.append(spot.taken.upperBound) }
      return spot
    }
  }

  private static func spot(_ entry: Swimlane.Entry, _ x: Scale) -> Spot {
    let days = x.domain.upperBound
    let place = { (day: Int) in x.place(min(max(Double(day), 0), days)) }
    let from = place(entry.from)
    let text = TextWidth.estimate(entry.name, size: 13.5)
    guard let through = entry.through else {
      let isLate = from + 14 + text > Self.width
      let taken = isLate ? (from - 14 - text)...(from + 8) : (from - 8)...(from + 14 + text)
      return Spot(
        entry: entry,
        from: from,
        to: nil,
        anchor: isLate ? .end : .start,
        isInside: false,
        taken: taken
      )
    }
    let to = max(place(through + 1), from + 6)
    let isInside = text + 16 <= to - from
    let isLate = !isInside && to + 8 + text > Self.width
    let taken = isInside ? from...to : isLate ? (from - 8 - text)...to : from...(to + 8 + text)
    return Spot(
      entry: entry,
      from: from,
      to: to,
      anchor: isLate ? .end : .start,
      isInside: isInside,
      taken: taken
    )
  }

  private static func mark(_ spot: Spot, y: Double) -> Mark {
    let label: Double =
      switch (spot.to, spot.isInside, spot.anchor) {
      case (_, true, _): spot.from + 13
      case (nil, _, .end), (.some, _, .end): spot.from - (spot.to == nil ? 14 : 8)
      case (nil, _, _): spot.from + 14
      case (let to?, _, _): to + 8
      }
    return Mark(
      entry: spot.entry,
      from: spot.from,
      to: spot.to,
      y: y,
      label: Place(label, y + 4.8),
      anchor: spot.anchor,
      isInside: spot.isInside
    )
  }
}
