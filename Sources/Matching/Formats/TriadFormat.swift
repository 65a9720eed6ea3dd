/// Reads problems of triads from JSON and prints plans.
///
/// `{problem: "triads", name, instance: {schools: [{id, level}], distance, travel_minutes,
/// max_travel_minutes, forbidden_pairs}}`; besides, `locked_groups` (nobody joins them) and `locked_together`
/// (others may) hold lists of lists of schools. Schools are named by position, counted from 0.
package enum TriadFormat {
  private static let largest = 1_000_000

  /// Reads a problem, or says by line and column what to change.
  package static func read(_ bytes: [UInt8]) throws(FormatError) -> MatchingInstance<TriadProblem> {
    try MatchingInstance.read(bytes, kind: "triads", problem)
  }

  /// The plan with its objective: `{problem, name, objective, status, groups, max_pair, worst_pair}`.
  package static func print(_ plan: TriadPlan, name: String) -> String {
    let worst = plan.worstPair
    return JSONPrinter.object([
      ("problem", .string("triads")),
      ("name", .string(name)),
      ("objective", .number(plan.objective)),
      ("status", .string(plan.standing == .proven ? "OPTIMAL" : "FEASIBLE")),
      ("groups", .array(plan.groups.map(numbers))),
      ("max_pair", worst.map { .number($0.distance) } ?? .null),
      ("worst_pair", worst.map { numbers([$0.schools.first, $0.schools.second]) } ?? .null),
    ])
  }

  private static func numbers(_ list: [Int]) -> JSONPrinter.Value { .array(list.map { .number($0) }) }

  private static func problem(_ instance: JSONValue) throws(FormatError) -> TriadProblem {
    let schools = try schools(try instance.member("schools"))
    let distanceValue = try instance.member("distance")
    let distance = try matrix(distanceValue, schools.count)
    for row in 0..<schools.count {
      for column in 0..<row where distance[row, column] != distance[column, row] {
        let message = "Schools \(column) and \(row) have two distances; write the same both ways."
        throw try distanceValue.array()[row].array()[column].error(message)
      }
    }
    var locks: [TriadProblem.Lock] = []
    for list in try lists(instance, "locked_groups", schools.count) { locks.append(.group(list)) }
    for list in try lists(instance, "locked_together", schools.count) { locks.append(.together(list)) }
    return TriadProblem(
      schools: schools,
      distance: distance,
      travelLimit: try travelLimit(instance, schools.count),
      forbiddenPairs: try pairs(instance, schools.count),
      locks: locks
    )
  }

  private static func schools(_ value: JSONValue) throws(FormatError) -> [TriadProblem.School] {
    var schools: [TriadProblem.School] = []
    var names: Set<String> = []
    for entry in try value.array() {
      let name = try entry.member("id")
      guard names.insert(try name.string()).inserted else {
        throw name.error("“\(try name.string())” stands here a second time.")
      }
      schools.append(.init(name: try name.string(), level: try entry.member("level").string()))
    }
    return schools
  }

  private static func travelLimit(
    _ instance: JSONValue,
    _ count: Int
  ) throws(FormatError) -> TriadProblem.TravelLimit? {
    guard let maximum = try instance.optionalMember("max_travel_minutes") else { return nil }
    return TriadProblem.TravelLimit(
      minutes: try matrix(try instance.member("travel_minutes"), count),
      maximumMinutes: try maximum.wholeNumber(0...largest)
    )
  }

  private static func matrix(_ value: JSONValue, _ count: Int) throws(FormatError) -> SquareMatrix {
    var rows: [[Int]] = []
    for row in try value.array() {
      var numbers: [Int] = []
      for entry in try row.array() { numbers.append(try entry.wholeNumber(0...largest)) }
      guard numbers.count == count else {
        throw row.error("This row has \(numbers.count) numbers, and there are \(count) schools.")
      }
      rows.append(numbers)
    }
    guard rows.count == count, let matrix = SquareMatrix(rows: rows) else {
      throw value.error("This table has \(rows.count) rows, and there are \(count) schools.")
    }
    return matrix
  }

  private static func pairs(
    _ instance: JSONValue,
    _ count: Int
  ) throws(FormatError) -> Set<TriadProblem.Pair> {
    guard let value = try instance.optionalMember("forbidden_pairs") else { return [] }
    var pairs: Set<TriadProblem.Pair> = []
    for (entry, pair) in zip(try value.array(), try lists(instance, "forbidden_pairs", count)) {
      guard pair.count == 2, pair[0] != pair[1] else {
        throw entry.error("Write two different schools here.")
      }
      pairs.insert(.init(pair[0], pair[1]))
    }
    return pairs
  }

  /// Lists of positions of schools; none when the member is left out.
  private static func lists(
    _ instance: JSONValue,
    _ key: String,
    _ count: Int
  ) throws(FormatError) -> [[Int]] {
    guard let value = try instance.optionalMember(key) else { return [] }
    var lists: [[Int]] = []
    for entry in try value.array() {
      var list: [Int] = []
      for school in try entry.array() {
        guard count > 0 else { throw school.error("There are no schools to name here.") }
        list.append(try school.wholeNumber(0...(count - 1)))
      }
      lists.append(list)
    }
    return lists
  }
}
