/// The common odds ratio of several two by two tables, one for each stratum.
///
/// OR = Σ(a·d/n) / Σ(b·c/n); test of OR = 1 without continuity correction:
/// χ² = (Σa - Σ(r·c/n))² / Σ(r₁·r₂·c₁·c₂ / (n²·(n - 1))).
///
/// Edge cases: tables with fewer than two counts or an empty row tell nothing and are left out; the ratio is
/// undefined where no stratum can raise it or none can lower it, the test where no stratum varies.
/// Source: Mantel and Haenszel 1959, J. Natl. Cancer Inst. 22:719-748.
public struct MantelHaenszel: Hashable, Sendable {
  /// Successes and failures of one group.
  public struct Row: Hashable, Sendable {
    /// How many did.
    public let yes: Double
    /// How many did not.
    public let no: Double

    fileprivate var total: Double { yes + no }
  }

  /// One stratum: two groups, each with successes among its trials.
  public struct Table: Hashable, Sendable {
    /// The first group.
    public let first: Row
    /// The second group.
    public let second: Row

    /// A stratum; `nil` when counts contradict each other.
    public init?(_ x1: Int, of n1: Int, _ x2: Int, of n2: Int) {
      guard x1 >= 0, x1 <= n1, x2 >= 0, x2 <= n2 else { return nil }
      first = Row(yes: Double(x1), no: Double(n1 - x1))
      second = Row(yes: Double(x2), no: Double(n2 - x2))
    }

    fileprivate var total: Double { first.total + second.total }
    fileprivate var tells: Bool { total >= 2 && first.total > 0 && second.total > 0 }
    fileprivate var expected: Double { first.total * (first.yes + second.yes) / total }
    fileprivate var variance: Double {
      let rows: Double = first.total * second.total / total
      let columns: Double = (first.yes + second.yes) * (first.no + second.no) / total
      return rows * columns / (total - 1)
    }
  }

  /// The odds of the first group divided by those of the second, held common to all strata.
  public let oddsRatio: Double?
  /// How far the first group's successes are from what chance gives, squared and standardised.
  public let chiSquare: Double?
  /// How often chance alone gives as much.
  public let pValue: Double?

  /// The common odds ratio of the strata.
  public init(_ strata: [Table]) {
    let tables = strata.filter(\.tells)
    let up = tables.reduce(0) { $0 + $1.first.yes * $1.second.no / $1.total }
    let down = tables.reduce(0) { $0 + $1.first.no * $1.second.yes / $1.total }
    oddsRatio = up > 0 && down > 0 ? up / down : nil
    let off = tables.reduce(0) { $0 + $1.first.yes - $1.expected }
    let variance = tables.reduce(0) { $0 + $1.variance }
    chiSquare = variance > 0 ? off * off / variance : nil
    pValue = chiSquare.map(NormalTail.chiSquareOne)
  }
}

extension MantelHaenszel {
  /// The odds of rising for a cohort against its peers, over the levels from which one can rise.
  ///
  /// Edge cases: `nil` when the two count different levels.
  public init?(rising cohort: LevelPairs, against peers: LevelPairs) {
    guard cohort.levels == peers.levels else { return nil }
    self.init(
      (1..<cohort.levels).compactMap { level in
        Table(
          cohort.count(.up, from: level),
          of: cohort.started(at: level),
          peers.count(.up, from: level),
          of: peers.started(at: level)
        )
      }
    )
  }
}
