/// How p-values are adjusted when several comparisons stand on one screen.
public enum PValueAdjustment: CaseIterable, Sendable {
  /// Keeps the chance of even one false finding; for targets that carry consequences.
  case holm
  /// Keeps the expected share of false ones among all findings; for exploring.
  case benjaminiHochberg
  /// As Holm's, simpler and never better.
  case bonferroni

  /// The adjusted p-values, in the order given.
  ///
  /// Shape: as many as given; each from 0 to 1 or missing.
  /// Edge cases: a missing p-value, or one outside 0 to 1, is no comparison: it stays missing and is not
  /// counted.
  /// Source: Holm 1979, Scand. J. Stat. 6:65-70; Benjamini and Hochberg 1995, J. R. Stat. Soc. B 57:289-300.
  public func adjusted(_ pValues: [Double?]) -> [Double?] {
    let known = pValues.indices.compactMap { place -> (place: Int, p: Double)? in
      guard let p = pValues[place], (0...1).contains(p) else { return nil }
      return (place, p)
    }
    let ordered = known.sorted { ($0.p, $0.place) < ($1.p, $1.place) }
    var adjusted = [Double?](repeating: nil, count: pValues.count)
    for (entry, p) in zip(ordered, adjustedInOrder(ordered.map(\.p))) { adjusted[entry.place] = p }
    return adjusted
  }

  /// Shape: ascending in and out.
  private func adjustedInOrder(_ p: [Double]) -> [Double] {
    let count = Double(p.count)
    switch self {
    case .bonferroni:
      return p.map { min(1, $0 * count) }
    case .holm:
      var largest = 0.0
      return p.enumerated().map { rank, p in
        largest = max(largest, min(1, p * (count - Double(rank))))
        return largest
      }
    case .benjaminiHochberg:
      var smallest = 1.0
      return p.enumerated().reversed().map { rank, p in
        smallest = min(smallest, p * (count / Double(rank + 1)))
        return smallest
      }.reversed()
    }
  }
}
