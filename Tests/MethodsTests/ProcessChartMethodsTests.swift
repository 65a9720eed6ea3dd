import JSONText
import Testing

@testable import Methods

@Suite("Methods of process charts")
struct ProcessChartMethodsTests {
  /// The result of a case of a file of expected values.
  private func result(_ id: String, of name: String) throws -> JSONObject {
    let method = try #require(MethodCatalogue.method(named: name))
    let entry = try #require(try CaseFile.cases(ExpectedValuesTests.fixture(name)).first { $0.id == id })
    return try method.run(entry.input)
  }

  @Test("a time of zero between events is an error, as in the peer")
  func zeroTime() throws {
    let result = try result("t_zero", of: "spc_qicharts2")

    #expect(result["error"]?.text == "Time between events must be greater than zero")
    #expect(result["points"] == nil)
  }

  @Test("something counted of nothing is refused, where the peer draws infinity")
  func countOfNothing() throws {
    let result = try result("p_posnum_zeroden", of: "spc_qicharts2")

    #expect(result["error"]?.text?.hasPrefix("Point 3") == true)
  }

  @Test("limits fixed after eight points are an error, as in the peer")
  func fixedTooEarly() throws {
    let result = try result("fix8_error", of: "spc_nhsr_xmr")

    #expect(result["error"]?.text?.hasSuffix("greater than or equal to 12.") == true)
  }

  @Test("lists of unlike lengths, unknown charts and directions are faults")
  func faults() throws {
    let charts = try #require(MethodCatalogue.method(named: "spc_qicharts2"))
    let xmr = try #require(MethodCatalogue.method(named: "spc_nhsr_xmr"))
    let numbers = JSONValue.numbers([1, 2, 3])

    #expect(throws: MethodFault.self) { try charts.run(JSONObject(members: ["chart": .string("z")])) }
    #expect(throws: MethodFault.self) {
      try charts.run(JSONObject(members: ["chart": .string("p"), "y": numbers, "n": .numbers([1])]))
    }
    #expect(throws: MethodFault.self) {
      try xmr.run(JSONObject(members: ["y": numbers, "date": .array([.string("2026-01-01")])]))
    }
  }
}
