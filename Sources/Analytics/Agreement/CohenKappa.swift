/// Cohen's kappa of two raters, for the detail under the headline: it falls when nearly all marks are alike.
///
/// Source: Cohen 1960; standard error after Fleiss, Cohen and Everitt 1969. Interval: normal.
public enum CohenKappa {
  /// How far apart two steps are.
  public enum Weights: Sendable {
    /// Every difference counts alike.
    case none
    /// A difference counts by its size.
    case linear
    /// A difference counts by its square.
    case quadratic
  }

  /// The two raters' marks as a table of shares.
  private struct Shares {
    let cells: [[Double]]
    let rows: [Double]
    let columns: [Double]
    let count: Double

    init?(_ table: RatingTable) {
      let pairs = table.pairs
      guard !pairs.isEmpty else { return nil }
      let size = table.categories.count
      let place = Dictionary(uniqueKeysWithValues: table.categories.enumerated().map { ($1, $0) })
      var cells = Array(repeating: Array(repeating: 0.0, count: size), count: size)
      for (first, second) in pairs {
        if let row = place[first], let column = place[second] {
          cells[row][column] += 1 / Double(pairs.count)
        }
      }
      self.cells = cells
      rows = cells.map { $0.reduce(0, +) }
      columns = (0..<size).map { column in cells.reduce(0) { $0 + $1[column] } }
      count = Double(pairs.count)
    }
  }

  /// Nothing without a pair, or when both raters used one and the same category only.
  public static func of(_ table: RatingTable) -> AgreementCoefficient? {
    guard let shares = Shares(table) else { return nil }
    let places = shares.rows.indices
    let agreeing = places.reduce(0) { $0 + shares.cells[$1][$1] }
    let chance = places.reduce(0) { $0 + shares.rows[$1] * shares.columns[$1] }
    guard chance < 1 - 1e-12 else { return nil }
    let kappa = (agreeing - chance) / (1 - chance)
    let error = standardError(shares, kappa: kappa, chance: chance)
    let half = Confidence.ninetyFive.z * error
    return AgreementCoefficient(
      kappa,
      observed: agreeing,
      byChance: chance,
      standardError: error,
      interval: Interval(kappa - half, kappa + half)
    )
  }

  /// With weights for steps that are near each other; categories count as their numbers.
  public static func weighted(_ table: RatingTable, _ weights: Weights) -> Double? {
    guard let shares = Shares(table) else { return nil }
    let steps = table.categories
    var seen = 0.0
    var expected = 0.0
    for row in steps.indices {
      for column in steps.indices {
        let distance = distance(Double(steps[row]), Double(steps[column]), weights)
        seen += distance * shares.cells[row][column]
        expected += distance * shares.rows[row] * shares.columns[column]
      }
    }
    return expected > 0 ? 1 - seen / expected : nil
  }

  private static func distance(_ first: Double, _ second: Double, _ weights: Weights) -> Double {
    switch weights {
    case .none: first == second ? 0 : 1
    case .linear: abs(first - second)
    case .quadratic: (first - second) * (first - second)
    }
  }

  private static func standardError(_ shares: Shares, kappa: Double, chance: Double) -> Double {
    var onDiagonal = 0.0
    var off = 0.0
    for row in shares.rows.indices {
      for column in shares.columns.indices {
        let cell = shares.cells[row][column]
        if row == column {
          let factor = 1 - (shares.rows[row] + shares.columns[row]) * (1 - kappa)
          onDiagonal += cell * factor * factor
        } else {
          let factor = shares.columns[row] + shares.rows[column]
          off += cell * factor * factor
        }
      }
    }
    let rest = kappa - chance * (1 - kappa)
    let variance = onDiagonal + (1 - kappa) * (1 - kappa) * off - rest * rest
    return (max(0, variance) / shares.count).squareRoot() / (1 - chance)
  }
}
