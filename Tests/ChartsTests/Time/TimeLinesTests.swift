import Testing

@testable import Charts

@Suite("Limits on a chart in time")
struct TimeLinesTests {
  @Test("limits step between points, and equal ones make one step")
  func steps() throws {
    let chart = Samples.shewhart([18, 25, 22], lower: [8, 8, 5], upper: [32, 32, 35])
    let layout = TimeLayout(chart, .wide)
    let band = try #require(layout.bands.first)

    #expect(layout.bands.count == 1 && band.steps.count == 2)
    #expect(band.steps[0].to == layout.edge(2) && band.steps[1].to == layout.frame.right)
    #expect(
      band.upperEdges == [
        [
          Place(layout.frame.left, layout.height(32)), Place(layout.edge(2), layout.height(32)),
          Place(layout.edge(2), layout.height(35)), Place(layout.frame.right, layout.height(35)),
        ]
      ]
    )
    #expect(band.outlines.first?.count == 8)
  }

  @Test("a phase and a missing limit each begin a new band; one limit alone makes an edge and no band")
  func parted() {
    let phased = Samples.shewhart([1, 2, 3], lower: [1, 1, 1], upper: [9, 9, 9], starts: [0, 2])
    let broken = Samples.shewhart([1, 2, 3], lower: [1, nil, 1], upper: [9, nil, 9])
    let single = Samples.shewhart([1, 2], lower: [nil, nil], upper: [9, 9])

    #expect(TimeLayout(phased, .wide).bands.count == 2)
    #expect(TimeLayout(broken, .wide).bands.count == 2)
    #expect(TimeLayout(single, .wide).bands.first?.outlines.isEmpty == true)
    #expect(TimeLayout(single, .wide).bands.first?.upperEdges.count == 1)
  }

  @Test("labels at the right follow their lines and keep apart")
  func ends() {
    let layout = TimeLayout(Samples.shewhart([20, 20], lower: [19, 19], upper: [21, 21]), .wide)
    let places = layout.endLabels.map(\.label.place.y)

    #expect(layout.endLabels.map(\.label.text) == ["Upper 21", "Median 20%", "Lower 19"])
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 17 })
    #expect(layout.endLabels.allSatisfy { $0.label.place.x == layout.frame.right + 10 })
  }
}
