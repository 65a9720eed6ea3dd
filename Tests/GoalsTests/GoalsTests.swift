import Kernel
import Testing
import Web

@testable import Goals

@Suite("Goals")
struct GoalsTests {
  @Test("the area names each of its permissions once")
  func permissions() {
    let keys = Goals.area().permissions.map(\.key)

    #expect(Set(keys).count == keys.count)
  }
}
