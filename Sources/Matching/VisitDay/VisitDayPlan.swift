/// Groups of visitors and their ways through the day.
package struct VisitDayPlan: Hashable, Sendable {
  /// How many of each unwanted thing a plan has, and what they add up to.
  package struct Costs: Hashable, Sendable {
    package let unseen: Int
    /// Visits beyond a room's first.
    package let repeats: Int
    /// Units walked between rooms of rounds that follow each other; a rest ends a walk.
    package let walk: Int
    package let bandMismatches: Int
    package let groups: Int
    /// The objective.
    package let total: Int
  }

  /// How the plan came about.
  package enum Standing: Hashable, Sendable {
    /// The search ran to its end.
    case searched
    /// The search was stopped before its end.
    case stopped
    /// A person made it.
    case byHand
  }

  /// Visitors, by group.
  package let groups: [[Int]]
  /// By group and round: the room, or `nil` for a rest.
  package let route: [[Int?]]
  package let costs: Costs
  package let standing: Standing

  /// The objective.
  package var objective: Int { costs.total }

  /// Rooms that nobody sees.
  package func unseenRooms(in problem: VisitDayProblem) -> [Int] {
    let seen = Set(route.joined().compactMap { $0 })
    return problem.rooms.indices.filter { !seen.contains($0) }
  }
}

extension VisitDayProblem {
  /// The plan of groups and routes made or changed by hand; its faults are told by `faults(groups:route:)`.
  package func planByHand(groups: [[Int]], route: [[Int?]]) -> VisitDayPlan {
    plan(groups: groups, route: route, standing: .byHand)
  }

  func plan(groups: [[Int]], route: [[Int?]], standing: VisitDayPlan.Standing) -> VisitDayPlan {
    VisitDayPlan(groups: groups, route: route, costs: costs(groups, route), standing: standing)
  }

  private func costs(_ groups: [[Int]], _ route: [[Int?]]) -> VisitDayPlan.Costs {
    var visits = [Int](repeating: 0, count: rooms.count)
    for room in route.joined() { if let room { visits[room] += 1 } }
    var length = 0
    var mismatches = 0
    for (group, stops) in zip(groups, route) {
      mismatches += stops.count { $0.map { isMismatch(group, $0) } ?? false }
      for (from, to) in zip(stops, stops.dropFirst()) {
        if let from, let to { length += walk(from, to) }
      }
    }
    let unseen = visits.count { $0 == 0 }
    let repeats = visits.reduce(0) { $0 + max(0, $1 - 1) }
    let total =
      weights.unseen * unseen + weights.repeated * repeats + weights.walkPerUnit * length
      + weights.bandMismatch * mismatches + weights.group * groups.count
    return VisitDayPlan.Costs(
      unseen: unseen,
      repeats: repeats,
      walk: length,
      bandMismatches: mismatches,
      groups: groups.count,
      total: total
    )
  }
}
