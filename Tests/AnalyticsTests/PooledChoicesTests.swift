import Testing

import Analytics

@Suite("Counts of a few answers as they are shown")
struct PooledChoicesTests {
  @Test("nine answers are nothing, ten are something, and a district may ask for more")
  func minimum() {
    #expect(PooledChoices(counts: [5, 4], minimum: 10) == nil)
    #expect(PooledChoices(counts: [5, 5], minimum: 10)?.answers == 10)
    #expect(PooledChoices(counts: [5, 5], minimum: 3)?.answers == 10)
    #expect(PooledChoices(counts: [5, 4], minimum: 3) == nil)
    #expect(PooledChoices(counts: [8, 6], minimum: 15) == nil)
    #expect(PooledChoices(counts: [], minimum: 10) == nil)
  }

  @Test("counts of three or more that leave three or more stand as they are")
  func plain() {
    #expect(PooledChoices(counts: [5, 4, 3], minimum: 10)?.ranges == [5...5, 4...4, 3...3])
  }

  @Test("small counts look alike, and so do those of nearly everybody")
  func ends() {
    let one = PooledChoices(counts: [10, 0, 0], minimum: 10)
    let other = PooledChoices(counts: [9, 1, 0], minimum: 10)

    #expect(one?.ranges == [8...10, 0...2, 0...2])
    #expect(one?.ranges == other?.ranges)
  }

  @Test("one small count is never left alone to be worked out from the total")
  func complement() {
    #expect(PooledChoices(counts: [5, 6, 1], minimum: 10)?.ranges == [4...6, 6...6, 0...2])
    #expect(PooledChoices(counts: [2, 2, 5, 4], minimum: 10)?.ranges == [0...2, 0...2, 5...9, 4...4])
    #expect(
      PooledChoices(counts: [1, 2, 5, 4, 0], minimum: 10)?.ranges == [0...2, 0...2, 5...5, 4...4, 0...2]
    )
    #expect(PooledChoices(counts: [2, 2, 2, 2, 2], minimum: 10) == nil)
    #expect(PooledChoices(counts: [5, 5], minimum: 10)?.ranges == [5...5, 5...5])
  }

  @Test(
    "neither one nor two people, nor all but a few, can be worked out, not even by somebody who knows the rule",
    arguments: [(10, 3), (12, 4), (11, 5), (18, 3)]
  )
  func attack(_ total: Int, _ choices: Int) throws {
    let worlds = Self.worlds(of: total, choices: choices)
    let published = Dictionary(grouping: worlds) { PooledChoices(counts: $0, minimum: 10)?.ranges ?? [] }

    for (ranges, alike) in published where !ranges.isEmpty {
      for index in ranges.indices {
        let possible = Set(alike.map { $0[index] })
        #expect(possible.allSatisfy(ranges[index].contains))
        guard possible.count == 1, let known = possible.first else { continue }
        #expect(known == 0 || (3...(total - 3)).contains(known), "\(alike[0]) is known from \(ranges)")
      }
    }
  }

  private static func worlds(of total: Int, choices: Int) -> [[Int]] {
    guard choices > 1 else { return [[total]] }
    return (0...total).flatMap { first in worlds(of: total - first, choices: choices - 1).map { [first] + $0 }
    }
  }
}
