import Testing

@testable import Analytics

@Suite("Two proportions")
struct TwoProportionsTests {
  @Test("the exact test is that of the lady tasting tea, and of schools that improved")
  func fisher() throws {
    #expect(abs(try #require(FisherExact.pValue(3, of: 4, 1, of: 4)) - 34.0 / 70) < 1e-12)
    #expect(abs(try #require(FisherExact.pValue(17, of: 20, 10, of: 21)) - 0.0203) < 0.0001)
    #expect(FisherExact.pValue(0, of: 9, 0, of: 4) == 1)
    #expect(FisherExact.pValue(9, of: 9, 4, of: 4) == 1)
  }

  @Test("the exact test agrees with counting all tables one by one", arguments: 0..<60)
  func fisherByCounting(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let (n1, n2) = (Int.random(in: 1...12, using: &generator), Int.random(in: 1...12, using: &generator))
    let (x1, x2) = (Int.random(in: 0...n1, using: &generator), Int.random(in: 0...n2, using: &generator))
    let ways = (0...n1).map { count in
      (0...n2).contains(x1 + x2 - count) ? choose(n1, count) * choose(n2, x1 + x2 - count) : 0
    }

    let counted = Double(ways.filter { $0 <= ways[x1] }.reduce(0, +)) / Double(ways.reduce(0, +))

    #expect(abs(try #require(FisherExact.pValue(x1, of: n1, x2, of: n2)) - counted) < 1e-12, "seed \(seed)")
  }

  @Test("exchanging groups, or successes with failures, changes no p-value", arguments: 0..<40)
  func symmetry(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let (n1, n2) = (Int.random(in: 1...900, using: &generator), Int.random(in: 1...90, using: &generator))
    let (x1, x2) = (Int.random(in: 0...n1, using: &generator), Int.random(in: 0...n2, using: &generator))
    let p = try #require(FisherExact.pValue(x1, of: n1, x2, of: n2))

    #expect(abs(p - (FisherExact.pValue(x2, of: n2, x1, of: n1) ?? 2)) < 1e-9)
    #expect(abs(p - (FisherExact.pValue(n1 - x1, of: n1, n2 - x2, of: n2) ?? 2)) < 1e-9)
  }

  @Test("the score interval ends where the score test of that difference gives up", arguments: 0..<40)
  func scoreInterval(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let n1 = Int.random(in: 1...60, using: &generator)
    let n2 = Int.random(in: 1...60, using: &generator)
    let first = try #require(Proportion(Int.random(in: 0...n1, using: &generator), of: n1))
    let second = try #require(Proportion(Int.random(in: 0...n2, using: &generator), of: n2))

    let interval = ProportionDifference.miettinenNurminen(first, minus: second)
    let mirrored = ProportionDifference.miettinenNurminen(second, minus: first)

    #expect(interval.contains(first.rate - second.rate))
    #expect(interval.lower >= -1 && interval.upper <= 1)
    #expect(abs(interval.lower + mirrored.upper) < 1e-9 && abs(interval.upper + mirrored.lower) < 1e-9)
  }

  @Test("the score interval of a published example is the published one")
  func published() throws {
    // Newcombe 1998, table II, example (a): 56/70 and 48/80, method 5 is 0.0528 to 0.3382 without N/(N-1).
    let first = try #require(Proportion(56, of: 70))
    let second = try #require(Proportion(48, of: 80))

    let interval = ProportionDifference.miettinenNurminen(first, minus: second)

    #expect(abs(interval.lower - 0.0528) < 0.002 && abs(interval.upper - 0.3382) < 0.002)
    let newcombe = ProportionDifference(first, minus: second).interval
    #expect(abs(newcombe.lower - 0.0524) < 0.00005 && abs(newcombe.upper - 0.3339) < 0.00005)
  }

  @Test("Clopper and Pearson's interval is the rule of three at its end, and never narrower than 95 %")
  func clopperPearson() throws {
    let none = try #require(Proportion(0, of: 100)).exactInterval()
    #expect(none.lower == 0)
    #expect(abs(none.upper - 0.0362167) < 1e-6)
    for count in 1..<20 {
      let exact = try #require(Proportion(count, of: 20)).exactInterval()
      let wilson = try #require(Proportion(count, of: 20)).interval()
      #expect(exact.lower < wilson.lower && exact.upper > wilson.upper)
    }
  }

  @Test("the incomplete beta function keeps its digits, small and large")
  func incompleteBeta() throws {
    #expect(abs(try #require(IncompleteBeta.cumulative(0.3, 1, 1)) - 0.3) < 1e-15)
    #expect(abs(try #require(IncompleteBeta.cumulative(0.5, 7e6, 7e6)) - 0.5) < 1e-9)
    #expect(abs(try #require(IncompleteBeta.quantile(0.025, 2, 1)) - 0.025.squareRoot()) < 1e-14)
    #expect(IncompleteBeta.cumulative(.nan, 1, 1) == nil && IncompleteBeta.quantile(0.5, 0, 1) == nil)
  }

  @Test("counts beyond all counting, empty groups and contradictions end in nothing, not in a trap")
  func limits() throws {
    #expect(FisherExact.pValue(1, of: 0, 0, of: 3) == nil)
    #expect(FisherExact.pValue(-1, of: 4, 0, of: 3) == nil)
    #expect(FisherExact.pValue(Int.max, of: Int.max, 1, of: Int.max) == nil)
    let many = try #require(Proportion(successes: 3e299, trials: 1e300))
    let few = try #require(Proportion(rate: 0.5, effectiveTrials: 1e-300))
    #expect(many.exactInterval().contains(0.3))
    #expect(few.exactInterval().lower >= 0)
    _ = ScoreTest(many, few)
    _ = ProportionDifference.miettinenNurminen(many, minus: few)
    let none = try #require(Proportion(0, of: 3))
    #expect(ScoreTest(none, none) == nil)
  }

  private func choose(_ n: Int, _ k: Int) -> Int {
    guard k > 0 else { return 1 }
    return (1...k).reduce(1) { $0 * (n - k + $1) / $1 }
  }
}
