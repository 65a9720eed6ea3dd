import Foundation
import Testing

@testable import Methods

@Suite("Expected values")
struct ExpectedValuesTests {
  @Test(
    "every method agrees with what established packages computed",
    arguments: MethodCatalogue.all.map(\.name)
  )
  func agrees(name: String) throws {
    let method = try #require(MethodCatalogue.method(named: name))
    let check = try MethodCheck(Self.fixture(name), by: method) { try? Self.file($0) }

    #expect(check.agrees, "worst \(check.worstDifference) at \(check.worstPlace)")
    for disagreement in check.disagreements.prefix(5) {
      Issue.record(
        "\(disagreement.caseID) \(disagreement.path): \(disagreement.expected), got \(String(describing: disagreement.computed))"
      )
    }
  }

  static func fixture(_ name: String) throws -> [UInt8] { try file("\(name).json") }

  private static func file(_ name: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Expected")
    return try Array(Data(contentsOf: folder.appendingPathComponent(name)))
  }
}
