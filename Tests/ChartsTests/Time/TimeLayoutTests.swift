import Testing

@testable import Charts

@Suite("Places on a chart in time")
struct TimeLayoutTests {
  private let layout = TimeLayout(Samples.run(), .wide)

  @Test("points stand evenly from side to side, values between the ends of the axis")
  func points() {
    let frame = layout.frame

    #expect(frame.left == 46 && frame.top == 54 && frame.bottom == 320)
    #expect(layout.x.first == 46 && layout.x.last == frame.right)
    #expect(layout.x[1] - layout.x[0] == frame.width / 21)
    #expect(layout.height(0) == 320 && layout.height(100) == 54)
    #expect(layout.place(0) == Place(46, layout.height(36)))
  }

  @Test("what lies beyond the axis is drawn at its end")
  func clipped() {
    #expect(layout.height(140) == 54)
    #expect(layout.height(-20) == 320)
  }

  @Test("the centre is solid over the baseline and dashed beyond, with the border between points")
  func centre() {
    let border = (layout.x[9] + layout.x[10]) / 2

    #expect(layout.centres.map(\.isExtended) == [false, true])
    #expect(layout.centres[0].to == border && layout.centres[1].from == border)
    #expect(layout.centres[0].y == layout.height(38))
    #expect(layout.centres.last?.to == layout.frame.right)
  }

  @Test("a missing point parts the line and leaves no dot")
  func missing() {
    let gapped = TimeLayout(Samples.run([10, 20, nil, 30, nil, 40, 50]), .wide)

    #expect(gapped.strokes.map(\.count) == [2, 2])
    #expect(gapped.place(2) == nil && gapped.place(3) != nil)
  }

  @Test("a bracket for points above lies below them and the median, and its words stay on the drawing")
  func bracket() throws {
    let bracket = try #require(layout.brackets.first)

    #expect(bracket.places.map(\.x) == [layout.x[10], layout.x[10], layout.x[21], layout.x[21]])
    #expect(bracket.places[1].y > layout.height(38))
    #expect(bracket.label.text == "12 points in a row above the median: a shift")
    #expect(TimeLayout(Samples.run(), .narrow).brackets.first?.label.text == "12 above")
  }

  @Test("a phase begins halfway between points; once one name has to be short all are")
  func phases() {
    #expect(layout.phaseLabels.map(\.border) == [nil, layout.edge(10)])
    #expect(layout.phaseLabels.map { $0.name?.text } == ["Baseline", "Cycle 1"])
    #expect(layout.phaseLabels.map { $0.scope?.text } == ["Aug 31 to Oct 1", "1 room"])
    #expect(TimeLayout(Samples.run(), .narrow).phaseLabels.allSatisfy { $0.scope == nil })
  }

  @Test("events stand at the border of a phase or at their point, one above the other where they would touch")
  func events() {
    let narrow = TimeLayout(Samples.run(), .narrow)

    #expect(layout.eventMarks[0] == Place(layout.edge(10), layout.frame.bottom))
    #expect(layout.eventMarks[1].y == layout.frame.bottom)
    #expect(narrow.eventMarks[1].y == narrow.frame.bottom - 20)
  }

  @Test("times on the axis do not touch, the first and last among them")
  func times() {
    for size in ChartSize.allCases {
      let labels = TimeLayout(Samples.run(), size).timeLabels

      #expect(labels.first?.text == "D1" && labels.last?.text == "D22")
      #expect(zip(labels, labels.dropFirst()).allSatisfy { $1.place.x - $0.place.x > 24 })
    }
  }
}
