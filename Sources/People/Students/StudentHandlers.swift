import Kernel
import Markup
import Storage
import Web

/// The students of a school, and the log of who read such lists.
struct StudentHandlers: Sendable {
  /// Why a list is read, as the log keeps it.
  enum Purpose: String {
    case page = "list on a page"
    case api = "list by API"
  }

  /// `GET /d/:district/schools/:school/students`: each reading is logged with its page.
  @Sendable func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id = try call.id("school", of: SchoolSubject.self)
    let cursor = try call.query("after").map { text in try PageCursor(text: text, keyCount: 2) }
    let (school, page) = try await Self.read(call, scope, school: id, after: cursor, for: .page)
    return StudentPages.list(call, school, ListPage(page, isFirst: cursor == nil))
  }

  /// `GET /d/:district/student-reads`
  @Sendable func reads(_ call: Call, _ scope: Scope) async throws -> Reply {
    let cursor = try call.query("after").map { text in try PageCursor(text: text, keyCount: 1) }
    let page = try await call.store.read { db in try StudentQueries.reads(db, within: scope, after: cursor) }
    return StudentPages.reads(call, ListPage(page, isFirst: cursor == nil))
  }

  /// Reads one page of students and notes the reading in the same transaction: no list without its log.
  static func read(
    _ call: Call,
    _ scope: Scope,
    school: SchoolID,
    after cursor: PageCursor?,
    for purpose: Purpose
  ) async throws -> (SchoolDetail, Page<StudentLine>) {
    try await call.store.write { db in
      let detail = try SchoolQueries.school(db, within: scope, id: school)
      let page = try StudentQueries.list(db, within: scope, school: school, after: cursor)
      try StudentQueries.noteRead(
        db,
        by: scope,
        school: school,
        purpose: purpose.rawValue,
        rows: page.items.count,
        now: call.now
      )
      return (detail, page)
    }
  }
}
