import Analytics
import Kernel
import Practices
import Visits

/// One column of a board: the whole district, a level, or a school.
struct BoardColumn: Hashable, Sendable {
  /// What is summed in it.
  enum Place: Hashable, Sendable {
    case district
    case level(SchoolLevel)
    case school(BoardSchool)
  }

  let place: Place
  /// Whether it is one of the reader's own.
  let isOwn: Bool
  /// In the order of the board's practices.
  let cells: [BoardCell]
}

/// A board as one reader sees it: practices by the district's gap, places, figures and the finding.
struct Board: Sendable {
  let figures: BoardFigures
  let practices: [PracticeSummary]
  /// The district first, then what the filter or the reader's reach adds.
  let columns: [BoardColumn]
  /// Schools outside the columns, by level.
  let levels: [BoardColumn]
  /// Points doing moved since the term before, for the district.
  let changes: [Int?]
  /// The column the headline speaks of.
  let focus: Int
  let headline: BoardHeadline
  /// Schools whose cells `headline.brightSpots` and `widest` speak of.
  let compared: [BoardSchool]
  /// In how many compared schools the focus's widest gap is the widest too.
  let schoolsWithSameWidest: Int
  /// Compared schools for which nothing may be shown this term.
  let silent: [BoardSchool]

  /// Builds the board.
  ///
  /// Throws: `notFound` when the filter names a school or group outside the reach.
  init(
    _ figures: BoardFigures,
    practices: [PracticeSummary],
    reach: BoardReach,
    filter: BoardFilter
  ) throws(Failure) {
    let own = reach.own(of: figures.schools)
    let chosen = try Self.chosen(figures, own, filter, reach)
    let ordered = Self.order(practices, figures, reach)
    let district = Self.column(.district, figures.schools, figures, ordered, reach)
    let single = chosen.count == 1 ? chosen[0] : nil
    let rest = figures.schools.filter { !chosen.contains($0) }
    let levels = Self.levels(
      single.map { only in figures.schools.filter { $0.level == only.level } } ?? rest,
      figures,
      ordered,
      reach
    )
    let schools = chosen.map { school in
      BoardColumn(place: .school(school), isOwn: true, cells: ordered.map { figures.cell(school.id, $0.id) })
    }
    self.figures = figures
    self.practices = ordered
    columns = chosen.isEmpty || single != nil ? [district] + levels + schools : [district] + schools
    self.levels = chosen.isEmpty || single != nil ? [] : levels
    changes = ordered.indices.map { district.cells[$0].doing == nil ? nil : figures.change(ordered[$0].id) }
    focus = single == nil ? 0 : columns.count - 1
    compared = chosen.isEmpty ? own : chosen
    headline = Self.headline(columns[focus], compared, figures, ordered)
    silent = compared.filter { school in ordered.allSatisfy { figures.cell(school.id, $0.id).doing == nil } }
    schoolsWithSameWidest = Self.agreeing(headline, compared, figures, ordered)
  }

  /// The practice the headline speaks of, when there is a widest gap.
  var widest: Int? {
    guard case .widestGap(let practices, _) = headline.finding else { return nil }
    return practices.first
  }

  /// The schools shown one by one: those asked for, or one's own when they are not the whole district.
  private static func chosen(
    _ figures: BoardFigures,
    _ own: [BoardSchool],
    _ filter: BoardFilter,
    _ reach: BoardReach
  ) throws(Failure) -> [BoardSchool] {
    guard let choice = filter.choice else { return reach.extent == .district ? [] : own }
    if let school = own.first(where: { $0.id.text == choice }) { return [school] }
    guard reach.extent == .district, let group = figures.groups.first(where: { $0.supervisor.text == choice })
    else { throw .notFound }
    return figures.schools.filter { group.schools.contains($0.id) }
  }

  /// Widest gap of the district first, practices without one after them, by code.
  private static func order(
    _ practices: [PracticeSummary],
    _ figures: BoardFigures,
    _ reach: BoardReach
  ) -> [PracticeSummary] {
    let gaps = practices.map { reach.shown(figures.cell(figures.schools, $0.id)).gap?.points ?? .min }
    return practices.indices.sorted { (gaps[$1], practices[$0].code) < (gaps[$0], practices[$1].code) }
      .map { practices[$0] }
  }

  private static func column(
    _ place: BoardColumn.Place,
    _ schools: [BoardSchool],
    _ figures: BoardFigures,
    _ practices: [PracticeSummary],
    _ reach: BoardReach
  ) -> BoardColumn {
    BoardColumn(
      place: place,
      isOwn: false,
      cells: practices.map { reach.shown(figures.cell(schools, $0.id)) }
    )
  }

  private static func levels(
    _ schools: [BoardSchool],
    _ figures: BoardFigures,
    _ practices: [PracticeSummary],
    _ reach: BoardReach
  ) -> [BoardColumn] {
    guard reach.extent != .own else { return [] }
    return SchoolLevel.allCases.compactMap { level in
      let members = schools.filter { $0.level == level }
      guard !members.isEmpty else { return nil }
      let column = column(.level(level), members, figures, practices, reach)
      return column.cells.allSatisfy(\.isEmpty) ? nil : column
    }
  }

  private static func headline(
    _ focus: BoardColumn,
    _ schools: [BoardSchool],
    _ figures: BoardFigures,
    _ practices: [PracticeSummary]
  ) -> BoardHeadline {
    let rows = focus.cells.enumerated().map { BoardHeadline.Cell(practice: $0.offset, gap: $0.element.gap) }
    let cells = practices.enumerated().flatMap { index, practice in
      schools.enumerated().map { position, school in
        BoardHeadline.Cell(practice: index, school: position, gap: figures.cell(school.id, practice.id).gap)
      }
    }
    return BoardHeadline(rows: rows, cells: cells)
  }

  private static func agreeing(
    _ headline: BoardHeadline,
    _ schools: [BoardSchool],
    _ figures: BoardFigures,
    _ practices: [PracticeSummary]
  ) -> Int {
    guard case .widestGap(let widest, _) = headline.finding else { return 0 }
    return schools.count { school in
      let rows = practices.enumerated().map { index, practice in
        BoardHeadline.Cell(practice: index, gap: figures.cell(school.id, practice.id).gap)
      }
      guard case .widestGap(let mine, _) = BoardHeadline(rows: rows).finding else { return false }
      return !Set(mine).isDisjoint(with: widest)
    }
  }
}
