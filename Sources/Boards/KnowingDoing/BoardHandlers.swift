import HTTPTypes
import Kernel
import Markup
import People
import Practices
import Storage
import Web

/// Answers for the knowing-doing board.
struct BoardHandlers: Sendable {
  let reader = BoardReader()

  /// `GET /d/:district/practices/board`
  @Sendable func board(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await page(call, scope, try filter(call))
  }

  /// `GET /d/:district/schools/:school/board`
  @Sendable func school(_ call: Call, _ scope: Scope) async throws -> Reply {
    let school: SchoolID = try call.id("school")
    let isThere = try await call.store.read { db in try SchoolQueries.isThere(db, within: scope, id: school) }
    guard isThere else { throw Failure.notFound }
    var filter = try filter(call)
    filter.choice = school.text
    let key = try key(call, scope, filter, page: .school)
    let words = BoardWords(language: call.language)
    let pages = SchoolBoardPages(words: words, slug: try call.district.slug, today: call.today, key: key)
    let empty = BoardPages(words: words, slug: pages.slug, today: call.today)
    let content = try await reader.content(call.store, within: scope, key) { [reader] db, board, decisions in
      guard let board, let one = board.figures.schools.first(where: { $0.id == school }) else {
        return empty.content(nil, [], key: key)
      }
      let model = SchoolBoard(
        board: board,
        school: one,
        runs: try reader.runs(db, board, district: key.district, on: key.day),
        reasons: try ReasonQueries.batches(db, district: key.district),
        decisions: decisions
      )
      return pages.content(model)
    }
    var frame = PageFrame(content.title, .practices)
    frame.width = .board
    return call.page(frame, content.html)
  }

  /// `GET /d/:district/practices/board/present`
  @Sendable func present(_ call: Call, _ scope: Scope) async throws -> Reply {
    let slug = try call.district.slug
    let filter = try filter(call)
    let (day, language, reach) = (call.today, call.language, BoardReach(scope))
    let model = try await call.store.read { db -> PresentModel? in
      guard let board = try reader.board(db, within: scope, filter, on: day, language: language) else {
        return nil
      }
      let shown = Set(board.compared.map(\.id))
      return PresentModel(
        board: board,
        runs: try reader.runs(db, board, district: scope.district, on: day),
        reasons: try Self.reasons(db, board, reach, district: scope.district),
        decisions: try BoardQueries.openDecisions(db, within: scope, limit: 200)
          .filter { $0.school.map { shown.contains($0) } ?? true }
      )
    }
    guard let model else { return .seeOther(Link("/d/\(slug)/practices/board")) }
    let pages = PresentPages(
      words: BoardWords(language: language),
      slug: slug,
      today: day,
      reach: reach,
      filter: filter,
      isDark: call.query("dark") != nil
    )
    var frame = PageFrame(call.say("Present the board", "Presentar el tablero"), .practices)
    frame.showsTabs = false
    return call.page(frame, pages.html(model))
  }

  /// What stands in the way of the practice the headline speaks of.
  private static func reasons(_ db: Connection, _ board: Board, _ reach: BoardReach, district: DistrictID)
    throws
    -> PooledReasons?
  {
    guard let first = board.widest else { return nil }
    let batches = try ReasonQueries.batches(db, district: district, practice: board.practices[first].id)
    return reach.pooled(batches, at: board.columns[board.focus].place)
  }

  /// `GET /d/:district/practices/board/print`
  @Sendable func print(_ call: Call, _ scope: Scope) async throws -> Reply {
    let slug = try call.district.slug
    guard let board = try await read(call, scope) else {
      return .seeOther(Link("/d/\(slug)/practices/board"))
    }
    let pages = BoardPrintPages(
      pages: BoardPages(words: BoardWords(language: call.language), slug: slug, today: call.today)
    )
    var frame = PageFrame(call.say("Knowing–doing board", "Tablero de saber y hacer"), .practices)
    frame.width = .board
    return call.page(frame, pages.html(board, reach: BoardReach(scope)))
  }

  /// `GET /d/:district/practices/board.csv`
  @Sendable func csv(_ call: Call, _ scope: Scope) async throws -> Reply {
    let slug = try call.district.slug
    let board = try await read(call, scope)
    let words = BoardWords(language: call.language)
    let table = board.map { BoardCSV(board: $0, words: words, reach: BoardReach(scope)).bytes } ?? []
    let term = board?.figures.term.title ?? "empty"
    return .download(table, type: "text/csv; charset=utf-8", name: "\(slug)-board-\(term).csv")
  }

  /// `GET /d/:district/practices/c/:cell`: the long address of one cell.
  @Sendable func cell(_ call: Call, _ scope: Scope) async throws -> Reply {
    let slug = try call.district.slug
    let tails = (call.parameters["cell"] ?? "").split(separator: ".").map(String.init)
    guard tails.count == 2, tails.allSatisfy({ $0.utf8.count == ShortCellLink.length }) else {
      throw Failure.notFound
    }
    let found = try await call.store.read { db in
      let practices = try PracticeSummaryQueries.current(db, district: scope.district, language: .english)
        .map(\.id)
      return (practices, try BoardQueries.schools(db, district: scope.district).map(\.id))
    }
    let practice = found.0.filter { ShortCellLink.tail($0.text) == tails[0] }
    let school = found.1.filter { ShortCellLink.tail($0.text) == tails[1] && scope.reaches($0) }
    guard practice.count == 1, school.count == 1 else { throw Failure.notFound }
    return .seeOther(Link("/d/\(slug)/practices/\(practice[0])/gap?school=\(school[0])"))
  }

  private func page(_ call: Call, _ scope: Scope, _ filter: BoardFilter) async throws -> Reply {
    let slug = try call.district.slug
    let key = try key(call, scope, filter)
    let pages = BoardPages(words: BoardWords(language: call.language), slug: slug, today: call.today)
    let content = try await reader.content(call.store, within: scope, key) { _, board, decisions in
      pages.content(board, decisions, key: key)
    }
    var frame = PageFrame(content.title, .practices)
    frame.width = .board
    return call.page(frame, content.html)
  }

  private func key(
    _ call: Call,
    _ scope: Scope,
    _ filter: BoardFilter,
    page: BoardReader.Page = .board
  ) throws(Failure) -> BoardReader.PageKey {
    BoardReader.PageKey(
      page: page,
      district: scope.district,
      day: call.today,
      reach: BoardReach(scope),
      filter: filter,
      language: call.language,
      mayDecide: scope.actor.may(PracticesPermissions.decideNextStep)
    )
  }

  private func read(_ call: Call, _ scope: Scope) async throws -> Board? {
    let filter = try filter(call)
    let (day, language) = (call.today, call.language)
    return try await call.store.read { db in
      try reader.board(db, within: scope, filter, on: day, language: language)
    }
  }

  private func filter(_ call: Call) throws(Failure) -> BoardFilter {
    try BoardFilter(term: call.query("term"), grades: call.query("grades"), school: call.query("school"))
  }
}
