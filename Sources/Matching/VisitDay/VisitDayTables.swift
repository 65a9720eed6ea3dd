/// A problem as flat numbers, because the search reads them some hundred million times.
struct VisitDayTables {
  let rounds: Int
  /// The position that stands for no room; its distances are 0.
  let rest: Int
  /// Rooms and the rest.
  let stride: Int
  let walk: [Int]
  let mismatch: Int
  /// By room: the grade band, -1 for none.
  let bandOfRoom: [Int]
  /// By `room * rounds + round`; a rest is always possible.
  let isTaught: [Bool]
  /// By visitor; the last school and the last band stand for none.
  let schoolOf: [Int]
  let bandOfVisitor: [Int]
  let isPrincipal: [Bool]
  let schoolCount: Int
  let bandCount: Int
  let schoolShares: [ClosedRange<Int>]
  let groupSize: ClosedRange<Int>

  init(_ problem: VisitDayProblem, groupCount: Int) {
    rounds = problem.rounds
    let rooms = problem.rooms
    rest = rooms.count
    stride = rooms.count + 1
    let (rest, stride) = (rest, stride)
    walk = (0..<(stride * stride)).map { index in
      let (from, to) = (index / stride, index % stride)
      return from == rest || to == rest ? 0 : problem.weights.walkPerUnit * problem.walk(from, to)
    }
    mismatch = problem.weights.bandMismatch
    let bands = Set(rooms.compactMap(\.gradeBand) + problem.visitors.compactMap(\.gradeBand)).sorted()
    let bandNumbers = Dictionary(uniqueKeysWithValues: bands.enumerated().map { ($1, $0) })
    bandOfRoom = rooms.map { $0.gradeBand.flatMap { bandNumbers[$0] } ?? -1 } + [-1]
    isTaught = rooms.flatMap(\.isTaught) + [Bool](repeating: true, count: problem.rounds)
    let schools = problem.visitorsBySchool
    let schoolNumbers = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($1.school, $0) })
    schoolOf = problem.visitors.map { $0.school.flatMap { schoolNumbers[$0] } ?? schools.count }
    bandOfVisitor = problem.visitors.map { $0.gradeBand.flatMap { bandNumbers[$0] } ?? bands.count }
    isPrincipal = problem.visitors.map(\.isPrincipal)
    schoolCount = schools.count + 1
    bandCount = bands.count + 1
    let guests = 0...problem.visitors.count
    schoolShares =
      schools.map { problem.schoolShare($0.visitors.count, groupCount: groupCount) } + [guests]
    groupSize = problem.groupSize
  }
}
