import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// The note screen of an inquiry visit, and notes as they arrive. Nothing is written down about who sent one.
enum VisitNoteHandlers {
  /// `GET /d/:district/visits/:visit/notes`
  @Sendable static func form(_ call: Call, _ scope: Scope) async throws -> Reply {
    let place = try await call.store.read { db in try DebriefPlace.read(call, scope, db) }
    try place.requireVisitor()
    try place.requireOpen(on: call.today)
    var form = VisitNoteForm()
    form.id = VisitNoteID.makeAnonymous().text
    form.lookFor = call.query("look-for") ?? ""
    return try VisitNotePages.form(call, place, form, [])
  }

  /// `POST /d/:district/visits/:visit/notes`
  @Sendable static func record(_ call: Call, _ scope: Scope) async throws -> Reply {
    let form = VisitNoteForm(call.form)
    let insertion: Insertion
    let place = try await call.store.read { db in try DebriefPlace.read(call, scope, db) }
    do {
      insertion = try await VisitNoteRecording.record(call, scope, form)
    } catch Failure.invalid(let errors) where !call.wantsJSON {
      return try VisitNotePages.form(call, place, form, errors)
    }
    if call.wantsJSON { return try VisitNoteRecording.answer(insertion) }
    return .seeOther(
      Link("\(try place.link(call))/notes").adding(query: [("look-for", form.lookFor)]),
      flash: FlashMessage(call.say("The note is on the board.", "La nota está en el tablero."))
    )
  }
}

/// Recording a note, as the note screen and the API both do it.
enum VisitNoteRecording {
  /// What the phone learns: that it may forget the note.
  private struct Answer: Encodable {
    let state = "recorded"
  }

  static func record(_ call: Call, _ scope: Scope, _ form: VisitNoteForm) async throws -> Insertion {
    try await call.store.write { db in
      let place = try DebriefPlace.read(call, scope, db)
      try place.requireVisitor()
      try place.requireOpen(on: call.today)
      let draft = try VisitNoteDraft(
        form,
        lookFors: place.lookFors.count,
        nameless: try VisitNoteQueries.nameless(db, for: place.visit)
      )
      return try VisitNoteQueries.record(db, draft, in: place.visit.id, language: call.language)
    }
  }

  static func answer(_ insertion: Insertion) throws -> Reply {
    try .api(Answer(), status: insertion == .inserted ? .created : .ok)
  }
}

extension VisitNoteForm {
  /// The fields as sent by the note screen.
  init(_ form: Form) {
    self.init()
    id = form["id"]
    kind = form["kind"]
    lookFor = form["look_for"]
    body = form["body"]
    isAsMeant = form["as_is"] == "yes"
  }
}
