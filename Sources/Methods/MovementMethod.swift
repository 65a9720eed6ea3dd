import Analytics
import JSONText

/// Movement of the same students between performance levels, beside that of peers.
enum MovementMethod {
  static let method = Method(
    name: "movement",
    summary: "Movement between performance levels, also as if peers had started at the same levels.",
    page: "docs/methods/movement.md"
  ) { input in
    let cohort = try pairs(input, "cohort")
    let peers = try pairs(input, "peer")
    let ratio = MantelHaenszel(rising: cohort, against: peers)
    return JSONObject(members: [
      "cohort": shares(cohort),
      "peer": shares(peers),
      "standardised_positive": standardised(StandardisedMovement(.up, of: cohort, against: peers)),
      "standardised_negative": standardised(StandardisedMovement(.down, of: cohort, against: peers)),
      "raw_difference_positive": difference(cohort.share(.up), peers.share(.up)),
      "mantel_haenszel_levels_1_3": .members([
        "oddsratio": .number(ratio?.oddsRatio),
        "z2": .number(ratio?.chiSquare),
        "p": .number(ratio?.pValue),
      ]),
      "transition": .array(cohort.transitions.map { .counts($0) }),
      "suppress_cohort": .bool(cohort.count < Suppression.Rule().minimum),
    ])
  }

  private static func pairs(_ input: CaseInput, _ group: String) throws -> LevelPairs {
    let missing = try input.optionalCount("missing")
    func levels(_ time: String) throws -> [Int?] {
      try input.optionalNumbers("\(group)_\(time)").map { level in
        guard let level else { return nil }
        guard let whole = Int(exactly: level) else { throw CaseInput.fault("\(group)_\(time)", "levels") }
        return whole == missing ? nil : whole
      }
    }
    let count = try input.optionalCount("levels") ?? 4
    guard let pairs = LevelPairs(before: try levels("pre"), after: try levels("post"), levels: count) else {
      throw MethodFault("“\(group)_pre” and “\(group)_post” must be of one length, with 2 to 100 levels.")
    }
    return pairs
  }

  private static func shares(_ pairs: LevelPairs) -> JSONValue {
    func share(_ movement: LevelPairs.Movement) -> JSONValue {
      let share = pairs.share(movement)
      return .members([
        "count": .count(pairs.count(movement)), "share": .number(share?.rate),
        "ci": .interval(share?.interval()),
      ])
    }
    let eligible = pairs.shareOfThoseWhoCould(.up)
    return .members([
      "n_pairs": .count(pairs.count), "n_unpaired": .count(pairs.unmatched),
      "negative": share(.down), "none": share(.stayed), "positive": share(.up),
      "positive_of_eligible": .members([
        "count": .count(pairs.count(.up)), "n": .count(pairs.couldMove(.up)),
        "share": .number(eligible?.rate), "ci": .interval(eligible?.interval()),
      ]),
    ])
  }

  private static func standardised(_ comparison: StandardisedMovement?) -> JSONValue {
    guard let comparison else { return .null }
    return .members([
      "observed": .number(comparison.observed), "expected": .number(comparison.expected),
      "difference": .number(comparison.difference), "ci": .interval(comparison.interval),
      "used": .count(comparison.compared), "dropped": .count(comparison.dropped),
      "strata": .array(
        comparison.strata.map {
          .counts([$0.level, $0.cohort.moved, $0.cohort.started, $0.peers.moved, $0.peers.started])
        }
      ),
    ])
  }

  private static func difference(_ first: Proportion?, _ second: Proportion?) -> JSONValue {
    guard let first, let second else { return .null }
    let difference = ProportionDifference(first, minus: second)
    return .members(["diff": .number(difference.value), "newcombe_95": .interval(difference.interval)])
  }
}
