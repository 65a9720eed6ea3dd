/// A network with capacities and costs, filled along cheapest paths.
///
/// Source: successive shortest paths, found by label correction (Bellman and Ford, with a queue); Ahuja,
/// Magnanti and Orlin, Network Flows, 1993, section 9.7.
struct MinimumCostFlow {
  private struct Edge {
    let to: Int
    var capacity: Int
    let cost: Int
  }

  /// Every edge is followed by its reverse.
  private var edges: [Edge] = []
  private var leaving: [[Int]]

  init(nodes: Int) { leaving = [[Int]](repeating: [], count: nodes) }

  mutating func addNode() -> Int {
    leaving.append([])
    return leaving.count - 1
  }

  /// Adds an edge and gives its number.
  mutating func addEdge(from: Int, to: Int, capacity: Int, cost: Int) -> Int {
    leaving[from].append(edges.count)
    edges.append(Edge(to: to, capacity: capacity, cost: cost))
    leaving[to].append(edges.count)
    edges.append(Edge(to: from, capacity: 0, cost: -cost))
    return edges.count - 2
  }

  /// Whether anything flows along the edge.
  func isUsed(_ edge: Int) -> Bool { edges[edge + 1].capacity > 0 }

  /// Sends one unit along the cheapest path; `false` when there is none.
  mutating func augment(from source: Int, to sink: Int) -> Bool {
    let arrivals = cheapestArrivals(from: source)
    guard arrivals[sink] != nil else { return false }
    var node = sink
    while node != source, let edge = arrivals[node] {
      edges[edge].capacity -= 1
      edges[edge ^ 1].capacity += 1
      node = edges[edge ^ 1].to
    }
    return true
  }

  /// Nodes to which another unit could still flow.
  func reachable(from source: Int) -> [Bool] {
    var reached = cheapestArrivals(from: source).map { $0 != nil }
    reached[source] = true
    return reached
  }

  /// The last edge of a cheapest path to each node; `nil` where no path leads, and at the source.
  private func cheapestArrivals(from source: Int) -> [Int?] {
    var cost = [Int](repeating: .max, count: leaving.count)
    var arrivals = [Int?](repeating: nil, count: leaving.count)
    var isWaiting = [Bool](repeating: false, count: leaving.count)
    var queue = [source]
    var next = 0
    cost[source] = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      isWaiting[node] = false
      for edge in leaving[node] where edges[edge].capacity > 0 {
        let target = edges[edge].to
        guard cost[node] + edges[edge].cost < cost[target] else { continue }
        cost[target] = cost[node] + edges[edge].cost
        arrivals[target] = edge
        if !isWaiting[target] {
          isWaiting[target] = true
          queue.append(target)
        }
      }
    }
    return arrivals
  }
}
