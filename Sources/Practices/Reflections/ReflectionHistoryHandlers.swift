import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// One's own answers over time, for the person who asks alone.
enum ReflectionHistoryHandlers {
  /// `GET /d/:district/practices/reflections/history`
  @Sendable static func mine(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (terms, practices) = try await call.store.read { db in
      try ReflectionHistoryQueries.mine(db, scope, language: call.language)
    }
    return ReflectionHistoryPages.mine(call, terms, practices)
  }
}
