/// Finds the fewest schools of a small level that must be left out for the others to be grouped.
struct TriadLeftOver {
  private static let mostFours = 2

  /// The refusal that names them.
  static func refusal(_ level: TriadLevel) -> TriadRefusal {
    .noDivision(level: level.name, leftOver: fewest(level).map { level.schools[$0] }, isProven: true)
  }

  /// How a set of schools was dealt with most cheaply: schools left out, and the state before the last step.
  private struct Step {
    let leftOut: Int
    let before: Int
  }

  // As in the enumeration the lowest school is dealt with next, but it may be left out; fours used are part
  // of the state because the number of schools no longer tells them.
  private static func fewest(_ level: TriadLevel) -> [Int] {
    let all = (1 << level.count) - 1
    let width = mostFours + 1
    var steps = [Step?](repeating: nil, count: (all + 1) * width)
    steps[0] = Step(leftOut: 0, before: -1)
    let moves = moves(level)
    for state in 0..<(all * width) {
      guard let step = steps[state] else { continue }
      let (mask, fours) = (state / width, state % width)
      for move in moves[(~mask).trailingZeroBitCount] where move.mask & mask == 0 {
        let isFour = move.mask.nonzeroBitCount == 4
        guard !isFour || fours < level.fours else { continue }
        let next = (mask | move.mask) * width + fours + (isFour ? 1 : 0)
        let leftOut = step.leftOut + (move.isGroup ? 0 : 1)
        if leftOut < steps[next]?.leftOut ?? .max { steps[next] = Step(leftOut: leftOut, before: state) }
      }
    }
    let ends = (all * width..<(all + 1) * width).filter { steps[$0] != nil }
    let best = ends.min { steps[$0]?.leftOut ?? .max < steps[$1]?.leftOut ?? .max }
    return best.map { leftOut(steps, $0, width) } ?? []
  }

  private static func leftOut(_ steps: [Step?], _ end: Int, _ width: Int) -> [Int] {
    var leftOut: [Int] = []
    var state = end
    while let step = steps[state], step.before >= 0 {
      let dealt = (state / width) ^ (step.before / width)
      if dealt.nonzeroBitCount == 1 { leftOut.append(dealt.trailingZeroBitCount) }
      state = step.before
    }
    return leftOut.sorted()
  }

  /// By lowest school: leaving it out, and its legal groups.
  private static func moves(_ level: TriadLevel) -> [[(mask: Int, isGroup: Bool)]] {
    var moves = (0..<level.count).map { [(mask: 1 << $0, isGroup: false)] }
    for group in level.legalGroups(limit: .max) ?? [] {
      moves[group[0]].append((mask: group.reduce(0) { $0 | 1 << $1 }, isGroup: true))
    }
    return moves
  }
}
