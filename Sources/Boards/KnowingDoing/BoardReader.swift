import Kernel
import Markup
import Practices
import Storage

/// Reads boards, remembering the figures of a district and the pages made of them.
struct BoardReader: Sendable {
  private struct FiguresKey: Hashable, Sendable {
    let district: DistrictID
    let day: CalendarDay
    let term: TermID?
    let grades: GradeBand?
  }

  /// Which page is made.
  enum Page: Hashable, Sendable { case board, school }

  struct PageKey: Hashable, Sendable {
    var page = Page.board
    let district: DistrictID
    let day: CalendarDay
    let reach: BoardReach
    let filter: BoardFilter
    let language: Language
    let mayDecide: Bool
  }

  private let figures = NewestMemory<FiguresKey, BoardFigures?>(most: 40)
  private let pages = NewestMemory<PageKey, BoardContent>(most: 160)

  /// The board of a filter, or nothing before the first figures exist.
  ///
  /// Throws: `notFound` when the filter leaves the lattice or the reach.
  func board(
    _ db: Connection,
    within scope: Scope,
    _ filter: BoardFilter,
    on day: CalendarDay,
    language: Language
  ) throws -> Board? {
    let newest = try EventLog.newest(district: scope.district, db)
    return try board(db, within: scope, filter, on: day, language: language, newest: newest)
  }

  /// The content of a page, made from the board unless nothing happened since it was made.
  func content(
    _ store: any Store,
    within scope: Scope,
    _ key: PageKey,
    make: @escaping @Sendable (Connection, Board?, [OpenDecision]) throws -> BoardContent
  ) async throws -> BoardContent {
    try await pages.value(key, in: scope.district, from: store) { db, newest in
      let board = try board(
        db,
        within: scope,
        key.filter,
        on: key.day,
        language: key.language,
        newest: newest
      )
      return try make(db, board, try BoardQueries.openDecisions(db, within: scope, limit: 200))
    }
  }

  /// The figures of the term of a board and of those before it, newest first, at most `limit`.
  func runs(_ db: Connection, _ board: Board, district: DistrictID, on day: CalendarDay, limit: Int = 9)
    throws
    -> [BoardFigures]
  {
    let newest = try EventLog.newest(district: district, db)
    let own = board.figures
    let earlier = own.terms.filter { $0.startsOn < own.term.startsOn }.prefix(limit - 1)
    return try [own]
      + earlier.compactMap { term in
        let key = FiguresKey(district: district, day: day, term: term.id, grades: own.grades)
        return try figures.value(key, newest: newest) { try load(db, key) }
      }
  }

  private func board(
    _ db: Connection,
    within scope: Scope,
    _ filter: BoardFilter,
    on day: CalendarDay,
    language: Language,
    newest: EventID?
  ) throws -> Board? {
    let key = FiguresKey(district: scope.district, day: day, term: filter.term, grades: filter.grades)
    let known = try figures.value(key, newest: newest) { try load(db, key) }
    guard let known else { return nil }
    let practices = try PracticeSummaryQueries.current(db, district: scope.district, language: language)
      .filter { practice in known.schools.contains { known.hasAnything(practice.id, $0.id) } }
    return try Board(known, practices: practices, reach: BoardReach(scope), filter: filter)
  }

  private func load(_ db: Connection, _ key: FiguresKey) throws -> BoardFigures? {
    let terms = try BoardQueries.terms(db, district: key.district, by: key.day)
    guard let newest = terms.first else {
      if key.term != nil { throw Failure.notFound }
      return nil
    }
    let asked = try key.term.map { id throws(Failure) in
      guard let term = terms.first(where: { $0.id == id }) else { throw .notFound }
      return term
    }
    let term = asked ?? newest
    let previous = terms.first { $0.startsOn < term.startsOn }
    let doing = try BoardQueries.doing(db, district: key.district, term: term.id, grades: key.grades)
    let before = try previous.map {
      try BoardQueries.doing(db, district: key.district, term: $0.id, grades: key.grades).figures
    }
    return BoardFigures(
      terms: terms,
      term: term,
      previous: previous,
      grades: key.grades,
      schools: try BoardQueries.schools(db, district: key.district),
      doing: doing.figures,
      knowing: try BoardQueries.knowing(db, district: key.district, term: term.id, grades: key.grades),
      doingBefore: before ?? [:],
      closedOn: doing.closedOn,
      asOf: doing.asOf,
      groups: try BoardQueries.groups(db, district: key.district, on: key.day)
    )
  }
}

/// A page of the board without the frame around it, which differs from person to person.
struct BoardContent: Sendable {
  let title: String
  let html: HTML
}
