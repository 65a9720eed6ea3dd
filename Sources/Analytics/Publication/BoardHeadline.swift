/// The one sentence of a knowing-doing board, as values: what was compared and what stands out.
///
/// Practices are compared with each other inside one school or one district. Schools are never put in
/// order; bright spots come in the order of the board, not of their size.
package struct BoardHeadline: Hashable, Sendable {
  /// What the sentence says.
  package enum Finding: Hashable, Sendable {
    /// No practice has both figures.
    case nothingToCompare
    /// Every gap could be chance.
    case cannotTellYet
    /// Some gaps are there, all of them with doing ahead.
    case doingAhead
    /// The practices with the widest gap that chance does not account for; several when they tie.
    case widestGap(practices: [Int], points: Int)
  }

  /// One cell of the board: positions in the caller's lists, and its gap if both figures are published.
  package struct Cell: Hashable, Sendable {
    package let practice: Int
    /// `nil` for the row of the whole district, or on the board of one school.
    package let school: Int?
    package let gap: PublishedGap?

    /// A cell; `gap` is `nil` when either figure is withheld.
    package init(practice: Int, school: Int? = nil, gap: PublishedGap?) {
      self.practice = practice
      self.school = school
      self.gap = gap
    }
  }

  /// A place where more is done than known.
  package struct BrightSpot: Hashable, Sendable {
    package let practice: Int
    package let school: Int?
    /// Chance alone does not account for it.
    package let isCertain: Bool
  }

  package let finding: Finding
  package let brightSpots: [BrightSpot]
  /// Practices that were compared, to be printed with the finding.
  package let compared: Int
  /// Practices without a gap because a figure is withheld.
  package let withheld: Int

  /// Reads the rows (one per practice) for the finding, and all cells for bright spots.
  package init(rows: [Cell], cells: [Cell] = []) {
    let gaps = rows.compactMap { row in row.gap.map { (practice: row.practice, gap: $0) } }
    finding = Self.finding(gaps)
    compared = gaps.count
    withheld = rows.count - gaps.count
    brightSpots = (cells.isEmpty ? rows : cells)
      .filter { $0.gap?.isBright == true }
      .sorted { ($0.practice, $0.school ?? -1) < ($1.practice, $1.school ?? -1) }
      .map {
        BrightSpot(
          practice: $0.practice,
          school: $0.school,
          isCertain: $0.gap?.reading == .doingAhead
        )
      }
  }

  private static func finding(_ gaps: [(practice: Int, gap: PublishedGap)]) -> Finding {
    guard !gaps.isEmpty else { return .nothingToCompare }
    let certain = gaps.filter { $0.gap.reading == .knowingAhead }
    guard let widest = certain.map(\.gap.points).max() else {
      return gaps.contains { $0.gap.reading == .doingAhead } ? .doingAhead : .cannotTellYet
    }
    let practices = certain.filter { $0.gap.points == widest }.map(\.practice).sorted()
    return .widestGap(practices: practices, points: widest)
  }
}
