import HTTPTypes
import Kernel
import Storage
import Web

/// Versions and histories for programs.
enum VersionAPIHandlers {
  /// `GET /api/v1/d/:district/frameworks/:framework/versions`
  @Sendable static func versions(_ call: Call, _ scope: Scope) async throws -> Reply {
    let framework = try await FrameworkHandlers.framework(call, scope)
    let versions = try await call.store.read { db in
      try VersionQueries.list(db, framework: framework.id).filter { $0.state != .draft }.map { version in
        VersionAPI.Version(version, try VersionQueries.reasons(db, version: version.id)[""])
      }
    }
    return try .api(APIPage(items: versions, next: nil))
  }

  /// `GET /api/v1/d/:district/practices/:practice/history`
  @Sendable static func history(_ call: Call, _ scope: Scope) async throws -> Reply {
    let model = try await PracticeHandlers.model(call, scope)
    let lines = try await call.store.read { db in try VersionHandlers.lines(db, of: model) }
    return try .api(APIPage(items: lines.map { VersionAPI.Line($0, call.language) }, next: nil))
  }
}
