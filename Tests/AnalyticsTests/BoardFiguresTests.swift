import Testing

@testable import Analytics

@Suite("District figures and the board's headline")
struct BoardFiguresTests {
  @Test("a district figure is the sum of published cells, weighted by their notes")
  func district() throws {
    let figure = try #require(
      DistrictFigure([doing(10, .percent(20)), doing(30, .percent(60)), .withheld])
    )

    #expect(figure.rate == .percent(50))
    #expect(figure.count == 40)
    #expect(figure.schools == 2)
    #expect(figure.withheld == 1)
  }

  @Test("withheld cells only ever change the number of schools withheld")
  func withheld() throws {
    let few = try #require(DistrictFigure([doing(10, .percent(20)), .withheld]))
    let many = try #require(DistrictFigure([.withheld, doing(10, .percent(20)), .withheld]))

    #expect(few.rate == many.rate)
    #expect(few.interval == many.interval)
    #expect(few.count == many.count)
    #expect(DistrictFigure([Published<DoingFigure>.withheld]) == nil)
    #expect(DistrictFigure([Published<DoingFigure>]()) == nil)
  }

  @Test("the order of schools changes nothing")
  func order() {
    let cells = [
      doing(9, .percent(35)), doing(31, .below(5)), doing(17, .above(90)), doing(12, .percent(55)),
    ]

    #expect(DistrictFigure(cells) == DistrictFigure(cells.reversed()))
  }

  @Test(
    "a gap is certain only when its interval leaves out 0",
    arguments: [(80, 30, PublishedGap.Reading.knowingAhead), (30, 80, .doingAhead), (55, 45, .cannotTellYet)]
  )
  func reading(knowing: Int, doing: Int, expected: PublishedGap.Reading) {
    #expect(gap(knowing, doing).reading == expected)
    #expect(gap(knowing, doing).points == knowing - doing)
  }

  @Test("the headline names the widest certain gap and every practice that ties")
  func widest() {
    let headline = BoardHeadline(rows: [
      .init(practice: 0, gap: gap(80, 30)), .init(practice: 1, gap: gap(55, 45)),
      .init(practice: 2, gap: gap(75, 25)), .init(practice: 3, gap: nil),
    ])

    #expect(headline.finding == .widestGap(practices: [0, 2], points: 50))
    #expect(headline.compared == 3)
    #expect(headline.withheld == 1)
  }

  @Test("when every gap could be chance the headline cannot tell yet")
  func cannotTell() {
    #expect(BoardHeadline(rows: [.init(practice: 0, gap: gap(55, 45))]).finding == .cannotTellYet)
    #expect(BoardHeadline(rows: [.init(practice: 0, gap: nil)]).finding == .nothingToCompare)
    #expect(BoardHeadline(rows: []).finding == .nothingToCompare)
    #expect(BoardHeadline(rows: [.init(practice: 0, gap: gap(20, 80))]).finding == .doingAhead)
  }

  @Test("bright spots come in the order of the board, not of their size")
  func bright() {
    let headline = BoardHeadline(
      rows: [.init(practice: 0, gap: gap(80, 30))],
      cells: [
        .init(practice: 1, school: 4, gap: gap(40, 50)), .init(practice: 0, school: 9, gap: gap(20, 80)),
        .init(practice: 0, school: 2, gap: gap(40, 45)), .init(practice: 0, school: 3, gap: gap(60, 50)),
      ]
    )

    #expect(headline.brightSpots.map(\.school) == [2, 9, 4])
    #expect(headline.brightSpots.map(\.isCertain) == [false, true, false])
  }

  private func doing(_ count: Int, _ rate: PublishedRate) -> Published<DoingFigure> {
    .shown(
      DoingFigure(
        count: count,
        rooms: 6,
        notExpectedAbout: 0,
        rate: rate,
        interval: PublishedInterval(lowerPercent: 0, upperPercent: 100)
      )
    )
  }

  private func gap(_ knowing: Int, _ doing: Int) -> PublishedGap {
    func around(_ value: Int) -> PublishedInterval {
      PublishedInterval(lowerPercent: value - 15, upperPercent: value + 15)
    }
    return PublishedGap(
      knowing: .percent(knowing),
      around(knowing),
      doing: .percent(doing),
      around(doing)
    )
  }
}
