import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// The index of practices, which everybody opens and which changes a few times a year.
struct PracticeIndexHandlers: Sendable {
  private struct Key: Hashable {
    let district: DistrictID
    let language: Language
    let roles: Set<Role>
  }

  private let contents = NewestMemory<Key, HTML>(most: 100)

  /// `GET /d/:district/practices`
  @Sendable func index(_ call: Call, _ scope: Scope) async throws -> Reply {
    let actor = scope.actor
    let key = Key(
      district: scope.district,
      language: call.language,
      roles: Set(actor.roles.map(\.role))
    )
    let content = try await contents.value(key, in: scope.district, from: call.store) { db, _ in
      PracticePages.index(
        call,
        try PracticeSummaryQueries.current(db, district: scope.district, language: call.language),
        try FrameworkQueries.list(db, within: scope, language: call.language),
        actor: actor
      )
    }
    return call.page(call.say("Practices", "Prácticas"), .practices, content)
  }
}
