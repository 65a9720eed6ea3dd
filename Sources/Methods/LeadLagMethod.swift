import Analytics
import JSONText

/// Whether a practice runs ahead of an outcome, cycle by cycle.
enum LeadLagMethod {
  static let method = Method(
    name: "lead_lag",
    summary: "Correlations of a practice with an outcome some cycles later or earlier; refuses short series.",
    page: "docs/methods/lead-and-lag.md"
  ) { input in
    let practice = try input.optionalNumbers("practice")
    let outcome = try input.optionalNumbers("outcome")
    let furthest = try input.optionalCount("maxlag") ?? 4
    do {
      return result(try LeadLag(practice: practice, outcome: outcome, furthest: furthest))
    } catch let refusal as LeadLag.Refusal {
      return JSONObject(members: ["refused": .string(words(refusal))])
    }
  }

  private static func result(_ leadLag: LeadLag) -> JSONObject {
    JSONObject(members: [
      "r": byShift(leadLag.levels) { .number($0.correlation) },
      "band95": .number(leadLag.band),
      "r_first_differences": byShift(leadLag.changes) { .number($0.correlation) },
      "pairs": byShift(leadLag.levels) { .count($0.pairs) },
    ])
  }

  private static func byShift(_ shifts: [LeadLag.Shift], _ value: (LeadLag.Shift) -> JSONValue) -> JSONValue {
    .object(JSONObject(shifts.map { JSONObject.Member("\($0.cycles)", value($0)) }))
  }

  private static func words(_ refusal: LeadLag.Refusal) -> String {
    switch refusal {
    case .lengthsDiffer: "The two series must have the same number of cycles."
    case .missingCycle: "A cycle has no value, and nothing is filled in."
    case .tooFewCycles: "Fewer than \(LeadLag.fewestCycles) cycles."
    }
  }
}
