/// Groups of schools, with what they cost.
package struct TriadPlan: Hashable, Sendable {
  /// The two schools that resemble each other least among those that share a group.
  package struct WorstPair: Hashable, Sendable {
    package let schools: TriadProblem.Pair
    package let distance: Int
  }

  /// How much is known about the plan.
  package enum Standing: Hashable, Sendable {
    /// No plan has a smaller objective.
    case proven
    /// The search ran to its end.
    case searched
    /// The search was stopped before its end.
    case stopped
    /// A person made it.
    case byHand
  }

  /// Schools ascending within a group; groups by their first school.
  package let groups: [[Int]]
  package let objective: Int
  /// `nil` when there are no groups.
  package let worstPair: WorstPair?
  package let standing: Standing

  init(groups: [[Int]], distance: SquareMatrix, standing: Standing) {
    self.groups = groups.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    self.standing = standing
    var objective = 0
    var worst: WorstPair?
    for pair in self.groups.flatMap(Self.pairs) {
      let distance = distance[pair.first, pair.second]
      objective += distance
      if distance > worst?.distance ?? -1 { worst = WorstPair(schools: pair, distance: distance) }
    }
    self.objective = objective
    worstPair = worst
  }

  /// All pairs of a group.
  static func pairs(_ group: [Int]) -> [TriadProblem.Pair] {
    group.indices.flatMap { left in
      group[(left + 1)...].map { TriadProblem.Pair(group[left], $0) }
    }
  }
}
