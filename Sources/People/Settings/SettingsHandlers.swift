import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// The settings of a district.
struct SettingsHandlers: Sendable {
  let parts: PeopleParts

  /// `GET /d/:district/settings`
  @Sendable func page(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (stored, terms) = try await Self.read(call, scope)
    return SettingsPages.page(
      call,
      SettingsPages.Model(fields: .init(stored.settings), version: stored.version, terms: terms)
    )
  }

  /// `POST /d/:district/settings`
  @Sendable func save(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (stored, terms) = try await Self.read(call, scope)
    let typed = SettingsPages.Fields(call.form)
    let version = Int(call.form["version"]) ?? 0
    let draft: DistrictSettingsDraft
    do {
      draft = try DistrictSettingsDraft(call.form)
    } catch {
      guard case .invalid(let errors) = error else { throw error }
      return SettingsPages.page(
        call,
        SettingsPages.Model(fields: typed, version: version, terms: terms, errors: errors)
      )
    }
    guard try await isSaved(call, scope, draft.settings, expecting: version) else {
      return SettingsPages.page(
        call,
        SettingsPages.Model(
          fields: typed,
          version: stored.version,
          terms: terms,
          theirs: .init(stored.settings)
        )
      )
    }
    parts.sessions.clear()
    return .seeOther(
      "/d/\(call.membership?.slug ?? "")/settings",
      flash: FlashMessage(call.say("The settings are saved.", "Los ajustes se guardaron."))
    )
  }

  /// False when somebody saved since `version` was read.
  private func isSaved(
    _ call: Call,
    _ scope: Scope,
    _ settings: DistrictSettings,
    expecting version: Int
  ) async throws -> Bool {
    do {
      try await call.store.write { db in
        try SettingsQueries.save(db, within: scope, settings, expecting: version)
        try EventLog.append(
          Event(
            "settings.changed",
            of: "district:\(scope.district)",
            by: .person(scope.person),
            district: scope.district
          ),
          at: call.now,
          db
        )
      }
      return true
    } catch let failure as Failure {
      guard case .conflict = failure else { throw failure }
      return false
    }
  }

  private static func read(
    _ call: Call,
    _ scope: Scope
  ) async throws -> ((settings: DistrictSettings, version: Int), [Term]) {
    try await call.store.read { db in
      (try SettingsQueries.settings(db, within: scope), try TermQueries.list(db, district: scope.district))
    }
  }
}
