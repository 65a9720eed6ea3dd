/// A table as a network: rows and columns (with those of the totals) are nodes, cells are pipes between them.
///
/// A row's cells add up to its total, and so do a column's. With cells and the grand total running from row
/// to column, and the totals of rows and columns running from column to row, this says that at every node as
/// much comes in as goes out. Counts that readers do not see can therefore differ from the true ones by
/// circles of flow along hidden cells, and by nothing else; a circle that runs against a cell needs something
/// in it.
///
/// Source: Gusfield 1988, SIAM J. Comput. 17:552-571; circulations: Ahuja, Magnanti and Orlin 1993, Network
/// Flows.
struct CellNetwork {
  /// One cell as a pipe; `value` is what may be taken out of it.
  struct Pipe {
    let tail: Int
    let head: Int
    let value: Int
  }

  /// By the index of the cell in its table.
  let pipes: [Pipe]
  /// The pipes at each node.
  let pipesAt: [[Int]]

  init(_ table: CountTable) {
    let rows = table.rows + 1
    var pipes: [Pipe] = []
    var pipesAt = [[Int]](repeating: [], count: rows + table.columns + 1)
    for place in table.places {
      let row = place.row
      let column = rows + place.column
      let runsBack = (place.row == table.rows) != (place.column == table.columns)
      let value = table.values[pipes.count]
      pipesAt[row].append(pipes.count)
      pipesAt[column].append(pipes.count)
      pipes.append(
        runsBack ? Pipe(tail: column, head: row, value: value) : Pipe(tail: row, head: column, value: value)
      )
    }
    self.pipes = pipes
    self.pipesAt = pipesAt
  }

  /// Where a pipe leads from a node; nowhere if it would have to give what it does not hold.
  func end(of pipe: Int, from node: Int) -> Int? {
    let pipe = pipes[pipe]
    if pipe.tail == node { return pipe.head }
    return pipe.value > 0 ? pipe.tail : nil
  }

  /// A circle of hidden cells by which a cell can become larger or smaller, itself included; `nil` if it is
  /// pinned.
  func circle(through cell: Int, hidden: [Bool]) -> [Int]? {
    let pipe = pipes[cell]
    if let path = path(from: pipe.head, to: pipe.tail, hidden: hidden, without: cell) { return path + [cell] }
    guard pipe.value > 0 else { return nil }
    return path(from: pipe.tail, to: pipe.head, hidden: hidden, without: cell).map { $0 + [cell] }
  }

  /// Whether a cell is the only hidden connection of its two sides, so that a sum over one side gives it
  /// away.
  func isBridge(_ cell: Int, hidden: [Bool]) -> Bool {
    var isReached = [Bool](repeating: false, count: pipesAt.count)
    var waiting = [pipes[cell].tail]
    isReached[pipes[cell].tail] = true
    while let node = waiting.popLast() {
      for other in pipesAt[node] where hidden[other] && other != cell {
        let end = pipes[other].tail == node ? pipes[other].head : pipes[other].tail
        if end == pipes[cell].head { return false }
        if !isReached[end] {
          isReached[end] = true
          waiting.append(end)
        }
      }
    }
    return true
  }

  /// The shortest path along hidden cells.
  private func path(from start: Int, to goal: Int, hidden: [Bool], without cell: Int) -> [Int]? {
    var cameBy = [Int](repeating: -1, count: pipesAt.count)
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for pipe in pipesAt[node] where hidden[pipe] && pipe != cell {
        guard let end = end(of: pipe, from: node), end != start, cameBy[end] < 0 else { continue }
        cameBy[end] = pipe
        if end == goal { return trace(cameBy, from: start, to: goal) }
        queue.append(end)
      }
    }
    return nil
  }

  /// The pipes of a path, from its end to its start.
  func trace(_ cameBy: [Int], from start: Int, to goal: Int) -> [Int] {
    var path: [Int] = []
    var node = goal
    while node != start {
      let pipe = cameBy[node]
      path.append(pipe)
      node = pipes[pipe].tail == node ? pipes[pipe].head : pipes[pipe].tail
    }
    return path
  }
}
