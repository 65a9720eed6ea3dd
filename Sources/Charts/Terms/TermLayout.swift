/// Where the shares of terms lie, as numbers.
struct TermLayout: Sendable {
  let chart: TermChart
  let size: ChartSize
  let ticks: Ticks
  let frame: Frame
  let y: Scale

  init(_ chart: TermChart, _ size: ChartSize) {
    self.chart = chart
    self.size = size
    let shares = chart.terms.flatMap { $0.shares.compactMap { $0?.value } }
    let sums = chart.terms.map { $0.shares.compactMap { $0?.value }.reduce(0, +) }
    let axis = chart.axis
    ticks = Ticks(chart.form == .layers ? sums + [0] : shares, axis: axis, decimals: chart.style.decimals)
    let names = chart.categories.map { TextWidth.estimate($0) + 26 }.max() ?? 0
    let numbers = chart.form == .layers ? 0 : TextWidth.estimate("100% ")
    let right = size.isTight ? 12 : min(names + numbers + 10, size.width * 0.32)
    let top = size.isTight ? Self.keyHeight(chart, size) + 14 : 20
    let slot = (size.width - right - 46) / Double(max(1, chart.terms.count))
    let lines = chart.terms.map { TextWidth.lines($0.name, width: slot - 6, most: 2).count }.max() ?? 1
    let below = 18 + 16 * Double(max(1, lines))
    frame = Frame(left: 46, right: size.width - right, top: top, bottom: size.height - below)
    y = Scale(domain: ticks.domain, range: frame.top...frame.bottom, isUpward: true)
  }

  /// The room of one term.
  var slot: Double { frame.width / Double(max(1, chart.terms.count)) }

  /// The middle of a term.
  func x(_ term: Int) -> Double { frame.left + slot * (Double(term) + 0.5) }

  func height(_ value: Double) -> Double {
    y.place(min(max(value, ticks.domain.lowerBound), ticks.domain.upperBound))
  }

  /// Where the shares of a category lie, parted where one is missing.
  func strokes(_ category: Int) -> [[Place]] {
    let places = chart.terms.enumerated().map { index, term in
      term.share(category).map { Place(x(index), height($0.value)) }
    }
    let runs = places.split { $0 == nil }.map { $0.compactMap { $0 } }
    return chart.form == .steps ? runs.map(stepped) : runs
  }

  /// The part of a column that is one category's.
  struct Layer: Hashable, Sendable {
    let category: Int
    let frame: Frame
    let label: String
  }

  /// A term's column from the bottom up; nothing where no share is shown.
  func layers(_ term: Int) -> [Layer] {
    let width = min(slot * 0.72, 96)
    var sum = 0.0
    return chart.categories.indices.compactMap { category in
      guard let share = chart.terms[term].share(category), share.value > 0 else { return nil }
      let bottom = height(sum)
      sum += share.value
      let frame = Frame(
        left: x(term) - width / 2,
        right: x(term) + width / 2,
        top: height(sum),
        bottom: bottom
      )
      return Layer(category: category, frame: frame, label: share.label)
    }
  }

  /// A category's name at the right of its last share.
  struct End: Hashable, Sendable {
    let category: Int
    let place: Place
    let text: String
  }

  /// Names moved apart where they would touch; a key above takes their place on a phone.
  var ends: [End] {
    guard !size.isTight else { return key }
    let ends: [(category: Int, y: Double, text: String)] = chart.categories.indices.compactMap { category in
      switch chart.form {
      case .lines, .steps:
        guard let last = chart.terms.last(where: { $0.share(category) != nil })?.share(category) else {
          return nil
        }
        return (category, height(last.value), "\(chart.categories[category]) \(last.label)")
      case .layers:
        guard let term = chart.terms.indices.last(where: { !layers($0).isEmpty }),
          let layer = layers(term).first(where: { $0.category == category })
        else { return nil }
        return (category, (layer.frame.top + layer.frame.bottom) / 2, chart.categories[category])
      }
    }
    let places = LabelSpread.spread(ends.map(\.y), gap: 19, within: frame.top...frame.bottom)
    return zip(ends, places).map { end, place in
      End(category: end.category, place: Place(frame.right + 14, place), text: end.text)
    }
  }

  private var key: [End] {
    let key = ChartKey(chart.categories, width: size.width)
    return zip(chart.categories.indices, key.places).map {
      End(category: $0, place: $1, text: chart.categories[$0])
    }
  }

  private static func keyHeight(_ chart: TermChart, _ size: ChartSize) -> Double {
    ChartKey(chart.categories, width: size.width).height
  }

  private func stepped(_ places: [Place]) -> [Place] {
    var path: [Place] = []
    for place in places {
      path.append(Place(place.x - slot / 2, place.y))
      path.append(Place(place.x + slot / 2, place.y))
    }
    return path
  }
}
