import Analytics
import JSONText

/// One proportion with its intervals.
enum ProportionMethod {
  static let method = Method(
    name: "proportion_ci",
    summary: "One proportion with Wilson and Clopper-Pearson intervals at 90, 95 and 99 %.",
    page: "docs/methods/proportions.md"
  ) { input in
    let trials = try input.number("n")
    let share = Proportion(successes: try input.number("x"), trials: trials)
    var result = JSONObject(members: [
      "p": .number(share?.rate), "suppress": .bool(trials < Double(Suppression.Rule().minimum)),
    ])
    guard share != nil else {
      result.add("undefined", JSONValue.bool(true))
      return result
    }
    for (percent, confidence) in [("90", Confidence.ninety), ("95", .ninetyFive), ("99", .ninetyNine)] {
      result.add("wilson_\(percent)", JSONValue.interval(share?.interval(confidence)))
      result.add("clopper_pearson_\(percent)", JSONValue.interval(share?.exactInterval(confidence)))
    }
    return result
  }
}
