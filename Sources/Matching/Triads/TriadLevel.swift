/// The schools of one level that are still to be grouped; positions are local, 0 up to `count`.
///
/// Locked groups are taken out beforehand. Distances and permissions lie in flat arrays because the search
/// reads them some hundred million times.
struct TriadLevel {
  let name: String
  /// The position of each local school in the whole problem.
  let schools: [Int]
  let triads: Int
  let fours: Int
  let distance: [Int]
  let isAllowed: [Bool]
  /// Locked sets of local schools that share a group.
  let blocks: [[Int]]
  /// The block of each school, `nil` for most.
  let blockOf: [Int?]

  var count: Int { schools.count }
  var groupCount: Int { triads + fours }

  init(_ problem: TriadProblem, name: String, schools: [Int], fours: Int, blocks: [[Int]]) {
    self.name = name
    self.schools = schools
    self.fours = fours
    let count = schools.count
    triads = (count - 4 * fours) / 3
    let local = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($1, $0) })
    let pairs = (0..<(count * count)).map { (schools[$0 / count], schools[$0 % count]) }
    distance = pairs.map { problem.distance[$0, $1] }
    isAllowed = pairs.map { $0 == $1 || problem.obstacle($0, $1) == nil }
    self.blocks = blocks.map { $0.compactMap { local[$0] } }
    var blockOf = [Int?](repeating: nil, count: count)
    for (index, block) in self.blocks.enumerated() {
      for school in block { blockOf[school] = index }
    }
    self.blockOf = blockOf
  }

  func allows(_ one: Int, _ other: Int) -> Bool { isAllowed[one * count + other] }

  func cost(_ group: [Int]) -> Int {
    var cost = 0
    for left in group.indices {
      for right in group[(left + 1)...] { cost += distance[group[left] * count + right] }
    }
    return cost
  }

  /// Whether the group has no pair that may not share a group, and holds locked sets whole or not at all.
  func isLegal(_ group: [Int]) -> Bool {
    for left in group.indices {
      for right in group[(left + 1)...] where !allows(group[left], right) { return false }
    }
    return holdsBlocksWhole(group)
  }

  func holdsBlocksWhole(_ group: [Int]) -> Bool {
    group.allSatisfy { school in
      guard let block = blockOf[school] else { return true }
      return blocks[block].allSatisfy(group.contains)
    }
  }

  /// All legal groups, ascending inside and in order; `nil` when they are more than `limit`.
  func legalGroups(limit: Int) -> [[Int]]? {
    var groups: [[Int]] = []
    for first in 0..<count {
      let later = ((first + 1)..<count).filter { allows(first, $0) }
      for (index, second) in later.enumerated() {
        let both = later[(index + 1)...].filter { allows(second, $0) }
        for (index, third) in both.enumerated() {
          let triad = [first, second, third]
          if triads > 0, holdsBlocksWhole(triad) { groups.append(triad) }
          guard fours > 0 else { continue }
          for fourth in both[(index + 1)...] where allows(third, fourth) {
            if holdsBlocksWhole(triad + [fourth]) { groups.append(triad + [fourth]) }
          }
          if groups.count > limit { return nil }
        }
      }
    }
    return groups
  }
}
