import Analytics
import JSONText

/// Targets in shares and gaps, and how gaps changed.
enum TargetsMethod {
  static let method = Method(
    name: "targets_gaps",
    summary: "Whether a share or a gap reached its target, what can be said beyond chance, and gap changes.",
    page: "docs/methods/gaps-and-targets.md"
  ) { input in
    let kind = try input.text("kind")
    if kind == "gap_change" { return change(try gap(input)) }
    guard let kind = Target.Kind(rawValue: kind) else {
      throw CaseInput.fault("kind", "raise, close_gap or gap_change")
    }
    guard let unit = Target.Unit(rawValue: try input.text("unit")) else {
      throw CaseInput.fault("unit", "points or relative_percent")
    }
    guard let target = Target(kind, by: try input.number("amount"), unit) else {
      throw CaseInput.fault("amount", "a finite number")
    }
    return switch kind {
    case .raise: progress(try times(input, "focal").map { TargetProgress(target, raising: $0) })
    case .closeGap: progress(try gap(input).map { TargetProgress(target, closing: $0) })
    }
  }

  private static func times(_ input: CaseInput, _ group: String) throws -> TwoTimes? {
    func share(_ time: String) throws -> Proportion? {
      let counts = try input.numbers("\(time)_\(group)")
      guard counts.count == 2 else {
        throw CaseInput.fault("\(time)_\(group)", "a count and a number tested")
      }
      return Proportion(successes: counts[0], trials: counts[1])
    }
    guard let baseline = try share("base"), let followUp = try share("follow") else { return nil }
    return TwoTimes(baseline: baseline, followUp: followUp)
  }

  private static func gap(_ input: CaseInput) throws -> GapChange? {
    guard let reference = try times(input, "ref"), let focal = try times(input, "focal") else { return nil }
    return GapChange(reference: reference, focal: focal)
  }

  private static func progress(_ progress: TargetProgress?) -> JSONObject {
    JSONObject(members: [
      "need": .number(progress?.needed),
      "goal": .number(progress?.goal),
      "achieved": .number(progress?.achieved),
      "achieved_ci": .interval(progress?.interval),
      "status": .text(progress?.status.rawValue),
      "evidence": .text(progress?.evidence.rawValue),
    ])
  }

  private static func change(_ gap: GapChange?) -> JSONObject {
    JSONObject(members: [
      "gap0": .number(gap?.baseline.value),
      "gap0_ci": .interval(gap?.baseline.interval),
      "gap1": .number(gap?.followUp.value),
      "gap1_ci": .interval(gap?.followUp.interval),
      "change": .number(gap?.change.value),
      "change_ci": .interval(gap?.change.interval),
      "d_ref": .number(gap?.referenceChange),
      "d_foc": .number(gap?.focalChange),
      "levelling_down": gap.map { .bool($0.isLevellingDown) } ?? .null,
    ])
  }
}
