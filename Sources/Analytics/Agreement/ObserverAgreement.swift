/// How alike observers see: for calibration before visits, never a figure about an observer.
public struct ObserverAgreement: Sendable, Hashable {
  /// How many units were marked.
  public let units: Int
  /// How many of them at least two observers marked.
  public let sharedUnits: Int
  /// The share of pairs of observers that agree, averaged over the units marked by two or more; the headline.
  public let percentAgreement: Double
  /// Gwet's coefficient, to be shown beside it.
  public let ac1: AgreementCoefficient?
  /// Only for two observers, and nothing when neither varied.
  public let kappa: AgreementCoefficient?
  /// The share of each category among all marks.
  public let prevalence: [Int: Double]

  /// Whether all marks fell into one category: agreement then says little, and kappa nothing.
  public var hasVariation: Bool { prevalence.count > 1 }

  /// Whether there are enough units marked twice to put words such as "high" to the figures.
  public var mayBeNamed: Bool { sharedUnits >= 30 }

  /// Nothing without a unit that two observers marked.
  public init?(_ table: RatingTable) {
    let counts = table.counts
    let shared = counts.map { (row: $0, total: $0.reduce(0, +)) }.filter { $0.total >= 2 }
    guard !shared.isEmpty else { return nil }
    units = counts.count
    sharedUnits = shared.count
    percentAgreement =
      shared.reduce(0) { $0 + ChanceCorrection.unitAgreement($1.row, $1.total) } / Double(shared.count)
    ac1 = GwetAC1.of(table)
    kappa = table.ratings.allSatisfy { $0.count == 2 } ? CohenKappa.of(table) : nil
    let marks = counts.joined().reduce(0, +)
    let sums = table.categories.indices.map { category in counts.reduce(0) { $0 + $1[category] } }
    prevalence = Dictionary(uniqueKeysWithValues: zip(table.categories, sums.map { $0 / marks }))
  }
}
