/// Who goes with whom, and where each group is in each round, on the day of an inquiry visit.
///
/// In every round a group sees one room that is being taught in, or rests; a room hosts one group a round.
/// The objective, to be made small, adds what `Weights` says. Rooms and visitors are named by position.
package struct VisitDayProblem: Hashable, Sendable {
  /// A room that takes part.
  package struct Room: Hashable, Sendable {
    package let name: String
    package let x: Int
    package let y: Int
    /// `nil` when it does not matter who sees it.
    package let gradeBand: String?
    /// One entry a round: whether someone teaches in it then.
    package let isTaught: [Bool]

    /// A room at a place of the building's plan; walking is measured along corridors, |dx| + |dy|.
    package init(name: String, x: Int, y: Int, gradeBand: String? = nil, isTaught: [Bool]) {
      self.name = name
      self.x = x
      self.y = y
      self.gradeBand = gradeBand
      self.isTaught = isTaught
    }
  }

  /// Someone who visits.
  package struct Visitor: Hashable, Sendable {
    /// What makes the person one: nobody is invited twice.
    package let name: String
    /// The visiting school, numbered from 0; `nil` for guests of no school.
    package let school: Int?
    package let isPrincipal: Bool
    package let gradeBand: String?

    /// A visitor of a school, or a guest.
    package init(name: String, school: Int?, isPrincipal: Bool, gradeBand: String? = nil) {
      self.name = name
      self.school = school
      self.isPrincipal = isPrincipal
      self.gradeBand = gradeBand
    }
  }

  /// How groups mix schools.
  package enum Mixing: Hashable, Sendable {
    /// Every group has someone of every visiting school.
    case everySchool
    /// Likewise for schools that sent enough; of a school that sent fewer than there are groups, no group has
    /// two.
    case spread
  }

  /// What each unwanted thing adds to the objective.
  package struct Weights: Hashable, Sendable {
    package var unseen = 1000
    package var repeated = 5
    package var walkPerUnit = 1
    package var bandMismatch = 3
    package var group = 12

    /// The usual weights.
    package init() {}
  }

  package let rounds: Int
  package let rooms: [Room]
  package let visitors: [Visitor]
  package let groupSize: ClosedRange<Int>
  package let mostGroups: Int
  package let mostVisitsPerRoom: Int
  package let mixing: Mixing
  package let weights: Weights

  /// A problem whose rooms say for each round whether they are taught.
  package init(
    rounds: Int,
    rooms: [Room],
    visitors: [Visitor],
    groupSize: ClosedRange<Int> = 3...5,
    mostGroups: Int,
    mostVisitsPerRoom: Int = 2,
    mixing: Mixing = .everySchool,
    weights: Weights = Weights()
  ) {
    precondition(rooms.allSatisfy { $0.isTaught.count == rounds }, "A room has one entry a round.")
    precondition(visitors.allSatisfy { $0.school ?? 0 >= 0 }, "Schools are numbered from 0.")
    precondition(groupSize.lowerBound > 0, "A group has somebody in it.")
    self.rounds = rounds
    self.rooms = rooms
    self.visitors = visitors
    self.groupSize = groupSize
    self.mostGroups = mostGroups
    self.mostVisitsPerRoom = mostVisitsPerRoom
    self.mixing = mixing
    self.weights = weights
  }

  /// The visitors of each school, by the school's number; schools without visitors are left out.
  var visitorsBySchool: [(school: Int, visitors: [Int])] {
    Dictionary(grouping: visitors.indices.filter { visitors[$0].school != nil }) { visitors[$0].school ?? 0 }
      .sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// The way between two rooms.
  func walk(_ one: Int, _ other: Int) -> Int {
    abs(rooms[one].x - rooms[other].x) + abs(rooms[one].y - rooms[other].y)
  }

  /// Whether nobody of the group knows the room's grade band.
  func isMismatch(_ group: [Int], _ room: Int) -> Bool {
    guard let band = rooms[room].gradeBand else { return false }
    return !group.contains { visitors[$0].gradeBand == band }
  }
}
