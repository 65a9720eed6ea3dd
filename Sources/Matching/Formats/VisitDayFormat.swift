/// Reads problems of visit days from JSON and prints plans.
///
/// `{problem: "civ", name, instance: {rounds, rooms: [{id, x, y, grade_band, teaching}], visitors: [{id,
/// school, role, grade_band}], min_group, max_group, max_groups, max_visits_per_room, weights}}`. A school of
/// -1 means none. Rooms and visitors are named by position, counted from 0.
package enum VisitDayFormat {
  private static let largest = 1_000_000
  private static let mostRounds = 100

  /// Reads a problem, or says by line and column what to change.
  package static func read(_ bytes: [UInt8]) throws(FormatError) -> MatchingInstance<VisitDayProblem> {
    try MatchingInstance.read(bytes, kind: "civ", problem)
  }

  /// The plan with its objective: `{problem, name, objective, parts…, groups, route, unseen_rooms}`.
  package static func print(_ plan: VisitDayPlan, for instance: MatchingInstance<VisitDayProblem>) -> String {
    JSONPrinter.object([
      ("problem", .string("civ")),
      ("name", .string(instance.name)),
      ("objective", .number(plan.objective)),
      ("status", .string("FEASIBLE")),
      (
        "parts",
        .object([
          ("unseen", .number(plan.costs.unseen)),
          ("repeats", .number(plan.costs.repeats)),
          ("walk", .number(plan.costs.walk)),
          ("band_mismatch", .number(plan.costs.bandMismatches)),
          ("groups", .number(plan.costs.groups)),
        ])
      ),
      ("groups", .array(plan.groups.map { .array($0.map { .number($0) }) })),
      ("route", .array(plan.route.map { .array($0.map { $0.map { .number($0) } ?? .null }) })),
      ("unseen_rooms", .array(plan.unseenRooms(in: instance.problem).map { .number($0) })),
    ])
  }

  private static func problem(_ instance: JSONValue) throws(FormatError) -> VisitDayProblem {
    let rounds = try instance.member("rounds").wholeNumber(0...mostRounds)
    let smallest = try instance.member("min_group").wholeNumber(1...largest)
    let largestGroup = try instance.member("max_group").wholeNumber(smallest...largest)
    if let perRound = try instance.optionalMember("max_rooms_per_group_round") {
      _ = try perRound.wholeNumber(1...1)
    }
    return VisitDayProblem(
      rounds: rounds,
      rooms: try rooms(try instance.member("rooms"), rounds),
      visitors: try visitors(try instance.member("visitors")),
      groupSize: smallest...largestGroup,
      mostGroups: try instance.member("max_groups").wholeNumber(1...largest),
      mostVisitsPerRoom: try instance.member("max_visits_per_room").wholeNumber(1...largest),
      weights: try weights(try instance.member("weights"))
    )
  }

  private static func rooms(_ value: JSONValue, _ rounds: Int) throws(FormatError) -> [VisitDayProblem.Room] {
    var rooms: [VisitDayProblem.Room] = []
    var names: Set<String> = []
    for entry in try value.array() {
      let name = try entry.member("id")
      guard names.insert(try name.string()).inserted else {
        throw name.error("Room “\(try name.string())” stands here a second time.")
      }
      let teaching = try entry.member("teaching")
      var isTaught: [Bool] = []
      for round in try teaching.array() { isTaught.append(try round.bool()) }
      guard isTaught.count == rounds else {
        throw teaching.error("This list has \(isTaught.count) entries, and there are \(rounds) rounds.")
      }
      rooms.append(
        .init(
          name: try name.string(),
          x: try entry.member("x").wholeNumber(-largest...largest),
          y: try entry.member("y").wholeNumber(-largest...largest),
          gradeBand: try entry.optionalMember("grade_band")?.string(),
          isTaught: isTaught
        )
      )
    }
    return rooms
  }

  private static func visitors(_ value: JSONValue) throws(FormatError) -> [VisitDayProblem.Visitor] {
    var visitors: [VisitDayProblem.Visitor] = []
    for entry in try value.array() {
      let school = try entry.optionalMember("school")?.wholeNumber(-1...largest) ?? -1
      visitors.append(
        .init(
          name: try entry.member("id").string(),
          school: school < 0 ? nil : school,
          isPrincipal: try entry.member("role").string() == "principal",
          gradeBand: try entry.optionalMember("grade_band")?.string()
        )
      )
    }
    return visitors
  }

  private static func weights(_ value: JSONValue) throws(FormatError) -> VisitDayProblem.Weights {
    var weights = VisitDayProblem.Weights()
    weights.unseen = try value.member("unseen").wholeNumber(0...largest)
    weights.repeated = try value.member("repeat").wholeNumber(0...largest)
    weights.walkPerUnit = try value.member("walk_per_unit").wholeNumber(0...largest)
    weights.bandMismatch = try value.member("band_mismatch").wholeNumber(0...largest)
    weights.group = try value.member("group").wholeNumber(0...largest)
    return weights
  }
}
