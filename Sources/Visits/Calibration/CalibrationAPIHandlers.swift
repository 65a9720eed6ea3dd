import HTTPTypes
import Kernel
import Storage
import Web

/// Practice sets for programs: the same rights, words and figures as on the pages.
enum CalibrationAPIHandlers {
  /// `GET /api/v1/d/:district/calibration`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let drafts = try CalibrationActions.mayPrepare(call)
    let items = try await call.store.read { db in
      try CalibrationQueries.list(db, within: scope, language: call.language, drafts: drafts).map {
        CalibrationAPI.SetLine($0, try CalibrationMarkQueries.progress(db, within: scope, set: $0.id))
      }
    }
    return try .api(APIPage(items: items, next: nil))
  }

  /// `GET /api/v1/d/:district/calibration/:set`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await reply(call, scope)
  }

  /// `POST /api/v1/d/:district/calibration`
  @Sendable static func add(_ call: Call, _ scope: Scope) async throws -> Reply {
    var form = try call.body(CalibrationAPI.NewSet.self).form
    if form.id.isEmpty { form.id = CalibrationSetID.make(at: call.now).text }
    let id = try await CalibrationActions.add(call, scope, form)
    return try .api(CalibrationAPI.Made(id: id.text), status: .created)
  }

  /// `POST /api/v1/d/:district/calibration/:set/vignettes`
  @Sendable static func addVignette(_ call: Call, _ scope: Scope) async throws -> Reply {
    let set: CalibrationSetID = try call.id("set")
    var form = try call.body(CalibrationAPI.NewVignette.self).form
    if form.id.isEmpty { form.id = VignetteID.make(at: call.now).text }
    let id = try await CalibrationActions.addVignette(call, scope, set, form)
    return try .api(CalibrationAPI.Made(id: id.text), status: .created)
  }

  /// `POST /api/v1/d/:district/calibration/:set/publication`
  @Sendable static func publish(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await CalibrationActions.publish(call, scope, try call.id("set"))
    return try await reply(call, scope)
  }

  /// `POST /api/v1/d/:district/calibration/:set/closure`
  @Sendable static func close(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await CalibrationActions.close(call, scope, try call.id("set"))
    return try await reply(call, scope)
  }

  /// `POST /api/v1/d/:district/calibration/:set/vignettes/:vignette/marks`
  @Sendable static func record(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (set, vignette): (CalibrationSetID, VignetteID) = (try call.id("set"), try call.id("vignette"))
    let body = try call.body(CalibrationAPI.Marks.self)
    try await CalibrationActions.record(call, scope, set, vignette, body.marks)
    return try await reply(call, scope)
  }

  /// `POST /api/v1/d/:district/calibration/:set/completion`
  @Sendable static func finish(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await CalibrationActions.finish(call, scope, try call.id("set"))
    return try await agreement(call, scope)
  }

  /// `GET /api/v1/d/:district/calibration/:set/agreement`
  @Sendable static func agreement(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: CalibrationSetID = try call.id("set")
    let result = try await call.store.read { db in try CalibrationActions.result(db, call, scope, id) }
    return try .api(CalibrationAPI.Agreement(result))
  }

  private static func reply(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: CalibrationSetID = try call.id("set")
    return try await call.store.read { db in
      let set = try CalibrationActions.set(db, call, scope, id)
      let own = try CalibrationMarkQueries.own(db, within: scope, set: id)
      var line = CalibrationAPI.SetLine(
        set,
        try CalibrationMarkQueries.progress(db, within: scope, set: id)
      )
      line.vignettes = try CalibrationQueries.vignettes(db, of: id, language: call.language).map {
        CalibrationAPI.Scene($0, own)
      }
      return try .api(line, version: set.version)
    }
  }
}
