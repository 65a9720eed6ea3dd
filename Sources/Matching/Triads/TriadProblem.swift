/// Which schools visit each other: triads of similar schools of one level, four where numbers force it.
///
/// Per level of n schools there are n / 3 groups, rounded down, and n mod 3 of them have four schools. The
/// objective, to be made small, is the sum over groups of the distances of all pairs in the group.
/// Schools are named by their positions in `schools`.
package struct TriadProblem: Hashable, Sendable {
  /// A school as far as triads need to know it.
  package struct School: Hashable, Sendable {
    package let name: String
    /// Schools of different levels never share a group.
    package let level: String

    /// A school of a level.
    package init(name: String, level: String) {
      self.name = name
      self.level = level
    }
  }

  /// Two schools that do not share a group, as last year's partners may not; order does not matter.
  package struct Pair: Hashable, Sendable {
    package let first: Int
    package let second: Int

    /// The pair with the smaller position first.
    package init(_ one: Int, _ other: Int) {
      first = min(one, other)
      second = max(one, other)
    }
  }

  /// Schools that a person has put together and that stay together.
  package enum Lock: Hashable, Sendable {
    /// These are a group, and nobody joins them: three or four schools.
    case group([Int])
    /// These share a group, and others may join them: two to four schools.
    case together([Int])

    var schools: [Int] {
      switch self {
      case .group(let schools), .together(let schools): schools
      }
    }
  }

  package let schools: [School]
  package let distance: SquareMatrix
  /// `nil` when travel is not limited.
  package let travelLimit: TravelLimit?
  package let forbiddenPairs: Set<Pair>
  package let locks: [Lock]

  /// A problem whose positions all lie within `schools`.
  package init(
    schools: [School],
    distance: SquareMatrix,
    travelLimit: TravelLimit? = nil,
    forbiddenPairs: Set<Pair> = [],
    locks: [Lock] = []
  ) {
    precondition(distance.count == schools.count, "Every school has a row of distances.")
    precondition((travelLimit?.minutes.count ?? schools.count) == schools.count, "And a row of minutes.")
    let ends = forbiddenPairs.flatMap { [$0.first, $0.second] }
    precondition(ends.allSatisfy(schools.indices.contains), "Pairs hold schools.")
    precondition(locks.flatMap(\.schools).allSatisfy(schools.indices.contains), "Locks hold schools.")
    self.schools = schools
    self.distance = distance
    self.travelLimit = travelLimit
    self.forbiddenPairs = forbiddenPairs
    self.locks = locks
  }

  /// The longest way between two schools of a group.
  package struct TravelLimit: Hashable, Sendable {
    package let minutes: SquareMatrix
    package let maximumMinutes: Int

    /// At most `maximumMinutes`, in either direction, by the table `minutes`.
    package init(minutes: SquareMatrix, maximumMinutes: Int) {
      self.minutes = minutes
      self.maximumMinutes = maximumMinutes
    }

    func isExceeded(_ one: Int, _ other: Int) -> Bool {
      max(minutes[one, other], minutes[other, one]) > maximumMinutes
    }
  }

  /// Why two schools may not share a group; `nil` when they may.
  package enum Obstacle: Hashable, Sendable {
    case differentLevels, tooFar, forbidden
  }

  /// The first obstacle between two different schools.
  package func obstacle(_ one: Int, _ other: Int) -> Obstacle? {
    if schools[one].level != schools[other].level { return .differentLevels }
    if let travelLimit, travelLimit.isExceeded(one, other) { return .tooFar }
    return forbiddenPairs.contains(Pair(one, other)) ? .forbidden : nil
  }

  /// How many triads and fours a level of `count` schools has; `nil` for one, two or five schools.
  package static func sizes(count: Int) -> (triads: Int, fours: Int)? {
    let fours = count % 3
    let triads = count / 3 - fours
    return triads < 0 ? nil : (triads, fours)
  }
}
