/// A figure, or the fact that it is withheld.
///
/// Every reason looks the same: a withheld cell carries no number and no cause, or the cause would be one.
package enum Published<Figure: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  case shown(Figure)
  case withheld

  /// The one word for every reason.
  package static var withheldWord: String { "withheld" }

  /// The figure if there is one.
  package var figure: Figure? {
    switch self {
    case .shown(let figure): figure
    case .withheld: nil
    }
  }
}

/// A place on the one fixed lattice: the whole school, or the school's part in one grade band.
package struct LatticePlace: Hashable, Sendable, Codable, Comparable {
  /// Position of the look-for or practice in the caller's list.
  package let topic: Int
  /// Position of the grade band in the caller's list; `nil` is the whole school.
  package let band: Int?

  /// The place of a topic in a band, or in the whole school.
  package init(topic: Int, band: Int? = nil) {
    self.topic = topic
    self.band = band
  }

  /// By topic, the whole school before its bands.
  package static func < (one: Self, other: Self) -> Bool {
    (one.topic, one.band ?? -1) < (other.topic, other.band ?? -1)
  }
}

/// One row of a publication.
package struct PublishedCell<Figure: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  package let place: LatticePlace
  package let content: Published<Figure>

  /// A row at its place.
  package init(place: LatticePlace, content: Published<Figure>) {
    self.place = place
    self.content = content
  }
}

/// What a figure needs in order to be pooled with others that were published.
package protocol PooledFigure {
  /// Notes or answers behind the rate.
  var count: Int { get }
  var rate: PublishedRate { get }
}

/// How often a look-for was seen, as published when a walk round closes.
package struct DoingFigure: PooledFigure, Hashable, Sendable, Codable {
  /// Notes that were seen or not seen.
  package let count: Int
  package let rooms: Int
  /// Notes where it was not expected then, to the nearest 5; 0 means fewer than 3.
  package let notExpectedAbout: Int
  package let rate: PublishedRate
  package let interval: PublishedInterval

  /// Reads a stored figure back.
  package init(
    count: Int,
    rooms: Int,
    notExpectedAbout: Int,
    rate: PublishedRate,
    interval: PublishedInterval
  ) {
    self.count = count
    self.rooms = rooms
    self.notExpectedAbout = notExpectedAbout
    self.rate = rate
    self.interval = interval
  }
}

/// How many teachers say they understand a practice, as published once a term.
package struct KnowingFigure: PooledFigure, Hashable, Sendable, Codable {
  /// Answers counted.
  package let count: Int
  /// Teachers on the roster.
  package let roster: Int
  package let rate: PublishedRate
  package let interval: PublishedInterval
  /// What the share of the whole roster could be, whatever those without an answer would have said.
  package let bounds: PublishedInterval
  /// Shares at steps 0 to 3, all four or none.
  package let steps: Published<[PublishedRate]>

  /// Reads a stored figure back.
  package init(
    count: Int,
    roster: Int,
    rate: PublishedRate,
    interval: PublishedInterval,
    bounds: PublishedInterval,
    steps: Published<[PublishedRate]>
  ) {
    self.count = count
    self.roster = roster
    self.rate = rate
    self.interval = interval
    self.bounds = bounds
    self.steps = steps
  }
}
