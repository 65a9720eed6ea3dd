import Testing

@testable import Analytics

@Suite("Pooled self-reflections")
struct PooledReflectionsTests {
  @Test("nine answers are withheld and ten are shown")
  func minimum() {
    let nine = PooledReflections(practices: [answers(knowing: 5, of: 9)], roster: [0: 12])
    let ten = PooledReflections(practices: [answers(knowing: 5, of: 10)], roster: [0: 12])

    #expect(nine.cells().map(\.content) == [.withheld])
    #expect(ten.cells().first?.content.figure?.rate == .percent(50))
    #expect(ten.cells(under: CellRule.standard.raised(answers: 11)).map(\.content) == [.withheld])
  }

  @Test("a figure says how many answered, of how many, and what the others could change")
  func figure() throws {
    let pooled = PooledReflections(practices: [answers(knowing: 6, of: 12)], roster: [0: 10, 1: 10])

    let figure = try #require(pooled.cells().first?.content.figure)

    #expect(figure.count == 12)
    #expect(figure.roster == 20)
    #expect(figure.bounds == PublishedInterval(lowerPercent: 30, upperPercent: 70))
    #expect(figure.interval == PublishedInterval(lowerPercent: 25, upperPercent: 75))
  }

  @Test("unanimous answers look the same as all but one")
  func unanimous() {
    let all = PooledReflections(practices: [answers(knowing: 10, of: 10)], roster: [0: 14]).cells()
    let most = PooledReflections(practices: [answers(knowing: 9, of: 10)], roster: [0: 14]).cells()

    #expect(all == most)
    #expect(all.first?.content.figure?.rate == .above(85))
  }

  @Test("bands are shown for every practice or for none")
  func breakdown() {
    let both = answers(knowing: 5, of: 10) + answers(knowing: 6, of: 12, band: 1)
    let weak = answers(knowing: 5, of: 10) + answers(knowing: 6, of: 9, band: 1)
    let roster = [0: 12, 1: 14]

    #expect(PooledReflections(practices: [both], roster: roster).cells().map(\.place.band) == [nil, 0, 1])
    #expect(
      PooledReflections(practices: [both, weak], roster: roster).cells().map(\.place.band) == [nil, nil]
    )
    // A practice that is withheld altogether does not count against the others.
    let few = answers(knowing: 2, of: 4)
    #expect(
      PooledReflections(practices: [both, few], roster: roster).cells().map(\.place.band) == [nil, 0, 1, nil]
    )
  }

  @Test("a band in which all know drops the breakdown")
  func unanimousBand() {
    let answers = answers(knowing: 5, of: 10) + answers(knowing: 12, of: 12, band: 1)

    #expect(PooledReflections(practices: [answers], roster: [0: 12, 1: 14]).cells().count == 1)
  }

  @Test("steps are shown only when every step has at least two answers")
  func steps() throws {
    let spread = answers(knowing: 5, of: 12)
    let narrow = (0..<12).compactMap { ReflectionAnswer(band: 0, understanding: $0 % 4 + 1, step: $0 % 3) }

    let shown = try #require(
      PooledReflections(practices: [spread], roster: [0: 12]).cells().first?.content.figure
    )
    let hidden = try #require(
      PooledReflections(practices: [narrow], roster: [0: 12]).cells().first?.content.figure
    )

    #expect(shown.steps == .shown([.percent(25), .percent(25), .percent(25), .percent(25)]))
    #expect(hidden.steps == .withheld)
  }

  @Test("an answer outside its scale is no answer")
  func range() {
    #expect(ReflectionAnswer(band: nil, understanding: 0, step: 1) == nil)
    #expect(ReflectionAnswer(band: nil, understanding: 5, step: 1) == nil)
    #expect(ReflectionAnswer(band: nil, understanding: 3, step: 4) == nil)
    #expect(ReflectionAnswer(band: nil, understanding: 3, step: 0)?.isKnowing == true)
    #expect(ReflectionAnswer(band: nil, understanding: 2, step: 3)?.isKnowing == false)
  }

  private func answers(knowing: Int, of total: Int, band: Int = 0) -> [ReflectionAnswer] {
    (0..<total).compactMap {
      ReflectionAnswer(band: band, understanding: $0 < knowing ? 3 : 2, step: $0 % 4)
    }
  }
}
