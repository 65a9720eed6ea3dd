import Kernel
import Practices

/// One term of a run: what was published of a practice at a place, or that nothing was.
struct TrendPoint: Hashable, Sendable {
  let term: BoardTerm
  let cell: BoardCell
  /// The days on which the rounds in it closed.
  let closed: ClosedRange<CalendarDay>?
}

/// Published figures of one practice at one place, term by term; never a live count.
struct Trend: Hashable, Sendable {
  /// Oldest first.
  let points: [TrendPoint]

  /// A run of fewer points says nothing about a change of the process.
  ///
  /// Source: Anhøj & Olesen 2014: with fewer than ten useful points the runs rule has hardly any power.
  static let fewestToTell = 10

  /// From figures of terms in any order.
  init(
    _ runs: [BoardFigures],
    _ practice: FrameworkItemID,
    _ place: BoardColumn.Place,
    _ reach: BoardReach
  ) {
    points = runs.sorted { $0.term.startsOn < $1.term.startsOn }.map { figures in
      let schools = Self.schools(of: place, in: figures)
      let cell =
        schools.count == 1 && place.isSchool
        ? figures.cell(schools[0].id, practice) : reach.shown(figures.cell(schools, practice))
      let days = schools.compactMap { figures.closedOn[BoardKey(school: $0.id, practice: practice)] }
      return TrendPoint(
        term: figures.term,
        cell: cell,
        closed: cell.doing == nil ? nil : days.min().flatMap { first in days.max().map { first...$0 } }
      )
    }
  }

  /// Terms in which doing may be shown.
  var seen: [TrendPoint] { points.filter { $0.cell.doing != nil } }

  /// Whether anything may be shown at all.
  var isEmpty: Bool { points.allSatisfy(\.cell.isEmpty) }

  private static func schools(of place: BoardColumn.Place, in figures: BoardFigures) -> [BoardSchool] {
    switch place {
    case .district: figures.schools
    case .level(let level): figures.schools.filter { $0.level == level }
    case .school(let school): figures.schools.filter { $0.id == school.id }
    }
  }
}

extension BoardColumn.Place {
  /// Whether it is one school.
  var isSchool: Bool { if case .school = self { true } else { false } }

  /// The school, when it is one.
  var school: SchoolID? { if case .school(let one) = self { one.id } else { nil } }
}
