import Testing

@testable import Charts

@Suite("Places of terms")
struct TermLayoutTests {
  @Test("layers stand one on the other and fill the column")
  func layers() {
    let layout = TermLayout(Samples.terms(.layers), .wide)
    let layers = layout.layers(0)

    #expect(layers.map(\.label) == ["40", "35", "20", "5"])
    #expect(layers[0].frame.bottom == layout.frame.bottom && layers[0].frame.top == layers[1].frame.bottom)
    #expect(abs((layers.last?.frame.top ?? 0) - layout.frame.top) < 1e-9)
    #expect(layout.layers(1).isEmpty)
  }

  @Test("a withheld term parts lines and steps")
  func parted() {
    #expect(TermLayout(Samples.terms(.lines), .wide).strokes(0).map(\.count) == [1, 1])
    #expect(TermLayout(Samples.terms(.steps), .wide).strokes(0).map(\.count) == [2, 2])
  }

  @Test("a fifth category is left out of drawing and table")
  func four() {
    let chart = TermChart(
      .lines,
      categories: ["a", "b", "c", "d", "e"],
      terms: [.init("t", (1...5).map { Share(percent: $0) })],
      words: Samples.terms(.lines).words
    )

    #expect(chart.table.columns == ["Term", "a", "b", "c", "d"])
    #expect(TermLayout(chart, .wide).ends.map(\.text) == ["a 1", "b 2", "c 3", "d 4"])
  }
}
