/// Everything that sums and differences of some equations can say, worked out exactly.
///
/// Numbers are counted modulo a large prime: no rounding can hide a dependence or invent one, and with
/// coefficients of one digit a false one would need a determinant that happens to be a multiple of the prime.
struct RowSpace {
  private static let prime: UInt64 = 2_147_483_647

  private let rows: [[UInt64]]
  let rank: Int

  /// The space of `equations`; each is a list of whole coefficients, all of one length.
  init(_ equations: [[Int]]) {
    rows = Self.reduced(equations.map { $0.map(Self.residue) })
    rank = rows.count
  }

  /// Whether some combination is not zero and touches only the columns of `kept`.
  ///
  /// It exists exactly when leaving those columns out loses a part of the rank.
  func reaches(onlyWithin kept: Set<Int>) -> Bool {
    guard let width = rows.first?.count else { return false }
    let others = (0..<width).filter { !kept.contains($0) }
    return Self.reduced(rows.map { row in others.map { row[$0] } }).count < rank
  }

  /// The combinations the reduced form holds, as the columns each touches.
  var reducedSupports: [Set<Int>] {
    rows.map { row in Set(row.indices.filter { row[$0] != 0 }) }
  }

  // MARK: - Elimination

  private static func reduced(_ given: [[UInt64]]) -> [[UInt64]] {
    var rows = given
    var pivot = 0
    for column in 0..<(rows.first?.count ?? 0) where pivot < rows.count {
      guard let found = (pivot..<rows.count).first(where: { rows[$0][column] != 0 }) else { continue }
      rows.swapAt(pivot, found)
      let scale = inverse(rows[pivot][column])
      for index in rows[pivot].indices { rows[pivot][index] = rows[pivot][index] * scale % prime }
      for index in rows.indices where index != pivot && rows[index][column] != 0 {
        subtract(rows[pivot], times: rows[index][column], from: &rows[index])
      }
      pivot += 1
    }
    return Array(rows[..<pivot])
  }

  private static func subtract(_ row: [UInt64], times factor: UInt64, from other: inout [UInt64]) {
    let negative = prime - factor
    for index in row.indices { other[index] = (other[index] + negative * row[index]) % prime }
  }

  private static func residue(_ value: Int) -> UInt64 {
    let rest = value % Int(prime)
    return UInt64(rest < 0 ? rest + Int(prime) : rest)
  }

  /// By Fermat's little theorem: the power of the prime less two.
  private static func inverse(_ value: UInt64) -> UInt64 {
    var (base, exponent, result) = (value, prime - 2, UInt64(1))
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
