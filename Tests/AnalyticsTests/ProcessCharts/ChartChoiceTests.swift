import Testing

@testable import Analytics

@Suite("Choice of a chart")
struct ChartChoiceTests {
  private static func shares(_ denominator: Double, _ numerators: [Double]) -> [ChartPoint] {
    numerators.map { .ratio($0, of: denominator) }
  }

  @Test("shares of small groups that vary by chance get a P chart")
  func shares() {
    let points = Self.shares(30, [14, 16, 15, 17, 13, 15, 16, 14, 15, 17, 12, 15])

    #expect(ChartChoice(for: .share, points).kind == .shares)
  }

  @Test("shares of mostly large groups, or beyond chance, get a P′ chart")
  func adjusted() {
    let large = Self.shares(400, [200, 210, 205, 190, 195, 200, 210, 205, 190, 195, 200, 202])
    let wild = Self.shares(30, [2, 28, 3, 27, 5, 25, 2, 28, 3, 27, 5, 25])

    #expect(ChartChoice(for: .share, large).reason == .sharesOfLargeGroups)
    #expect(ChartChoice(for: .share, wild).reason == .sharesBeyondChance)
    #expect(ChartChoice(for: .share, wild).kind == .adjustedShares)
  }

  @Test("rates beyond chance get a U′ chart, others a U chart")
  func rates() {
    let calm = Self.shares(100, [14, 16, 15, 17, 13, 15, 16, 14, 15, 17, 12, 15])
    let wild = Self.shares(100, [2, 58, 3, 67, 5, 55, 2, 48, 3, 57, 5, 45])

    #expect(ChartChoice(for: .rate, calm).kind == .rates)
    #expect(ChartChoice(for: .rate, wild).kind == .adjustedRates)
  }

  @Test("other data follow their kind")
  func others() {
    let points = (1...12).map { ChartPoint.value(Double($0)) }

    #expect(ChartChoice(for: .value, points).kind == .individuals)
    #expect(ChartChoice(for: .count, points).kind == .counts)
    #expect(ChartChoice(for: .casesBetween, points).kind == .casesBetween)
    #expect(ChartChoice(for: .timeBetween, points).kind == .timeBetween)
  }

  @Test("fewer than 12 values get a run chart", arguments: ChartChoice.DataKind.allCases)
  func few(data: ChartChoice.DataKind) {
    let points = [ChartPoint](repeating: .ratio(1, of: 2), count: 11) + [.ratio(nil, of: 2), .value(nil)]

    #expect(ChartChoice(for: data, points).reason == .tooFewForLimits)
    #expect(ChartChoice(for: data, []).kind == .run)
  }

  @Test("points that do not suit leave the choice to the kind of data")
  func unsuited() {
    let points = (1...12).map { ChartPoint.value(Double($0)) }

    #expect(ChartChoice(for: .share, points).kind == .shares)
  }
}
