/// The coefficients that compare the agreement of pairs of raters with what chance would give, for any number
/// of raters and with missing marks: (p_a - p_e) / (1 - p_e). They differ in what they take chance to be.
///
/// p_a is the mean, over units marked by at least two, of the share of pairs of raters that agree. Standard
/// errors are linearised over units.
/// Source: Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed., chapters 3 to 5.
enum ChanceCorrection {
  /// What a coefficient takes chance to be.
  enum Model {
    /// Σ π(1-π)/(q-1): most marks are not guesses.
    case gwet
    /// Σ π²: everybody guesses with the shares seen.
    case fleiss
    /// 1/q: everybody guesses without preference.
    case brennanPrediger
  }

  /// Nothing without a unit that at least two raters marked, or where chance alone would give full agreement.
  static func of(_ table: RatingTable, _ model: Model) -> AgreementCoefficient? {
    let counts = table.counts
    let totals = counts.map { $0.reduce(0, +) }
    let units = Double(counts.count)
    let shared = Double(totals.count { $0 >= 2 })
    guard shared > 0 else { return nil }
    let agreeing = zip(counts, totals).map(unitAgreement)
    let shares = table.categories.indices.map { category in
      zip(counts, totals).reduce(0) { $0 + $1.0[category] / $1.1 } / units
    }
    let weights = weights(shares, model)
    let chance = model == .brennanPrediger ? 1 / Double(shares.count) : dot(weights, shares)
    guard chance < 1 - 1e-12 else { return nil }
    let observed = agreeing.reduce(0, +) / shared
    let estimate = (observed - chance) / (1 - chance)
    let contributions = zip(zip(counts, totals), agreeing).map { unit, agreement in
      let (row, total) = unit
      let own = (units / shared) * (agreement - (total >= 2 ? chance : 0)) / (1 - chance)
      guard model != .brennanPrediger else { return own }
      return own - 2 * (1 - estimate) * (dot(weights, row) / total - chance) / (1 - chance)
    }
    return AgreementCoefficient(
      estimate,
      observed: observed,
      byChance: chance,
      contributions: contributions,
      around: estimate
    )
  }

  /// The share of a unit's pairs of raters that agree; nothing counts for a unit with one mark.
  static func unitAgreement(_ row: [Double], _ total: Double) -> Double {
    total < 2 ? 0 : row.reduce(0) { $0 + $1 * ($1 - 1) } / (total * (total - 1))
  }

  // Chance is Σ weight·share, and half of what a unit's marks change in it is Σ weight·(share of its marks).
  private static func weights(_ shares: [Double], _ model: Model) -> [Double] {
    switch model {
    case .gwet: shares.map { (1 - $0) / Double(max(1, shares.count - 1)) }
    case .fleiss: shares
    case .brennanPrediger: []
    }
  }

  private static func dot(_ one: [Double], _ other: [Double]) -> Double {
    zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

/// Gwet's AC1 for any number of raters, with missing marks; the headline, because it does not fall where
/// nearly all marks are alike.
///
/// The number of categories is that of the categories seen.
/// Source: Gwet 2008, "Computing inter-rater reliability and its variance in the presence of high agreement".
public enum GwetAC1 {
  /// Nothing without a unit that at least two raters marked; 1 without an interval where all marks are alike.
  public static func of(_ table: RatingTable) -> AgreementCoefficient? {
    guard table.isShared else { return nil }
    guard table.categories.count > 1 else {
      return AgreementCoefficient(1, observed: 1, byChance: 0, standardError: nil, interval: nil)
    }
    return ChanceCorrection.of(table, .gwet)
  }
}

/// Fleiss' kappa for any number of raters, with missing marks.
///
/// Source: Fleiss 1971, Psychol. Bull. 76:378-382, with missing marks as in Gwet 2014.
public enum FleissKappa {
  /// Nothing without a unit that at least two raters marked, or where all marks are alike.
  public static func of(_ table: RatingTable) -> AgreementCoefficient? { ChanceCorrection.of(table, .fleiss) }
}

/// Brennan and Prediger's coefficient: chance is one in as many as there are categories seen.
///
/// Source: Brennan and Prediger 1981, Educ. Psychol. Meas. 41:687-699.
public enum BrennanPrediger {
  /// Nothing without a unit that at least two raters marked, or where all marks are alike.
  public static func of(_ table: RatingTable) -> AgreementCoefficient? {
    ChanceCorrection.of(table, .brennanPrediger)
  }
}
