import Kernel
import Testing
import Web

@testable import Evidence

@Suite("Evidence")
struct EvidenceTests {
  @Test("the area names each of its permissions once")
  func permissions() {
    let keys = Evidence.area().permissions.map(\.key)

    #expect(Set(keys).count == keys.count)
  }
}
