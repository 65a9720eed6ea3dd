internal import Analytics
internal import JSONText

/// How far expertise could spread: reach by channel and in order of days, and the network of contacts.
enum ReachNetworkMethod {
  static let method = Method(
    name: "reach_network",
    summary: "Whom leaders met, by channel and without counting twice, and the network of contacts.",
    page: "reach"
  ) { input in
    guard !input.has("channel_totals") else { return try bounds(input) }
    let log = try log(input)
    var result = direct(DirectReach(log))
    result.members += indirect(IndirectReach(log), LoneTeachers(log)).members
    result.add("network", .object(network(ContactNetwork(log), log.roster)))
    return result
  }

  private static func log(_ input: CaseInput) throws -> ContactLog {
    let staff = try input.object("roster")
    var roster: [String: StaffMember] = [:]
    for member in staff.members.members {
      let groups = try staff.object(member.name).members
      roster[member.name] = StaffMember(
        school: groups["school"]?.text,
        subject: groups["subject"]?.text,
        gradeBand: groups["grade_band"]?.text
      )
    }
    let contacts = try input.list("events").map { event in
      guard let members = event.object else { throw CaseInput.fault("events", "a list of contacts") }
      let contact = CaseInput(members)
      return Contact(
        from: try contact.text("from"),
        to: try contact.text("to"),
        channel: try contact.text("channel"),
        day: try contact.count("day"),
        minutes: try contact.optionalNumber("minutes")
      )
    }
    return ContactLog(roster: roster, leaders: try input.texts("leaders"), contacts: contacts)
  }

  private static func direct(_ reach: DirectReach) -> JSONObject {
    let totals = reach.channels.values.map(\.people.count)
    let bounds = ReachBounds(channelTotals: totals, staff: nil)?.people
    return JSONObject(members: [
      "contacts": .count(reach.contacts),
      "contacts_by_channel": .byName(reach.channels) { .count($0.contacts) },
      "minutes_by_channel": .byName(reach.channels) { .number($0.minutes) },
      "reach_by_channel": .byName(reach.channels) { .count($0.people.count) },
      "sum_of_channel_reach": .count(reach.sumOfChannels),
      "unduplicated_reach": .count(reach.people.count),
      "unduplicated_excluding_leaders": .count(reach.withoutLeaders.count),
      "overlap": .count(reach.overlap),
      "only_this_channel": .byName(reach.channels) { .count($0.onlyHere) },
      "bounds_from_channel_totals": .ends(bounds) { .count($0) },
      "reach_by_school": .byName(reach.count(by: .school)) { .count($0) },
      "reach_by_leader": .byName(reach.byLeader) { .count($0) },
      "coverage": .number(reach.coverage),
    ])
  }

  private static func indirect(_ reach: IndirectReach, _ lone: LoneTeachers) -> JSONObject {
    JSONObject(members: [
      "brokers": .texts(reach.brokers.sorted()), "second_order": .count(reach.secondOrder.count),
      "second_order_ids": .texts(reach.secondOrder.sorted()),
      "reachable_any_order": .count(reach.anyOrder.count),
      "singleton_teachers": .texts(lone.all),
      "singletons_without_peer_contact": .texts(lone.withoutPeerContact),
    ])
  }

  private static func network(_ network: ContactNetwork, _ roster: [String: StaffMember]) -> JSONObject {
    func byPerson<Value>(_ values: [Value], _ value: (Value) -> JSONValue) -> JSONValue {
      .object(JSONObject(zip(network.people, values).map { .init($0, value($1)) }))
    }
    let mixing = [("subject", StaffGrouping.subject), ("school", .school), ("grade_band", .gradeBand)]
      .map { (name: $0.0, mixing: Mixing(network, roster, by: $0.1)) }
    func byGrouping(_ value: (Mixing) -> Double?) -> JSONValue {
      .object(JSONObject(mixing.map { .init($0.name, .number(value($0.mixing))) }))
    }
    return JSONObject(members: [
      "nodes": .count(network.people.count), "edges_directed": .count(network.directedLines),
      "edges_undirected": .count(network.undirectedLines), "density": .number(network.density),
      "reciprocity": .number(network.reciprocity), "weak_components": .count(network.componentSizes.count),
      "largest_weak": .count(network.componentSizes.first ?? 0), "isolates": .texts(network.isolates),
      "in_degree": byPerson(network.inDegrees) { .count($0) },
      "out_degree": byPerson(network.outDegrees) { .count($0) },
      "betweenness": byPerson(network.betweenness) { .number($0) },
      "closeness_undirected": byPerson(network.closeness) { .number($0) },
      "pagerank": byPerson(network.pageRank()) { .number($0) },
      "core_number": byPerson(network.coreNumbers) { .count($0) },
      "clustering": .number(network.clustering), "assortativity": byGrouping(\.assortativity),
      "ei_index": byGrouping(\.ei),
    ])
  }

  private static func bounds(_ input: CaseInput) throws -> JSONObject {
    let totals = try input.object("channel_totals")
    let leaders = try input.optionalCount("leaders")
    let bounds = ReachBounds(
      channelTotals: try totals.members.members.map { try totals.count($0.name) },
      staff: try input.optionalCount("staff")
    )
    guard let bounds else { throw CaseInput.fault("channel_totals", "whole numbers of 0 or more") }
    let each = leaders.flatMap { $0 > 0 ? Double(bounds.sum) / Double($0) : nil }
    return JSONObject(members: [
      "sum_of_channel_reach": .count(bounds.sum),
      "unduplicated_bounds": .ends(bounds.people) { .count($0) },
      "coverage_bounds": .ends(bounds.coverage) { .number($0) },
      "sum_per_leader": .number(each),
      "note": .string(
        "\(bounds.sum) is the sum of channel counts; it is a head count only if no teacher was met in two channels"
      ),
    ])
  }
}

extension CaseInput {
  /// A list of texts.
  fileprivate func texts(_ name: String) throws -> [String] {
    try list(name).map { value in
      guard let text = value.text else { throw Self.fault(name, "a list of texts") }
      return text
    }
  }
}

extension JSONValue {
  /// A list of texts as JSON.
  fileprivate static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// Values by name, in the order of names.
  fileprivate static func byName<Value>(_ values: [String: Value], _ value: (Value) -> JSONValue) -> JSONValue
  {
    .object(JSONObject(values.sorted { $0.key < $1.key }.map { .init($0.key, value($0.value)) }))
  }

  /// The two ends of a range; null without one.
  fileprivate static func ends<Bound>(_ range: ClosedRange<Bound>?, _ value: (Bound) -> JSONValue)
    -> JSONValue
  {
    range.map { .array([value($0.lowerBound), value($0.upperBound)]) } ?? .null
  }
}
