import Testing

@testable import Analytics

@Suite("Several comparisons")
struct ComparisonTests {
  @Test("the adjustments of a small family are those worked out by hand")
  func byHand() {
    let values: [Double?] = [0.01, 0.04, 0.03, 0.005]

    #expect(close(PValueAdjustment.holm.adjusted(values), [0.03, 0.06, 0.06, 0.02]))
    #expect(close(PValueAdjustment.benjaminiHochberg.adjusted(values), [0.02, 0.04, 0.04, 0.02]))
    #expect(close(PValueAdjustment.bonferroni.adjusted(values), [0.04, 0.16, 0.12, 0.02]))
  }

  @Test("a comparison without a p-value is none")
  func missing() {
    #expect(
      PValueAdjustment.holm.adjusted([nil, 0.04, .nan, 2, 0.03, -1]) == [nil, 0.06, nil, nil, 0.06, nil]
    )
    #expect(PValueAdjustment.benjaminiHochberg.adjusted([]).isEmpty)
  }

  @Test(
    "adjusting keeps order, never makes smaller, and no method is stricter than Bonferroni",
    arguments: 0..<30
  )
  func order(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<25).map { _ in Double.random(in: 0...1, using: &generator) }
    let order = values.indices.sorted { values[$0] < values[$1] }
    let bonferroni = PValueAdjustment.bonferroni.adjusted(values).compactMap(\.self)

    for method in PValueAdjustment.allCases {
      let adjusted = method.adjusted(values).compactMap(\.self)
      #expect(zip(order, order.dropFirst()).allSatisfy { adjusted[$0] <= adjusted[$1] }, "seed \(seed)")
      #expect(zip(values, adjusted).allSatisfy { $0 <= $1 && $1 <= 1 }, "seed \(seed)")
      #expect(zip(adjusted, bonferroni).allSatisfy { $0 <= $1 + 1e-15 }, "seed \(seed)")
    }
  }

  @Test("17 of 20 improving schools stand beside 27 of all 41")
  func baseRate() throws {
    let rate = try #require(
      BaseRate(usersAmongImproved: 17, improved: 20, usersAmongOthers: 10, others: 21)
    )

    #expect(abs(rate.amongAll.rate - 0.6585) < 0.0001)
    #expect(abs(try #require(rate.pValue) - 0.0203) < 0.0001)
    #expect(
      BaseRate(usersAmongImproved: 1, improved: Int.max, usersAmongOthers: 1, others: Int.max) == nil
    )
    #expect(BaseRate(usersAmongImproved: 3, improved: 2, usersAmongOthers: 0, others: 1) == nil)
  }

  private func close(_ values: [Double?], _ expected: [Double]) -> Bool {
    values.count == expected.count && zip(values, expected).allSatisfy { abs(($0 ?? -1) - $1) < 1e-12 }
  }
}
