import Markup
import Testing

@testable import Charts

@Suite("Small multiples")
struct MultiplesLayoutTests {
  @Test("all share one scale, and a missing value parts the line")
  func scale() {
    let layout = MultiplesLayout(Samples.multiples)

    #expect(layout.height(0) == 94 && layout.height(100) == 10)
    #expect(layout.strokes(Samples.multiples.items[0]).map(\.count) == [2, 1])
    #expect(layout.strokes(Samples.multiples.items[0])[1][0] == Place(122, layout.height(60)))
  }

  @Test("each has its words for those who do not see it")
  func spoken() {
    let html = Samples.multiples.drawing(.wide, id: "m", words: Samples.words).string

    #expect(html.contains("<span class=\"vh\">. Latest 60%, Median 25%</span>"))
    #expect(html.contains("<span class=\"vh\">. No data</span>"))
  }
}
