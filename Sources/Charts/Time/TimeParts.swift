/// A stretch of time with a name, from a point to the one before the next phase.
package struct TimePhase: Hashable, Sendable {
  package let start: Int
  package let name: String
  /// What stands where the name finds no room, such as its number.
  package let short: String
  /// The second line: "from Nov 30", "3 rooms".
  package let scope: String

  /// Makes a phase that begins at a point, counted from nought.
  package init(start: Int, name: String, short: String = "", scope: String = "") {
    self.start = start
    self.name = name
    self.short = short
    self.scope = scope
  }
}

/// Points that together are a signal, and the words for it.
package struct TimeRun: Hashable, Sendable {
  /// On which side of the centre line they lie, or which way they go.
  package enum Side: Hashable, Sendable { case above, below }

  package let points: ClosedRange<Int>
  package let side: Side
  /// "12 points in a row above the median: a shift".
  package let words: String
  /// The same for a phone.
  package let short: String

  /// Makes a run over points counted from nought.
  package init(_ points: ClosedRange<Int>, _ side: Side, words: String, short: String) {
    self.points = points
    self.side = side
    self.words = words
    self.short = short
  }
}

/// What the team wants to reach.
package struct TimeGoal: Hashable, Sendable {
  package let value: Double
  /// "Goal 80% by Dec 18".
  package let label: String

  /// Makes a goal; one that is not a number cannot be made.
  package init?(_ value: Double, label: String) {
    guard let value = Reading.drawable(value) else { return nil }
    self.value = value
    self.label = label
  }
}

/// Something that happened, marked on the axis by its number.
package struct TimeEvent: Hashable, Sendable {
  package let point: Int
  package let text: String

  /// Makes a mark at a point counted from nought.
  package init(at point: Int, _ text: String) {
    self.point = point
    self.text = text
  }
}
