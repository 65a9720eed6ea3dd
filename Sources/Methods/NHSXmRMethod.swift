internal import Analytics
internal import JSONText

/// XmR charts with a direction of improvement as NHSRplotthedots draws them.
enum NHSXmRMethod {
  static let method = Method(
    name: "spc_nhsr_xmr",
    summary: "XmR charts with a direction: limits, class and type of each point, variation and assurance.",
    page: "shewhart-charts.md"
  ) { input in
    let rows = try rows(input)
    let groups = try groups(of: rows.map(\.day), input)
    do {
      let chart = try XmRChart(rows.map(\.value), try settings(input, groups))
      return result(chart, groups)
    } catch XmRFault.fixedAfterTooFew {
      let words = "fix_after_n_points must be a single numeric that is greater than or equal to 12."
      return JSONObject(members: ["error": .string(words)])
    }
  }

  // Days are ISO 8601, so their order as text is their order in time.
  private static func rows(_ input: CaseInput) throws -> [(day: String, value: Double?)] {
    let values = try input.optionalNumbers("y")
    let days = try texts("date", input)
    guard days.count == values.count else { throw CaseInput.fault("date", "as long as “y”") }
    return zip(days, values).map { (day: $0, value: $1) }.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  /// For each day how many rebase days have been reached.
  private static func groups(of days: [String], _ input: CaseInput) throws -> [Int] {
    let rebases = input.has("rebase") ? try texts("rebase", input) : []
    return days.map { day in rebases.count { $0 <= day } }
  }

  private static func texts(_ name: String, _ input: CaseInput) throws -> [String] {
    try input.list(name).map { value in
      guard let text = value.text else { throw CaseInput.fault(name, "a list of texts") }
      return text
    }
  }

  private static func settings(_ input: CaseInput, _ groups: [Int]) throws -> XmRSettings {
    guard let direction = ImprovementDirection(rawValue: try input.text("improvement_direction")) else {
      throw CaseInput.fault("improvement_direction", "increase, decrease or neutral")
    }
    return XmRSettings(
      direction: direction,
      target: try input.optionalNumber("target"),
      rebaseStarts: groups.indices.dropFirst().filter { groups[$0] != groups[$0 - 1] },
      fixedAfter: try input.optionalCount("fix_after_n_points"),
      screensMovingRanges: try input.flag("screen_outliers", else: true)
    )
  }

  private static func result(_ chart: XmRChart, _ groups: [Int]) -> JSONObject {
    let points = chart.points
    return JSONObject(members: [
      "points": .members([
        "y": .numbers(points.map(\.y)),
        "mean": .numbers(points.map(\.mean)),
        "lpl": .numbers(points.map(\.lowerLimit)),
        "upl": .numbers(points.map(\.upperLimit)),
        "outside_limits": .flags(points.map(\.isOutsideLimits)),
        "relative_to_mean": .counts(points.map(\.side)),
        "close_to_limits": .flags(points.map(\.isCloseToLimits)),
        "rebase_group": .counts(groups),
        "special_cause_type": .array(points.map { .string(words($0.pointClass)) }),
        "point_type": .array(points.map { .string(words($0.type)) }),
        "short_group_warning": .flags(points.map(\.limitsAreTrial)),
      ]),
      "variation_icon": .string(words(chart.variation)),
      "assurance": chart.assurance.map { .string(words($0)) } ?? .null,
    ])
  }

  private static func words(_ pointClass: XmRPointClass) -> String {
    switch pointClass {
    case .aboveUpperLimit: "Above UCL"
    case .belowLowerLimit: "Below LCL"
    case .rising: "7 Point Trend (Increasing)"
    case .falling: "7 Point Trend (Decreasing)"
    case .twoOfThreeAbove: "2 in 3 Above CL"
    case .twoOfThreeBelow: "2 in 3 Below CL"
    case .sevenAbove: "7 Points Above CL"
    case .sevenBelow: "7 Points Below CL"
    case .commonCause: "Common Cause"
    }
  }

  private static func words(_ type: XmRPointType) -> String {
    switch type {
    case .commonCause: "common_cause"
    case .improvement: "special_cause_improvement"
    case .concern: "special_cause_concern"
    case .neutralHigh: "special_cause_neutral_high"
    case .neutralLow: "special_cause_neutral_low"
    }
  }

  private static func words(_ assurance: XmRAssurance) -> String {
    switch assurance {
    case .consistentPass: "consistent_pass"
    case .consistentFail: "consistent_fail"
    case .inconsistent: "inconsistent"
    }
  }
}
