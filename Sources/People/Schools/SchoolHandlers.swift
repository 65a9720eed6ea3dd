import Kernel
import Markup
import Storage
import Web

/// The schools of a district.
struct SchoolHandlers: Sendable {
  /// `GET /d/:district/schools`
  @Sendable func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let cursor = try call.query("after").map { text in try PageCursor(text: text, keyCount: 2) }
    let page = try await call.store.read { db in try SchoolQueries.page(db, within: scope, after: cursor) }
    return SchoolPages.list(call, ListPage(page, isFirst: cursor == nil))
  }

  /// `GET /d/:district/schools/:school`
  @Sendable func school(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id = try call.id("school", of: SchoolSubject.self)
    let school = try await call.store.read { db in try SchoolQueries.school(db, within: scope, id: id) }
    let seesStudents = scope.actor.scope(for: PeoplePermissions.viewStudents)?.reaches(id) == true
    return SchoolPages.school(call, school, seesStudents: seesStudents)
  }
}
