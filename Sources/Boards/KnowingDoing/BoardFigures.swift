import Analytics
package import Kernel
package import Practices
package import Visits

/// A term as the board names it.
package struct BoardTerm: Hashable, Sendable {
  package let id: TermID
  package let title: String
  package let startsOn: CalendarDay
  package let endsOn: CalendarDay
}

/// A school as the board names it.
package struct BoardSchool: Hashable, Sendable {
  package let id: SchoolID
  package let name: String
  package let level: SchoolLevel
}

/// Where a published figure belongs.
struct BoardKey: Hashable, Sendable {
  let school: SchoolID
  let practice: FrameworkItemID
}

/// Every published figure of one district, term and grade band, before anybody's reach is applied.
struct BoardFigures: Sendable {
  let terms: [BoardTerm]
  let term: BoardTerm
  let previous: BoardTerm?
  /// Nothing for the whole school.
  let grades: GradeBand?
  let schools: [BoardSchool]
  let doing: [BoardKey: Published<DoingFigure>]
  let knowing: [BoardKey: Published<KnowingFigure>]
  /// Doing of the term before, for the change.
  let doingBefore: [BoardKey: Published<DoingFigure>]
  /// The day the round closed whose figure of doing stands there.
  let closedOn: [BoardKey: CalendarDay]
  /// The day the newest round closed.
  let asOf: CalendarDay?
  let groups: [BoardGroup]

  /// Whether a practice belongs on the board for a school: it was looked for, or its knowing may be shown.
  func hasAnything(_ practice: FrameworkItemID, _ school: SchoolID) -> Bool {
    let key = BoardKey(school: school, practice: practice)
    return doing[key] != nil || knowing[key]?.figure != nil
  }

  /// One school's cell.
  func cell(_ school: SchoolID, _ practice: FrameworkItemID) -> BoardCell {
    let key = BoardKey(school: school, practice: practice)
    return BoardCell(
      doing: doing[key]?.figure.map { BoardShare($0) },
      knowing: knowing[key]?.figure.map { BoardShare($0) }
    )
  }

  /// The cell of several schools together.
  func cell(_ schools: [BoardSchool], _ practice: FrameworkItemID) -> BoardCell {
    let keys = schools.map { BoardKey(school: $0.id, practice: practice) }
    return BoardCell.sum(doing: keys.compactMap { doing[$0] }, knowing: keys.compactMap { knowing[$0] })
  }

  /// How many points doing moved since the term before, over all schools.
  func change(_ practice: FrameworkItemID) -> Int? {
    let keys = schools.map { BoardKey(school: $0.id, practice: practice) }
    guard let now = DistrictFigure(keys.compactMap { doing[$0] }),
      let before = DistrictFigure(keys.compactMap { doingBefore[$0] })
    else { return nil }
    return Int(((now.rate.nominalPercent - before.rate.nominalPercent) / 5).rounded()) * 5
  }
}

/// The schools one principal supervisor looks after, which a director may open together.
package struct BoardGroup: Hashable, Sendable {
  package let supervisor: PersonID
  package let name: String
  package let schools: Set<SchoolID>
}
