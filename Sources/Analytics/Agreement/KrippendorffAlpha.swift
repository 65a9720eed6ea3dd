/// Krippendorff's alpha, for any number of raters and with missing marks: 1 minus disagreement seen over
/// disagreement expected, both over marks of units that at least two raters marked.
///
/// Edge cases: undefined where all marks are alike, because nothing could have disagreed.
/// Source: Krippendorff 2011, "Computing Krippendorff's alpha-reliability"; standard error: Gwet 2014,
/// Handbook of Inter-Rater Reliability, 4th ed., section 5.3.
public enum KrippendorffAlpha {
  /// How far apart two categories are.
  public enum Metric: CaseIterable, Sendable {
    /// All differ alike.
    case nominal
    /// By the marks that lie between them in order.
    case ordinal
    /// By their squared difference.
    case interval
  }

  /// Alpha; nothing without a unit marked twice, or without variation.
  public static func of(_ table: RatingTable, _ metric: Metric = .nominal) -> Double? {
    let rows = paired(table)
    let marks = sums(rows, table.categories.count)
    let all = marks.reduce(0, +)
    let distances = distances(table.categories, marks, metric)
    var seen = 0.0
    var expected = 0.0
    for first in marks.indices {
      for second in marks.indices where first != second {
        let apart = distances[first][second]
        expected += marks[first] * marks[second] * apart
        seen += rows.reduce(0) { $0 + $1[first] * $1[second] * apart / ($1.reduce(0, +) - 1) }
      }
    }
    guard expected > 0, expected.isFinite else { return nil }
    return 1 - (all - 1) * seen / expected
  }

  /// Alpha for unordered categories with its standard error and interval.
  public static func coefficient(of table: RatingTable) -> AgreementCoefficient? {
    let rows = paired(table)
    let units = Double(rows.count)
    let totals = rows.map { $0.reduce(0, +) }
    let mean = totals.reduce(0, +) / max(1, units)
    guard units > 0 else { return nil }
    let shares = sums(rows, table.categories.count).map { $0 / (units * mean) }
    let chance = shares.reduce(0) { $0 + $1 * $1 }
    guard chance < 1 - 1e-12 else { return nil }
    let agreeing = zip(rows, totals).map { row, total in
      row.reduce(0) { $0 + $1 * ($1 - 1) } / (mean * (total - 1))
    }
    let plain = agreeing.reduce(0, +) / units
    let small = 1 / (units * mean)
    let observed = (1 - small) * plain + small
    let uncorrected = (plain - chance) / (1 - chance)
    let contributions = zip(zip(rows, totals), agreeing).map { unit, agreement in
      let (row, total) = unit
      let excess = (total - mean) / mean
      let own = (agreement - observed * excess - chance) / (1 - chance)
      let byChance = zip(row, shares).reduce(0) { $0 + $1.0 * $1.1 } / mean - chance * excess
      return own - 2 * (1 - uncorrected) * (byChance - chance) / (1 - chance)
    }
    return AgreementCoefficient(
      (observed - chance) / (1 - chance),
      observed: observed,
      byChance: chance,
      contributions: contributions,
      around: uncorrected
    )
  }

  private static func paired(_ table: RatingTable) -> [[Double]] {
    table.counts.filter { $0.reduce(0, +) >= 2 }
  }

  private static func sums(_ rows: [[Double]], _ categories: Int) -> [Double] {
    (0..<categories).map { category in rows.reduce(0) { $0 + $1[category] } }
  }

  private static func distances(_ categories: [Int], _ marks: [Double], _ metric: Metric) -> [[Double]] {
    categories.indices.map { one in
      categories.indices.map { other in
        switch metric {
        case .nominal: return one == other ? 0 : 1
        case .interval:
          let apart = Double(categories[one]) - Double(categories[other])
          return apart * apart
        case .ordinal:
          let between = marks[min(one, other)...max(one, other)].reduce(0, +)
          let apart = between - (marks[one] + marks[other]) / 2
          return apart * apart
        }
      }
    }
  }
}
