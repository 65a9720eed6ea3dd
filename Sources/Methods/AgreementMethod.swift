import Analytics
import JSONText

/// How alike raters see.
enum AgreementMethod {
  static let method = Method(
    name: "agreement",
    summary: "Percent agreement, Cohen, Fleiss, Gwet AC1 and Krippendorff with their intervals.",
    page: "docs/methods/agreement.md",
    // irrCAC rounds to five decimals.
    tolerance: Tolerance(byMember: [
      "gwet_ac1": 1e-4, "fleiss": 1e-4, "krippendorff": 1e-4, "brennan_prediger": 1e-4,
      "krippendorff_pkg_nominal": 1e-4, "krippendorff_pkg_ordinal": 1e-4,
    ]),
    judge: { member in
      // Where nothing varies the file has words in place of kappa.
      guard member.name == "cohen", member.expected.text != nil else { return nil }
      return member.computed["cohen"]?.object?["kappa"] == .null ? .right : .wrong
    },
    run: { try result(table($0)) }
  )

  private static func table(_ input: CaseInput) throws -> RatingTable {
    RatingTable(
      try input.rows("ratings").map { row in
        try row.map { mark in
          guard let mark else { return nil }
          guard let category = Int(exactly: mark) else { throw CaseInput.fault("ratings", "whole numbers") }
          return category
        }
      }
    )
  }

  private static func result(_ table: RatingTable) -> JSONObject {
    let isPair = table.ratings.allSatisfy { $0.count == 2 }
    let kappa = isPair ? CohenKappa.of(table) : nil
    let gwet = GwetAC1.of(table)
    let fleiss = FleissKappa.of(table)
    let agreement = ObserverAgreement(table)
    var result = JSONObject(members: [
      "percent_agreement": .number(agreement?.percentAgreement),
      "cohen": .members([
        "kappa": .number(kappa?.estimate), "se": .number(kappa?.standardError),
        "ci": .interval(kappa?.interval),
      ]),
      "cohen_linear": .number(isPair ? CohenKappa.weighted(table, .linear) : nil),
      "cohen_quadratic": .number(isPair ? CohenKappa.weighted(table, .quadratic) : nil),
      "fleiss": fleiss.map(coefficient) ?? .null,
      "statsmodels_fleiss": .number(fleiss?.estimate),
      "categories_seen": .count(table.categories.count),
      "gwet_ac1": gwet.map(coefficient) ?? .null,
      "gwet_ac1_formula": .number(gwet?.estimate),
    ])
    // Undefined where all marks are alike; irrCAC answers 1, so nothing is claimed then.
    result.add("brennan_prediger", BrennanPrediger.of(table).map(coefficient))
    result.add("krippendorff", KrippendorffAlpha.coefficient(of: table).map(coefficient))
    result.add("krippendorff_pkg_nominal", KrippendorffAlpha.of(table).map { .number($0) })
    result.add("krippendorff_pkg_ordinal", KrippendorffAlpha.of(table, .ordinal).map { .number($0) })
    result.add("prevalence", agreement.map(prevalence))
    return result
  }

  private static func coefficient(_ coefficient: AgreementCoefficient) -> JSONValue {
    var members = JSONObject(members: [
      "est": .number(coefficient.estimate), "se": .number(coefficient.standardError),
      "pa": .number(coefficient.observed), "pe": .number(coefficient.byChance),
    ])
    members.add("ci", coefficient.interval.map { .interval($0) })
    return .object(members)
  }

  private static func prevalence(_ agreement: ObserverAgreement) -> JSONValue {
    let shares = agreement.prevalence.sorted { $0.key < $1.key }
    return .object(JSONObject(shares.map { JSONObject.Member("\($0.key)", .number($0.value)) }))
  }
}
