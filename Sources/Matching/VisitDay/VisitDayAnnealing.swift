/// The changes by which a day's plan is made better, each taken back when it is not accepted.
struct VisitDayAnnealing {
  private(set) var state: VisitDayState
  private(set) var best: VisitDayState
  private let annealing: Annealing
  private let tables: VisitDayTables

  init(_ state: VisitDayState, steps: Int) {
    self.state = state
    best = state
    tables = state.tables
    let typical = Double(tables.walk.reduce(0, +)) / Double(tables.walk.count)
    annealing = Annealing(steps: steps, start: max(2, typical / 2), end: max(0.15, typical / 100))
  }

  /// Runs to its end, or until stopped.
  mutating func run(_ random: inout SeededRandom, isStopped: () -> Bool) {
    var annealing = annealing
    for _ in 0..<annealing.blocks {
      if isStopped() { break }
      for _ in 0..<Annealing.block {
        step(annealing, &random)
        if state.total < best.total { best = state }
      }
      annealing.cool()
    }
  }

  private mutating func step(_ annealing: Annealing, _ random: inout SeededRandom) {
    switch random.below(16) {
    case 0..<8: tradeRooms(annealing, &random)
    case 8..<12: tradeWays(annealing, &random)
    case 12..<13: rotateRooms(annealing, &random)
    case 13..<14: admitUnseen(annealing, &random)
    case 14..<15: tradeVisitors(annealing, &random)
    case _: moveVisitor(annealing, &random)
    }
  }

  // MARK: - Rooms

  /// Two cells trade their rooms, or a room moves to a time of rest.
  private mutating func tradeRooms(_ annealing: Annealing, _ random: inout SeededRandom) {
    let left = random.below(state.cells.count)
    let right = random.below(state.cells.count)
    guard state.cells[left] != state.cells[right] else { return }
    guard fits(state.cells[left], right), fits(state.cells[right], left) else { return }
    state.cells.swapAt(left, right)
    let isKept = state.settle(left / tables.rounds, right / tables.rounds, annealing, &random)
    if !isKept { state.cells.swapAt(left, right) }
  }

  /// Two groups trade their ways over some rounds; times stay, so that every room is still taught.
  private mutating func tradeWays(_ annealing: Annealing, _ random: inout SeededRandom) {
    guard let (left, right) = twoGroups(&random) else { return }
    let first = random.below(tables.rounds)
    let last = random.below(2) == 0 ? tables.rounds - 1 : first + random.below(tables.rounds - first)
    trade(left, right, first...last)
    if !state.settle(left, right, annealing, &random) { trade(left, right, first...last) }
  }

  private mutating func trade(_ left: Int, _ right: Int, _ rounds: ClosedRange<Int>) {
    for round in rounds { state.cells.swapAt(left * tables.rounds + round, right * tables.rounds + round) }
  }

  /// Three cells of two groups pass their rooms on, for buildings whose rooms are taught at few times.
  private mutating func rotateRooms(_ annealing: Annealing, _ random: inout SeededRandom) {
    guard let (left, right) = twoGroups(&random) else { return }
    let one = left * tables.rounds + random.below(tables.rounds)
    let two = right * tables.rounds + random.below(tables.rounds)
    let three = (random.below(2) == 0 ? left : right) * tables.rounds + random.below(tables.rounds)
    guard three != one, three != two else { return }
    let rooms = (state.cells[one], state.cells[two], state.cells[three])
    guard fits(rooms.0, two), fits(rooms.1, three), fits(rooms.2, one) else { return }
    (state.cells[one], state.cells[two], state.cells[three]) = (rooms.2, rooms.0, rooms.1)
    if !state.settle(left, right, annealing, &random) {
      (state.cells[one], state.cells[two], state.cells[three]) = rooms
    }
  }

  /// A room nobody sees takes the place of one that somebody sees.
  private mutating func admitUnseen(_ annealing: Annealing, _ random: inout SeededRandom) {
    guard !state.unseen.isEmpty else { return }
    let position = random.below(state.unseen.count)
    let cell = random.below(state.cells.count)
    let (room, leaving) = (state.unseen[position], state.cells[cell])
    guard leaving != tables.rest, fits(room, cell) else { return }
    state.cells[cell] = room
    let group = cell / tables.rounds
    if state.settle(group, group, annealing, &random) {
      state.unseen[position] = leaving
    } else {
      state.cells[cell] = leaving
    }
  }

  private func fits(_ room: Int, _ cell: Int) -> Bool {
    tables.isTaught[room * tables.rounds + cell % tables.rounds]
  }

  private func twoGroups(_ random: inout SeededRandom) -> (Int, Int)? {
    guard state.groupCount > 1 else { return nil }
    let left = random.below(state.groupCount)
    let right = random.below(state.groupCount - 1)
    return (left, right >= left ? right + 1 : right)
  }

  // MARK: - Visitors

  private mutating func tradeVisitors(_ annealing: Annealing, _ random: inout SeededRandom) {
    let one = random.below(state.groupOf.count)
    let other = random.below(state.groupOf.count)
    let (left, right) = (state.groupOf[one], state.groupOf[other])
    guard left != right else { return }
    trade(one, other, left, right)
    if keepsRules(left, one, other), keepsRules(right, one, other),
      state.settle(left, right, annealing, &random)
    {
      return
    }
    trade(one, other, right, left)
  }

  private mutating func trade(_ one: Int, _ other: Int, _ left: Int, _ right: Int) {
    state.put(one, left, -1)
    state.put(other, right, -1)
    state.put(one, right, 1)
    state.put(other, left, 1)
  }

  private mutating func moveVisitor(_ annealing: Annealing, _ random: inout SeededRandom) {
    let visitor = random.below(state.groupOf.count)
    let left = state.groupOf[visitor]
    let right = random.below(state.groupCount)
    guard left != right, state.sizes[left] > tables.groupSize.lowerBound,
      state.sizes[right] < tables.groupSize.upperBound
    else { return }
    state.put(visitor, left, -1)
    state.put(visitor, right, 1)
    if keepsRules(left, visitor, visitor), keepsRules(right, visitor, visitor),
      state.settle(left, right, annealing, &random)
    {
      return
    }
    state.put(visitor, right, -1)
    state.put(visitor, left, 1)
  }

  /// Whether a group has at most one principal and its share of the schools of the two visitors.
  private func keepsRules(_ group: Int, _ one: Int, _ other: Int) -> Bool {
    state.principalCounts[group] <= 1 && hasShare(group, tables.schoolOf[one])
      && hasShare(group, tables.schoolOf[other])
  }

  private func hasShare(_ group: Int, _ school: Int) -> Bool {
    tables.schoolShares[school].contains(state.schoolCounts[group * tables.schoolCount + school])
  }
}
