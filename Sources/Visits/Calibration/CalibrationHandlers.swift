import HTTPTypes
import Kernel
import Markup
import Practices
import Storage
import Web

/// Practice sets as observers use them: choose, mark alone one scene a page, finish, and see how alike all marked.
enum CalibrationHandlers {
  /// `GET /d/:district/calibration`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let mayPrepare = try CalibrationActions.mayPrepare(call)
    let lines = try await call.store.read { db in
      try CalibrationQueries.list(db, within: scope, language: call.language, drafts: mayPrepare).map {
        CalibrationLine(
          set: $0,
          progress: try CalibrationMarkQueries.progress(db, within: scope, set: $0.id)
        )
      }
    }
    return try CalibrationPages.list(call, lines, mayPrepare: mayPrepare)
  }

  /// `GET /d/:district/calibration/:set`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: CalibrationSetID = try call.id("set")
    let model = try await call.store.read { db in
      CalibrationPage(
        set: try CalibrationActions.set(db, call, scope, id),
        vignettes: try CalibrationQueries.vignettes(db, of: id, language: call.language),
        progress: try CalibrationMarkQueries.progress(db, within: scope, set: id),
        own: try CalibrationMarkQueries.own(db, within: scope, set: id)
      )
    }
    return try CalibrationPages.show(call, model, mayPrepare: try CalibrationActions.mayPrepare(call))
  }

  /// `GET /d/:district/calibration/:set/marks`: the first scene still to mark.
  @Sendable static func next(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: CalibrationSetID = try call.id("set")
    let open = try await call.store.read { db in
      _ = try CalibrationActions.set(db, call, scope, id)
      let own = try CalibrationMarkQueries.own(db, within: scope, set: id)
      return try CalibrationQueries.vignettes(db, of: id, language: call.language).first { vignette in
        vignette.lookFors.contains { own[MarkPlace(vignette: vignette.id, position: $0.position)] == nil }
      }
    }
    guard let open else { return .seeOther(try call.link(toSet: id)) }
    return .seeOther("\(try call.link(toSet: id))/vignettes/\(open.id)")
  }

  /// `GET /d/:district/calibration/:set/vignettes/:vignette`
  @Sendable static func form(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await form(call, scope, [])
  }

  /// `POST /d/:district/calibration/:set/vignettes/:vignette/marks`
  @Sendable static func record(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (id, vignette): (CalibrationSetID, VignetteID) = (try call.id("set"), try call.id("vignette"))
    let sent = (1...3).map { call.form["mark_\($0)"] }
    do {
      try await CalibrationActions.record(call, scope, id, vignette, sent)
    } catch Failure.invalid(let errors) {
      return try await form(call, scope, errors)
    }
    return .seeOther("\(try call.link(toSet: id))/marks")
  }

  /// `POST /d/:district/calibration/:set/completion`
  @Sendable static func finish(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: CalibrationSetID = try call.id("set")
    try await CalibrationActions.finish(call, scope, id)
    return .seeOther("\(try call.link(toSet: id))/agreement")
  }

  /// `GET /d/:district/calibration/:set/agreement`
  @Sendable static func agreement(_ call: Call, _ scope: Scope) async throws -> Reply {
    try CalibrationAgreementPages.show(call, try await result(call, scope))
  }

  /// `GET /d/:district/calibration/:set/agreement.csv`
  @Sendable static func csv(_ call: Call, _ scope: Scope) async throws -> Reply {
    let result = try await result(call, scope)
    return .download(
      CalibrationCSV(result: result, language: call.language).bytes,
      type: "text/csv; charset=utf-8",
      name: "calibration-agreement.csv"
    )
  }

  private static func result(_ call: Call, _ scope: Scope) async throws -> CalibrationResult {
    let id: CalibrationSetID = try call.id("set")
    return try await call.store.read { db in try CalibrationActions.result(db, call, scope, id) }
  }

  private static func form(_ call: Call, _ scope: Scope, _ errors: [FieldError]) async throws -> Reply {
    let (id, vignetteID): (CalibrationSetID, VignetteID) = (try call.id("set"), try call.id("vignette"))
    let (set, vignette, progress, own) = try await call.store.read { db in
      (
        try CalibrationActions.set(db, call, scope, id),
        try CalibrationActions.vignette(db, call, id, vignetteID),
        try CalibrationMarkQueries.progress(db, within: scope, set: id),
        try CalibrationMarkQueries.own(db, within: scope, set: id)
      )
    }
    guard set.state == .published, progress != .finished else { return .seeOther(try call.link(toSet: id)) }
    var marks = own.filter { $0.key.vignette == vignetteID }.reduce(into: [:]) {
      $0[$1.key.position] = $1.value.rawValue
    }
    for position in 1...3 where !call.form["mark_\(position)"].isEmpty {
      marks[position] = call.form["mark_\(position)"]
    }
    return try CalibrationMarkPages.form(call, set, vignette, marks, errors)
  }
}

extension Call {
  /// The page of all practice sets.
  func calibrationLink() throws(Failure) -> Link { Link("/d/\(try district.slug)/calibration") }

  /// The page of a practice set.
  func link(toSet set: CalibrationSetID) throws(Failure) -> Link {
    Link("/d/\(try district.slug)/calibration/\(set)")
  }
}
