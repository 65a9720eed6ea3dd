import HTTPTypes
import Kernel
import Markup
import Practices
import Storage
import Web

/// One practice over the schools in reach and over the terms.
struct PracticeGapHandlers: Sendable {
  let reader: BoardReader

  /// `GET /d/:district/practices/:practice/gap`
  @Sendable func gap(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: FrameworkItemID = try call.id("practice")
    let filter = try BoardFilter(
      term: call.query("term"),
      grades: call.query("grades"),
      school: call.query("school")
    )
    let (day, language) = (call.today, call.language)
    let reach = BoardReach(scope)
    let model = try await call.store.read { db -> PracticeGap in
      let practices = try PracticeSummaryQueries.current(db, district: scope.district, language: language)
      guard let practice = practices.first(where: { $0.id == id }) else { throw Failure.notFound }
      let board = try reader.board(db, within: scope, filter, on: day, language: language)
      let batches = try ReasonQueries.batches(db, district: scope.district, practice: id)
      let place = board.map { $0.columns[$0.focus].place } ?? .district
      var reasons = reach.pooled(batches, at: place)
      if let school = place.school {
        reasons = try ReasonQueries.pooled(db, batches.filter { $0.school == school })
      }
      return PracticeGap(
        practice: practice,
        board: board,
        runs: try board.map { try reader.runs(db, $0, district: scope.district, on: day) } ?? [],
        reasons: reasons,
        decisions: try BoardQueries.openDecisions(db, within: scope, practice: id, limit: 50)
      )
    }
    let pages = PracticeGapPages(
      practice: model.practice,
      words: BoardWords(language: language),
      slug: try call.district.slug,
      today: day,
      reach: reach,
      mayAnswer: scope.actor.may(PracticesPermissions.giveReason),
      mayDecide: scope.actor.may(PracticesPermissions.decideNextStep)
    )
    return call.page(pages.title, .practices, pages.html(model))
  }
}
