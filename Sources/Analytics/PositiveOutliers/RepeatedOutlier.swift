/// Whether a school is above prediction often enough to be worth a visit: for several groups, and again.
///
/// One group in one year is a chance event in a list of many. Required are at least two student groups, both
/// above prediction in each of at least two years.
/// Source: after Podolsky, Darling-Hammond, Doss and Reardon 2019, California's Positive Outliers, which
/// asked that districts be above prediction for African American, Latino and White students alike.
public enum RepeatedOutlier {
  /// A student group in a year.
  public struct Occasion: Hashable, Sendable {
    /// The student group.
    public let group: String

    /// The year.
    public let year: Int

    /// An occasion.
    public init(group: String, year: Int) {
      self.group = group
      self.year = year
    }
  }

  /// The fewest groups, and the fewest years.
  public static let fewest = (groups: 2, years: 2)

  /// The groups that are above prediction together, with all the years in which they are; empty where the
  /// school is not above prediction often enough.
  ///
  /// Shape: pairs of groups, by name.
  public static func pairs(above occasions: Set<Occasion>) -> [(groups: [String], years: [Int])] {
    var years: [String: Set<Int>] = [:]
    for occasion in occasions { years[occasion.group, default: []].insert(occasion.year) }
    let groups = years.keys.sorted()
    var pairs: [(groups: [String], years: [Int])] = []
    for (index, one) in groups.enumerated() {
      for other in groups[(index + 1)...] {
        let shared = (years[one] ?? []).intersection(years[other] ?? [])
        if shared.count >= fewest.years { pairs.append(([one, other], shared.sorted())) }
      }
    }
    return pairs
  }

  /// Whether any two groups are above prediction in the same two years.
  public static func holds(for occasions: Set<Occasion>) -> Bool { !pairs(above: occasions).isEmpty }
}
