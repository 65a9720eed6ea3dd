import HTTPTypes
import Kernel
import Storage
import Web

/// The profiles of schools for programs.
enum SchoolProfileAPIHandlers {
  /// `GET /api/v1/d/:district/school-profiles`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let after = try call.query("after").map { text throws(Failure) in try PageCursor(text: text, keyCount: 2)
    }
    let page = try await call.store.read { db in
      try SchoolProfileQueries.page(db, within: scope, after: after)
    }
    return try .api(APIPage(items: page.items.map(SchoolProfileAPI.Profile.init), next: page.next?.text))
  }

  /// `GET /api/v1/d/:district/schools/:school/profile`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id = try call.id("school", of: SchoolSubject.self)
    let profile = try await call.store.read { db in
      try SchoolProfileQueries.profile(db, within: scope, school: id)
    }
    return try .api(SchoolProfileAPI.Profile(profile), version: profile.version)
  }

  /// `PUT /api/v1/d/:district/schools/:school/profile`
  @Sendable static func replace(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id = try call.id("school", of: SchoolSubject.self)
    _ = try await call.store.read { db in try SchoolProfileQueries.profile(db, within: scope, school: id) }
    let body = try call.body(SchoolProfileAPI.NewProfile.self)
    guard let version = call.expectedVersion else {
      throw Failure.invalid([
        FieldError(
          "If-Match",
          Phrase("Send the version you read as If-Match.", "Envía como If-Match la versión que leíste.")
        )
      ])
    }
    let draft = try SchoolProfileDraft(body.text)
    try await SchoolProfileHandlers.change(call, scope, id, draft.figures, version: version)
    return try await show(call, scope)
  }
}
