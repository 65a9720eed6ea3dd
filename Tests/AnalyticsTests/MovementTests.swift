import Testing

@testable import Analytics

@Suite("Movement between levels")
struct MovementTests {
  @Test("matched students are counted by where they went, and the others are counted as unmatched")
  func transitions() throws {
    let pairs = try #require(
      LevelPairs(before: [1, 2, 4, 3, nil, 2, 9], after: [2, 2, 3, nil, 1, 4, 1])
    )

    #expect(pairs.count == 4 && pairs.unmatched == 3)
    #expect(pairs.transitions == [[0, 1, 0, 0], [0, 1, 0, 1], [0, 0, 0, 0], [0, 0, 1, 0]])
    #expect(pairs.count(.up) == 2 && pairs.count(.stayed) == 1 && pairs.count(.down) == 1)
    #expect(pairs.couldMove(.up) == 3 && pairs.couldMove(.down) == 3 && pairs.couldMove(.stayed) == 4)
  }

  @Test("a cohort that moves as its peers do at every level has no difference, whatever its levels")
  func noDifference() throws {
    let cohort = try #require(LevelPairs(before: [1, 1, 1, 1, 2, 2], after: [1, 1, 2, 2, 2, 3]))
    let peers = try #require(
      LevelPairs(before: [1, 1, 2, 2, 2, 2, 4, 4], after: [1, 2, 2, 2, 3, 3, 4, 4])
    )

    let rising = try #require(StandardisedMovement(.up, of: cohort, against: peers))

    #expect(abs(rising.difference) < 1e-12 && rising.interval.contains(0))
    #expect(rising.dropped == 0 && rising.strata.map(\.level) == [1, 2])
  }

  @Test("students at levels without peers are left out and counted")
  func dropped() throws {
    let cohort = try #require(LevelPairs(before: [1, 1, 3], after: [2, 1, 4]))
    let peers = try #require(LevelPairs(before: [1, 2], after: [1, 2]))

    let rising = try #require(StandardisedMovement(.up, of: cohort, against: peers))

    #expect(rising.compared == 2 && rising.dropped == 1)
    #expect(rising.observed == 0.5 && rising.expected == 0)
    let nobody = try #require(LevelPairs(before: [], after: []))
    #expect(StandardisedMovement(.up, of: cohort, against: nobody) == nil)
  }

  @Test("the common odds ratio of one table is its own, and of equal tables that of one")
  func oddsRatio() throws {
    let table = try #require(MantelHaenszel.Table(6, of: 10, 3, of: 12))

    let one = try #require(MantelHaenszel([table]).oddsRatio)
    let two = try #require(MantelHaenszel([table, table]).oddsRatio)
    #expect(abs(one - 4.5) < 1e-12 && abs(two - 4.5) < 1e-12)
    let chiSquare = try #require(MantelHaenszel([table]).chiSquare)
    let first = try #require(Proportion(6, of: 10))
    let second = try #require(Proportion(3, of: 12))
    let score = try #require(ScoreTest(first, second))
    // The score test divides by N where this one divides by N - 1.
    let squared: Double = score.z * score.z * 21 / 22
    #expect(abs(chiSquare - squared) < 1e-9)
  }

  @Test("where nobody or everybody rose the odds ratio is undefined")
  func undefinedRatio() throws {
    let nobody = try #require(MantelHaenszel.Table(0, of: 4, 0, of: 4))

    #expect(MantelHaenszel([nobody]) == MantelHaenszel([]))
    #expect(MantelHaenszel([]).oddsRatio == nil && MantelHaenszel([]).pValue == nil)
    #expect(MantelHaenszel.Table(5, of: 4, 0, of: 1) == nil)
  }

  @Test("lists of unequal length, absurd levels and any numbers never trap", arguments: 0..<100)
  func fuzz(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let odd = [Int.min, -1, 0, 1, 2, 3, 4, 5, Int.max]
    func levels(_ count: Int) -> [Int?] {
      (0..<count).map { _ in Bool.random(using: &generator) ? odd.randomElement(using: &generator) : nil }
    }
    let count = Int.random(in: 0...30, using: &generator)
    #expect(LevelPairs(before: levels(count), after: levels(count + 1)) == nil)
    #expect(LevelPairs(before: [], after: [], levels: odd[seed % odd.count] / 2) == nil || seed % 9 > 2)
    guard let cohort = LevelPairs(before: levels(count), after: levels(count)),
      let peers = LevelPairs(before: levels(40), after: levels(40))
    else { return }
    for movement in LevelPairs.Movement.allCases {
      if let found = StandardisedMovement(movement, of: cohort, against: peers) {
        #expect(found.interval.contains(found.difference), "seed \(seed)")
      }
    }
    #expect(cohort.count(.up, from: Int.min) == 0 && cohort.started(at: Int.max) == 0)
    _ = MantelHaenszel(rising: cohort, against: peers)
  }
}
