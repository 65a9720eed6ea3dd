import Markup
import Testing

@Suite("Coordinates in a drawing")
struct CoordinatesTests {
  @Test("places have one decimal at most, and none when it would be nought")
  func decimals() {
    let text: HTML = "\(at: 46) \(at: 224.16) \(at: 0.04) \(at: -0.5) \(at: -0.04) \(at: 9.96)"

    #expect(text.string == "46 224.2 0 -0.5 0 10")
  }

  @Test("what is not a number never reaches the page")
  func finite() {
    let text: HTML = "\(at: .nan) \(at: .infinity) \(at: -.infinity) \(at: 1e300)"

    #expect(text.string == "0 1000000 -1000000 1000000")
  }

  @Test("a path goes from place to place, and says level and upright lines in short")
  func path() {
    let text: HTML = "\(path: [1, 2, 3.04, 2, 3, 9.5, 4, -1, 7])"

    #expect(text.string == "M1 2H3V9.5L4 -1")
    #expect(("\(path: [])" as HTML).isEmpty)
  }
}
