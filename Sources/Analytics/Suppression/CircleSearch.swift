/// A search for the cheapest set of further hidden cells by which no small cell can be worked out.
///
/// Every small cell needs a circle of hidden cells through it (`CellNetwork`). The search buys the cheapest
/// circles one by one, gives back what turned out not to be needed, and then again and again takes away a few
/// of the bought cells and buys anew at blurred prices. It is repeatable: the same table always gives the
/// same cells.
struct CircleSearch {
  private let network: CellNetwork
  private let weights: [Double]
  private let small: [Int]
  private let isSmall: [Bool]
  private var random: SplitMix
  private var effortLeft: Int

  /// After this many rounds in which nothing became cheaper, plus some for each bought cell, the search ends.
  private static let patience = 150

  /// The cells hidden, and for each small cell one circle that protects it.
  private struct State {
    var hidden: [Bool]
    var bought: Set<Int> = []
    var cost = 0.0
    var circles: [Int: [Int]] = [:]
  }

  /// Shape: one weight per cell of the table; `effort` bounds how many cells are looked at.
  init(_ table: CountTable, small: [Int], weights: [Double], effort: Int) {
    network = CellNetwork(table)
    self.weights = weights
    self.small = small
    isSmall = weights.indices.map(Set(small).contains)
    random = SplitMix(seed: 20_110_603)
    effortLeft = effort
  }

  /// The cells to hide besides the small ones.
  mutating func cells() -> [Int] {
    var best = State(hidden: isSmall)
    repair(&best, blur: 0)
    prune(&best)
    let leastCost = leastCost
    var round = 0
    var idle = 0
    while effortLeft > 0, best.cost > leastCost, idle < Self.patience + 10 * best.bought.count {
      round += 1
      idle += 1
      var next = best
      takeAway(from: &next, round: round)
      repair(&next, blur: [0, 0.4, 1, 2.5][round % 4])
      prune(&next)
      if next.cost < best.cost { idle = 0 }
      if next.cost <= best.cost { best = next }
    }
    return best.bought.sorted()
  }

  /// No set can be cheaper: each row and each column with a single small cell needs another cell.
  private var leastCost: Double {
    let needed = network.pipesAt.map { pipes in
      pipes.count { isSmall[$0] } == 1 ? pipes.lazy.filter { !isSmall[$0] }.map { weights[$0] }.min() ?? 0 : 0
    }
    // A cell lies in one row and one column, so it may serve two of them.
    return needed.reduce(0, +) / 2
  }

  private mutating func takeAway(from state: inout State, round: Int) {
    let bought = state.bought.sorted()
    var chosen: Set<Int> = [bought[random.below(bought.count)]]
    let wanted = min(bought.count, round % 7 == 0 ? bought.count : 1 + random.below(5))
    while chosen.count < wanted { chosen.insert(bought[random.below(bought.count)]) }
    for cell in chosen.sorted() { giveBack(cell, in: &state) }
    for cell in small where state.circles[cell]?.contains(where: chosen.contains) == true {
      state.circles[cell] = nil
    }
  }

  private mutating func repair(_ state: inout State, blur: Double) {
    var prices = weights
    if blur > 0 { for cell in prices.indices { prices[cell] *= 1 + blur * random.share() } }
    for cell in random.shuffled(small) where state.circles[cell] == nil {
      charge(1)
      if let circle = network.circle(through: cell, hidden: state.hidden) {
        protect(circle, in: &state)
        continue
      }
      charge(3)
      if let circle = cheapestCircle(through: cell, state.hidden, prices) {
        for bought in circle where !state.hidden[bought] { buy(bought, in: &state) }
        protect(circle, in: &state)
      }
    }
  }

  // A search costs at most every cell once, however small the table some memory besides.
  private mutating func charge(_ searches: Int) { effortLeft -= searches * (weights.count + 200) }

  private func protect(_ circle: [Int], in state: inout State) {
    for cell in circle where isSmall[cell] && state.circles[cell] == nil { state.circles[cell] = circle }
  }

  private func buy(_ cell: Int, in state: inout State) {
    state.hidden[cell] = true
    state.bought.insert(cell)
    state.cost += weights[cell]
  }

  private func giveBack(_ cell: Int, in state: inout State) {
    state.hidden[cell] = false
    state.bought.remove(cell)
    state.cost -= weights[cell]
  }

  /// Shows every bought cell again without which each small cell still has a circle, the dearest first.
  private mutating func prune(_ state: inout State) {
    let order = random.shuffled(state.bought.sorted()).sorted { weights[$0] > weights[$1] }
    for cell in order {
      giveBack(cell, in: &state)
      let affected = small.filter { state.circles[$0]?.contains(cell) == true }
      let before = affected.map { ($0, state.circles[$0]) }
      for other in affected { state.circles[other] = nil }
      for other in affected where state.circles[other] == nil {
        charge(1)
        guard let circle = network.circle(through: other, hidden: state.hidden) else {
          buy(cell, in: &state)
          for (small, circle) in before { state.circles[small] = circle }
          break
        }
        protect(circle, in: &state)
      }
    }
  }

  private func cheapestCircle(through cell: Int, _ hidden: [Bool], _ prices: [Double]) -> [Int]? {
    let pipe = network.pipes[cell]
    let along = cheapestPath(from: pipe.head, to: pipe.tail, without: cell, hidden, prices)
    let against =
      pipe.value > 0 ? cheapestPath(from: pipe.tail, to: pipe.head, without: cell, hidden, prices) : nil
    let cheapest = [along, against].compactMap(\.self).min { $0.price < $1.price }
    return cheapest.map { $0.path + [cell] }
  }

  /// Dijkstra's algorithm, with hidden cells for nothing.
  private func cheapestPath(
    from start: Int,
    to goal: Int,
    without cell: Int,
    _ hidden: [Bool],
    _ prices: [Double]
  ) -> (path: [Int], price: Double)? {
    var price = [Double](repeating: .infinity, count: network.pipesAt.count)
    var cameBy = [Int](repeating: -1, count: network.pipesAt.count)
    var isSettled = [Bool](repeating: false, count: network.pipesAt.count)
    price[start] = 0
    while let node = nearest(price, isSettled) {
      if node == goal { return (network.trace(cameBy, from: start, to: goal), price[goal]) }
      isSettled[node] = true
      for pipe in network.pipesAt[node] where pipe != cell {
        guard let end = network.end(of: pipe, from: node) else { continue }
        let reached = price[node] + (hidden[pipe] ? 0 : prices[pipe])
        if reached < price[end] { (price[end], cameBy[end]) = (reached, pipe) }
      }
    }
    return nil
  }

  private func nearest(_ price: [Double], _ isSettled: [Bool]) -> Int? {
    var best: Int?
    var least = Double.infinity
    for node in price.indices where !isSettled[node] && price[node] < least {
      (best, least) = (node, price[node])
    }
    return best
  }
}

/// A small repeatable generator (SplitMix64), so that one table always hides the same cells.
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }

  mutating func share() -> Double { Double(next() >> 11) / Double(1 << 53) }

  mutating func shuffled(_ values: [Int]) -> [Int] {
    var values = values
    for place in values.indices.reversed().dropLast() { values.swapAt(place, below(place + 1)) }
    return values
  }
}
