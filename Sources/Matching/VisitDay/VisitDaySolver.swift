/// Plans the day of a visit by annealing, for every number of groups that may be best.
///
/// The same problem and seed give the same plan, unless the search is stopped. The work is that of one
/// thread; 48 rooms, 7 rounds and 26 visitors take a few seconds.
package struct VisitDaySolver: Sendable {
  /// Steps for every group in every round.
  var stepsPerCell = 60_000

  private let seed: UInt64
  private let goes: Int

  /// A solver that makes `goes` attempts at each number of groups and keeps the best.
  package init(seed: UInt64 = 1, goes: Int = 4) {
    self.seed = seed
    self.goes = max(1, goes)
  }

  /// The best plan found; a stopped search gives the best so far.
  ///
  /// Throws when no plan keeps the rules. Rooms for which there is no time are left unseen, as few as can be.
  package func solve(
    _ problem: VisitDayProblem,
    control: SearchControl = SearchControl()
  ) throws(VisitDayRefusal) -> VisitDayPlan {
    let starts = try starts(problem)
    var best = starts[0].plan
    var isStopped = false
    let total = Double(goes * starts.count)
    for go in 0..<goes {
      for (index, start) in starts.enumerated() where start.leastCost < best.objective {
        isStopped = isStopped || control.isStopped()
        if isStopped { break }
        let found = improved(start, go, problem, control)
        if found.objective < best.objective { best = found }
        let fraction = Double(go * starts.count + index + 1) / total
        control.report(SearchProgress(fraction: fraction, objective: best.objective))
      }
    }
    isStopped = isStopped || control.isStopped()
    control.report(SearchProgress(fraction: 1, objective: best.objective))
    return problem.plan(groups: best.groups, route: best.route, standing: isStopped ? .stopped : .searched)
  }

  /// A first plan for one number of groups.
  private struct Start {
    let state: VisitDayState
    let plan: VisitDayPlan
    /// No plan with as many groups costs less.
    let leastCost: Int
  }

  /// First plans, the most promising first.
  private func starts(_ problem: VisitDayProblem) throws(VisitDayRefusal) -> [Start] {
    let counts = try VisitDayPreparation(problem).groupCounts
    let starts = counts.compactMap { count in
      VisitorDeal.groups(problem, count: count).map { Self.start(problem, groups: $0) }
    }
    guard !starts.isEmpty else { throw .noGrouping }
    return starts.sorted { ($0.leastCost, $0.state.groupCount) < ($1.leastCost, $1.state.groupCount) }
  }

  private static func start(_ problem: VisitDayProblem, groups: [[Int]]) -> Start {
    let times = RoomTimes.assign(problem, groups: groups.count)
    let state = VisitDayState(
      VisitDayTables(problem, groupCount: groups.count),
      groups: groups,
      roomsIn: times.roomsIn,
      unseen: times.unseen
    )
    return Start(
      state: state,
      plan: problem.plan(groups: state.groups, route: state.route, standing: .stopped),
      leastCost: problem.weights.group * groups.count + problem.weights.unseen * times.unseen.count
    )
  }

  private func improved(
    _ start: Start,
    _ go: Int,
    _ problem: VisitDayProblem,
    _ control: SearchControl
  ) -> VisitDayPlan {
    var random = SeededRandom.split(seed: seed, part: go * 64 + start.state.groupCount)
    var annealing = VisitDayAnnealing(start.state, steps: stepsPerCell * start.state.cells.count)
    annealing.run(&random, isStopped: control.isStopped)
    let best = annealing.best
    return problem.plan(groups: best.groups, route: best.route, standing: .searched)
  }
}

extension VisitDayState {
  /// Visitors by group, ascending.
  var groups: [[Int]] {
    (0..<groupCount).map { group in groupOf.indices.filter { groupOf[$0] == group } }
  }

  /// Rooms by group and round.
  var route: [[Int?]] {
    (0..<groupCount).map { group in
      (0..<tables.rounds).map { round in
        let room = cells[group * tables.rounds + round]
        return room == tables.rest ? nil : room
      }
    }
  }
}
