/// An agreement beyond chance with its uncertainty.
package struct AgreementCoefficient: Sendable, Hashable {
  /// 1 for full agreement, 0 for what chance alone would give.
  package let estimate: Double
  /// Nothing when it cannot be told.
  package let standardError: Double?
  /// The 95 % interval, its upper end at most 1; nothing when it cannot be told.
  package let interval: Interval?
}

/// Gwet's AC1 for any number of raters, with missing marks.
///
/// Source: Gwet 2008, "Computing inter-rater reliability and its variance in the presence of high agreement".
/// The number of categories is that of the categories seen. Interval: Student's t over units.
package enum GwetAC1 {
  /// Nothing without a unit that at least two raters marked.
  package static func of(_ table: RatingTable) -> AgreementCoefficient? {
    let counts = table.counts
    let totals = counts.map { $0.reduce(0, +) }
    let units = Double(counts.count)
    let shared = Double(totals.count { $0 >= 2 })
    guard shared > 0 else { return nil }
    let agreeing = zip(counts, totals).map(unitAgreement)
    guard table.categories.count > 1 else {
      return AgreementCoefficient(estimate: 1, standardError: nil, interval: nil)
    }
    let shares = table.categories.indices.map { category in
      zip(counts, totals).reduce(0) { $0 + $1.0[category] / $1.1 } / units
    }
    let spread = Double(table.categories.count - 1)
    let chance = shares.reduce(0) { $0 + $1 * (1 - $1) } / spread
    let estimate = (agreeing.reduce(0, +) / shared - chance) / (1 - chance)

    let terms = zip(zip(counts, totals), agreeing).map { unit, agreement in
      let (row, total) = unit
      let own = (units / shared) * (agreement - (total >= 2 ? chance : 0)) / (1 - chance)
      let byChance = zip(row, shares).reduce(0) { $0 + (1 - $1.1) * $1.0 / total } / spread
      return own - 2 * (1 - estimate) * (byChance - chance) / (1 - chance)
    }
    let squares = terms.reduce(0) { $0 + ($1 - estimate) * ($1 - estimate) }
    return coefficient(estimate, variance: units > 1 ? squares / (units * (units - 1)) : nil, units: units)
  }

  // The share of a unit's pairs of raters that agree; nothing counts for a unit with one mark.
  private static func unitAgreement(_ row: [Double], _ total: Double) -> Double {
    total < 2 ? 0 : row.reduce(0) { $0 + $1 * ($1 - 1) } / (total * (total - 1))
  }

  private static func coefficient(_ estimate: Double, variance: Double?, units: Double)
    -> AgreementCoefficient
  {
    guard let variance else {
      return AgreementCoefficient(estimate: estimate, standardError: nil, interval: nil)
    }
    let error = variance.squareRoot()
    let half = StudentT.quantile(0.975, degreesOfFreedom: units - 1) * error
    return AgreementCoefficient(
      estimate: estimate,
      standardError: error,
      interval: Interval(estimate - half, min(1, estimate + half))
    )
  }
}
