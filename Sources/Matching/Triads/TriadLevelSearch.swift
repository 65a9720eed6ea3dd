/// The search for the groups of one level, in several goes, keeping the best.
struct TriadLevelSearch {
  private static let stepsPerSchool = 40_000
  /// The first go is short, so that there is a plan soon.
  private static let firstStepsPerSchool = 4_000
  /// Goes after which the exact search is asked whether there is a division at all.
  private static let goesWithoutDivision = 3

  let level: TriadLevel
  /// The best legal groups so far, of local schools.
  private(set) var groups: [[Int]]?
  private(set) var isProven = false
  private var leftOver: [Int] = []
  private var penalty: Int
  private let seed: UInt64

  init(_ level: TriadLevel, seed: UInt64) {
    self.level = level
    self.seed = seed
    penalty = 2 * (level.distance.max() ?? 0) + 1
  }

  /// The distances within the best groups; `nil` while there are none.
  var objective: Int? { groups.map { $0.reduce(0) { $0 + level.cost($1) } } }

  /// Go number `go`; the first ends with groups, with a refusal, or stopped.
  mutating func improve(go: Int, isStopped: () -> Bool) throws(TriadRefusal) {
    if level.count <= TriadEnumeration.mostSchools {
      groups = try TriadEnumeration.solve(level, isStopped: isStopped)
      isProven = true
    } else if go > 0 {
      anneal(go, Self.stepsPerSchool, isStopped)
    } else {
      try begin(isStopped)
    }
  }

  private mutating func begin(_ isStopped: () -> Bool) throws(TriadRefusal) {
    for attempt in 0..<Self.goesWithoutDivision where groups == nil {
      anneal(-attempt, attempt == 0 ? Self.firstStepsPerSchool : Self.stepsPerSchool, isStopped)
    }
    guard groups == nil else { return }
    let outcome = TriadCover.search(level, isStopped: isStopped)
    if isStopped() { throw .stopped }
    switch outcome {
    case .found(let found): groups = found
    case .impossible: throw refusal(isProven: true)
    case .undecided: throw refusal(isProven: false)
    }
  }

  private func refusal(isProven: Bool) -> TriadRefusal {
    .noDivision(level: level.name, leftOver: leftOver.map { level.schools[$0] }, isProven: isProven)
  }

  private mutating func anneal(_ go: Int, _ stepsPerSchool: Int, _ isStopped: () -> Bool) {
    var random = SeededRandom.split(seed: seed, part: go)
    var state = TriadAnnealing(level, penalty: penalty, random: &random)
    let typical = Double(level.distance.reduce(0, +)) / Double(level.distance.count)
    let schedule = Annealing(
      steps: stepsPerSchool * level.count,
      start: max(1, typical / 2),
      end: max(0.2, typical / 200)
    )
    state.run(schedule, &random, isStopped: isStopped)
    keep(state.bestGroups.map { $0.sorted() })
  }

  private mutating func keep(_ found: [[Int]]) {
    let illegal = found.filter { !level.isLegal($0) }
    guard illegal.isEmpty else {
      leftOver = illegal.joined().sorted()
      penalty *= 2
      return
    }
    let cost = found.reduce(0) { $0 + level.cost($1) }
    if cost < objective ?? .max { groups = found }
  }
}
