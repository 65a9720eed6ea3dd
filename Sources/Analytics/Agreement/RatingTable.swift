/// Who marked what: one row for each thing observed, one column for each observer.
package struct RatingTable: Sendable, Hashable {
  /// Units by raters; nothing where a rater did not mark the unit.
  package let ratings: [[Int?]]
  /// The categories that were used, in order; those that might have been used and were not do not count.
  package let categories: [Int]

  /// Shape: every row has the same length; rows without any mark are left out.
  ///
  /// Throws: nothing; rows of unequal length are filled up with missing marks.
  package init(_ ratings: [[Int?]]) {
    let width = ratings.map(\.count).max() ?? 0
    self.ratings = ratings.filter { $0.contains { $0 != nil } }.map { row in
      row + Array(repeating: nil, count: width - row.count)
    }
    categories = Set(self.ratings.joined().compactMap { $0 }).sorted()
  }

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
