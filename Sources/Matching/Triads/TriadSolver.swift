/// Finds triads: exactly for small levels, by annealing from several starts for others.
///
/// The same problem and seed give the same plan, unless the search is stopped. The work is that of one
/// thread; 85 schools take a second or two.
package struct TriadSolver: Sendable {
  private let seed: UInt64
  private let goes: Int

  /// A solver that makes `goes` attempts at each level and keeps the best.
  package init(seed: UInt64 = 1, goes: Int = 6) {
    self.seed = seed
    self.goes = max(1, goes)
  }

  /// The best plan found; a stopped search gives the best so far.
  ///
  /// Throws when there is no plan, naming the schools to look at, and `.stopped` when it was stopped in the
  /// first moments, before it had any.
  package func solve(
    _ problem: TriadProblem,
    control: SearchControl = SearchControl()
  ) throws(TriadRefusal) -> TriadPlan {
    let prepared = try TriadPreparation(problem)
    var searches = prepared.levels.map { TriadLevelSearch($0, seed: seed) }
    var isStopped = false
    for go in 0..<goes {
      for index in searches.indices where !searches[index].isProven {
        if go > 0, control.isStopped() { break }
        try searches[index].improve(go: go, isStopped: control.isStopped)
        let step = go * searches.count + index + 1
        report(control, Double(step) / Double(goes * searches.count), searches, prepared, problem)
      }
      isStopped = isStopped || control.isStopped()
    }
    report(control, 1, searches, prepared, problem)
    let isProven = searches.allSatisfy(\.isProven)
    return TriadPlan(
      groups: prepared.lockedGroups + searches.flatMap(Self.groups),
      distance: problem.distance,
      standing: isProven ? .proven : isStopped ? .stopped : .searched
    )
  }

  private static func groups(_ search: TriadLevelSearch) -> [[Int]] {
    (search.groups ?? []).map { group in group.map { search.level.schools[$0] } }
  }

  private func report(
    _ control: SearchControl,
    _ fraction: Double,
    _ searches: [TriadLevelSearch],
    _ prepared: TriadPreparation,
    _ problem: TriadProblem
  ) {
    let objectives = searches.compactMap(\.objective)
    let locked = TriadPlan(groups: prepared.lockedGroups, distance: problem.distance, standing: .stopped)
    let isWhole = objectives.count == searches.count
    let objective = isWhole ? objectives.reduce(locked.objective, +) : nil
    control.report(SearchProgress(fraction: fraction, objective: objective))
  }
}
