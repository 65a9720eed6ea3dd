import Testing

@testable import Charts

@Suite("Labels that would touch")
struct LabelSpreadTests {
  @Test("labels apart stay where they are")
  func apart() {
    #expect(LabelSpread.spread([100, 50, 10], gap: 16, within: 0...200) == [100, 50, 10])
  }

  @Test("labels that touch move apart around their middle, in order")
  func touching() {
    #expect(LabelSpread.spread([100, 104], gap: 16, within: 0...200) == [94, 110])
    #expect(LabelSpread.spread([50, 50, 50], gap: 10, within: 0...200) == [40, 50, 60])
  }

  @Test("none leaves the range while there is room")
  func range() {
    #expect(LabelSpread.spread([198, 199], gap: 16, within: 0...200) == [184, 200])
    #expect(LabelSpread.spread([-5], gap: 16, within: 0...200) == [0])
    #expect(LabelSpread.spread([], gap: 16, within: 0...200) == [])
  }
}
