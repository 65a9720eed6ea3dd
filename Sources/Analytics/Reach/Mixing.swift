/// Whether contacts stay within groups, such as schools or subjects, or cross them.
///
/// Lines of the undirected network are counted; those with an unknown group at an end are left out and
/// counted apart.
public struct Mixing: Hashable, Sendable {
  /// Lines between two different groups.
  public let crossing: Int

  /// Lines within a group.
  public let within: Int

  /// Lines left out because a group is unknown.
  public let unknown: Int

  /// 1 where contacts stay within groups, 0 where groups play no part; `nil` where all lines are of one
  /// group, or none.
  ///
  /// Source: Newman 2003, Phys. Rev. E 67:026126, eq. 2.
  public let assortativity: Double?

  /// The E-I index that contacts between pairs drawn at random would have, given the sizes of the groups.
  ///
  /// The index depends on those sizes, so it is shown beside this. `nil` with fewer than two people of known
  /// group.
  public let expectedEI: Double?

  /// (E - I)/(E + I): 1 where all lines cross groups, -1 where none does; `nil` without lines.
  ///
  /// Source: Krackhardt and Stern 1988, Soc. Psychol. Q. 51:123-140.
  public var ei: Double? {
    crossing + within > 0 ? Double(crossing - within) / Double(crossing + within) : nil
  }

  /// Counts a network's lines by a grouping of the roster of the same log.
  public init(_ network: ContactNetwork, _ roster: [String: StaffMember], by grouping: StaffGrouping) {
    let groups = network.people.map { roster[$0].flatMap(grouping.group) }
    var (crossing, within, unknown) = (0, 0, 0)
    var ends: [String: Int] = [:]
    for (person, neighbors) in network.neighbors.enumerated() {
      for neighbor in neighbors where neighbor > person {
        guard let one = groups[person], let other = groups[neighbor] else {
          unknown += 1
          continue
        }
        if one == other { within += 1 } else { crossing += 1 }
        ends[one, default: 0] += 1
        ends[other, default: 0] += 1
      }
    }
    self.crossing = crossing
    self.within = within
    self.unknown = unknown
    assortativity = Self.assortativity(within: within, lines: within + crossing, ends: Array(ends.values))
    expectedEI = Self.expected(
      sizes: Dictionary(grouping: groups.compactMap { $0 }) { $0 }.map(\.value.count)
    )
  }

  // Whole numbers until the end, so that one group alone is exactly undefined and the order of groups is
  // nothing.
  private static func assortativity(within: Int, lines: Int, ends: [Int]) -> Double? {
    guard ends.count > 1 else { return nil }
    let all = Double(2 * lines)
    let byChance = Double(ends.reduce(0) { $0 + $1 * $1 }) / (all * all)
    return (Double(within) / Double(lines) - byChance) / (1 - byChance)
  }

  private static func expected(sizes: [Int]) -> Double? {
    let people = sizes.reduce(0, +)
    guard people > 1 else { return nil }
    let same = sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
    return 1 - 2 * same / (Double(people) * Double(people - 1))
  }
}
