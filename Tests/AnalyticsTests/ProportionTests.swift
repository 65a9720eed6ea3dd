import Testing

@testable import Analytics

@Suite("Proportions and their intervals")
struct ProportionTests {
  @Test("nothing seen starts at exactly 0 and everything seen ends at exactly 1")
  func exactEnds() throws {
    let none = try #require(Proportion(successes: 0, trials: 12))
    let all = try #require(Proportion(rate: 1, effectiveTrials: 7.3))

    #expect(none.interval().lower == 0)
    #expect(all.interval().upper == 1)
  }

  @Test("0 of 0 and contradictory counts are undefined")
  func undefined() {
    #expect(Proportion(successes: 0, trials: 0) == nil)
    #expect(Proportion(successes: 3, trials: 2) == nil)
    #expect(Proportion(successes: -1, trials: 2) == nil)
    #expect(Proportion(rate: 1.2, effectiveTrials: 4) == nil)
    #expect(Proportion(successes: 1, trials: .infinity) == nil)
    #expect(Proportion(successes: .nan, trials: 3) == nil)
  }

  @Test("16 of 25 has the interval that was worked out by hand")
  func byHand() throws {
    let interval = try #require(Proportion(16, of: 25)).interval()

    #expect(abs(interval.lower - 0.445) < 0.001)
    #expect(abs(interval.upper - 0.798) < 0.001)
  }

  @Test("a size near nothing or beyond counting leaves numbers that are numbers")
  func extremes() throws {
    for trials in [5e-324, 1e-300, 1e-9, 1e15, 1e300] {
      for rate in [0, 0.3, 1] {
        let interval = try #require(Proportion(rate: rate, effectiveTrials: trials)).interval()
        #expect(interval.lower >= 0 && interval.upper <= 1, "\(rate) of \(trials)")
      }
    }
  }

  @Test("an interval holds its rate, and more trials make it narrower")
  func narrowing() throws {
    for count in 0...10 {
      let few = try #require(Proportion(successes: Double(count), trials: 10)).interval()
      let many = try #require(Proportion(successes: Double(count * 10), trials: 100)).interval()

      #expect(few.contains(Double(count) / 10))
      #expect(many.upper - many.lower < few.upper - few.lower)
    }
  }
}
