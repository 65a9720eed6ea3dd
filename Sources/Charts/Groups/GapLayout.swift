/// Where the rows of a dumbbell picture lie, as numbers.
struct GapLayout: Sendable {
  /// One group.
  struct Row: Hashable, Sendable {
    let name: [String]
    let top: Double
    /// The height of the line on which the marks lie.
    let line: Double
    let height: Double
    let marks: Spots?
    let withheld: String?

    /// Where the marks of a row lie across; they are finite and within the axis.
    struct Spots: Hashable, Sendable {
      let before: Double?
      let now: Double
      let target: Double?
      /// Whether the ring lies so close that it goes around the dot.
      var isTogether: Bool { before.map { abs($0 - now) < 6 } ?? false }
      /// Whether the label of now stands right of the dot.
      var isAhead: Bool { before.map { $0 <= now } ?? true }

      /// Where the number of now stands: beside the dot, or above it where the target's bar would be struck.
      func label(_ text: String, line: Double) -> (place: Place, anchor: Marks.Anchor) {
        let away: Double = isTogether ? 14 : 11
        let width = TextWidth.estimate(text, size: 15) + 4
        let from = isAhead ? now + away : now - away - width
        if let target, (from - 3...from + width + 3).contains(target) {
          return (Place(now, line - 10), .middle)
        }
        return (Place(now + (isAhead ? away : -away), line + 5), isAhead ? .start : .end)
      }
    }
  }

  let chart: GapDumbbell
  let size: ChartSize
  let key: ChartKey
  let frame: Frame
  let x: Scale
  let rows: [Row]

  init(_ chart: GapDumbbell, _ size: ChartSize) {
    self.chart = chart
    self.size = size
    let key = ChartKey([chart.words.before, chart.words.now, chart.words.target], width: size.width)
    self.key = key
    let names = chart.groups.map { TextWidth.estimate($0.name, size: 14.5) }.max() ?? 0
    let toGo = chart.groups.map { TextWidth.estimate(Self.toGo($0)) * 1.06 }.max() ?? 0
    let left: Double = size.isTight ? 24 : min(size.width * 0.35, max(120, names) + 36)
    let right: Double = size.isTight ? 36 : min(size.width * 0.2, toGo + 52)
    let top = key.height + (size.isTight ? 28 : 32)
    let x = Scale(domain: 0...100, range: left...(size.width - right))
    self.x = x
    var rows: [Row] = []
    var next = top
    for group in chart.groups {
      let beside = size.isTight ? TextWidth.estimate(Self.toGo(group)) * 1.06 + 12 : size.width - left + 34
      let name = TextWidth.lines(group.name, width: size.width - beside, size: 14.5, most: 2)
      let row = Row(
        name: name,
        top: next,
        line: next + (size.isTight ? 24 + 18 * Double(max(1, name.count)) : 22),
        height: size.isTight ? 48 + 18 * Double(max(1, name.count)) : 44,
        marks: Self.marks(group, x),
        withheld: Self.withheld(group)
      )
      rows.append(row)
      next += row.height
    }
    self.rows = rows
    frame = Frame(left: left, right: size.width - right, top: top, bottom: next)
  }

  /// Of the whole drawing.
  var height: Double { frame.bottom + (commonTarget == nil ? 10 : 28) }

  /// The target of all groups, when they share one.
  var commonTarget: Double? {
    let targets = Set(rows.compactMap { $0.marks?.target })
    return targets.count == 1 ? targets.first : nil
  }

  private static func marks(_ group: GapDumbbell.Group, _ x: Scale) -> Row.Spots? {
    guard case .shown(let before, let now, let target, _, _) = group.reading else { return nil }
    let place = { (value: Double) in x.place(min(max(value, 0), 100)) }
    return Row.Spots(
      before: before.map { place($0.value) },
      now: place(now.value),
      target: Reading.drawable(target).map(place)
    )
  }

  private static func toGo(_ group: GapDumbbell.Group) -> String {
    if case .shown(_, _, _, _, let toGo) = group.reading { toGo } else { "" }
  }

  private static func withheld(_ group: GapDumbbell.Group) -> String? {
    if case .withheld(let reason) = group.reading { reason } else { nil }
  }
}
