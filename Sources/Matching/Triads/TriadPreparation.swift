/// Takes locked groups out of a problem, cuts it into levels, and refuses what can be seen not to work.
struct TriadPreparation {
  /// Groups that are locked as a whole.
  let lockedGroups: [[Int]]
  let levels: [TriadLevel]

  init(_ problem: TriadProblem) throws(TriadRefusal) {
    try Self.checkLocks(problem)
    var groups: [[Int]] = []
    var blocks: [[Int]] = []
    for lock in problem.locks {
      switch lock {
      case .group(let schools): groups.append(schools)
      case .together(let schools): if schools.count > 1 { blocks.append(schools) }
      }
    }
    lockedGroups = groups
    var levels: [TriadLevel] = []
    for level in problem.levels {
      levels.append(try Self.level(problem, level, groups, blocks))
    }
    self.levels = levels.filter { $0.count > 0 }
    for level in self.levels { try TriadObstacles.check(level, in: problem) }
  }

  private static func level(
    _ problem: TriadProblem,
    _ level: (name: String, schools: [Int]),
    _ groups: [[Int]],
    _ blocks: [[Int]]
  ) throws(TriadRefusal) -> TriadLevel {
    guard let sizes = TriadProblem.sizes(count: level.schools.count) else {
      throw .levelCannotBeDivided(level: level.name, count: level.schools.count)
    }
    let own = groups.filter { problem.schools[$0[0]].level == level.name }
    let lockedFours = own.count { $0.count == 4 }
    guard lockedFours <= sizes.fours else {
      throw .lockedFours(level: level.name, locked: lockedFours, expected: sizes.fours)
    }
    let taken = Set(own.joined())
    return TriadLevel(
      problem,
      name: level.name,
      schools: level.schools.filter { !taken.contains($0) },
      fours: sizes.fours - lockedFours,
      blocks: blocks.filter { problem.schools[$0[0]].level == level.name }
    )
  }

  private static func checkLocks(_ problem: TriadProblem) throws(TriadRefusal) {
    var locked: Set<Int> = []
    for lock in problem.locks {
      for school in lock.schools {
        guard locked.insert(school).inserted else { throw .lockedTwice(school: school) }
      }
      let sizes =
        switch lock {
        case .group: 3...4
        case .together: 1...4
        }
      guard sizes.contains(lock.schools.count) else { throw .lockedGroupSize(lock.schools) }
      for pair in TriadPlan.pairs(lock.schools) {
        if let obstacle = problem.obstacle(pair.first, pair.second) { throw .lockedPair(pair, obstacle) }
      }
    }
  }
}
