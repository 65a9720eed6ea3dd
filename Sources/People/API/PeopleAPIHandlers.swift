import Foundation
import Kernel
import Storage
import Web

/// Answers of the API about people and places.
struct PeopleAPIHandlers: Sendable {
  let memory: SchoolMemory

  /// `GET /api/v1/me`
  @Sendable func me(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    try .api(
      PeopleAPI.Me(
        account: signedIn.account.text,
        language: signedIn.language?.rawValue,
        districts: signedIn.memberships.map(Self.place)
      )
    )
  }

  /// `GET /api/v1/districts`
  @Sendable func districts(_ call: Call, _ signedIn: SignedIn) async throws -> Reply {
    try .api(APIPage(items: signedIn.memberships.map(Self.place), next: nil))
  }

  /// `GET /api/v1/d/:district/schools`
  @Sendable func schools(_ call: Call, _ scope: Scope) async throws -> Reply {
    let cursor = try Self.cursor(call, keyCount: 2)
    let page = try await call.store.read { db in try memory.page(db, within: scope, after: cursor) }
    return try Self.answer(page) {
      PeopleAPI.School(id: $0.id.text, name: $0.name, level: $0.level?.rawValue, staffCount: $0.staffCount)
    }
  }

  /// `GET /api/v1/d/:district/terms`
  @Sendable func terms(_ call: Call, _ actor: Actor) async throws -> Reply {
    let terms = try await call.store.read { db in try TermQueries.list(db, district: actor.district) }
    let items = terms.map {
      PeopleAPI.Term(
        id: $0.id.text,
        title: $0.fields.title,
        startsOn: $0.fields.startsOn,
        endsOn: $0.fields.endsOn,
        reflectionsFreezeOn: $0.fields.reflectionsFreezeOn
      )
    }
    return try .api(APIPage(items: items, next: nil))
  }

  /// `GET /api/v1/d/:district/people`
  @Sendable func people(_ call: Call, _ scope: Scope) async throws -> Reply {
    let cursor = try Self.cursor(call, keyCount: 2)
    let filter = StaffFilter(
      words: SearchKey.words(call.query("name") ?? ""),
      role: call.query("role").flatMap(Role.init(rawValue:)),
      school: call.query("school").map { SchoolID($0) }
    )
    let page = try await call.store.read { db in
      let names = try memory.names(db, district: scope.district)
      return try StaffQueries.list(db, within: scope, filter, after: cursor, schools: names)
    }
    return try Self.answer(page) { line in
      PeopleAPI.Person(
        id: line.id.text,
        name: line.name,
        email: line.email,
        roles: line.roles.map { .init(role: $0.role.rawValue, school: $0.school) }
      )
    }
  }

  /// `GET /api/v1/d/:district/classes`
  @Sendable func classes(_ call: Call, _ scope: Scope) async throws -> Reply {
    let cursor = try Self.cursor(call, keyCount: 2)
    let school = try Self.school(call)
    let page = try await call.store.read { db in
      try ClassQueries.list(db, within: scope, school: school, after: cursor)
    }
    return try Self.answer(page) {
      PeopleAPI.Class(
        id: $0.id,
        title: $0.title,
        grades: Self.list($0.grades),
        subjects: Self.list($0.subjects),
        students: $0.students
      )
    }
  }

  /// `GET /api/v1/d/:district/students`: logged like the page.
  @Sendable func students(_ call: Call, _ scope: Scope) async throws -> Reply {
    let cursor = try Self.cursor(call, keyCount: 2)
    let (_, page) = try await StudentHandlers.read(
      call,
      scope,
      school: Self.school(call),
      after: cursor,
      for: .api
    )
    return try Self.answer(page) {
      PeopleAPI.Student(
        id: $0.id.text,
        name: $0.name,
        grades: Self.list($0.grades),
        identifier: $0.identifier
      )
    }
  }

  /// `GET /api/v1/d/:district/events`
  @Sendable func events(_ call: Call, _ scope: Scope) async throws -> Reply {
    let cursor = try Self.cursor(call, keyCount: 1)
    let limit = 50
    let events = try await call.store.read { db in
      try EventLog.page(
        district: scope.district,
        before: cursor.map { EventID($0.keys[0]) },
        actor: call.query("actor"),
        verb: call.query("verb"),
        limit: limit + 1,
        db
      )
    }
    return try Self.answer(Page(cutting: events, limit: limit) { [$0.id.text] }) {
      PeopleAPI.Event(
        id: $0.id.text,
        at: $0.at,
        actor: $0.actor,
        verb: $0.verb,
        subject: $0.subject,
        school: $0.school?.text,
        detail: $0.detail
      )
    }
  }

  private static func answer<Line, Shape: Encodable & Sendable>(
    _ page: Page<Line>,
    _ shape: (Line) -> Shape
  ) throws -> Reply {
    try .api(APIPage(items: page.items.map(shape), next: page.next?.text))
  }

  private static func place(_ membership: Membership) -> PeopleAPI.Place {
    PeopleAPI.Place(
      district: membership.slug,
      name: membership.districtName,
      person: membership.person.text,
      timeZone: membership.timeZone.identifier,
      roles: membership.roles.map { .init(role: $0.role.rawValue, schools: $0.schools.map(\.text).sorted()) }
    )
  }

  private static func cursor(_ call: Call, keyCount: Int) throws(Failure) -> PageCursor? {
    guard let text = call.query("after") else { return nil }
    return try PageCursor(text: text, keyCount: keyCount)
  }

  private static func school(_ call: Call) throws(Failure) -> SchoolID {
    guard let text = call.query("school"), !text.isEmpty else {
      throw .invalid([
        FieldError(
          "school",
          Phrase("Name a school: ?school= and its id.", "Nombra una escuela: ?school= y su identificador.")
        )
      ])
    }
    guard UUIDText.isValid(text) else { throw .notFound }
    return SchoolID(text)
  }

  private static func list(_ text: String) -> [String] { text.split(separator: ",").map(String.init) }
}
