import HTTPTypes
import Kernel
import Storage
import Web

/// A visitor's own way through the day, for the phone.
enum MyGroupHandlers {
  /// `GET /d/:district/visits/:visit/my-group`: for those who visit; nobody else learns that it is there.
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    let (visit, day, lookFors) = try await call.store.read { db in
      let (visit, standing) = try InquiryVisitQueries.visit(db, within: scope, id: id)
      guard standing.isVisitor else { throw Failure.notFound }
      return (
        visit, try VisitDayQueries.day(db, of: id),
        try InquiryVisitQueries.lookFors(db, of: id, language: call.language)
      )
    }
    guard let own = day.visitors.first(where: { $0.person == scope.person }) else { throw Failure.notFound }
    guard visit.state != .cancelled else { throw Failure.gone(MyGroupPages.cancelled) }
    return try MyGroupPages.show(call, MyGroup(visit: visit, day: day, group: own.group, lookFors: lookFors))
  }
}
