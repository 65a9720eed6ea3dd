import JSONText
import Testing

@testable import Methods

@Suite("Judging by properties")
struct MethodJudgeTests {
  @Test("another set of hidden cells of the same cost is as right as the file's")
  func property() throws {
    let check = try MethodCheck(Array(Self.file(objective: 4).utf8), by: SuppressionMethod.method)

    #expect(check.agrees && check.values > 0)
  }

  @Test("a set that costs far more than the proven least is wrong")
  func tooDear() throws {
    let check = try MethodCheck(Array(Self.file(objective: 2).utf8), by: SuppressionMethod.method)

    #expect(check.disagreements.map(\.path) == ["best_known"])
  }

  @Test("a range that is not the file's is wrong")
  func range() throws {
    let text = Self.file(objective: 4).replacing("[0, 51]", with: "[0, 50]")
    let check = try MethodCheck(Array(text.utf8), by: SuppressionMethod.method)

    #expect(check.disagreements.map(\.path) == ["intervals"])
  }

  @Test(
    "input of another shape is a fault in words, never a trap",
    arguments: MethodCatalogue.proportions.map(\.name)
  )
  func shapes(name: String) throws {
    let method = try #require(MethodCatalogue.method(named: name))
    let odd: [JSONValue] = [
      .null, .bool(true), .string("raise"), .string("gap_change"), .number("-1"), .number("1e300"),
      .array([]),
      .number("0"), .number("3.5"), .array([.number("1")]), .array([.array([]), .array([.null])]),
      .array([.number("1e300"), .number("-7")]), .object(JSONObject()),
    ]
    let names = [
      "x", "n", "x1", "n1", "x2", "n2", "p", "kind", "unit", "amount", "base_focal", "follow_focal",
      "base_ref",
      "follow_ref", "counts", "min_n", "weights", "teachers", "knowing", "planning", "cluster_doing",
      "cluster_classrooms", "assumed_icc", "practice", "outcome", "maxlag", "ratings", "cohort_pre",
      "cohort_post", "peer_pre", "peer_post", "missing", "levels",
    ]
    for start in odd.indices {
      for step in 0..<odd.count {
        let input = JSONObject(
          names.enumerated().map {
            JSONObject.Member($0.element, odd[(start + $0.offset * step) % odd.count])
          }
        )
        do { _ = try method.run(input) } catch { #expect(error is MethodFault) }
      }
    }
  }

  private static func file(objective: Int) -> String {
    """
    {"cases": [{"id": "one", "input": {"counts": [[5, 46], [48, 26], [117, 80], [57, 43], [49, 33]], "min_n": 11},
      "expected": {"primary": [[0, 0]],
        "best_known": {"objective": \(objective), "cells": [[0, 0], [0, 1], [4, 0], [4, 1]]},
        "intervals": {"0,0": [0, 51], "0,1": [0, 51], "4,0": [3, 54], "4,1": [28, 79]}}}]}
    """
  }
}
