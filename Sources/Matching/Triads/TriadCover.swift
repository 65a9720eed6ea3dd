/// Looks for any legal division of a level where the annealing found none, or proves that there is none.
///
/// The school with the fewest groups left is placed first (Knuth's Algorithm X without its links).
struct TriadCover {
  /// What came out.
  enum Outcome {
    case found([[Int]])
    case impossible
    case undecided
  }

  private static let mostGroups = 200_000
  private static let mostSteps = 20_000

  private let level: TriadLevel
  private let groups: [[Int]]
  private let groupsOf: [[Int]]
  private var isPlaced: [Bool]
  private var fours = 0
  private var chosen: [[Int]] = []
  private var steps = 0

  /// Searches until decided, out of steps, or stopped.
  static func search(_ level: TriadLevel, isStopped: () -> Bool) -> Outcome {
    guard let groups = level.legalGroups(limit: mostGroups) else { return .undecided }
    var cover = TriadCover(level, groups)
    let isFound = cover.place(isStopped)
    if isFound { return .found(cover.chosen) }
    return cover.steps < mostSteps ? .impossible : .undecided
  }

  private init(_ level: TriadLevel, _ groups: [[Int]]) {
    self.level = level
    self.groups = groups
    var groupsOf = [[Int]](repeating: [], count: level.count)
    for (index, group) in groups.enumerated() {
      for school in group { groupsOf[school].append(index) }
    }
    self.groupsOf = groupsOf
    isPlaced = [Bool](repeating: false, count: level.count)
  }

  private mutating func place(_ isStopped: () -> Bool) -> Bool {
    guard let options = scarcest() else { return true }
    for option in options {
      steps += 1
      if isStopped() { steps = Self.mostSteps }
      guard steps < Self.mostSteps else { return false }
      put(option, true)
      if place(isStopped) { return true }
      put(option, false)
    }
    return false
  }

  private mutating func put(_ option: Int, _ isIn: Bool) {
    for school in groups[option] { isPlaced[school] = isIn }
    fours += groups[option].count == 4 ? (isIn ? 1 : -1) : 0
    if isIn { chosen.append(groups[option]) } else { chosen.removeLast() }
  }

  /// The groups still open to the school that has fewest; `nil` when every school is placed.
  private func scarcest() -> [Int]? {
    var fewest: [Int]?
    for school in isPlaced.indices where !isPlaced[school] {
      let open = groupsOf[school].filter(isOpen)
      if open.count < fewest?.count ?? .max { fewest = open }
      if open.count < 2 { break }
    }
    return fewest
  }

  private func isOpen(_ option: Int) -> Bool {
    let group = groups[option]
    if group.count == 4, fours == level.fours { return false }
    return group.allSatisfy { !isPlaced[$0] }
  }
}
