import Kernel
import Testing
import Web

@testable import Teams

@Suite("Teams")
struct TeamsTests {
  @Test("the area names each of its permissions once")
  func permissions() {
    let keys = Teams.area().permissions.map(\.key)

    #expect(Set(keys).count == keys.count)
  }
}
