internal import Analytics
internal import JSONText

/// Run charts and Shewhart charts as qicharts2 draws them.
enum QIChartsMethod {
  static let method = Method(
    name: "spc_qicharts2",
    summary: "Run charts and Shewhart charts: centre, limits, signals and runs of each phase.",
    page: "shewhart-charts.md"
  ) { input in
    let kind = try kind(input)
    do {
      return result(try ProcessChart(kind, try points(input, kind), try settings(input)))
    } catch let fault as ChartFault {
      return JSONObject([JSONObject.Member("error", .string(words(fault)))])
    }
  }

  private static func kind(_ input: CaseInput) throws -> ChartKind {
    guard let kind = ChartKind(rawValue: try input.text("chart")) else {
      throw CaseInput.fault("chart", "one of " + ChartKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return kind
  }

  // Positions in files count from 1. Without "n" a chart that needs denominators has 1 everywhere.
  private static func points(_ input: CaseInput, _ kind: ChartKind) throws -> [ChartPoint] {
    let values = try input.optionalNumbers("y")
    let excluded = Set(input.has("exclude") ? try input.counts("exclude") : [])
    let denominators = input.has("n") ? try input.optionalNumbers("n") : nil
    if let denominators, denominators.count != values.count {
      throw CaseInput.fault("n", "as long as “y”")
    }
    return values.enumerated().map { index, value in
      let isExcluded = excluded.contains(index + 1)
      if let denominators { return .ratio(value, of: denominators[index], isExcluded: isExcluded) }
      return kind.needsDenominators
        ? .ratio(value, of: 1, isExcluded: isExcluded) : .value(value, isExcluded: isExcluded)
    }
  }

  // A part is named by its last point, which is where counting from 0 the next one begins.
  private static func settings(_ input: CaseInput) throws -> ChartSettings {
    ChartSettings(
      phaseStarts: input.has("part") ? try input.counts("part") : [],
      baselineCount: try input.optionalCount("freeze"),
      knownCentre: try input.optionalNumber("cl"),
      screensMovingRanges: try input.flag("screened_mr", else: true),
      keepsLimitsAboveZero: !(try input.flag("y_neg", else: true)),
      multiplier: try input.optionalNumber("multiply") ?? 1
    )
  }

  private static func result(_ chart: ProcessChart) -> JSONObject {
    let points = chart.points
    return JSONObject(members: [
      "points": .members([
        "y": .numbers(points.map(\.y)),
        "cl": .numbers(points.map(\.centre)),
        "lcl": .numbers(points.map(\.lowerLimit)),
        "ucl": .numbers(points.map(\.upperLimit)),
        "lcl95": .numbers(points.map(\.lowerNearLimit)),
        "ucl95": .numbers(points.map(\.upperNearLimit)),
        "part": .counts(points.map { $0.phase + 1 }),
        "sigma_signal": .flags(points.map(\.isBeyondLimits)),
        "baseline": .flags(points.map(\.isBaseline)),
        "include": .flags(points.map(\.isIncluded)),
      ]),
      "parts": .array(chart.phases.enumerated().map { part($0.element, number: $0.offset + 1) }),
    ])
  }

  private static func part(_ phase: ChartPhase, number: Int) -> JSONValue {
    .members([
      "part": .count(number),
      "n_obs": .count(phase.includedPoints),
      "n_useful": .count(phase.runs.usefulPoints),
      "longest_run": .count(phase.runs.longestRun),
      "longest_run_max": .count(phase.runs.longestRunLimit),
      "n_crossings": .count(phase.runs.crossings),
      "n_crossings_min": .count(phase.runs.fewestCrossings),
      "runs_signal": .bool(phase.runs.hasSignal),
    ])
  }

  private static func words(_ fault: ChartFault) -> String {
    switch fault {
    case .needsDenominator(let position): "Point \(position + 1) needs a denominator"
    case .countWithoutDenominator(let position):
      "Point \(position + 1) counts something of nothing: its denominator is zero"
    case .negativeDenominator(let position): "The denominator of point \(position + 1) is below zero"
    case .timeNotPositive: "Time between events must be greater than zero"
    }
  }
}
