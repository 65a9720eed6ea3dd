/// An orthonormal basis Q of weighted covariates, and R with √W·X = Q·R: what least squares needs, and no
/// more.
///
/// Modified Gram-Schmidt, a column that loses much cleaned twice, keeps the accuracy of X rather than that of
/// X'X, so that
/// covariates of very different sizes (a share beside an enrollment) do no harm.
/// Source: Björck 1994, Linear Algebra Appl. 197:297-316.
struct ScaledBasis {
  /// One column for each covariate.
  let columns: [[Double]]

  /// The upper triangle, `triangle[j][i]` for i ≤ j.
  private let triangle: [[Double]]

  /// `nil` where a column is a combination of the others, or a number is not finite.
  ///
  /// Shape: columns of the same length, each already scaled by the roots of the weights.
  init?(_ scaledCovariates: [[Double]]) {
    var columns: [[Double]] = []
    var triangle: [[Double]] = []
    for covariate in scaledCovariates {
      var column = covariate
      let length = Self.length(column)
      var rest = length
      var entries = [Double](repeating: 0, count: columns.count + 1)
      for isSecond in [false, true] where !isSecond || rest < length / 10 {
        for (index, earlier) in columns.enumerated() {
          let share = Self.dot(earlier, column)
          entries[index] += share
          Self.subtract(share, of: earlier, from: &column)
        }
        rest = Self.length(column)
      }
      // What is left of a dependent column is rounding error.
      guard rest.isFinite, length.isFinite, rest > length * 1e-10 else { return nil }
      entries[columns.count] = rest
      columns.append(column.map { $0 / rest })
      triangle.append(entries)
    }
    self.columns = columns
    self.triangle = triangle
  }

  /// The leverage of each row: the diagonal of Q·Q'.
  var leverages: [Double] {
    var sums = [Double](repeating: 0, count: columns.first?.count ?? 0)
    for column in columns {
      for row in sums.indices { sums[row] += column[row] * column[row] }
    }
    return sums
  }

  /// The least-squares solution for scaled responses: b of R·b = Q'·y.
  func coefficients(_ responses: [Double]) -> [Double] {
    var right = columns.map { Self.dot($0, responses) }
    for row in right.indices.reversed() {
      for later in (row + 1)..<max(row + 1, right.count) { right[row] -= triangle[later][row] * right[later] }
      right[row] /= triangle[row][row]
    }
    return right
  }

  /// z of R'·z = x, whose squared length is x'(X'WX)⁻¹x.
  func halfSolved(_ row: [Double]) -> [Double] {
    var solved = row
    for index in solved.indices {
      for earlier in 0..<index { solved[index] -= triangle[index][earlier] * solved[earlier] }
      solved[index] /= triangle[index][index]
    }
    return solved
  }

  /// x'(X'WX)⁻¹x: the variance of a fitted value for this row of covariates.
  func variance(at row: [Double]) -> Double {
    let half = halfSolved(row)
    return Self.dot(half, half)
  }

  /// Responses without what the covariates fit of them: y - Q·Q'·y, scaled as y is.
  func residuals(_ responses: [Double]) -> [Double] {
    var rest = responses
    for column in columns { Self.subtract(Self.dot(column, rest), of: column, from: &rest) }
    return rest
  }

  /// The square of the Frobenius norm of Q'·D·Q for a diagonal D.
  func squaredNorm(scaledBy diagonal: [Double]) -> Double {
    columns.reduce(0) { sum, one in
      let weighted = Self.scaled(one, by: diagonal)
      return sum
        + columns.reduce(0) { inner, other in
          let entry = Self.dot(weighted, other)
          return inner + entry * entry
        }
    }
  }

  /// The logarithm of det(X'WX).
  func logDeterminant(_ log: (Double) -> Double) -> Double {
    triangle.indices.reduce(0) { $0 + 2 * log(triangle[$1][$1]) }
  }

  // Plain loops: these three take nearly all the time of a fit.
  static func dot(_ one: [Double], _ other: [Double]) -> Double {
    var sum = 0.0
    for index in 0..<min(one.count, other.count) { sum += one[index] * other[index] }
    return sum
  }

  static func scaled(_ one: [Double], by other: [Double]) -> [Double] {
    var scaled = one
    for index in 0..<min(one.count, other.count) { scaled[index] *= other[index] }
    return scaled
  }

  private static func subtract(_ share: Double, of one: [Double], from column: inout [Double]) {
    for index in 0..<min(one.count, column.count) { column[index] -= share * one[index] }
  }

  private static func length(_ column: [Double]) -> Double { dot(column, column).squareRoot() }
}
