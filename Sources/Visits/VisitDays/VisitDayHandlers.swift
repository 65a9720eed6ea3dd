import HTTPTypes
import Kernel
import Practices
import Storage
import Web

/// The day of a visit at a glance, and the cards for its groups.
enum VisitDayHandlers {
  /// `GET /d/:district/visits/:visit/day`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    let (visit, model) = try await call.store.read { db in
      let visit = try VisitDayQueries.hosted(db, within: scope, id: id)
      return (visit, try overview(db, call, visit))
    }
    return try VisitDayPages.show(call, visit, model)
  }

  /// `GET /d/:district/visits/:visit/day/cards`; `each=page` puts every group on a page of its own.
  @Sendable static func cards(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    let (visit, day, lookFors) = try await call.store.read { db in
      (
        try VisitDayQueries.hosted(db, within: scope, id: id), try VisitDayQueries.day(db, of: id),
        try InquiryVisitQueries.lookFors(db, of: id, language: call.language)
      )
    }
    return try GroupCardPages.show(call, visit, day, lookFors, isPageEach: call.query("each") == "page")
  }

  static func overview(_ db: Connection, _ call: Call, _ visit: InquiryVisit) throws -> VisitDayModel {
    VisitDayModel(
      day: try VisitDayQueries.day(db, of: visit.id),
      search: try VisitSearchQueries.search(db, for: visit.id),
      newSearch: VisitSearchID.make(at: call.now)
    )
  }
}
