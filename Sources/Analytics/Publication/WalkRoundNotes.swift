/// What was marked for one look-for during one short visit.
package enum WalkMark: Hashable, Sendable {
  /// Seen, with the step on the continuum if the visitor gave one (1 to 3).
  case seen(step: Int?)
  case notSeen
  /// The practice could not have been seen at that moment; left out of the rate.
  case notExpected
}

/// One note of a walk round, as it exists only until the round closes.
///
/// Rooms and bands are positions in lists the caller forgets; all rooms of a publication must have been
/// numbered under one key, or a room met twice would count as two.
package struct WalkNote: Hashable, Sendable {
  package let room: Int
  /// `nil` when the visitor gave none.
  package let band: Int?
  /// One entry per look-for, in the round's order; `nil` where nothing was marked.
  package let marks: [WalkMark?]

  /// A note from one room.
  package init(room: Int, band: Int?, marks: [WalkMark?]) {
    self.room = room
    self.band = band
    self.marks = marks
  }
}

/// The marks for one look-for among some notes, counted by room.
struct WalkTally {
  private(set) var notExpected = 0
  private var rooms: [Int: (seen: Int, counted: Int)] = [:]

  /// Counts one look-for over the given notes.
  init(topic: Int, notes: some Sequence<WalkNote>) {
    for note in notes where topic < note.marks.count {
      switch note.marks[topic] {
      case .seen: add(seen: 1, in: note.room)
      case .notSeen: add(seen: 0, in: note.room)
      case .notExpected: notExpected += 1
      case nil: break
      }
    }
  }

  var seen: Int { rooms.values.reduce(0) { $0 + $1.seen } }
  var counted: Int { rooms.values.reduce(0) { $0 + $1.counted } }

  /// Whether there are enough notes from enough rooms.
  func meets(_ rule: CellRule) -> Bool { rule.allows(notesPerRoom: rooms.values.map(\.counted)) }

  /// Whether at least two notes say each of the two things, so that nothing follows by subtraction.
  var isMixed: Bool { seen >= 2 && counted - seen >= 2 }

  /// The figure, or `nil` when there are too few notes.
  func figure(_ rule: CellRule) -> DoingFigure? {
    guard meets(rule), let rate = PublishedRate(count: seen, of: counted) else { return nil }
    return DoingFigure(
      count: counted,
      rooms: rooms.count,
      notExpectedAbout: (2 * notExpected + 5) / 10 * 5,
      rate: rate,
      interval: interval
    )
  }

  /// From this size on the interval may use how much the rooms differ.
  ///
  /// In smaller cells the estimated design effect, read together with the rate and a list of the rooms
  /// visited, often leaves only one possible mark for a room (`docs/deviations.md`).
  private static let roomsForEstimate = 10
  private static let notesForEstimate = 40

  /// The estimated likeness within rooms is rounded up to one of these, so that many worlds share it.
  private static let correlations = [ClusteredProportion.assumedCorrelation, 0.5, 1]

  private var interval: PublishedInterval {
    let same = PublishedRate.indistinguishable(from: seen, of: counted)
    let correlation = same.count == 1 ? correlation : ClusteredProportion.assumedCorrelation
    return PublishedInterval(
      outward: wilson(same.lowerBound, correlation).hull(wilson(same.upperBound, correlation))
    )
  }

  /// The assumed correlation of marks in a room, or the next rung above the estimated one.
  private var correlation: Double {
    let assumed = ClusteredProportion.assumedCorrelation
    guard rooms.count >= Self.roomsForEstimate, counted >= Self.notesForEstimate,
      let estimated = clustered?.estimatedDesignEffect
    else { return assumed }
    return Self.correlations.first { estimated <= designEffect($0) } ?? 1
  }

  private var clustered: ClusteredProportion? {
    ClusteredProportion(rooms.values.map { .init(successes: Double($0.seen), trials: Double($0.counted)) })
  }

  private func designEffect(_ correlation: Double) -> Double {
    1 + (Double(counted) / Double(rooms.count) - 1) * correlation
  }

  private func wilson(_ count: Int, _ correlation: Double) -> Interval {
    Proportion(
      rate: Double(count) / Double(counted),
      effectiveTrials: Double(counted) / designEffect(correlation)
    )?.interval() ?? Interval(0, 1)
  }

  private mutating func add(seen: Int, in room: Int) {
    let before = rooms[room] ?? (0, 0)
    rooms[room] = (before.seen + seen, before.counted + 1)
  }
}
