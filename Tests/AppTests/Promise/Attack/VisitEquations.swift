/// A short visit as the adversary's calendar has it: in which room it was.
typealias Room = String

/// Sums over visits that somebody knows, and what follows from them about rooms.
///
/// The adversary knows every visit with its room and day, takes each published number as if it had not been
/// rounded, and adds and subtracts at will.
struct VisitEquations {
  /// Where each visit was, by its position.
  let rooms: [Room]
  /// Each equation as the visits it sums over.
  let sums: [Set<Int>]

  init(rooms: [Room], sums: some Sequence<Set<Int>>) {
    self.rooms = rooms
    var seen: Set<Set<Int>> = []
    self.sums = sums.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// What the adversary has won.
  struct Outcome: Equatable, Sendable {
    var equations = 0
    var rooms = 0
    var visits = 0
    /// The fewest rooms any combination narrows down to; nothing when there is no equation.
    var smallestSet: Int?

    /// The adversary's better half of two attacks.
    func joined(_ other: Outcome) -> Outcome {
      Outcome(
        equations: max(equations, other.equations),
        rooms: max(rooms, other.rooms),
        visits: max(visits, other.visits),
        smallestSet: [smallestSet, other.smallestSet].compactMap { $0 }.min()
      )
    }
  }

  /// Runs the whole attack.
  func attack() -> Outcome {
    guard !sums.isEmpty else { return Outcome() }
    let blocks = blocks
    let space = RowSpace(sums.map { sum in blocks.map { sum.contains($0.visits[0]) ? 1 : 0 } })
    var outcome = Outcome(equations: sums.count)
    outcome.visits = blocks.indices.count { blocks[$0].visits.count == 1 && space.reaches(onlyWithin: [$0]) }
    let single = Set(blocks.filter { $0.rooms.count == 1 }.flatMap(\.rooms))
    outcome.rooms = single.count { room in
      space.reaches(onlyWithin: Set(blocks.indices.filter { blocks[$0].rooms == [room] }))
    }
    outcome.smallestSet = smallest(blocks, space)
    return outcome
  }

  /// Visits that stand in exactly the same sums: no combination can tell them apart.
  private struct Block {
    let visits: [Int]
    let rooms: Set<Room>
  }

  private var blocks: [Block] {
    var members: [[Int]: [Int]] = [:]
    var standing = Array(repeating: [Int](), count: rooms.count)
    for (index, sum) in sums.enumerated() { for visit in sum { standing[visit].append(index) } }
    for visit in rooms.indices where !standing[visit].isEmpty {
      members[standing[visit], default: []].append(visit)
    }
    return members.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
      .map { visits in Block(visits: visits, rooms: Set(visits.map { rooms[$0] })) }
  }

  /// With few blocks every set of them is tried; with many, single ones, pairs, and whatever elimination finds.
  private func smallest(_ blocks: [Block], _ space: RowSpace) -> Int? {
    let everySet = 10
    var best: Int?
    func consider(_ chosen: Set<Int>, isReached: Bool? = nil) {
      let count = Set(chosen.flatMap { blocks[$0].rooms }).count
      guard best.map({ count < $0 }) ?? true else { return }
      if isReached ?? space.reaches(onlyWithin: chosen) { best = count }
    }
    for support in space.reducedSupports { consider(support, isReached: true) }
    for sum in sums {
      consider(Set(blocks.indices.filter { sum.contains(blocks[$0].visits[0]) }), isReached: true)
    }
    for index in blocks.indices { consider([index]) }
    if blocks.count <= everySet {
      for mask in 1..<(1 << blocks.count) {
        consider(Set(blocks.indices.filter { mask & (1 << $0) != 0 }))
      }
    } else {
      for first in blocks.indices { for second in blocks.indices[..<first] { consider([first, second]) } }
    }
    return best
  }
}
