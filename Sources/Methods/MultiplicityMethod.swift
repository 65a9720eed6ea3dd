import Analytics
import JSONText

/// P-values of several comparisons, adjusted.
enum MultiplicityMethod {
  static let method = Method(
    name: "multiplicity",
    summary: "P-values of several comparisons, adjusted by Holm, Benjamini-Hochberg and Bonferroni.",
    page: "docs/methods/several-comparisons.md"
  ) { input in
    let values = try input.optionalNumbers("p")
    return JSONObject(members: [
      "holm": .numbers(PValueAdjustment.holm.adjusted(values)),
      "bh": .numbers(PValueAdjustment.benjaminiHochberg.adjusted(values)),
      "bonferroni": .numbers(PValueAdjustment.bonferroni.adjusted(values)),
    ])
  }
}
