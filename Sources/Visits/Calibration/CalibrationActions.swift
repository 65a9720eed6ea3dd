import Kernel
import Practices
import Storage
import Web

/// What is done with practice sets, as pages and the API both do it.
///
/// Preparing is told in the event log; that somebody marks or has finished is not.
enum CalibrationActions {
  static func mayPrepare(_ call: Call) throws -> Bool {
    try call.actor().may(VisitsPermissions.prepareCalibration)
  }

  static func set(_ db: Connection, _ call: Call, _ scope: Scope, _ id: CalibrationSetID) throws
    -> CalibrationSet
  {
    try CalibrationQueries.set(
      db,
      within: scope,
      id: id,
      language: call.language,
      drafts: try mayPrepare(call)
    )
  }

  static func vignette(_ db: Connection, _ call: Call, _ set: CalibrationSetID, _ id: VignetteID) throws
    -> Vignette
  {
    let all = try CalibrationQueries.vignettes(db, of: set, language: call.language)
    guard let vignette = all.first(where: { $0.id == id }) else { throw Failure.notFound }
    return vignette
  }

  /// Throws: `invalid` with every field that needs attention.
  static func add(_ call: Call, _ scope: Scope, _ form: CalibrationForm) async throws -> CalibrationSetID {
    guard UUIDText.isValid(form.id, version: "7") else {
      throw Failure.invalid([CalibrationWords.Field.title(.english)])
    }
    let (id, draft) = (CalibrationSetID(form.id), try CalibrationSetDraft(form))
    try await call.store.write { db in
      if try CalibrationQueries.add(db, within: scope, id, draft) == .inserted {
        try tell(call, scope, "calibration.drafted", id, db)
      } else {
        _ = try set(db, call, scope, id)
      }
    }
    return id
  }

  static func change(
    _ call: Call,
    _ scope: Scope,
    _ id: CalibrationSetID,
    _ form: CalibrationForm,
    version: Int
  ) async throws {
    let draft = try CalibrationSetDraft(form)
    try await edit(call, scope, id) { db in
      try CalibrationQueries.change(db, id, to: draft, expecting: version)
    }
  }

  /// Throws: `invalid`, `refused` once somebody has marked the set.
  static func addVignette(_ call: Call, _ scope: Scope, _ set: CalibrationSetID, _ form: CalibrationForm)
    async throws -> VignetteID
  {
    guard UUIDText.isValid(form.id, version: "7") else {
      throw Failure.invalid([CalibrationWords.Field.title(.english)])
    }
    let (id, language) = (VignetteID(form.id), call.language)
    try await edit(call, scope, set) { db in
      let offered = try LookForQueries.offered(db, district: scope.district, language: language)
      _ = try CalibrationQueries.add(db, id, to: set, try VignetteDraft(form, offered: offered))
    }
    return id
  }

  static func changeVignette(
    _ call: Call,
    _ scope: Scope,
    _ set: CalibrationSetID,
    _ id: VignetteID,
    _ form: CalibrationForm,
    version: Int
  ) async throws {
    try await edit(call, scope, set) { db in
      _ = try vignette(db, call, set, id)
      let offered = try LookForQueries.offered(db, district: scope.district, language: call.language)
      let draft = try VignetteDraft(form, offered: offered)
      try CalibrationQueries.change(db, id, to: draft, expecting: version)
    }
  }

  static func removeVignette(_ call: Call, _ scope: Scope, _ set: CalibrationSetID, _ id: VignetteID)
    async throws
  {
    try await edit(call, scope, set) { db in
      _ = try vignette(db, call, set, id)
      try CalibrationQueries.remove(db, id)
    }
  }

  /// Publishes a draft; doing it twice changes nothing.
  static func publish(_ call: Call, _ scope: Scope, _ id: CalibrationSetID) async throws {
    try await call.store.write { db in
      let set = try set(db, call, scope, id)
      guard set.vignettes > 0 else { throw Failure.refused(CalibrationWords.empty) }
      if try CalibrationQueries.move(db, id, from: .draft, to: .published) {
        try tell(call, scope, "calibration.published", id, db)
      }
    }
  }

  /// Closes a published set and takes the people out of it; doing it twice changes nothing.
  static func close(_ call: Call, _ scope: Scope, _ id: CalibrationSetID) async throws {
    try await call.store.write { db in
      _ = try set(db, call, scope, id)
      if try CalibrationQueries.move(db, id, from: .published, to: .closed) {
        try CalibrationMarkQueries.forgetPeople(db, set: id)
        try tell(call, scope, "calibration.closed", id, db)
      }
    }
  }

