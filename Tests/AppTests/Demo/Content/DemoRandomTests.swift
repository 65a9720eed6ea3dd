import Testing

@testable import App

@Suite("The demo district's repeatable numbers")
struct DemoRandomTests {
  @Test("the same words give the same numbers, other words others")
  func repeatable() {
    var one: DemoRandom = DemoRandom("a", "b")
    var same: DemoRandom = DemoRandom("a", "b")
    var other: DemoRandom = DemoRandom("ab")
    let numbers: [UInt64] = (0..<5).map { _ in one.next() }

    #expect(numbers == (0..<5).map { _ in same.next() })
    #expect(numbers[0] != other.next())
  }

  @Test("draws stay in their range")
  func ranges() {
    var random: DemoRandom = DemoRandom("ranges")
    for _ in 0..<1_000 {
      #expect((0..<1).contains(random.fraction()))
      #expect((0..<7).contains(random.below(7)))
      #expect((-3...3).contains(random.spread(3)))
      #expect((0..<3).contains(random.pick(weights: [1, 0, 2])))
    }
    #expect(random.pick([Int]()) == nil)
    #expect(random.below(0) == 0)
  }
}
