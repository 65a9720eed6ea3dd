/// Looks for plain reasons why a level cannot be grouped, so that they are told by name and at once.
enum TriadObstacles {
  /// Throws when a school has no group, or when schools are cut off in a number that cannot be divided.
  static func check(_ level: TriadLevel, in problem: TriadProblem) throws(TriadRefusal) {
    for school in 0..<level.count where !hasGroup(school, level) {
      throw refusal(school, level, problem)
    }
    for island in islands(level) where TriadProblem.sizes(count: island.count) == nil {
      throw .schoolsCutOff(island.map { level.schools[$0] })
    }
  }

  private static func refusal(_ school: Int, _ level: TriadLevel, _ problem: TriadProblem) -> TriadRefusal {
    let own = level.schools[school]
    let others = level.schools.filter { $0 != own }
    return .schoolHasNoGroup(
      school: own,
      tooFar: others.filter { problem.obstacle(own, $0) == .tooFar },
      forbidden: others.filter { problem.obstacle(own, $0) == .forbidden }
    )
  }

  private static func hasGroup(_ school: Int, _ level: TriadLevel) -> Bool {
    let partners = (0..<level.count).filter { $0 != school && level.allows(school, $0) }
    for (index, second) in partners.enumerated() {
      for third in partners[(index + 1)...] where level.allows(second, third) {
        let triad = [school, second, third]
        if level.triads > 0, level.holdsBlocksWhole(triad) { return true }
        guard level.fours > 0 else { continue }
        let completes = partners.contains {
          $0 != second && $0 != third && level.isLegal(triad + [$0])
        }
        if completes { return true }
      }
    }
    return false
  }

  /// Sets of schools that no allowed pair joins to the others.
  private static func islands(_ level: TriadLevel) -> [[Int]] {
    var seen = [Bool](repeating: false, count: level.count)
    var islands: [[Int]] = []
    for start in 0..<level.count where !seen[start] {
      var island = [start]
      seen[start] = true
      var next = 0
      while next < island.count {
        for other in 0..<level.count where !seen[other] && level.allows(island[next], other) {
          seen[other] = true
          island.append(other)
        }
        next += 1
      }
      islands.append(island.sorted())
    }
    return islands
  }
}
