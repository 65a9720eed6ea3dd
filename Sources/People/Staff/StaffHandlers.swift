import Kernel
import Markup
import Storage
import Web

/// The list of staff and the page of one person.
struct StaffHandlers: Sendable {
  private struct ListKey: Hashable {
    let extent: Scope.Extent
    let district: DistrictID
    let filter: StaffFilter
    let typed: String
    let cursor: PageCursor?
    let language: Language
  }

  let memory: SchoolMemory
  private let lists = NewestMemory<ListKey, HTML>(most: 100)

  init(memory: SchoolMemory) { self.memory = memory }

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
    let key = ListKey(
      extent: scope.extent,
      district: scope.district,
      filter: filter,
      typed: typed,
      cursor: cursor,
      language: call.language
    )
    let content = try await lists.value(key, in: scope.district, from: call.store) { db, _ in
      let schools = try memory.list(db, within: scope)
      let names = try memory.names(db, district: scope.district)
      let page = try StaffQueries.list(db, within: scope, filter, after: cursor, schools: names)
      let shown = ListPage(page, isFirst: cursor == nil)
      return StaffPages.list(
        call,
        StaffPages.List(page: shown, schools: schools, typedName: typed, filter: filter)
      )
    }
    return call.page(call.say("Staff", "Personal"), nil, content)
  }

  /// `GET /d/:district/people/:person`
  @Sendable func person(_ call: Call, _ scope: Scope) async throws -> Reply {
    let person = try call.id("person", of: PersonSubject.self)
    return try await answer(call, scope, person: person)
  }

  /// Reads and shows the page of a person; after a form that could not be accepted, with its errors.
  func answer(
    _ call: Call,
    _ scope: Scope,
    person: PersonID,
    errors: [FieldError] = []
  ) async throws -> Reply {
    let (member, schools) = try await call.store.read { db in
      (
        try StaffQueries.member(db, within: scope, person: person),
        try memory.list(db, within: scope)
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
