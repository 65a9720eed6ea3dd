import Foundation
import Testing

@testable import Matching

@Suite("Files of problems")
struct FormatTests {
  private static let triads = """
    {"problem": "triads", "name": "own", "instance": {
      "schools": [{"id": "A", "level": "x"}, {"id": "B", "level": "x"}, {"id": "C", "level": "x"}],
      "distance": [[0, 1, 2], [1, 0, 3], [2, 3, 0]],
      "travel_minutes": [[0, 5, 5], [5, 0, 5], [5, 5, 0]], "max_travel_minutes": 40,
      "forbidden_pairs": [], "locked_together": [[0, 1]]}}
    """
  private static let visitDay = """
    {"problem": "civ", "name": "own", "instance": {"rounds": 2,
      "rooms": [{"id": "1", "x": 0, "y": 0, "grade_band": null, "teaching": [true, false]}],
      "visitors": [
        {"id": "a", "school": 0, "role": "principal", "grade_band": "K-2"},
        {"id": "b", "school": 1, "role": "teacher", "grade_band": "K-2"},
        {"id": "c", "school": -1, "role": "supervisor"}],
      "min_group": 3, "max_group": 5, "max_groups": 1, "max_visits_per_room": 2,
      "max_rooms_per_group_round": 1,
      "weights": {"unseen": 1000, "repeat": 5, "walk_per_unit": 1, "band_mismatch": 3, "group": 12}}}
    """

  private func fault(
    _ text: String,
    _ old: String,
    _ new: String,
    _ read: ([UInt8]) throws(FormatError) -> Void
  ) -> String {
    do {
      try read(Array(text.replacing(old, with: new).utf8))
      return "read"
    } catch {
      return error.description
    }
  }

  @Test("a file of triads is read with locks, solved, and its plan printed as JSON")
  func triads() throws {
    let instance = try TriadFormat.read(Array(Self.triads.utf8))

    let plan = try TriadSolver().solve(instance.problem)
    let printed = Data(TriadFormat.print(plan, name: instance.name).utf8)

    #expect(instance.problem.locks == [.together([0, 1])])
    let json = try #require(try JSONSerialization.jsonObject(with: printed) as? [String: Any])
    #expect(json["groups"] as? [[Int]] == [[0, 1, 2]] && json["objective"] as? Int == 6)
    #expect(json["max_pair"] as? Int == 3 && json["worst_pair"] as? [Int] == [1, 2])
    #expect(json["status"] as? String == "OPTIMAL" && json["name"] as? String == "own")
  }

  @Test("a file of a visit's day is read, solved, and its plan printed as JSON")
  func visitDay() throws {
    let instance = try VisitDayFormat.read(Array(Self.visitDay.utf8))

    let plan = try VisitDaySolver(goes: 1).solve(instance.problem)
    let printed = Data(VisitDayFormat.print(plan, for: instance).utf8)

    let json = try #require(try JSONSerialization.jsonObject(with: printed) as? [String: Any])
    #expect(json["groups"] as? [[Int]] == [[0, 1, 2]] && json["objective"] as? Int == 12)
    let route = try #require((json["route"] as? [[Any]])?.first)
    #expect(route.first as? Int == 0 && route.last is NSNull)
  }

  @Test(
    "what is wrong in a file of triads is told by line and column",
    arguments: [
      ("\"triads\"", "\"civ\"", "line 1, column 13: This file is of kind “civ”; “triads” is asked for."),
      ("\"name\"", "\"nom\"", "line 1, column 1: There is no “name” here."),
      ("\"B\"", "\"A\"", "line 2, column 49: “A” stands here a second time."),
      ("[1, 0, 3]", "[1, 0]", "line 3, column 27: This row has 2 numbers, and there are 3 schools."),
      (
        "[2, 3, 0]]", "[2, 4, 0]]",
        "line 3, column 42: Schools 1 and 2 have two distances; write the same both ways."
      ),
      (", [2, 3, 0]]", "]", "line 3, column 15: This table has 2 rows, and there are 3 schools."),
      ("40", "4.5", "line 4, column 78: Write a whole number from 0 to 1000000 here."),
      ("[[0, 1]]", "[[0, 3]]", "line 5, column 50: Write a whole number from 0 to 2 here."),
      ("pairs\": []", "pairs\": [[1, 1]]", "line 5, column 23: Write two different schools here."),
    ]
  )
  func triadFaults(_ old: String, _ new: String, _ expected: String) {
    let found = fault(Self.triads, old, new) { bytes throws(FormatError) in _ = try TriadFormat.read(bytes) }

    #expect(found == expected)
  }

  @Test(
    "what is wrong in a file of a visit's day is told by line and column",
    arguments: [
      ("[true, false]", "[true]", "line 2, column 73: This list has 1 entries, and there are 2 rounds."),
      ("[true, false]", "[true, 0]", "line 2, column 80: Write true or false here."),
      (
        "\"max_group\": 5", "\"max_group\": 2",
        "line 7, column 32: Write a whole number from 3 to 1000000 here."
      ),
      ("_round\": 1", "_round\": 2", "line 8, column 32: Write a whole number from 1 to 1 here."),
      ("\"repeat\": 5, ", "", "line 9, column 14: There is no “repeat” here."),
      ("\"teacher\"", "7", "line 5, column 38: Write a text in quotation marks here."),
    ]
  )
  func visitDayFaults(_ old: String, _ new: String, _ expected: String) {
    let found = fault(Self.visitDay, old, new) { bytes throws(FormatError) in
      _ = try VisitDayFormat.read(bytes)
    }

    #expect(found == expected)
  }
}
