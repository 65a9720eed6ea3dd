import Kernel
import Markup
import Storage
import Web

/// The audit log of a district.
struct AuditHandlers: Sendable {
  private static let limit = 50

  /// `GET /d/:district/audit`
  @Sendable func page(_ call: Call, _ scope: Scope) async throws -> Reply {
    let before = try call.query("after").map { text in try PageCursor(text: text, keyCount: 1) }
    let actor = call.query("actor").flatMap { UUIDText.isValid($0) ? "person:\($0)" : nil }
    let verb = call.query("verb").flatMap { $0.isEmpty ? nil : $0 }
    let isChecking = call.query("check") == "1"
    if isChecking { try call.site.rateLimit.count("audit-check:\(scope.district)", limit: 6, now: call.now) }
    let model = try await call.store.read { db in
      let events = try EventLog.page(
        district: scope.district,
        before: before.map { EventID($0.keys[0]) },
        actor: actor,
        verb: verb,
        limit: Self.limit + 1,
        db
      )
      let page = Page(cutting: events, limit: Self.limit) { [$0.id.text] }
      let texts = Set(page.items.flatMap { [$0.actor, $0.subject] })
      let lines = page.items.map {
        AuditPages.Line(at: $0.at, actor: $0.actor, verb: $0.verb, subject: $0.subject, detail: $0.detail)
      }
      return AuditPages.Model(
        page: ListPage(lines, isFirst: before == nil, next: page.next?.text),
        names: try AuditQueries.names(db, within: scope, of: texts),
        verbs: try EventLog.verbs(district: scope.district, db),
        actor: actor,
        verb: verb,
        seal: try isChecking ? Self.seal(db, scope.district) : .unchecked
      )
    }
    return AuditPages.page(call, model)
  }

  private static func seal(_ db: Connection, _ district: DistrictID) throws -> AuditPages.Seal {
    if let id = try EventLog.verify(db, district: district).first { return .broken(at: id.text) }
    return .whole
  }
}
