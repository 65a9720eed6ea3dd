import Kernel
import Markup
import Storage
import Web

/// The list of staff and the page of one person.
struct StaffHandlers: Sendable {
  /// `GET /d/:district/people`
  @Sendable func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let typed = call.query("name") ?? ""
    let school = call.query("school").flatMap { UUIDText.isValid($0) ? SchoolID($0) : nil }
    let filter = StaffFilter(
      words: SearchKey.words(typed),
      role: call.query("role").flatMap(Role.init(rawValue:)),
      school: school
    )
    let cursor = try call.query("after").map { text in try PageCursor(text: text, keyCount: 2) }
    let (page, schools) = try await call.store.read { db in
      (
        try StaffQueries.list(db, within: scope, filter, after: cursor),
        try SchoolQueries.choices(db, within: scope)
      )
    }
    return StaffPages.list(
      call,
      StaffPages.List(
        page: ListPage(page, isFirst: cursor == nil),
        schools: schools,
        typedName: typed,
        filter: filter
      )
    )
  }

  /// `GET /d/:district/people/:person`
  @Sendable func person(_ call: Call, _ scope: Scope) async throws -> Reply {
    let person = try call.id("person", of: PersonSubject.self)
    return try await Self.answer(call, scope, person: person)
  }

  /// Reads and shows the page of a person; after a form that could not be accepted, with its errors.
  static func answer(
    _ call: Call,
    _ scope: Scope,
    person: PersonID,
    errors: [FieldError] = []
  ) async throws -> Reply {
    let (member, schools) = try await call.store.read { db in
      (
        try StaffQueries.member(db, within: scope, person: person),
        try SchoolQueries.choices(db, within: scope)
      )
    }
    let actor = scope.actor
    return PersonPages.page(
      call,
      PersonPages.Model(
        member: member,
        schools: schools,
        mayManageRoles: actor.may(PeoplePermissions.manageRoles),
        mayManageAccounts: actor.may(PeoplePermissions.manageAccounts),
        errors: errors
      )
    )
  }
}
