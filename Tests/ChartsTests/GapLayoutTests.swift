import Testing

@testable import Charts

@Suite("Places of dumbbells")
struct GapLayoutTests {
  @Test("marks lie on one scale, the ring before and the dot now")
  func marks() throws {
    let layout = GapLayout(Samples.gap, .wide)
    let marks = try #require(layout.rows[0].marks)

    #expect(marks.before == layout.x.place(52) && marks.now == layout.x.place(58))
    #expect(marks.target == layout.x.place(65) && layout.commonTarget == marks.target)
    #expect(marks.isAhead && layout.rows[1].marks?.isAhead == false)
    #expect(layout.rows.map(\.line) == [0, 1, 2].map { layout.frame.top + 22 + 44 * Double($0) })
  }

  @Test("a ring goes around a dot it would be hidden by")
  func together() {
    let marks = GapLayout.Row.Spots(before: 100, now: 103, target: nil)

    #expect(marks.isTogether)
    #expect(!GapLayout.Row.Spots(before: 100, now: 110, target: nil).isTogether)
  }

  @Test("a withheld group has words and no marks")
  func withheld() {
    let row = GapLayout(Samples.gap, .narrow).rows[2]

    #expect(row.marks == nil && row.withheld == "Not shown")
  }

  @Test("a key too wide for a phone takes a second line")
  func key() {
    let key = ChartKey(["Spring 2025", "Spring 2026", "Target for spring 2027"], width: 328)

    #expect(key.places.map(\.y) == [12, 12, 34])
    #expect(key.height == 46)
  }
}
