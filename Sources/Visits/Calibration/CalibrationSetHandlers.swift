import HTTPTypes
import Kernel
import Markup
import Practices
import Storage
import Web

/// Preparing practice sets and their scenes.
enum CalibrationSetHandlers {
  /// `GET /d/:district/calibration/new`
  @Sendable static func new(_ call: Call, _ scope: Scope) async throws -> Reply {
    var form = CalibrationForm()
    form.id = CalibrationSetID.make(at: call.now).text
    return try CalibrationFormPages.newSet(call, form, [])
  }

  /// `POST /d/:district/calibration`
  @Sendable static func add(_ call: Call, _ scope: Scope) async throws -> Reply {
    let form = CalibrationForm(call.form)
    do {
      return .seeOther(try call.link(toSet: try await CalibrationActions.add(call, scope, form)))
    } catch Failure.invalid(let errors) {
      return try CalibrationFormPages.newSet(call, form, errors)
    }
  }

  /// `GET /d/:district/calibration/:set/edit`
  @Sendable static func edit(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (set, texts) = try await set(call, scope)
    var form = CalibrationForm()
    form.fill(texts)
    return try CalibrationFormPages.editSet(call, set, form, [], version: set.version)
  }

  /// `POST /d/:district/calibration/:set`
  @Sendable static func change(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (set, texts) = try await set(call, scope)
    let form = CalibrationForm(call.form)
    let version = Int(call.form["version"]) ?? 0
    do {
      try await CalibrationActions.change(call, scope, set.id, form, version: version)
    } catch Failure.invalid(let errors) {
      return try CalibrationFormPages.editSet(call, set, form, errors, version: version)
    } catch Failure.conflict {
      return try CalibrationFormPages.editSet(
        call,
        set,
        form,
        [],
        version: set.version,
        theirs: texts.map(\.title)
      )
    }
    return .seeOther(try call.link(toSet: set.id))
  }

  /// `POST /d/:district/calibration/:set/publication`
  @Sendable static func publish(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: CalibrationSetID = try call.id("set")
    try await CalibrationActions.publish(call, scope, id)
    return .seeOther(
      try call.link(toSet: id),
      flash: FlashMessage(
        call.say("Published. Observers can mark it now.", "Publicado. Ya se puede marcar.")
      )
    )
  }

  /// `POST /d/:district/calibration/:set/closure`
  @Sendable static func close(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: CalibrationSetID = try call.id("set")
    try await CalibrationActions.close(call, scope, id)
    return .seeOther(try call.link(toSet: id))
  }

  /// `POST /d/:district/calibration/:set/copies`
  @Sendable static func copy(_ call: Call, _ scope: Scope) async throws -> Reply {
    let copy = try await CalibrationActions.copy(call, scope, try call.id("set"), to: call.form["id"])
    return .seeOther(
      try call.link(toSet: copy),
      flash: FlashMessage(
        call.say("This is the copy. Change it as you like.", "Esta es la copia. Cámbiala como quieras.")
      )
    )
  }

  /// `GET /d/:district/calibration/:set/vignettes/new`
  @Sendable static func newVignette(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (set, _) = try await set(call, scope)
    var form = CalibrationForm()
    form.id = VignetteID.make(at: call.now).text
    return try CalibrationFormPages.newVignette(call, set, form, try await offered(call, scope), [])
  }

  /// `POST /d/:district/calibration/:set/vignettes`
  @Sendable static func addVignette(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (set, _) = try await set(call, scope)
    let form = CalibrationForm(call.form)
    do {
      _ = try await CalibrationActions.addVignette(call, scope, set.id, form)
    } catch Failure.invalid(let errors) {
      return try CalibrationFormPages.newVignette(call, set, form, try await offered(call, scope), errors)
    }
    return .seeOther(try call.link(toSet: set.id))
  }

  /// `GET /d/:district/calibration/:set/vignettes/:vignette/edit`
  @Sendable static func editVignette(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (set, vignette, form) = try await vignette(call, scope)
    return try CalibrationFormPages.editVignette(
      call,
      set,
      vignette,
      form,
      try await offered(call, scope),
      [],
      version: vignette.version
    )
  }

  /// `POST /d/:district/calibration/:set/vignettes/:vignette`
  @Sendable static func changeVignette(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (set, vignette, _) = try await vignette(call, scope)
    let form = CalibrationForm(call.form)
    let version = Int(call.form["version"]) ?? 0
    do {
      try await CalibrationActions.changeVignette(call, scope, set.id, vignette.id, form, version: version)
    } catch Failure.invalid(let errors) {
      return try CalibrationFormPages.editVignette(
        call,
        set,
        vignette,
        form,
        try await offered(call, scope),
        errors,
        version: version
      )
    } catch Failure.conflict {
      return try CalibrationFormPages.editVignette(
        call,
        set,
        vignette,
        form,
        try await offered(call, scope),
        [],
        version: vignette.version,
        theirs: [vignette.title, vignette.body]
      )
    }
    return .seeOther(try call.link(toSet: set.id))
  }

  /// `POST /d/:district/calibration/:set/vignettes/:vignette/removal`
  @Sendable static func removeVignette(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (set, vignette, _) = try await vignette(call, scope)
    try await CalibrationActions.removeVignette(call, scope, set.id, vignette.id)
    return .seeOther(try call.link(toSet: set.id))
  }

  private static func set(_ call: Call, _ scope: Scope) async throws -> (CalibrationSet, [CalibrationText]) {
    let id: CalibrationSetID = try call.id("set")
    let (set, texts) = try await call.store.read { db in
      (try CalibrationActions.set(db, call, scope, id), try CalibrationQueries.texts(db, of: id))
    }
    guard !set.isMarked, set.state != .closed else { throw Failure.refused(CalibrationWords.fixed) }
    return (set, texts)
  }

  private static func vignette(_ call: Call, _ scope: Scope) async throws -> (
    CalibrationSet, Vignette, CalibrationForm
  ) {
    let (set, _) = try await set(call, scope)
    let id: VignetteID = try call.id("vignette")
    let (vignette, texts) = try await call.store.read { db in
      (
        try CalibrationActions.vignette(db, call, set.id, id),
        try CalibrationQueries.texts(db, of: id)
      )
    }
    var form = CalibrationForm()
    form.fill(texts)
    form.video = vignette.video
    form.practices = vignette.lookFors.map(\.practice.text)
    form.marks = vignette.lookFors.map { $0.authorMark?.rawValue ?? "" }
    return (set, vignette, form)
  }

  private static func offered(_ call: Call, _ scope: Scope) async throws -> [OfferedPractice] {
    try await call.store.read { db in
      try LookForQueries.offered(db, district: scope.district, language: call.language)
    }
  }
}

extension CalibrationForm {
  /// The fields as sent.
  init(_ form: Form) {
    self.init()
    id = form["id"]
    video = form["video"]
    for language in Language.allCases {
      titles[language] = form["title_\(language.rawValue)"]
      bodies[language] = form["body_\(language.rawValue)"]
      reasonings[language] = form["reasoning_\(language.rawValue)"]
    }
    practices = (1...3).map { form["practice_\($0)"] }
    marks = (1...3).map { form["mark_\($0)"] }
  }

  mutating func fill(_ texts: [CalibrationText]) {
    for text in texts {
      titles[text.language] = text.title
      bodies[text.language] = text.body
      reasonings[text.language] = text.reasoning
    }
  }
}
