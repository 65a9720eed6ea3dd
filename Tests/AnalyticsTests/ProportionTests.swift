import Testing

@testable import Analytics

@Suite("Proportions and their intervals")
struct ProportionTests {
  @Test("Wilson intervals agree with the reference at 90, 95 and 99 %")
  func wilson() throws {
    for expected in try ExpectedValues.wilson() {
      guard let proportion = Proportion(successes: expected.x, trials: expected.n) else {
        #expect(expected.p == nil, "\(expected.id)")
        continue
      }
      #expect(abs(proportion.rate - (expected.p ?? .nan)) < 1e-9)
      for (confidence, ends) in zip(
        Confidence.allCases,
        [expected.wilson_90, expected.wilson_95, expected.wilson_99]
      ) {
        #expect(agrees(proportion.interval(confidence), ends ?? []), "\(expected.id)")
      }
    }
  }

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
  }

  @Test("differences agree with Newcombe's method 10")
  func newcombe() throws {
    for expected in try ExpectedValues.newcombe() {
      let first = try #require(Proportion(successes: expected.x1, trials: expected.n1))
      let second = try #require(Proportion(successes: expected.x2, trials: expected.n2))

      let difference = ProportionDifference(first, minus: second)

      #expect(abs(difference.value - expected.diff) < 1e-9)
      // The reference inverts numerically and is itself good to seven decimals.
      #expect(agrees(difference.interval, expected.newcombe_95, tolerance: 1e-7), "\(expected.id)")
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
