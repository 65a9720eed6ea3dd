import Analytics
import JSONText

/// Two independent proportions: their difference, its intervals, and tests.
enum TwoProportionsMethod {
  static let method = Method(
    name: "two_proportions",
    summary:
      "The difference of two proportions with Newcombe's interval, score test and Fisher's exact test.",
    page: "docs/methods/proportions.md",
    run: { input in
      let (x1, n1) = (try input.count("x1"), try input.count("n1"))
      let (x2, n2) = (try input.count("x2"), try input.count("n2"))
      let first = Proportion(x1, of: n1)
      let second = Proportion(x2, of: n2)
      let pair = first.flatMap { first in second.map { (first, $0) } }
      let difference = pair.map { ProportionDifference($0.0, minus: $0.1) }
      let test = pair.flatMap { ScoreTest($0.0, $0.1) }
      return JSONObject(members: [
        "diff": .number(difference?.value),
        "newcombe_95": .interval(difference?.interval),
        // Under a name of its own: statsmodels solves another cubic than Miettinen and Nurminen's.
        "score_interval_95": .interval(
          pair.map { ProportionDifference.miettinenNurminen($0.0, minus: $0.1) }
        ),
        "score_z": .number(test?.z),
        "score_p": .number(test?.pValue),
        "fisher_p": .number(FisherExact.pValue(x1, of: n1, x2, of: n2)),
      ])
    }
  )
}
