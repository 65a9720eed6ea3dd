/// How alike observers see: for calibration before visits, never a figure about an observer.
package struct ObserverAgreement: Sendable, Hashable {
  /// How many units were marked, and how many of them by at least two observers.
  package let units: Int
  package let sharedUnits: Int
  /// The share of pairs of observers that agree, averaged over the units marked by two or more; the headline.
  package let percentAgreement: Double
  package let ac1: AgreementCoefficient?
  /// Only for two observers, and nothing when neither varied.
  package let kappa: AgreementCoefficient?
  /// The share of each category among all marks.
  package let prevalence: [Int: Double]

  /// Whether all marks fell into one category: agreement then says little, and kappa nothing.
  package var hasVariation: Bool { prevalence.count > 1 }

  /// Whether there are enough units marked twice to put words such as "high" to the figures.
  package var mayBeNamed: Bool { sharedUnits >= 30 }

  /// Nothing without a unit that two observers marked.
  package init?(_ table: RatingTable) {
    let counts = table.counts
    let shared = counts.map { (row: $0, total: $0.reduce(0, +)) }.filter { $0.total >= 2 }
    guard !shared.isEmpty else { return nil }
    units = counts.count
    sharedUnits = shared.count
    percentAgreement =
      shared.reduce(0) { sum, unit in
        sum + unit.row.reduce(0) { $0 + $1 * ($1 - 1) } / (unit.total * (unit.total - 1))
      } / Double(shared.count)
    ac1 = GwetAC1.of(table)
    kappa = table.ratings.allSatisfy { $0.count == 2 } ? CohenKappa.of(table) : nil
    let marks = counts.joined().reduce(0, +)
    let sums = table.categories.indices.map { category in counts.reduce(0) { $0 + $1[category] } }
    prevalence = Dictionary(uniqueKeysWithValues: zip(table.categories, sums.map { $0 / marks }))
  }
}
