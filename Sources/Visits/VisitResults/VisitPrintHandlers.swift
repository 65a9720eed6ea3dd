import Kernel
import Storage
import Web

/// A visit on two pages of paper.
enum VisitPrintHandlers {
  /// `GET /d/:district/visits/:visit/print`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    let language = call.language
    let (page, outcome, commitments) = try await call.store.read { db in
      let page = try InquiryVisitPage.load(db, scope, id, language: language)
      return (
        page, try VisitOutcomeQueries.outcome(db, of: page.visit, for: page.standing),
        try VisitResultQueries.commitments(db, of: id)
      )
    }
    return try VisitPrintPages.show(call, page, outcome, commitments)
  }
}
