/// Counts of persons by two classifications, such as school and group, with the totals printed beside them.
///
/// Shape: rows of equal length, at least one row and column, no negative counts, at most `mostCells` cells.
public struct CountTable: Hashable, Sendable {
  /// A cell by position; the row after the last holds the column totals, the column after the last the row
  /// totals.
  public struct Place: Hashable, Comparable, Sendable {
    /// Counted from 0.
    public let row: Int
    /// Counted from 0.
    public let column: Int

    /// A cell's position.
    public init(_ row: Int, _ column: Int) {
      self.row = row
      self.column = column
    }

    public static func < (one: Place, other: Place) -> Bool {
      (one.row, one.column) < (other.row, other.column)
    }
  }

  /// What it costs a reader when a cell is hidden.
  public struct Weights: Hashable, Sendable {
    /// A cell inside the table.
    public let cell: Double
    /// The total of a row or of a column.
    public let total: Double
    /// The total of everything.
    public let grandTotal: Double

    /// Totals are read most, so hiding one costs as much as several cells; `nil` unless all are positive.
    public init?(cell: Double, total: Double, grandTotal: Double) {
      guard [cell, total, grandTotal].allSatisfy({ $0 > 0 && $0 < 1e9 }) else { return nil }
      (self.cell, self.total, self.grandTotal) = (cell, total, grandTotal)
    }

    private init() { (cell, total, grandTotal) = (1, 4, 9) }

    /// 1 for a cell, 4 for the total of a row or column, 9 for the grand total.
    public static let usual = Weights()
  }

  /// Larger tables are to be split, for example by level.
  public static let mostCells = 50_000

  /// Sums stay far from overflow, also when several are added in a search.
  private static let largestTotal = 1 << 50

  /// Rows without the totals.
  public let rows: Int
  /// Columns without the totals.
  public let columns: Int
  /// Row by row, totals included.
  let values: [Int]

  /// A table from its inner counts; totals are worked out.
  public init?(_ counts: [[Int]]) {
    guard let columns = counts.first?.count, columns > 0, counts.allSatisfy({ $0.count == columns }),
      counts.count <= Self.mostCells / columns,
      counts.allSatisfy({ $0.allSatisfy { (0...Self.largestTotal / Self.mostCells).contains($0) } })
    else { return nil }
    var values: [Int] = []
    var totals = [Int](repeating: 0, count: columns + 1)
    for row in counts {
      let full = row + [row.reduce(0, +)]
      for (column, value) in full.enumerated() { totals[column] += value }
      values += full
    }
    rows = counts.count
    self.columns = columns
    self.values = values + totals
  }

  /// All positions, totals included, row by row.
  public var places: [Place] {
    (0...rows).flatMap { row in (0...columns).map { Place(row, $0) } }
  }

  /// The count or total at a position; `nil` outside the table.
  public subscript(place: Place) -> Int? { contains(place) ? values[index(of: place)] : nil }

  func contains(_ place: Place) -> Bool {
    (0...rows).contains(place.row) && (0...columns).contains(place.column)
  }

  func index(of place: Place) -> Int { place.row * (columns + 1) + place.column }

  func place(at index: Int) -> Place { Place(index / (columns + 1), index % (columns + 1)) }

  func isTotal(_ place: Place) -> Bool { place.row == rows || place.column == columns }

  func weight(_ place: Place, _ weights: Weights) -> Double {
    switch (place.row == rows, place.column == columns) {
    case (true, true): weights.grandTotal
    case (false, false): weights.cell
    case _: weights.total
    }
  }
}
