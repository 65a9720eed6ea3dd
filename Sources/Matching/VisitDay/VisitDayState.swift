/// A whole day under change: who is in which group, and which room each group sees when.
///
/// Every room that can be seen is seen exactly once in every state: a second visit can only cost, because a
/// rest costs nothing. Rooms nobody sees stay in `unseen` and may trade places with others.
struct VisitDayState {
  let tables: VisitDayTables
  let groupCount: Int
  /// The room of a group in a round at `group * rounds + round`; `tables.rest` for a rest.
  var cells: [Int]
  var unseen: [Int]
  /// The group of each visitor.
  var groupOf: [Int]
  /// Visitors by group and school, by group and grade band, and by group.
  var schoolCounts: [Int]
  var bandCounts: [Int]
  var principalCounts: [Int]
  var sizes: [Int]
  /// Walking and grade bands of each group, and their sum.
  var groupCosts: [Int]
  var total = 0

  init(_ tables: VisitDayTables, groups: [[Int]], roomsIn: [[Int]], unseen: [Int]) {
    self.tables = tables
    groupCount = groups.count
    cells = [Int](repeating: tables.rest, count: groupCount * tables.rounds)
    self.unseen = unseen
    groupOf = [Int](repeating: 0, count: tables.schoolOf.count)
    schoolCounts = [Int](repeating: 0, count: groupCount * tables.schoolCount)
    bandCounts = [Int](repeating: 0, count: groupCount * tables.bandCount)
    principalCounts = [Int](repeating: 0, count: groupCount)
    sizes = [Int](repeating: 0, count: groupCount)
    groupCosts = [Int](repeating: 0, count: groupCount)
    for (round, rooms) in roomsIn.enumerated() {
      for (group, room) in rooms.enumerated() { cells[group * tables.rounds + round] = room }
    }
    for (group, visitors) in groups.enumerated() {
      for visitor in visitors { put(visitor, group, 1) }
    }
    for group in 0..<groupCount { groupCosts[group] = cost(group) }
    total = groupCosts.reduce(0, +)
  }

  /// Counts a visitor into a group (`change` 1) or out of it (-1).
  mutating func put(_ visitor: Int, _ group: Int, _ change: Int) {
    if change > 0 { groupOf[visitor] = group }
    sizes[group] += change
    if tables.isPrincipal[visitor] { principalCounts[group] += change }
    schoolCounts[group * tables.schoolCount + tables.schoolOf[visitor]] += change
    bandCounts[group * tables.bandCount + tables.bandOfVisitor[visitor]] += change
  }

  /// What a group's way costs: walking between rounds that follow each other, and rooms nobody has the band
  /// of.
  func cost(_ group: Int) -> Int {
    let start = group * tables.rounds
    let bands = group * tables.bandCount
    var cost = 0
    var before = tables.rest
    for cell in start..<(start + tables.rounds) {
      let room = cells[cell]
      cost += tables.walk[before * tables.stride + room]
      let band = tables.bandOfRoom[room]
      if band >= 0, bandCounts[bands + band] == 0 { cost += tables.mismatch }
      before = room
    }
    return cost
  }

  /// Accepts the change made to two groups when their new costs are, and says whether it did.
  mutating func settle(
    _ left: Int,
    _ right: Int,
    _ annealing: Annealing,
    _ random: inout SeededRandom
  ) -> Bool {
    let leftCost = cost(left)
    let rightCost = left == right ? 0 : cost(right)
    let before = groupCosts[left] + (left == right ? 0 : groupCosts[right])
    let delta = leftCost + rightCost - before
    guard annealing.accepts(delta, &random) else { return false }
    groupCosts[left] = leftCost
    if left != right { groupCosts[right] = rightCost }
    total += delta
    return true
  }
}
