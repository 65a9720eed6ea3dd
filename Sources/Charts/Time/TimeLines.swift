/// Centre line and limits over the points they hold for.
extension TimeLayout {
  /// A level over a stretch.
  struct Level: Hashable, Sendable {
    let from: Double
    var to: Double
    let y: Double
    /// Whether it is carried on beyond the points it was set with.
    let isExtended: Bool
  }

  /// The centre line in stretches, solid over the points it was set with and dashed beyond.
  var centres: [Level] {
    var levels: [Level] = []
    let extended = extensions
    for index in chart.points.indices {
      guard let centre = chart.points[index].centre else { continue }
      let level = Level(
        from: edge(index),
        to: edge(index + 1),
        y: height(centre),
        isExtended: extended[index]
      )
      if let last = levels.last, last.y == level.y, last.isExtended == level.isExtended, last.to == level.from
      {
        levels[levels.count - 1].to = level.to
      } else {
        levels.append(level)
      }
    }
    return levels
  }

  /// Limits as steps: nothing parts a band but a missing limit or another phase.
  var bands: [Band] {
    var bands: [Band] = []
    var isOpen = false
    let starts = Set(chart.phases.map(\.start))
    for index in chart.points.indices {
      let point = chart.points[index]
      guard point.lower != nil || point.upper != nil else {
        isOpen = false
        continue
      }
      let step = Band.Step(
        from: edge(index),
        to: edge(index + 1),
        upper: point.upper.map(height),
        lower: point.lower.map(height)
      )
      if isOpen, !starts.contains(index) {
        bands[bands.count - 1].add(step)
      } else {
        bands.append(Band(steps: [step]))
      }
      isOpen = true
    }
    return bands
  }

  /// The space between limits.
  struct Band: Hashable, Sendable {
    /// Limits that hold over a stretch; either may be undefined.
    struct Step: Hashable, Sendable {
      let from: Double
      var to: Double
      let upper: Double?
      let lower: Double?
    }

    var steps: [Step]

    mutating func add(_ step: Step) {
      guard let last = steps.last, last.upper == step.upper, last.lower == step.lower else {
        steps.append(step)
        return
      }
      steps[steps.count - 1].to = step.to
    }

    /// The upper edge from left to right, in pieces where it is defined.
    var upperEdges: [[Place]] { edges(\.upper) }
    var lowerEdges: [[Place]] { edges(\.lower) }

    /// The outline, where both limits are defined.
    var outlines: [[Place]] {
      steps.split { $0.upper == nil || $0.lower == nil }.map { piece in
        let upper = piece.flatMap { step in
          step.upper.map { [Place(step.from, $0), Place(step.to, $0)] } ?? []
        }
        let lower = piece.flatMap { step in
          step.lower.map { [Place(step.from, $0), Place(step.to, $0)] } ?? []
        }
        return upper + lower.reversed()
      }
    }

    private func edges(_ side: KeyPath<Step, Double?>) -> [[Place]] {
      steps.split { $0[keyPath: side] == nil }.map { piece in
        piece.flatMap { step in
          step[keyPath: side].map { [Place(step.from, $0), Place(step.to, $0)] } ?? []
        }
      }
    }
  }

  // Dashed beyond the last baseline point of a stretch with one centre, if the stretch has one at all.
  private var extensions: [Bool] {
    var extended = [Bool](repeating: false, count: chart.points.count)
    var start = 0
    var centre: Double?
    for (index, point) in chart.points.enumerated() {
      if let next = point.centre {
        if next != centre, centre != nil { start = index }
        centre = next
      }
      // Whatever was carried on before another baseline point was not beyond it.
      if point.isBaseline { for position in start...index { extended[position] = false } }
      extended[index] = !point.isBaseline && chart.points[start...index].contains(where: \.isBaseline)
    }
    return extended
  }
}
