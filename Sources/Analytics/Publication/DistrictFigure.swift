/// A figure over several schools: the sum of their published cells, and nothing else.
///
/// Each school counts with its published, rounded rate times its published number of notes or answers.
/// A withheld cell gives no part of it, so nothing about it can be had by subtracting the others.
///
/// Source: pooled ratio estimate with schools as clusters (`ClusteredProportion`); 0.2 is assumed inside.
package struct DistrictFigure: Hashable, Sendable {
  package let rate: PublishedRate
  package let interval: PublishedInterval
  /// Notes or answers behind it.
  package let count: Int
  package let schools: Int
  package let withheld: Int

  /// `nil` when no school has a published cell.
  package init?<Figure: PooledFigure>(_ cells: [Published<Figure>]) {
    let figures = cells.compactMap(\.figure)
    let schools = figures.map { figure in
      let count = Double(figure.count)
      return ClusteredProportion.Cluster(
        successes: count * figure.rate.nominalPercent / 100,
        trials: count
      )
    }
    guard let pooled = ClusteredProportion(schools) else { return nil }
    rate = PublishedRate(ofPublished: pooled.rate)
    interval = PublishedInterval(outward: pooled.interval(.larger))
    count = figures.reduce(0) { $0 + $1.count }
    self.schools = figures.count
    withheld = cells.count - figures.count
  }
}
