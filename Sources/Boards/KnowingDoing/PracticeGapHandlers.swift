import HTTPTypes
import Kernel
import Markup
import Practices
import Storage
import Web

/// One practice over the schools in reach and over the terms.
struct PracticeGapHandlers: Sendable {
  let reader: BoardReader
  private static let mostTerms = 8

  /// `GET /d/:district/practices/:practice/gap`
  @Sendable func gap(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: FrameworkItemID = try call.id("practice")
    let filter = try BoardFilter(
      term: call.query("term"),
      grades: call.query("grades"),
      school: call.query("school")
    )
    let (day, language) = (call.today, call.language)
    let (practice, boards, decisions) = try await call.store.read { db in
      let practices = try PracticeSummaryQueries.current(db, district: scope.district, language: language)
      guard let practice = practices.first(where: { $0.id == id }) else { throw Failure.notFound }
      return (
        practice, try terms(db, scope, filter, day, language),
        try BoardQueries.openDecisions(db, within: scope, practice: id, limit: 50)
      )
    }
    let pages = PracticeGapPages(
      practice: practice,
      words: BoardWords(language: language),
      slug: try call.district.slug,
      today: day,
      reach: BoardReach(scope),
      mayDecide: scope.actor.may(PracticesPermissions.decideNextStep)
    )
    return call.page(pages.title, .practices, pages.html(boards, decisions))
  }

  /// The board asked for first, then those of the terms before it.
  private func terms(
    _ db: Connection,
    _ scope: Scope,
    _ filter: BoardFilter,
    _ day: CalendarDay,
    _ language: Language
  ) throws -> [Board] {
    guard let first = try reader.board(db, within: scope, filter, on: day, language: language) else {
      return []
    }
    let earlier = first.figures.terms.filter { $0.startsOn < first.figures.term.startsOn }.prefix(
      Self.mostTerms - 1
    )
    return try [first]
      + earlier.compactMap { term in
        var past = filter
        past.term = term.id
        return try reader.board(db, within: scope, past, on: day, language: language)
      }
  }
}
