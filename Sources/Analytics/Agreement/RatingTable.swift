/// Who marked what: one row for each thing observed, one column for each observer.
public struct RatingTable: Sendable, Hashable {
  /// Units by raters; nothing where a rater did not mark the unit.
  public let ratings: [[Int?]]
  /// The categories that were used, in order; those that might have been used and were not do not count.
  public let categories: [Int]

  /// A table of marks; rows without any mark are left out, and short rows are filled up with missing marks.
  public init(_ ratings: [[Int?]]) {
    let width = ratings.map(\.count).max() ?? 0
    self.ratings = ratings.filter { $0.contains { $0 != nil } }.map { row in
      row + Array(repeating: nil, count: width - row.count)
    }
    categories = Set(self.ratings.joined().compactMap { $0 }).sorted()
  }

  /// Whether at least two raters marked the same unit.
  var isShared: Bool { ratings.contains { row in row.count { $0 != nil } >= 2 } }

  /// How many marks each unit got in each category.
  var counts: [[Double]] {
    ratings.map { row in categories.map { category in Double(row.count { $0 == category }) } }
  }

  /// The pairs of marks of the units that the first two raters both marked.
  var pairs: [(Int, Int)] {
    ratings.compactMap { row in
      guard row.count >= 2, let first = row[0], let second = row[1] else { return nil }
      return (first, second)
    }
  }
}
