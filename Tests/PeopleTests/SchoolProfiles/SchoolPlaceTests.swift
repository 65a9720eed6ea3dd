import Testing

@testable import People

@Suite("Places of schools")
struct SchoolPlaceTests {
  @Test("miles on the map are straight, and on the globe along a great circle")
  func miles() throws {
    let map = try #require(SchoolPlace.map(x: 1, y: 1).miles(to: .map(x: 4, y: 5)))
    // Los Angeles City Hall to San Francisco City Hall, about 347 miles.
    let globe = try #require(
      SchoolPlace.globe(latitude: 34.0537, longitude: -118.2427)
        .miles(to: .globe(latitude: 37.7793, longitude: -122.4193))
    )

    #expect(map == 5)
    #expect(abs(globe - 347) < 2)
    #expect(SchoolPlace.map(x: 0, y: 0).miles(to: .globe(latitude: 0, longitude: 0)) == nil)
  }
}
