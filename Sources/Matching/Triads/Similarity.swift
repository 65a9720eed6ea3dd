import Foundation

/// How unlike schools are: the distance between their standardised profiles.
///
/// Units: hundredths of a standard deviation, rounded. A variable in which all schools agree adds nothing.
package enum Similarity {
  /// round(100 sqrt(sum of weight x squared standardised difference)), with the population's deviation.
  package static func distance(
    _ variables: [SimilarityVariable],
    schools: Int
  ) throws(SimilarityRefusal) -> SquareMatrix {
    var columns: [(weight: Double, scores: [Double])] = []
    for variable in variables where variable.weight != 0 {
      guard variable.weight > 0, variable.weight.isFinite else { throw .weight(variable: variable.name) }
      columns.append((variable.weight, try scores(variable, schools)))
    }
    return SquareMatrix(count: schools) { one, other in
      let squared = columns.reduce(0.0) { sum, column in
        let difference = column.scores[one] - column.scores[other]
        return sum + column.weight * difference * difference
      }
      return Int((100 * squared.squareRoot()).rounded())
    }
  }

  private static func scores(
    _ variable: SimilarityVariable,
    _ schools: Int
  ) throws(SimilarityRefusal) -> [Double] {
    precondition(variable.values.count == schools, "A variable has one value a school.")
    var values: [Double] = []
    for (school, value) in variable.values.enumerated() {
      guard let value, value.isFinite else { throw .missing(variable: variable.name, school: school) }
      switch variable.scale {
      case .plain: values.append(value)
      case .logarithm:
        guard value > 0 else { throw .notPositive(variable: variable.name, school: school) }
        values.append(log(value))
      }
    }
    let mean = values.reduce(0, +) / Double(max(1, schools))
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, schools))
    return values.map { variance > 0 ? ($0 - mean) / variance.squareRoot() : 0 }
  }
}
