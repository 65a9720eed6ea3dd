import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Feedback to the host: written by visitors against the board, sent once, read by the school.
enum FeedbackHandlers {
  /// `GET /d/:district/visits/:visit/feedback`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let model = try await FeedbackReading.read(call, scope)
    guard model.place.visit.state == .shared else { return try FeedbackPages.sent(call, model) }
    guard model.place.standing.readsNotes else { throw Failure.forbidden(DebriefWords.visitorsOnly) }
    var form = VisitFeedbackForm()
    form.id = VisitFeedbackID.make(at: call.now).text
    return try FeedbackPages.write(call, model, form, [])
  }

  /// `POST /d/:district/visits/:visit/feedback`
  @Sendable static func add(_ call: Call, _ scope: Scope) async throws -> Reply {
    let form = VisitFeedbackForm(call.form)
    do {
      try await FeedbackWriting.add(call, scope, form)
    } catch Failure.invalid(let errors) where !call.wantsJSON {
      return try FeedbackPages.write(call, try await FeedbackReading.read(call, scope), form, errors)
    }
    return try back(call, call.say("It is with the feedback now.", "Ya está con los comentarios."))
  }

  /// `GET /d/:district/visits/:visit/feedback/:feedback`
  @Sendable static func edit(_ call: Call, _ scope: Scope) async throws -> Reply {
    let model = try await FeedbackReading.read(call, scope)
    try model.place.requireVisitor()
    try model.place.requireOpen(on: call.today)
    let id: VisitFeedbackID = try call.id("feedback")
    guard let feedback = model.feedback.first(where: { $0.id == id }) else { throw Failure.notFound }
    return try FeedbackPages.edit(call, model, VisitFeedbackForm(feedback), [], theirs: nil)
  }

  /// `POST /d/:district/visits/:visit/feedback/:feedback`
  @Sendable static func change(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: VisitFeedbackID = try call.id("feedback")
    var form = VisitFeedbackForm(call.form)
    form.id = id.text
    do {
      try await FeedbackWriting.change(call, scope, id, form, removing: !call.form["remove"].isEmpty)
    } catch Failure.invalid(let errors) {
      return try FeedbackPages.edit(
        call,
        try await FeedbackReading.read(call, scope),
        form,
        errors,
        theirs: nil
      )
    } catch Failure.conflict {
      let model = try await FeedbackReading.read(call, scope)
      guard let theirs = model.feedback.first(where: { $0.id == id }) else { throw Failure.notFound }
      form.version = theirs.version
      return try FeedbackPages.edit(call, model, form, [], theirs: theirs)
    }
    return try back(call, call.say("Saved.", "Guardado."))
  }

  /// `GET /d/:district/visits/:visit/closure`
  @Sendable static func confirm(_ call: Call, _ scope: Scope) async throws -> Reply {
    let model = try await FeedbackReading.read(call, scope)
    try model.place.requireVisitor()
    try model.place.requireOpen(on: call.today)
    return try FeedbackPages.confirm(call, model)
  }

  /// `POST /d/:district/visits/:visit/closure`
  @Sendable static func close(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await FeedbackWriting.close(call, scope)
    return try back(call, call.say("Sent to the school. Thank you.", "Enviado a la escuela. Gracias."))
  }

  private static func back(_ call: Call, _ words: String) throws -> Reply {
    let visit: InquiryVisitID = try call.id("visit")
    return .seeOther("/d/\(try call.district.slug)/visits/\(visit)/feedback", flash: FlashMessage(words))
  }
}

/// What the pages of feedback show.
struct FeedbackModel: Sendable {
  let place: DebriefPlace
  /// Patterns that may be pointed at, or those that were sent.
  let patterns: [VisitPattern]
  let feedback: [VisitFeedback]
  /// Notes that lie in no pattern yet.
  let unsorted: Int
  let rooms: Int

  /// With fewer rooms patterns would speak of few people.
  static let fewestRooms = 5

  func title(_ pattern: VisitPatternID) -> String? { patterns.first { $0.id == pattern }?.title }
}

