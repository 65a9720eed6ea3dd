/// Which cells of a table of persons are not shown, so that no small group can be worked out.
///
/// Small cells come first (primary). Because totals are shown, others are hidden with them (complementary)
/// until the true table is one of several that fit, whatever is added or subtracted, and none of the small
/// cells has the same count in all of them.
///
/// The search for the fewest further cells is not proved to find the least; on tables of schools by groups it
/// does, or nearly (`docs/methods/small-numbers.md`). It is repeatable.
/// Source: minimum of 10 or more as in NCES 2011-603 (SLDS technical brief 3); protection: Gusfield 1988,
/// SIAM J. Comput. 17:552-571, and `HiddenCells` for counts that are not negative.
public struct Suppression: Sendable {
  /// Which counts are small.
  public struct Rule: Hashable, Sendable {
    /// Groups with fewer persons are hidden.
    public let minimum: Int
    /// Whether a group of nobody is hidden too.
    public let hidesZero: Bool
    /// Whether a total that is itself small is hidden too; it is about as few persons as a cell.
    public let hidesTotals: Bool

    /// 11 persons unless said otherwise.
    public init(minimum: Int = 11, hidesZero: Bool = false, hidesTotals: Bool = true) {
      self.minimum = minimum
      self.hidesZero = hidesZero
      self.hidesTotals = hidesTotals
    }

    /// Whether a group of this many may not be shown.
    public func hides(_ count: Int) -> Bool { count < minimum && (count > 0 || hidesZero) }

    /// Whether a part of a group may not be shown beside the group: it or what remains without it is small.
    ///
    /// All students minus those of one program, a district minus its other schools, last month's count minus
    /// this month's: what is left is a group as well.
    public func hides(_ part: Int, of whole: Int) -> Bool {
      let rest = whole.subtractingReportingOverflow(part)
      return hides(part) || rest.overflow || rest.partialValue < 0 || hides(rest.partialValue)
    }
  }

  /// The small cells, in order.
  public let primary: [CountTable.Place]
  /// The cells hidden with them, in order.
  public let complementary: [CountTable.Place]
  /// The sum of the weights of all hidden cells.
  public let cost: Double
  /// What readers can still say.
  public let hidden: HiddenCells

  /// How many cells the search looks at; more finds fewer cells in large tables and takes longer.
  public static let usualEffort = 6_000_000

  /// The cells of a table to hide.
  public init(
    _ table: CountTable,
    _ rule: Rule = Rule(),
    weights: CountTable.Weights = .usual,
    effort: Int = usualEffort
  ) {
    let small = table.places.filter { place in
      guard rule.hidesTotals || !table.isTotal(place), let count = table[place] else { return false }
      return rule.hides(count)
    }
    let costs = table.places.map { table.weight($0, weights) }
    var search = CircleSearch(table, small: small.map(table.index), weights: costs, effort: effort)
    primary = small
    complementary = search.cells().map(table.place)
    cost = (primary + complementary).reduce(0) { $0 + table.weight($1, weights) }
    hidden = HiddenCells(primary + complementary, in: table)
  }
}
