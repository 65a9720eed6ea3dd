/// Tries every division of a small level, by the set of schools already grouped.
///
/// The lowest school not yet grouped is always the next to be placed, so that each division is met once.
enum TriadEnumeration {
  /// Levels up to this many schools are solved exactly, in well under a second.
  static let mostSchools = 18

  /// The best groups; throws `.noDivision` with the fewest schools that are left over when there are none.
  static func solve(_ level: TriadLevel, isStopped: () -> Bool) throws(TriadRefusal) -> [[Int]] {
    let byFirst = options(level)
    let all = (1 << level.count) - 1
    var cost = [Int](repeating: .max, count: all + 1)
    var chosen = [Option?](repeating: nil, count: all + 1)
    cost[0] = 0
    for mask in 0..<all where cost[mask] < .max {
      if mask & 1023 == 0, isStopped() { throw .stopped }
      let first = (~mask).trailingZeroBitCount
      // Fours used so far follow from the number of schools placed, because there are at most two.
      let mayUseFour = mask.nonzeroBitCount % 3 < level.fours
      for option in byFirst[first] where option.mask & mask == 0 && (mayUseFour || !option.isFour) {
        let next = mask | option.mask
        let total = cost[mask] + option.cost
        if total < cost[next] {
          cost[next] = total
          chosen[next] = option
        }
      }
    }
    guard cost[all] < .max else { throw TriadLeftOver.refusal(level) }
    return groups(chosen, all)
  }

  private struct Option {
    let group: [Int]
    let mask: Int
    let cost: Int
    let isFour: Bool
  }

  private static func options(_ level: TriadLevel) -> [[Option]] {
    var byFirst = [[Option]](repeating: [], count: level.count)
    for group in level.legalGroups(limit: .max) ?? [] {
      let option = Option(
        group: group,
        mask: group.reduce(0) { $0 | 1 << $1 },
        cost: level.cost(group),
        isFour: group.count == 4
      )
      byFirst[group[0]].append(option)
    }
    return byFirst
  }

  private static func groups(_ chosen: [Option?], _ all: Int) -> [[Int]] {
    var groups: [[Int]] = []
    var mask = all
    while let option = chosen[mask] {
      groups.append(option.group)
      mask ^= option.mask
    }
    return groups
  }
}
