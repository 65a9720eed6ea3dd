/// A walk round that is about to close: every note, and how long it was open.
///
/// Only rounds that were never published may be joined, their notes simply put together: what was published
/// once stays, and the same note in two publications could be found by subtraction.
package struct WalkRoundNotes: Sendable {
  package let notes: [WalkNote]
  package let lookFors: Int
  /// School days spanned by the dates the round was open.
  package let schoolDays: Int

  /// The notes of one round, or of several joined before any was published.
  package init(notes: [WalkNote], lookFors: Int, schoolDays: Int) {
    self.notes = notes
    self.lookFors = lookFors
    self.schoolDays = schoolDays
  }
}

/// What becomes of a round when somebody asks to close it.
package enum WalkRoundVerdict: Hashable, Sendable {
  /// Rows to be written once; in the order of the lattice.
  case publish([PublishedCell<DoingFigure>])
  /// It stays open, or is joined by another.
  case tooShort([WalkRoundShortage])
}

/// What a round still needs.
///
/// It names the minimum and never how far the round is: progress would be a live total.
package enum WalkRoundShortage: Hashable, Sendable {
  case rooms(atLeast: Int)
  case notes(atLeast: Int)
  case schoolDays(atLeast: Int)
  /// There are enough notes, but for no look-for are they spread over enough rooms with a mark that counts.
  case spread
}

extension WalkRoundNotes {
  /// Judges the round and, if it is long enough, makes every figure that will ever exist about it.
  ///
  /// One lattice: per look-for the whole school, and the school by grade band. The breakdown is published
  /// for all bands and all published look-fors or not at all: each sibling cell must meet the minimums
  /// itself, and at least two of its notes must say *seen* and two *not seen*. So whatever is subtracted
  /// (the whole minus some bands) again covers at least the minimum of rooms and is not unanimous.
  /// Steps are not published: each would split a cell into parts under the minimum.
  ///
  /// The result depends neither on the order of notes nor on how rooms are numbered.
  package func verdict(under rule: CellRule = .standard) -> WalkRoundVerdict {
    let shortages = shortages(under: rule)
    guard shortages.isEmpty else { return .tooShort(shortages) }
    let whole = (0..<lookFors).map { WalkTally(topic: $0, notes: notes).figure(rule) }
    guard whole.contains(where: { $0 != nil }) else { return .tooShort([.spread]) }
    let shown = whole.indices.filter { whole[$0] != nil }
    var cells = whole.enumerated().map { topic, figure in
      PublishedCell(place: LatticePlace(topic: topic), content: figure.map(Published.shown) ?? .withheld)
    }
    cells += breakdown(of: shown, under: rule)
    return .publish(cells.sorted { $0.place < $1.place })
  }

  private func shortages(under rule: CellRule) -> [WalkRoundShortage] {
    var missing: [WalkRoundShortage] = []
    if Set(notes.map(\.room)).count < rule.rooms { missing.append(.rooms(atLeast: rule.rooms)) }
    if notes.count < rule.notes { missing.append(.notes(atLeast: rule.notes)) }
    if schoolDays < rule.schoolDays { missing.append(.schoolDays(atLeast: rule.schoolDays)) }
    return missing
  }

  /// All bands of all given look-fors, or nothing.
  private func breakdown(of topics: [Int], under rule: CellRule) -> [PublishedCell<DoingFigure>] {
    let byBand = Dictionary(grouping: notes, by: \.band)
    // A note without a band is a sibling that no filter names: subtraction would still find it.
    guard byBand.count > 1, byBand[nil] == nil else { return [] }
    var cells: [PublishedCell<DoingFigure>] = []
    for (band, notes) in byBand {
      for topic in topics {
        let tally = WalkTally(topic: topic, notes: notes)
        guard tally.isMixed, let figure = tally.figure(rule) else { return [] }
        cells.append(PublishedCell(place: LatticePlace(topic: topic, band: band), content: .shown(figure)))
      }
    }
    return cells
  }
}
