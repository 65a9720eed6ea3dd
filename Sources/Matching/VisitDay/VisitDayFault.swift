/// A rule that a plan made by hand breaks.
package enum VisitDayFault: Hashable, Sendable {
  /// The visitor stands in no group, or in several.
  case placed(visitor: Int, times: Int)
  /// The group is too small or too large.
  case size(group: Int, count: Int)
  /// There are more groups than asked for.
  case groups(count: Int)
  /// The group has more than one principal.
  case principals(group: Int)
  /// The group has nobody of a school that sent enough people.
  case schoolMissing(group: Int, school: Int)
  /// The group has several of a school that sent few people.
  case schoolCrowded(group: Int, school: Int)
  /// The group has not one entry for each round.
  case rounds(group: Int)
  /// Nobody teaches in the room in this round.
  case notTaught(room: Int, group: Int, round: Int)
  /// Several groups are in the room in this round.
  case twoGroups(room: Int, round: Int)
  /// The room is visited more often than allowed.
  case visits(room: Int, count: Int)
}

extension VisitDayProblem {
  /// Every rule that the groups and their routes break; empty when they may be used as they are.
  ///
  /// Rooms that nobody sees are a cost, not a fault.
  package func faults(groups: [[Int]], route: [[Int?]]) -> [VisitDayFault] {
    visitorFaults(groups) + groups.indices.flatMap { groupFaults(groups[$0], $0, groups.count) }
      + routeFaults(groups.count, route) + roomFaults(route)
  }

  private func visitorFaults(_ groups: [[Int]]) -> [VisitDayFault] {
    var times = [Int](repeating: 0, count: visitors.count)
    for visitor in groups.joined() { times[visitor] += 1 }
    let placed = visitors.indices.filter { times[$0] != 1 }
      .map { VisitDayFault.placed(visitor: $0, times: times[$0]) }
    return placed + (groups.count > mostGroups ? [.groups(count: groups.count)] : [])
  }

  private func groupFaults(_ group: [Int], _ index: Int, _ groupCount: Int) -> [VisitDayFault] {
    var faults: [VisitDayFault] = []
    if !groupSize.contains(group.count) { faults.append(.size(group: index, count: group.count)) }
    if group.count(where: { visitors[$0].isPrincipal }) > 1 { faults.append(.principals(group: index)) }
    for (school, members) in visitorsBySchool {
      let count = group.count { visitors[$0].school == school }
      let allowed = schoolShare(members.count, groupCount: groupCount)
      if count < allowed.lowerBound { faults.append(.schoolMissing(group: index, school: school)) }
      if count > allowed.upperBound { faults.append(.schoolCrowded(group: index, school: school)) }
    }
    return faults
  }

  /// How many of a school's `visitors` people one of `groupCount` groups may have.
  func schoolShare(_ visitors: Int, groupCount: Int) -> ClosedRange<Int> {
    switch mixing {
    case .everySchool: 1...max(1, visitors)
    case .spread: visitors < groupCount ? 0...1 : 1...visitors
    }
  }

  private func routeFaults(_ groupCount: Int, _ route: [[Int?]]) -> [VisitDayFault] {
    (0..<max(groupCount, route.count)).flatMap { group -> [VisitDayFault] in
      guard group < groupCount, group < route.count, route[group].count == rounds else {
        return [.rounds(group: group)]
      }
      return route[group].enumerated().compactMap { round, room in
        guard let room, !rooms[room].isTaught[round] else { return nil }
        return .notTaught(room: room, group: group, round: round)
      }
    }
  }

  private func roomFaults(_ route: [[Int?]]) -> [VisitDayFault] {
    rooms.indices.flatMap { room in
      let visits = (0..<rounds).map { round in
        route.count { round < $0.count && $0[round] == room }
      }
      let crowded = visits.indices.filter { visits[$0] > 1 }
        .map { VisitDayFault.twoGroups(room: room, round: $0) }
      let count = visits.reduce(0, +)
      return crowded + (count > mostVisitsPerRoom ? [.visits(room: room, count: count)] : [])
    }
  }
}
