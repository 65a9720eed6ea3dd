/// Groups of one level under change: schools trade places, and a fourth school moves to another group.
///
/// Pairs that may not share a group cost a penalty and locked pairs that do not share one lose a bonus, so
/// that the way to a good division may lead through one that is not legal.
struct TriadAnnealing {
  private static let stride = 4

  private let level: TriadLevel
  private let count: Int
  /// Distances with penalties and bonuses.
  private let cost: [Int]
  private var total = 0
  /// Four places a group, the last of a triad empty (-1).
  private var places: [Int]
  private var sizes: [Int]

  /// The cheapest state met, with penalties.
  private(set) var bestTotal: Int
  private var bestPlaces: [Int]

  /// Starts from a random division.
  init(_ level: TriadLevel, penalty: Int, random: inout SeededRandom) {
    self.level = level
    count = level.count
    cost = Self.costs(level, penalty)
    sizes = (0..<level.groupCount).map { $0 < level.fours ? 4 : 3 }
    places = [Int](repeating: -1, count: level.groupCount * Self.stride)
    var order = Array(0..<level.count).shuffled(using: &random)
    for group in sizes.indices {
      for place in 0..<sizes[group] { places[group * Self.stride + place] = order.removeLast() }
    }
    bestTotal = 0
    bestPlaces = places
    total = sizes.indices.reduce(0) { $0 + groupCost($1) }
    bestTotal = total
  }

  /// The cheapest division met.
  var bestGroups: [[Int]] {
    sizes.indices.map { group in
      bestPlaces[(group * Self.stride)..<((group + 1) * Self.stride)].filter { $0 >= 0 }
    }
  }

  /// Anneals over `schedule`; ends early when stopped.
  mutating func run(_ schedule: Annealing, _ random: inout SeededRandom, isStopped: () -> Bool) {
    guard sizes.count > 1 else { return }
    var schedule = schedule
    for _ in 0..<schedule.blocks {
      if isStopped() { break }
      for _ in 0..<Annealing.block { step(schedule, &random) }
      schedule.cool()
    }
  }

  private mutating func step(_ schedule: Annealing, _ random: inout SeededRandom) {
    let left = random.below(sizes.count)
    var right = random.below(sizes.count - 1)
    if right >= left { right += 1 }
    let leftPlace = left * Self.stride + random.below(sizes[left])
    if sizes[left] == 4, sizes[right] == 3, random.below(2) == 0 {
      move(leftPlace, from: left, to: right, schedule, &random)
    } else {
      let rightPlace = right * Self.stride + random.below(sizes[right])
      swap(leftPlace, of: left, rightPlace, of: right, schedule, &random)
    }
  }

  private mutating func swap(
    _ leftPlace: Int,
    of left: Int,
    _ rightPlace: Int,
    of right: Int,
    _ schedule: Annealing,
    _ random: inout SeededRandom
  ) {
    let one = places[leftPlace]
    let other = places[rightPlace]
    let delta =
      joining(other, left, without: leftPlace) - joining(one, left, without: leftPlace)
      + joining(one, right, without: rightPlace) - joining(other, right, without: rightPlace)
    guard schedule.accepts(delta, &random) else { return }
    places[leftPlace] = other
    places[rightPlace] = one
    accept(delta)
  }

  private mutating func move(
    _ place: Int,
    from four: Int,
    to triad: Int,
    _ schedule: Annealing,
    _ random: inout SeededRandom
  ) {
    let school = places[place]
    let delta = joining(school, triad, without: -1) - joining(school, four, without: place)
    guard schedule.accepts(delta, &random) else { return }
    let last = four * Self.stride + 3
    places[place] = places[last]
    places[last] = -1
    places[triad * Self.stride + 3] = school
    sizes[four] = 3
    sizes[triad] = 4
    accept(delta)
  }

  private mutating func accept(_ delta: Int) {
    total += delta
    guard total < bestTotal else { return }
    bestTotal = total
    bestPlaces = places
  }

  /// What `school` costs beside the members of `group`, except whoever holds the place `without`.
  private func joining(_ school: Int, _ group: Int, without: Int) -> Int {
    let row = school * count
    let start = group * Self.stride
    var sum = 0
    for place in start..<(start + sizes[group]) where place != without { sum += cost[row + places[place]] }
    return sum
  }

  private func groupCost(_ group: Int) -> Int {
    let start = group * Self.stride
    return (start..<(start + sizes[group])).reduce(0) { sum, place in
      sum + (start..<place).reduce(0) { $0 + cost[places[place] * count + places[$1]] }
    }
  }

  private static func costs(_ level: TriadLevel, _ penalty: Int) -> [Int] {
    var costs = level.distance
    for index in costs.indices {
      let (one, other) = (index / level.count, index % level.count)
      if !level.isAllowed[index] { costs[index] += penalty }
      guard one != other, let block = level.blockOf[one] else { continue }
      if level.blockOf[other] == block { costs[index] -= penalty }
    }
    return costs
  }
}
