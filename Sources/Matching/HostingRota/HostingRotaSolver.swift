/// Spreads the visits of every group over the year, as near to even as the open days allow.
///
/// A flow of least cost from visits to days: when it does not carry every visit, no rota does. Visits of a
/// group aim at equal parts of the year, and groups aim a little apart from each other.
package enum HostingRotaSolver {
  /// The rota; hosts take their turns in the order of the group.
  package static func solve(_ problem: HostingRotaProblem) throws(HostingRotaRefusal) -> HostingRota {
    try check(problem)
    var network = Network(problem)
    while network.flow.augment(from: Network.source, to: Network.sink) {}
    let days = network.chosenDays(problem)
    guard days.joined().count == problem.groups.joined().count else {
      throw refusal(network.shortGroups(problem), problem)
    }
    let visits = days.enumerated().flatMap { group, days in
      zip(days.sorted(), problem.groups[group]).map {
        HostingRota.Visit(day: $0, group: group, host: $1)
      }
    }
    return HostingRota(visits: visits.sorted { ($0.day, $0.group) < ($1.day, $1.group) })
  }

  private static func check(_ problem: HostingRotaProblem) throws(HostingRotaRefusal) {
    var seen: Set<Int> = []
    for school in problem.groups.joined() {
      guard seen.insert(school).inserted else { throw .schoolTwice(school: school) }
    }
    for (group, schools) in problem.groups.enumerated() {
      let open = problem.openDays(group).count
      guard open > 0 || schools.isEmpty else { throw .groupNeverFree(group: group) }
      guard open >= schools.count else {
        throw .groupTooFewDays(group: group, days: open, needed: schools.count)
      }
    }
  }

  private static func refusal(_ groups: [Int], _ problem: HostingRotaProblem) -> HostingRotaRefusal {
    .tooFewDays(
      groups: groups,
      days: Set(groups.flatMap { problem.openDays($0) }).count,
      visitsPerDay: problem.mostVisitsPerDay ?? problem.groups.count,
      needed: groups.reduce(0) { $0 + problem.groups[$1].count }
    )
  }

  /// The network: source, visits, a node for a group on a day, days, sink.
  private struct Network {
    static let source = 0
    static let sink = 1

    var flow: MinimumCostFlow
    /// The node of each group's first visit.
    private var firstVisit: [Int] = []
    /// The edge that carries a group's visit into a day.
    private var choices: [(group: Int, day: Int, edge: Int)] = []

    init(_ problem: HostingRotaProblem) {
      flow = MinimumCostFlow(nodes: 2)
      var dayNodes: [Int: Int] = [:]
      for day in problem.days {
        let node = flow.addNode()
        dayNodes[day] = node
        let most = problem.mostVisitsPerDay ?? problem.groups.count
        _ = flow.addEdge(from: node, to: Self.sink, capacity: most, cost: 0)
      }
      for group in problem.groups.indices { add(group, problem, dayNodes) }
    }

    private mutating func add(_ group: Int, _ problem: HostingRotaProblem, _ dayNodes: [Int: Int]) {
      let visits = problem.groups[group].map { _ in flow.addNode() }
      firstVisit.append(visits.first ?? Self.source)
      for visit in visits { _ = flow.addEdge(from: Self.source, to: visit, capacity: 1, cost: 0) }
      for day in problem.openDays(group) {
        guard let dayNode = dayNodes[day] else { continue }
        let node = flow.addNode()
        for (index, visit) in visits.enumerated() {
          let cost = abs(day - Self.aim(index, of: visits.count, group, problem))
          _ = flow.addEdge(from: visit, to: node, capacity: 1, cost: cost)
        }
        choices.append((group, day, flow.addEdge(from: node, to: dayNode, capacity: 1, cost: 0)))
      }
    }

    /// The day a visit aims at: the year in as many parts as the group has schools, groups spread over a
    /// part.
    private static func aim(_ index: Int, of count: Int, _ group: Int, _ problem: HostingRotaProblem) -> Int {
      guard let first = problem.days.first, let last = problem.days.last else { return 0 }
      let groups = problem.groups.count
      return first + (last - first) * (index * 2 * groups + 2 * group + 1) / (2 * groups * count)
    }

    func chosenDays(_ problem: HostingRotaProblem) -> [[Int]] {
      var days = [[Int]](repeating: [], count: problem.groups.count)
      for choice in choices where flow.isUsed(choice.edge) { days[choice.group].append(choice.day) }
      return days
    }

    /// Groups that compete for days without which one of them stays out.
    func shortGroups(_ problem: HostingRotaProblem) -> [Int] {
      let reached = flow.reachable(from: Self.source)
      return problem.groups.indices.filter { group in
        problem.groups[group].indices.contains { reached[firstVisit[group] + $0] }
      }
    }
  }
}