  /// Copies a set into a new draft.
  static func copy(_ call: Call, _ scope: Scope, _ id: CalibrationSetID, to copy: String) async throws
    -> CalibrationSetID
  {
    guard UUIDText.isValid(copy, version: "7") else { throw Failure.invalid([staleForm]) }
    let copy = CalibrationSetID(copy)
    let now = call.now
    try await call.store.write { db in
      _ = try set(db, call, scope, id)
      let pairs = try CalibrationQueries.vignettes(db, of: id, language: call.language).map {
        (old: $0.id, new: VignetteID.make(at: now))
      }
      if try CalibrationQueries.copy(db, id, to: copy, district: scope.district, vignettes: pairs)
        == .inserted
      {
        try tell(call, scope, "calibration.copied", copy, db)
      } else {
        _ = try set(db, call, scope, copy)
      }
    }
    return copy
  }

  /// Keeps the marks of one scene.
  ///
  /// Throws: `invalid` for each look-for without a mark.
  static func record(
    _ call: Call,
    _ scope: Scope,
    _ id: CalibrationSetID,
    _ vignetteID: VignetteID,
    _ sent: [String]
  ) async throws {
    try await call.store.write { db in
      _ = try set(db, call, scope, id)
      let vignette = try vignette(db, call, id, vignetteID)
      var (marks, errors): ([CalibrationMark], [FieldError]) = ([], [])
      for (index, lookFor) in vignette.lookFors.enumerated() {
        if let mark = index < sent.count ? CalibrationMark(rawValue: sent[index]) : nil {
          marks.append(mark)
        } else {
          errors.append(CalibrationWords.Field.missing(lookFor.position))
        }
      }
      guard errors.isEmpty else { throw Failure.invalid(errors) }
      try CalibrationMarkQueries.record(db, within: scope, set: id, vignette: vignetteID, marks)
    }
  }

  /// Throws: `refused` while a mark is missing.
  static func finish(_ call: Call, _ scope: Scope, _ id: CalibrationSetID) async throws {
    try await call.store.write { db in
      _ = try set(db, call, scope, id)
      try CalibrationMarkQueries.finish(db, within: scope, set: id)
    }
  }

  /// How alike observers mark, for whoever has finished, or once the set is closed.
  ///
  /// Throws: `forbidden` before.
  static func result(_ db: Connection, _ call: Call, _ scope: Scope, _ id: CalibrationSetID) throws
    -> CalibrationResult
  {
    let set = try set(db, call, scope, id)
    let progress = try CalibrationMarkQueries.progress(db, within: scope, set: id)
    guard set.state == .closed || progress == .finished else {
      throw Failure.forbidden(CalibrationWords.markFirst)
    }
    let vignettes = try CalibrationQueries.vignettes(db, of: id, language: call.language)
    var texts: [VignetteID: [CalibrationText]] = [:]
    for vignette in vignettes { texts[vignette.id] = try CalibrationQueries.texts(db, of: vignette.id) }
    return CalibrationResult(
      set: set,
      vignettes: vignettes,
      texts: texts,
      own: try CalibrationMarkQueries.own(db, within: scope, set: id),
      agreement: CalibrationAgreement(try CalibrationMarkQueries.ratings(db, within: scope, set: id)),
      minimum: try CalibrationMarkQueries.minimum(db, district: scope.district)
    )
  }

  private static func edit(
    _ call: Call,
    _ scope: Scope,
    _ id: CalibrationSetID,
    _ body: @escaping @Sendable (Connection) throws -> Void
  ) async throws {
    try await call.store.write { db in
      let set = try set(db, call, scope, id)
      guard !set.isMarked, set.state != .closed else { throw Failure.refused(CalibrationWords.fixed) }
      try body(db)
      try tell(call, scope, "calibration.changed", id, db)
    }
  }

  private static func tell(
    _ call: Call,
    _ scope: Scope,
    _ verb: String,
    _ set: CalibrationSetID,
    _ db: Connection
  ) throws {
    try EventLog.append(
      Event(verb, of: set.text, by: .person(scope.person), district: scope.district),
      at: call.now,
      db
    )
  }

  private static let staleForm = FieldError(
    "id",
    Phrase("Open this page again, then send it.", "Abre esta página de nuevo y envíalo.")
  )
}

/// What the page of agreement shows.
struct CalibrationResult: Sendable {
  let set: CalibrationSet
  let vignettes: [Vignette]
  let texts: [VignetteID: [CalibrationText]]
  let own: [MarkPlace: CalibrationMark]
  /// Nothing while too few have finished.
  let agreement: CalibrationAgreement?
  let minimum: Int

  /// The author's reasoning in a language, else in any that has one.
  func reasoning(of vignette: VignetteID, _ language: Language) -> CalibrationText? {
    let all = (texts[vignette] ?? []).filter { !$0.reasoning.isEmpty }
    return all.first { $0.language == language } ?? all.first
  }
}
