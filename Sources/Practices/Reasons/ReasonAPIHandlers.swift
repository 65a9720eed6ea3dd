import HTTPTypes
import Kernel
import Storage
import Web

/// Reasons as JSON.
enum ReasonAPIHandlers {
  /// `GET /api/v1/d/:district/reasons`
  @Sendable static func published(_ call: Call, _ scope: Scope) async throws -> Reply {
    let after = try call.query("after").map { text throws(Failure) in try PageCursor(text: text, keyCount: 2) }
    let page = try await call.store.read { db in
      try ReasonQueries.page(db, within: scope, after: after, limit: 100)
    }
    return try .api(APIPage(items: page.items.map(ReasonAPI.Batch.init), next: page.next?.text))
  }

  /// `POST /api/v1/d/:district/practices/:practice/reasons`
  @Sendable static func give(_ call: Call, _ scope: Scope) async throws -> Reply {
    let body: ReasonAPI.Giving = try call.body()
    switch try await ReasonHandlers.model(call, scope) {
    case .closed(_, let why): throw Failure.refused(why)
    case .open(var form):
      (form.theme, form.line) = (body.theme ?? "", body.line ?? "")
      let school = try ReasonHandlers.school(body.school ?? "", among: form.schools.map(\.id))
      try await ReasonHandlers.save(call, scope, form, school: school)
      let given = ReasonAPI.Given(practice: form.practice.id.text, term: form.term.id.text, has_answered: true)
      return try .api(given, status: .created)
    }
  }
}
