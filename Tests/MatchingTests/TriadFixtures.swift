@testable import Matching

/// Problems of triads made up for tests.
enum TriadFixtures {
  /// Schools on a line, `positions` apart, all of one level.
  static func line(
    _ positions: [Int],
    limit: Int? = nil,
    forbidden: [(Int, Int)] = [],
    locks: [TriadProblem.Lock] = []
  ) -> TriadProblem {
    let distance = SquareMatrix(count: positions.count) { abs(positions[$0] - positions[$1]) }
    return TriadProblem(
      schools: positions.indices.map { .init(name: "School \($0)", level: "middle") },
      distance: distance,
      travelLimit: limit.map { .init(minutes: distance, maximumMinutes: $0) },
      forbiddenPairs: Set(forbidden.map { .init($0.0, $0.1) }),
      locks: locks
    )
  }

  /// Schools in a square, some pairs too far and some forbidden, `share` of all pairs each.
  static func random(counts: [Int], share: Double, _ random: inout SeededRandom) -> TriadProblem {
    let schools = counts.enumerated().flatMap { level, count in
      (0..<count).map { TriadProblem.School(name: "\(level)-\($0)", level: "level \(level)") }
    }
    let values = schools.map { _ in (random.below(400), random.below(400)) }
    let distance = SquareMatrix(count: schools.count) {
      abs(values[$0].0 - values[$1].0) + abs(values[$0].1 - values[$1].1)
    }
    var far: Set<TriadProblem.Pair> = []
    var forbidden: Set<TriadProblem.Pair> = []
    for one in schools.indices {
      for other in 0..<one {
        if Double(random.below(1000)) < 1000 * share { far.insert(.init(one, other)) }
        if Double(random.below(1000)) < 1000 * share { forbidden.insert(.init(one, other)) }
      }
    }
    let minutes = SquareMatrix(count: schools.count) { far.contains(.init($0, $1)) ? 41 : 40 }
    return TriadProblem(
      schools: schools,
      distance: distance,
      travelLimit: .init(minutes: minutes, maximumMinutes: 40),
      forbiddenPairs: forbidden
    )
  }
}
