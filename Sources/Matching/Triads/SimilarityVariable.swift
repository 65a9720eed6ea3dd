/// One figure of a school's profile that counts for similarity, such as enrolment or a share of students.
package struct SimilarityVariable: Hashable, Sendable {
  /// How the figure is read before schools are compared.
  package enum Scale: Hashable, Sendable {
    case plain
    /// For sizes: 200 and 400 students are as far apart as 1,000 and 2,000.
    case logarithm
  }

  package let name: String
  /// How much it counts; 1 is usual, 0 leaves it out.
  package let weight: Double
  package let scale: Scale
  /// One value a school; `nil` where the district has none.
  package let values: [Double?]

  /// A variable with one value a school.
  package init(name: String, weight: Double = 1, scale: Scale = .plain, values: [Double?]) {
    self.name = name
    self.weight = weight
    self.scale = scale
    self.values = values
  }
}

/// Why schools cannot be compared by their profiles.
package enum SimilarityRefusal: Error, Hashable, Sendable {
  /// A school has no value, and none is made up for it.
  case missing(variable: String, school: Int)
  /// A logarithm needs a value above zero.
  case notPositive(variable: String, school: Int)
  /// A weight is below zero, or not a number.
  case weight(variable: String)
}
