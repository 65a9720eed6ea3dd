import Testing

@Suite("The promise: the adversary's tools")
struct AttackTests {
  private let rooms = ["a", "a", "b", "c", "d", "e", "f"]

  @Test("a sum over six rooms gives away nobody")
  func oneSum() {
    let outcome = VisitEquations(rooms: rooms, sums: [Set(0..<7)]).attack()

    #expect(outcome == .init(equations: 1, rooms: 0, visits: 0, smallestSet: 6))
  }

  @Test("control: two sums that differ by one visit give it away")
  func twoSums() {
    let outcome = VisitEquations(rooms: rooms, sums: [Set(0..<7), Set(1..<7)]).attack()

    #expect(outcome == .init(equations: 2, rooms: 1, visits: 1, smallestSet: 1))
  }

  @Test("control: a room with two visits is found although neither visit is")
  func room() {
    let outcome = VisitEquations(rooms: rooms, sums: [Set(0..<7), Set(2..<7)]).attack()

    #expect(outcome == .init(equations: 2, rooms: 1, visits: 0, smallestSet: 1))
  }

  @Test("control: three overlapping sums give away a pair that no two of them do")
  func threeSums() {
    let sums: [Set<Int>] = [[2, 3, 4, 5], [2, 4], [3, 5, 6]]
    let outcome = VisitEquations(rooms: rooms, sums: sums).attack()

    #expect(outcome.smallestSet == 1)
    #expect(outcome.visits == 1)
  }

  @Test("a free filter over days with five rooms and eight notes each is found to leak")
  func freeFilter() {
    var dice = Dice(seed: 4)
    let rooms = (0..<60).map { _ in "\(Int.random(in: 0..<24, using: &dice))" }
    let sums = (8...60).map { Set(0..<$0) }

    let outcome = VisitEquations(rooms: rooms, sums: sums).attack()

    #expect(outcome.smallestSet == 1)
    #expect(outcome.visits == 52)
  }

  @Test("elimination is exact where fractions would not be")
  func exact() {
    let space = RowSpace([[1, 3, 7], [3, 1, 2], [4, 4, 9]])

    #expect(space.rank == 2)
    #expect(!space.reaches(onlyWithin: [0]))
    #expect(space.reaches(onlyWithin: [0, 1]))
  }

  @Test("every way a small cell's marks could have been is tried")
  func smallCells() {
    let open = SmallCell(visits: [2, 2, 2, 1, 1], counted: 8, rooms: 5, seen: 4...4)
    let unanimous = SmallCell(visits: [2, 2, 2, 1, 1], counted: 8, rooms: 5, seen: 8...8)
    let blurred = SmallCell(visits: [2, 2, 2, 1, 1], counted: 8, rooms: 5, seen: 7...8)

    #expect(open.pinnedRooms == 0)
    #expect(unanimous.pinnedRooms == 5)
    #expect(blurred.pinnedRooms == 0)
  }

  @Test("labels are read as the public description makes them")
  func labels() {
    #expect(RateLabel.label(0, of: 8) == "<15" && RateLabel.label(1, of: 8) == "<15")
    #expect(RateLabel.label(4, of: 8) == "50")
    #expect(RateLabel.label(40, of: 40) == ">95")
    #expect(RateLabel.counts("<15", of: 8) == 0...1)
    #expect(RateLabel.counts("50", of: 8) == 4...4)
  }
}
