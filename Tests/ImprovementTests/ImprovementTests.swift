import Kernel
import Testing
import Web

@testable import Improvement

@Suite("Improvement")
struct ImprovementTests {
  @Test("the area names each of its permissions once")
  func permissions() {
    let keys = Improvement.area().permissions.map(\.key)

    #expect(Set(keys).count == keys.count)
  }
}
