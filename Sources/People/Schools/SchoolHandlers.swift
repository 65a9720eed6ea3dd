import Kernel
import Markup
import Storage
import Web

/// The schools of a district.
struct SchoolHandlers: Sendable {
  private struct ListKey: Hashable {
    let extent: Scope.Extent
    let district: DistrictID
    let cursor: PageCursor?
    let language: Language
  }

  let memory: SchoolMemory
  private let lists = NewestMemory<ListKey, HTML>(most: 100)

  init(memory: SchoolMemory) { self.memory = memory }

  /// `GET /d/:district/schools`
  @Sendable func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let cursor = try call.query("after").map { text in try PageCursor(text: text, keyCount: 2) }
    let key = ListKey(extent: scope.extent, district: scope.district, cursor: cursor, language: call.language)
    let content = try await lists.value(key, in: scope.district, from: call.store) { db, _ in
      let page = try memory.page(db, within: scope, after: cursor)
      return SchoolPages.list(call, ListPage(page, isFirst: cursor == nil))
    }
    return call.page(call.say("Schools", "Escuelas"), nil, content)
  }

  /// `GET /d/:district/schools/:school`
  @Sendable func school(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id = try call.id("school", of: SchoolSubject.self)
    let school = try await call.store.read { db in try SchoolQueries.school(db, within: scope, id: id) }
    let seesStudents = scope.actor.scope(for: PeoplePermissions.viewStudents)?.reaches(id) == true
    let profile = try await profile(call, scope, id)
    return SchoolPages.school(call, school, profile: profile, seesStudents: seesStudents)
  }

  private func profile(_ call: Call, _ scope: Scope, _ id: SchoolID) async throws -> SchoolProfile? {
    guard let seeing = scope.actor.scope(for: PeoplePermissions.viewProfiles), seeing.reaches(id) else {
      return nil
    }
    return try await call.store.read { db in
      try SchoolProfileQueries.profile(db, within: seeing, school: id)
    }
  }
}
