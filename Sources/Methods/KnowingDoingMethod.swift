import Analytics
import JSONText

/// Knowing, planning and doing with the gap, with and without allowance for clusters.
enum KnowingDoingMethod {
  static let method = Method(
    name: "knowing_doing",
    summary: "Shares of knowing, planning and doing, and the gap, allowing for visits in clusters.",
    page: "docs/methods/knowing-doing.md"
  ) { input in
    let teachers = try input.count("teachers")
    let correlation = try input.optionalNumber("assumed_icc") ?? ClusteredProportion.assumedCorrelation
    let knowing = Knowing(knowing: try input.count("knowing"), answered: teachers, roster: teachers)
    let doing = ClusteredProportion(try clusters(input), correlation: correlation)
    let rooms = try input.numbers("cluster_classrooms").reduce(0, +)
    let fewest = Double(Suppression.Rule().minimum)
    return JSONObject(members: [
      "knowing": .share(Proportion(try input.count("knowing"), of: teachers)),
      "planning": .share(try input.optionalCount("planning").flatMap { Proportion($0, of: teachers) }),
      "doing_srs": doing.map { .members(["p": .number($0.rate), "ci": .interval($0.interval(.none))]) }
        ?? .null,
      "doing_cluster": doing.map(estimated) ?? .null,
      "doing_assumed_icc": doing.map(assumed) ?? .null,
      "gap_srs": gap(knowing, doing, .none),
      "gap_cluster": gap(knowing, doing, .estimated),
      "gap_assumed_icc": gap(knowing, doing, .assumed),
      "suppress": .bool(min(Double(teachers), rooms) < fewest),
    ])
  }

  private static func clusters(_ input: CaseInput) throws -> [ClusteredProportion.Cluster] {
    let doing = try input.numbers("cluster_doing")
    let rooms = try input.numbers("cluster_classrooms")
    guard doing.count == rooms.count else {
      throw MethodFault("“cluster_doing” and “cluster_classrooms” must be of one length.")
    }
    return zip(doing, rooms).map { .init(successes: $0, trials: $1) }
  }

  private static func estimated(_ doing: ClusteredProportion) -> JSONValue {
    .members([
      "p": .number(doing.rate), "n": .number(doing.trials), "clusters": .count(doing.clusters),
      "se": .number(doing.standardError), "deff": .number(doing.estimatedDesignEffect),
      "n_eff": .number(doing.effectiveTrials(.estimated)), "ci": .interval(doing.interval(.estimated)),
    ])
  }

  private static func assumed(_ doing: ClusteredProportion) -> JSONValue {
    .members([
      "deff": .number(doing.assumedDesignEffect), "n_eff": .number(doing.effectiveTrials(.assumed)),
      "ci": .interval(doing.interval(.assumed)),
    ])
  }

  private static func gap(
    _ knowing: Knowing?,
    _ doing: ClusteredProportion?,
    _ kind: ClusteredProportion.DesignEffect
  ) -> JSONValue {
    guard let knowing, let doing else { return .null }
    let gap = KnowingDoingGap(knowing: knowing, doing: doing, designEffect: kind)
    return .members(["gap": .number(gap.value), "ci": .interval(gap.interval)])
  }
}
