/// A rule that groups made by hand break.
package enum TriadFault: Hashable, Sendable {
  /// The school stands in no group, or in several.
  case placed(school: Int, times: Int)
  /// The group at this position has another size than three or four.
  case size(group: Int, count: Int)
  /// The level has more groups of four than its numbers ask for.
  case fours(level: String, count: Int, expected: Int)
  /// Two schools share a group and may not.
  case obstacle(TriadProblem.Pair, TriadProblem.Obstacle)
  /// A lock is not kept.
  case lock(TriadProblem.Lock)
}

extension TriadProblem {
  /// What groups made or moved by hand cost; their faults are told by `faults(groups:)`.
  package func planByHand(_ groups: [[Int]]) -> TriadPlan {
    TriadPlan(groups: groups.filter { !$0.isEmpty }, distance: distance, standing: .byHand)
  }

  /// Every rule that `groups` break; empty when they may be used as they are.
  package func faults(groups: [[Int]]) -> [TriadFault] {
    placementFaults(groups) + sizeFaults(groups) + pairFaults(groups) + lockFaults(groups)
  }

  private func placementFaults(_ groups: [[Int]]) -> [TriadFault] {
    var times = [Int](repeating: 0, count: schools.count)
    for school in groups.joined() { times[school] += 1 }
    return schools.indices.filter { times[$0] != 1 }.map { .placed(school: $0, times: times[$0]) }
  }

  private func sizeFaults(_ groups: [[Int]]) -> [TriadFault] {
    let sizes = groups.indices.filter { !(3...4).contains(groups[$0].count) }
      .map { TriadFault.size(group: $0, count: groups[$0].count) }
    let fours = Dictionary(grouping: groups.filter { $0.count == 4 }) { schools[$0[0]].level }
    let expected = levels.compactMap { level -> TriadFault? in
      let count = fours[level.name]?.count ?? 0
      let wanted = Self.sizes(count: level.schools.count)?.fours ?? 0
      return count == wanted ? nil : .fours(level: level.name, count: count, expected: wanted)
    }
    return sizes + expected
  }

  private func pairFaults(_ groups: [[Int]]) -> [TriadFault] {
    groups.flatMap(TriadPlan.pairs).filter { $0.first != $0.second }.compactMap { pair in
      obstacle(pair.first, pair.second).map { .obstacle(pair, $0) }
    }
  }

  private func lockFaults(_ groups: [[Int]]) -> [TriadFault] {
    locks.filter { lock in
      !groups.contains { group in
        switch lock {
        case .group(let schools): Set(group) == Set(schools)
        case .together(let schools): Set(schools).isSubset(of: group)
        }
      }
    }
    .map { .lock($0) }
  }

  /// Levels by the first school of each, with their schools ascending.
  var levels: [(name: String, schools: [Int])] {
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for (index, school) in schools.enumerated() {
      if members[school.level] == nil { order.append(school.level) }
      members[school.level, default: []].append(index)
    }
    return order.map { ($0, members[$0] ?? []) }
  }
}
