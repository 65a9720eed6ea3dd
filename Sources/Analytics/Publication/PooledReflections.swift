/// One teacher's answer about one practice, without the teacher.
package struct ReflectionAnswer: Hashable, Sendable {
  /// Position of the grade band; `nil` when the roster gives none.
  package let band: Int?
  /// Understanding from 1 to 4.
  package let understanding: Int
  /// Where I am: 0 to 3.
  package let step: Int

  /// An answer whose values lie in range.
  package init?(band: Int?, understanding: Int, step: Int) {
    guard (1...4).contains(understanding), (0...3).contains(step) else { return nil }
    self.band = band
    self.understanding = understanding
    self.step = step
  }

  /// Understanding of at least 3 of 4 counts as knowing.
  package var isKnowing: Bool { understanding >= 3 }
}

/// The self-reflections of one school, pooled once a term.
///
/// The same lattice and the same all-or-nothing rule as for walk rounds, with answers instead of notes.
package struct PooledReflections: Sendable {
  /// Answers by practice, in the caller's order.
  package let practices: [[ReflectionAnswer]]
  /// Teachers on the roster by band on the term's last day; the key `nil` holds those without one.
  package let roster: [Int?: Int]

  /// The answers of one school in one term.
  package init(practices: [[ReflectionAnswer]], roster: [Int?: Int]) {
    self.practices = practices
    self.roster = roster
  }

  /// Every figure that may leave the reflections, in the order of the lattice.
  package func cells(under rule: CellRule = .standard) -> [PublishedCell<KnowingFigure>] {
    let teachers = roster.values.reduce(0, +)
    let whole = practices.map { ReflectionTally($0, roster: teachers) }
    let shown = whole.indices.filter { whole[$0].answers >= rule.answers }
    let top = whole.indices.map { topic in
      PublishedCell(
        place: LatticePlace(topic: topic),
        content: whole[topic].published(rule, steps: whole[topic].hasSafeSteps)
      )
    }
    return (top + breakdown(of: shown, under: rule)).sorted { $0.place < $1.place }
  }

  private func breakdown(of topics: [Int], under rule: CellRule) -> [PublishedCell<KnowingFigure>] {
    var cells: [PublishedCell<KnowingFigure>] = []
    let bands = Set(topics.flatMap { practices[$0].map(\.band) })
    guard bands.count > 1, !bands.contains(nil) else { return [] }
    for topic in topics {
      let byBand = Dictionary(grouping: practices[topic], by: \.band)
      let tallies = byBand.mapValues { ReflectionTally($0, roster: roster[$0[0].band] ?? 0) }
      guard tallies.values.allSatisfy({ $0.answers >= rule.answers && $0.isMixed }) else { return [] }
      let steps = tallies.values.allSatisfy(\.hasSafeSteps)
      for (band, tally) in tallies {
        cells.append(
          PublishedCell(
            place: LatticePlace(topic: topic, band: band),
            content: tally.published(rule, steps: steps)
          )
        )
      }
    }
    return cells
  }
}

/// The answers of one cell, counted.
private struct ReflectionTally {
  let answers: Int
  let knowing: Int
  let steps: [Int]
  let roster: Int

  init(_ given: [ReflectionAnswer], roster: Int) {
    answers = given.count
    knowing = given.count { $0.isKnowing }
    steps = (0...3).map { step in given.count { $0.step == step } }
    // Somebody may have answered and left since; they were on the roster when it mattered.
    self.roster = max(roster, given.count)
  }

  /// Whether at least two answers lie on either side, so that nothing follows by subtraction.
  var isMixed: Bool { knowing >= 2 && answers - knowing >= 2 }

  /// The four shares add up to everybody, so a blurred end could be worked out unless none is at an end.
  var hasSafeSteps: Bool { steps.allSatisfy { $0 >= 2 } }

  func published(_ rule: CellRule, steps showsSteps: Bool) -> Published<KnowingFigure> {
    guard answers >= rule.answers, let rate = PublishedRate(count: knowing, of: answers) else {
      return .withheld
    }
    let same = PublishedRate.indistinguishable(from: knowing, of: answers)
    let ends = [same.lowerBound, same.upperBound].compactMap {
      Knowing(knowing: $0, answered: answers, roster: roster)
    }
    guard let low = ends.first, let high = ends.last else { return .withheld }
    let shares = steps.compactMap { PublishedRate(count: $0, of: answers) }
    return .shown(
      KnowingFigure(
        count: answers,
        roster: roster,
        rate: rate,
        interval: PublishedInterval(outward: low.interval().hull(high.interval())),
        bounds: PublishedInterval(outward: low.bounds.hull(high.bounds)),
        steps: showsSteps ? .shown(shares) : .withheld
      )
    )
  }
}
