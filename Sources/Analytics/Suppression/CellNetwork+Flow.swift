extension CellNetwork {
  /// What readers can say of a hidden cell: the least and the most it can hold; no end where there is none.
  ///
  /// The most it can gain is the largest flow from its head back to its tail along the other hidden cells;
  /// the most it can lose is the largest flow the other way, and no more than it holds.
  func range(of cell: Int, hidden: [Bool]) -> (least: Int, most: Int?) {
    let pipe = pipes[cell]
    let gain = largestFlow(from: pipe.head, to: pipe.tail, hidden: hidden, without: cell, atMost: nil)
    let loss = largestFlow(from: pipe.tail, to: pipe.head, hidden: hidden, without: cell, atMost: pipe.value)
    return (pipe.value - (loss ?? pipe.value), gain.map { pipe.value + $0 })
  }

  /// By shortest augmenting paths (Edmonds and Karp 1972); `nil` when there is no limit.
  private func largestFlow(
    from start: Int,
    to goal: Int,
    hidden: [Bool],
    without cell: Int,
    atMost limit: Int?
  ) -> Int? {
    // What may be taken out of each pipe against its direction; along it, any amount may be added.
    var held = pipes.map(\.value)
    var flow = 0
    while limit.map({ flow < $0 }) ?? true {
      guard let path = openPath(from: start, to: goal, held, hidden: hidden, without: cell) else {
        return flow
      }
      var least = limit.map { $0 - flow }
      var node = goal
      for pipe in path {
        let isAlong = pipes[pipe].head == node
        if !isAlong { least = min(least ?? held[pipe], held[pipe]) }
        node = isAlong ? pipes[pipe].tail : pipes[pipe].head
      }
      guard let least else { return nil }
      node = goal
      for pipe in path {
        let isAlong = pipes[pipe].head == node
        held[pipe] += isAlong ? least : -least
        node = isAlong ? pipes[pipe].tail : pipes[pipe].head
      }
      flow += least
    }
    return flow
  }

  private func openPath(
    from start: Int,
    to goal: Int,
    _ held: [Int],
    hidden: [Bool],
    without cell: Int
  ) -> [Int]? {
    var cameBy = [Int](repeating: -1, count: pipesAt.count)
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for pipe in pipesAt[node] where hidden[pipe] && pipe != cell {
        let isAlong = pipes[pipe].tail == node
        guard isAlong || held[pipe] > 0 else { continue }
        let end = isAlong ? pipes[pipe].head : pipes[pipe].tail
        guard end != start, cameBy[end] < 0 else { continue }
        cameBy[end] = pipe
        if end == goal { return trace(cameBy, from: start, to: goal) }
        queue.append(end)
      }
    }
    return nil
  }
}
