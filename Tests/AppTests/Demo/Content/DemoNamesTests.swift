import Testing

@testable import App

@Suite("The demo district's names")
struct DemoNamesTests {
  @Test("there are names enough for a district")
  func count() {
    #expect(Set(DemoNames.communities.flatMap(\.given)).count >= 240)
    #expect(Set(DemoNames.communities.flatMap(\.family)).count >= 290)
  }

  @Test("every group has names, and the same seed gives the same one")
  func names() {
    for group in DemoGroup.races {
      var first: DemoRandom = DemoRandom("name", group.rawValue)
      var again: DemoRandom = DemoRandom("name", group.rawValue)
      let name: DemoNames.Name = DemoNames.name(group, using: &first)
      #expect(!name.given.isEmpty && !name.familyNames.isEmpty)
      #expect(DemoNames.name(group, using: &again) == name)
    }
  }
}
