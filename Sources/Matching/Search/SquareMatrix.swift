/// Whole numbers for every pair of `count` things, such as minutes between schools.
package struct SquareMatrix: Hashable, Sendable {
  package let count: Int
  private let values: [Int]

  /// A matrix whose entry for row `i` and column `j` is `value(i, j)`.
  package init(count: Int, value: (Int, Int) -> Int) {
    self.count = count
    values = (0..<(count * count)).map { value($0 / count, $0 % count) }
  }

  /// `nil` when the rows are not as many as each is long.
  package init?(rows: [[Int]]) {
    guard rows.allSatisfy({ $0.count == rows.count }) else { return nil }
    count = rows.count
    values = rows.flatMap { $0 }
  }

  package subscript(row: Int, column: Int) -> Int { values[row * count + column] }
}
