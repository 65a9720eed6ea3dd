@testable import Matching

/// Judges the plan of a visit's day from the plain rules, without the code under test.
enum VisitDayChecker {
  /// Sentences for every rule broken; empty when all hold.
  static func broken(_ groups: [[Int]], _ route: [[Int?]], _ problem: VisitDayProblem) -> [String] {
    var broken: [String] = []
    if groups.flatMap({ $0 }).sorted() != Array(problem.visitors.indices) { broken.append("not a partition") }
    if groups.count > problem.mostGroups || groups.count != route.count { broken.append("number of groups") }
    for group in groups { broken += brokenGroup(group, problem, groups.count) }
    for round in 0..<problem.rounds {
      let rooms = route.compactMap { $0[round] }
      if Set(rooms).count != rooms.count { broken.append("two groups in a room in round \(round)") }
      for room in rooms where !problem.rooms[room].isTaught[round] { broken.append("\(room) not taught") }
    }
    for room in problem.rooms.indices {
      let count = route.joined().count { $0 == room }
      if count > problem.mostVisitsPerRoom { broken.append("room \(room) has \(count) visits") }
    }
    return broken
  }

  static func objective(_ groups: [[Int]], _ route: [[Int?]], _ problem: VisitDayProblem) -> Int {
    let weights = problem.weights
    var sum = weights.group * groups.count
    for room in problem.rooms.indices {
      let count = route.joined().count { $0 == room }
      sum += count == 0 ? weights.unseen : weights.repeated * (count - 1)
    }
    for (group, stops) in zip(groups, route) {
      let bands = Set(group.compactMap { problem.visitors[$0].gradeBand })
      for round in stops.indices {
        guard let number = stops[round] else { continue }
        let room = problem.rooms[number]
        if let band = room.gradeBand, !bands.contains(band) { sum += weights.bandMismatch }
        guard round > 0, let before = stops[round - 1].map({ problem.rooms[$0] }) else { continue }
        sum += weights.walkPerUnit * (abs(room.x - before.x) + abs(room.y - before.y))
      }
    }
    return sum
  }

  private static func brokenGroup(_ group: [Int], _ problem: VisitDayProblem, _ groups: Int) -> [String] {
    var broken: [String] = []
    if !problem.groupSize.contains(group.count) { broken.append("size \(group.count)") }
    if group.count(where: { problem.visitors[$0].isPrincipal }) > 1 { broken.append("principals") }
    for school in Set(problem.visitors.compactMap(\.school)) {
      let all = problem.visitors.count { $0.school == school }
      let here = group.count { problem.visitors[$0].school == school }
      switch problem.mixing {
      case .everySchool: if here == 0 { broken.append("nobody of school \(school)") }
      case .spread:
        if all >= groups, here == 0 { broken.append("nobody of school \(school)") }
        if all < groups, here > 1 { broken.append("several of school \(school)") }
      }
    }
    return broken
  }
}
