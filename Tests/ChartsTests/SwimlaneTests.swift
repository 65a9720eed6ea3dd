import Markup
import Testing

@testable import Charts

@Suite("A year in lanes")
struct SwimlaneTests {
  @Test("entries that overlap stand in rows of their own")
  func rows() {
    let layout = SwimlaneLayout(Samples.year)
    let marks = layout.lanes[0].marks

    #expect(marks.map(\.entry.name) == ["Cycle 1", "Cycle 2"])
    #expect(marks[1].y - marks[0].y == SwimlaneLayout.rowHeight)
    #expect(layout.lanes[0].bottom == layout.lanes[1].top)
  }

  @Test("a bar covers its last day, and a label with no room at the right stands at the left")
  func places() throws {
    let layout = SwimlaneLayout(Samples.year)
    let review = try #require(layout.lanes[1].marks.first)

    #expect(layout.lanes[0].marks[0].to == layout.x.place(71))
    #expect(review.anchor == .end && review.label.x == review.from - 14)
  }

  @Test("the list on a phone has every entry by date, with its link")
  func list() {
    let html = Samples.year.drawing(.narrow, id: "y", words: Samples.words).string

    #expect(Samples.year.table.records.map { $0[0] } == ["What", "Cycle 1", "Cycle 2", "Review"])
    #expect(html.contains("<a href=\"/d/x/review\">Review</a>"))
  }
}
