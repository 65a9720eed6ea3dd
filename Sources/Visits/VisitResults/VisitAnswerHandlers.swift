import Kernel
import Storage
import Web

/// What the page of answers needs to know.
struct VisitAnswerBoard: Sendable {
  let visit: InquiryVisit
  let side: AnswerSide?
  let hasAnswered: Bool
  let pooled: [PooledVisitAnswers]

  static func load(_ db: Connection, _ scope: Scope, _ id: InquiryVisitID, on today: CalendarDay) throws
    -> VisitAnswerBoard
  {
    let (visit, standing) = try InquiryVisitQueries.visit(db, within: scope, id: id)
    return VisitAnswerBoard(
      visit: visit,
      side: standing.answersSide(visit, on: today),
      hasAnswered: try VisitAnswerQueries.hasAnswered(db, scope.person, id),
      pooled: try VisitAnswerQueries.pooled(db, school: visit.school)
    )
  }
}

/// How a visit was: useful, and safe.
enum VisitAnswerHandlers {
  /// `GET /d/:district/visits/:visit/answers`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    try VisitAnswerPages.show(call, try await board(call, scope))
  }

  /// `POST /d/:district/visits/:visit/answers`
  @Sendable static func record(_ call: Call, _ scope: Scope) async throws -> Reply {
    let board = try await board(call, scope)
    do {
      let answer = try VisitAnswer(useful: call.form["was_useful"], safe: call.form["felt_safe"])
      try await record(call, scope, board, answer)
    } catch Failure.invalid(let errors) {
      return try VisitAnswerPages.show(
        call,
        board,
        typed: (call.form["was_useful"], call.form["felt_safe"]),
        errors: errors
      )
    }
    return .seeOther(
      try VisitLinks(call, board.visit.id).visit,
      flash: FlashMessage(
        call.say("Thank you. Your answer has no name on it.", "Gracias. Tu respuesta no lleva nombre.")
      )
    )
  }

  /// Throws: `forbidden` for those who are not asked.
  static func record(_ call: Call, _ scope: Scope, _ board: VisitAnswerBoard, _ answer: VisitAnswer)
    async throws
  {
    guard let side = board.side else { throw Failure.forbidden(VisitAnswerPages.notAsked) }
    // No event: the log would tell who answered when.
    _ = try await call.store.write { db in
      try VisitAnswerQueries.record(db, answer, side: side, by: scope.person, about: board.visit)
    }
  }

  static func board(_ call: Call, _ scope: Scope) async throws -> VisitAnswerBoard {
    let id: InquiryVisitID = try call.id("visit")
    let today = call.today
    return try await call.store.read { db in
      try VisitAnswerBoard.load(db, scope, id, on: today)
    }
  }
}