/// Reading feedback, as far as the person asking may.
enum FeedbackReading {
  /// Throws: `forbidden` for those who see the visit but not what was said in it.
  static func read(_ call: Call, _ scope: Scope) async throws -> FeedbackModel {
    try await call.store.read { db in
      let place = try DebriefPlace.read(call, scope, db)
      let standing = place.standing
      if place.visit.state == .shared, standing.readsNotes { return try open(db, place) }
      guard place.visit.state == .closed else { throw Failure.forbidden(notYet) }
      guard standing.readsOutcome else {
        throw Failure.forbidden(DebriefWords.visitorsOnly)
      }
      return FeedbackModel(
        place: place,
        patterns: try FeedbackQueries.sentPatterns(db, place.visit.id),
        feedback: try FeedbackQueries.list(db, place.visit.id, onlySent: true),
        unsorted: 0,
        rooms: FeedbackModel.fewestRooms
      )
    }
  }

  static func open(_ db: Connection, _ place: DebriefPlace) throws -> FeedbackModel {
    let board = try EvidenceBoardQueries.board(db, place.visit.id)
    return FeedbackModel(
      place: place,
      patterns: board.tellable,
      feedback: try FeedbackQueries.list(db, place.visit.id, onlySent: false),
      unsorted: board.notes(in: .unsorted).count,
      rooms: try FeedbackQueries.rooms(db, place.visit.id)
    )
  }

  private static let notYet = Phrase(
    "The visitors are still talking. Patterns, wonderings and suggestions appear here when they send them.",
    "Quienes visitaron siguen conversando. Los patrones, preguntas y sugerencias aparecen aquí cuando los envíen."
  )
}

/// Writing and sending feedback, as pages and the API both do it.
enum FeedbackWriting {
  static func add(_ call: Call, _ scope: Scope, _ form: VisitFeedbackForm) async throws {
    try await call.store.write { db in
      let place = try opened(call, scope, db)
      let draft = try draft(form, place, db)
      try FeedbackQueries.add(db, draft, to: place.visit.id, language: call.language)
    }
  }

  static func change(
    _ call: Call,
    _ scope: Scope,
    _ id: VisitFeedbackID,
    _ form: VisitFeedbackForm,
    removing: Bool
  )
    async throws
  {
    try await call.store.write { db in
      let place = try opened(call, scope, db)
      guard !removing else {
        return try FeedbackQueries.remove(db, id, of: place.visit.id, expecting: form.version)
      }
      let draft = try draft(form, place, db)
      try FeedbackQueries.change(db, draft, of: place.visit.id, expecting: form.version)
    }
  }

  static func close(_ call: Call, _ scope: Scope) async throws {
    try await call.store.write { db in
      let place = try opened(call, scope, db)
      try close(db, place, on: call.today)
      try EventLog.append(
        Event(
          "visit.closed",
          of: place.visit.id.text,
          by: .person(scope.person),
          district: scope.district,
          school: place.visit.school
        ),
        at: call.now,
        db
      )
    }
  }

  static func close(_ db: Connection, _ place: DebriefPlace, on day: CalendarDay) throws {
    let model = try FeedbackReading.open(db, place)
    let told = model.rooms >= FeedbackModel.fewestRooms ? model.patterns.map(\.id) : []
    try FeedbackQueries.close(db, place.visit, telling: told, on: day)
  }

  private static func opened(_ call: Call, _ scope: Scope, _ db: Connection) throws -> DebriefPlace {
    let place = try DebriefPlace.read(call, scope, db)
    try place.requireVisitor()
    try place.requireOpen(on: call.today)
    return place
  }

  private static func draft(_ form: VisitFeedbackForm, _ place: DebriefPlace, _ db: Connection) throws
    -> VisitFeedbackDraft
  {
    try VisitFeedbackDraft(
      form,
      patterns: try EvidenceBoardQueries.board(db, place.visit.id).tellable,
      nameless: try VisitNoteQueries.nameless(db, for: place.visit)
    )
  }
}

extension VisitFeedbackForm {
  /// The fields as sent by the page.
  init(_ form: Form) {
    self.init()
    id = form["id"]
    kind = form["kind"]
    body = form["body"]
    evidence = form.all("evidence")
    isAsMeant = form["as_is"] == "yes"
    version = Int(form["version"]) ?? 0
  }

  /// The form of feedback that is there.
  init(_ feedback: VisitFeedback) {
    self.init()
    id = feedback.id.text
    kind = feedback.kind.rawValue
    body = feedback.body
    evidence = feedback.evidence.map(\.text)
    // Asked about once, when it was written.
    isAsMeant = JudgingText.isGeneric(feedback.body)
    version = feedback.version
  }
}
