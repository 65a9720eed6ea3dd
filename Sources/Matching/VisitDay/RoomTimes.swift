/// Gives every room it can a round in which it is seen, `groups` rooms a round at most.
///
/// A matching by augmenting paths (Kuhn): no plan with as many groups sees more rooms.
struct RoomTimes {
  private let problem: VisitDayProblem
  private let groups: Int
  private var roomsIn: [[Int]]
  private var wasAsked: [Bool] = []

  /// The rooms seen in each round, and the rooms for which there is no time.
  static func assign(_ problem: VisitDayProblem, groups: Int) -> (roomsIn: [[Int]], unseen: [Int]) {
    var times = RoomTimes(problem: problem, groups: groups)
    var unseen: [Int] = []
    for room in problem.rooms.indices {
      times.wasAsked = [Bool](repeating: false, count: problem.rounds)
      if !times.place(room) { unseen.append(room) }
    }
    return (times.roomsIn, unseen)
  }

  private init(problem: VisitDayProblem, groups: Int) {
    self.problem = problem
    self.groups = groups
    roomsIn = [[Int]](repeating: [], count: problem.rounds)
  }

  private mutating func place(_ room: Int) -> Bool {
    for round in 0..<problem.rounds where problem.rooms[room].isTaught[round] && !wasAsked[round] {
      wasAsked[round] = true
      if roomsIn[round].count < groups {
        roomsIn[round].append(room)
        return true
      }
      for position in roomsIn[round].indices where place(roomsIn[round][position]) {
        roomsIn[round][position] = room
        return true
      }
    }
    return false
  }
}
