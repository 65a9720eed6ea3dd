/// Refuses what cannot be planned, and says how many groups there may be.
struct VisitDayPreparation {
  /// Numbers of groups that keep every rule, ascending and not empty.
  let groupCounts: [Int]

  init(_ problem: VisitDayProblem) throws(VisitDayRefusal) {
    try Self.checkLists(problem)
    let fewest = try Self.fewestGroups(problem)
    let most = try Self.mostGroups(problem, fewest)
    groupCounts = Array(fewest...most)
  }

  private static func checkLists(_ problem: VisitDayProblem) throws(VisitDayRefusal) {
    guard problem.rounds > 0 else { throw .noRounds }
    guard !problem.rooms.isEmpty else { throw .noRooms }
    var names: Set<String> = []
    for (index, visitor) in problem.visitors.enumerated() {
      guard names.insert(visitor.name).inserted else { throw .invitedTwice(visitor: index) }
    }
    if let room = problem.rooms.firstIndex(where: { !$0.isTaught.contains(true) }) {
      throw .roomNeverTaught(room: room)
    }
  }

  private static func fewestGroups(_ problem: VisitDayProblem) throws(VisitDayRefusal) -> Int {
    let count = problem.visitors.count
    let size = problem.groupSize
    guard count >= size.lowerBound else {
      throw .tooFewVisitors(count: count, needed: size.lowerBound)
    }
    let bySize = (count + size.upperBound - 1) / size.upperBound
    guard bySize <= problem.mostGroups else {
      throw .tooManyVisitors(count: count, places: problem.mostGroups * size.upperBound)
    }
    let principals = problem.visitors.count(where: \.isPrincipal)
    let bound = min(problem.mostGroups, count / size.lowerBound)
    guard bySize <= bound else { throw .groupSizes(count: count) }
    guard principals <= bound else { throw .tooManyPrincipals(principals: principals, groups: bound) }
    return max(bySize, principals)
  }

  private static func mostGroups(
    _ problem: VisitDayProblem,
    _ fewest: Int
  ) throws(VisitDayRefusal) -> Int {
    guard fewest <= problem.rooms.count else {
      throw .moreGroupsThanRooms(groups: fewest, rooms: problem.rooms.count)
    }
    let most = min(
      problem.mostGroups,
      problem.visitors.count / problem.groupSize.lowerBound,
      problem.rooms.count
    )
    guard problem.mixing == .everySchool,
      let smallest = problem.visitorsBySchool.min(by: { $0.visitors.count < $1.visitors.count })
    else { return most }
    guard smallest.visitors.count >= fewest else {
      throw .schoolTooSmall(school: smallest.school, visitors: smallest.visitors.count, groups: fewest)
    }
    return min(most, smallest.visitors.count)
  }
}
