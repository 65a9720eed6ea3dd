/// How far chance alone moves a school's result: the variances that enter `MetaRegression`.
public enum SamplingVariance {
  /// The variance of each school's mean: the variance within schools, pooled over all of them, over its
  /// students.
  ///
  /// Shape: one entry for each school; `nil` for a school without students, and for all where no school has
  /// two.
  /// Edge cases: a standard deviation that is missing or not a number stays out of the pool.
  public static func ofMeans(standardDeviations: [Double?], students: [Int]) -> [Double?] {
    var squares = 0.0
    var freedom = 0.0
    for (deviation, count) in zip(standardDeviations, students) where count > 1 {
      guard let deviation, deviation.isFinite else { continue }
      squares += Double(count - 1) * deviation * deviation
      freedom += Double(count - 1)
    }
    guard freedom > 0, squares.isFinite else { return students.map { _ in nil } }
    return students.map { $0 > 0 ? squares / freedom / Double($0) : nil }
  }

  /// The variance of a share of students around the share predicted for the school.
  ///
  /// The raw share would give 0 at 0 and 100 %, and so all the weight to the smallest schools. A prediction
  /// outside the range that a count can reach is taken as half a student from its end.
  public static func ofShare(predicted: Double, students: Int) -> Double? {
    guard students > 0, predicted.isFinite else { return nil }
    let half = 0.5 / Double(students)
    let share = min(1 - half, max(half, predicted))
    return share * (1 - share) / Double(students)
  }

  /// The variances of all schools' shares: around the common share first, then around the shares fitted with
  /// these.
  ///
  /// Shape: `successes` of `students` at each school, and covariates without the intercept.
  /// Throws: `MetaRegression.Fault`, `notNumbers` where a school has no students or more successes than
  /// students.
  public static func ofShares(successes: [Int], students: [Int], covariates: [[Double]])
    throws(MetaRegression.Fault) -> [Double]
  {
    guard successes.count == students.count else { throw .unequalLengths }
    guard zip(successes, students).allSatisfy({ $1 > 0 && (0...$1).contains($0) }) else { throw .notNumbers }
    let all = students.reduce(0.0) { $0 + Double($1) }
    let common = successes.reduce(0.0) { $0 + Double($1) } / all
    let first = students.compactMap { ofShare(predicted: common, students: $0) }
    let shares = zip(successes, students).map { Double($0) / Double($1) }
    let fit = try MetaRegression(results: shares, variances: first, covariates: covariates)
    return zip(fit.schools, students).compactMap { ofShare(predicted: $0.fitted, students: $1) }
  }
}
