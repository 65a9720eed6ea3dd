import Testing

@testable import Charts

@Suite("Ticks")
struct TicksTests {
  @Test("percent runs from 0 to 100 in six lines")
  func percent() {
    #expect(Ticks([], axis: .percent).values == [0, 20, 40, 60, 80, 100])
  }

  @Test("a fitted axis begins at nought when data come near it, and ends at a round value")
  func fitted() {
    let ticks = Ticks([12.7, 57], axis: .fitted(lowest: 0, highest: 100))

    #expect(ticks.values == [0, 20, 40, 60])
    #expect(ticks.domain == 0...60)
  }

  @Test("scores far from nought keep their own range")
  func scores() {
    let ticks = Ticks([231, 244], axis: .fitted(lowest: nil, highest: nil))

    #expect(ticks.values == [230, 235, 240, 245])
  }

  @Test("what is possible is never left")
  func bounds() {
    #expect(Ticks([88, 99], axis: .fitted(lowest: 0, highest: 100)).domain == 85...100)
    #expect(Ticks([-3, 120], axis: .fitted(lowest: 0, highest: 100)).domain == 0...100)
  }

  @Test("equal data, one value and none still give an axis with width")
  func degenerate() {
    #expect(Ticks([5, 5, 5], axis: .fitted(lowest: nil, highest: nil)).domain == 4...6)
    #expect(Ticks([0], axis: .fitted(lowest: 0, highest: nil)).domain == 0...1)
    #expect(Ticks([], axis: .fitted(lowest: nil, highest: nil)).domain == 0...10)
    #expect(Ticks([.nan, .infinity], axis: .fitted(lowest: nil, highest: nil)).domain == 0...10)
  }

  @Test("steps are never finer than the last decimal people read")
  func decimals() {
    #expect(
      Ticks([1, 1.2], axis: .fitted(lowest: nil, highest: nil)).values.allSatisfy { $0 == $0.rounded() }
    )
    #expect(Ticks([1, 1.2], axis: .fitted(lowest: nil, highest: nil), decimals: 2).values.count > 3)
  }

  @Test(
    "there are one to six lines within the axis, whatever the data",
    arguments: [
      [1e300, -1e300], [-5, -4], [0.001, 0.002], [1e-9], [7, 1e12], [-120, 3], [99.5, 100], [0, 6.1],
    ]
  )
  func few(data: [Double]) {
    let ticks = Ticks(data, axis: .fitted(lowest: nil, highest: nil), decimals: 3)

    #expect((1...Ticks.most).contains(ticks.values.count))
    #expect(ticks.domain.upperBound > ticks.domain.lowerBound)
    #expect(ticks.values.allSatisfy { $0.isFinite })
    #expect(
      ticks.values.allSatisfy { $0 >= ticks.domain.lowerBound - 1e-6 && $0 <= ticks.domain.upperBound + 1e-6 }
    )
  }
}
