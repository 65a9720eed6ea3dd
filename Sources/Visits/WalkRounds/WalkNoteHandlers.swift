import HTTPTypes
import Kernel
import Markup
import Storage
import Web
import Practices

/// The capture screen, and notes as they arrive.
///
/// Nothing is logged, counted or told about a note: only who signed in is known, and that is not written down.
enum WalkNoteHandlers {
  /// `GET /d/:district/capture`
  @Sendable static func choose(_ call: Call, _ scope: Scope) async throws -> Reply {
    let rounds = try await call.store.read { db in try WalkRoundQueries.open(db, within: scope) }
    let ready = rounds.filter { $0.takesNotes(on: call.today) }
    guard ready.count == 1 else {
      return try CapturePages.choose(call, ready, mayOpen: try RoundAccess(call).mayOpen)
    }
    return .seeOther(Link("\(try call.link(to: ready[0].id))/capture"))
  }

  /// `GET /d/:district/rounds/:round/capture`
  @Sendable static func form(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (round, lookFors) = try await round(call, scope)
    if let next = round.joinedInto { return .seeOther(Link("\(try call.link(to: next))/capture")) }
    guard round.isOpen else { throw Failure.gone(WalkRoundWords.over) }
    guard round.takesNotes(on: call.today) else { return .seeOther(try call.link(to: round.id)) }
    var form = WalkNoteForm()
    form.id = WalkNoteID.makeAnonymous().text
    form.band = round.level.bands.count == 1 ? round.level.bands[0].rawValue : call.query("band") ?? ""
    return try CapturePages.form(call, Capture(round: round, lookFors: lookFors, form: form))
  }

  /// `POST /d/:district/rounds/:round/notes`
  @Sendable static func record(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (round, lookFors) = try await round(call, scope)
    let form = WalkNoteForm(call.form)
    let insertion: Insertion
    do {
      insertion = try await WalkNoteRecording.record(call, round, lookFors, form)
    } catch Failure.invalid(let errors) where !call.wantsJSON {
      return try CapturePages.form(
        call,
        Capture(round: round, lookFors: lookFors, form: form, errors: errors)
      )
    }
    if call.wantsJSON { return try WalkNoteRecording.answer(insertion) }
    return .seeOther(
      Link("\(try call.link(to: round.id))/capture").adding(query: [("band", form.band)]),
      flash: FlashMessage(call.say("Saved. On to the next room.", "Guardado. Al siguiente salón."))
    )
  }

  private static func round(_ call: Call, _ scope: Scope) async throws -> (WalkRound, [LookFor]) {
    let id: WalkRoundID = try call.id("round")
    return try await call.store.read { db in
      (
        try WalkRoundQueries.round(db, within: scope, id: id),
        try LookForQueries.of(db, round: id, language: call.language)
      )
    }
  }
}

/// Recording a note, as the capture screen and the API both do it.
enum WalkNoteRecording {
  /// What the phone learns: that it may forget the note.
  private struct Answer: Encodable {
    let state = "recorded"
  }

  static func record(
    _ call: Call,
    _ round: WalkRound,
    _ lookFors: [LookFor],
    _ form: WalkNoteForm
  ) async throws -> Insertion {
    // A closed round is told before anything that could be corrected: correcting would be in vain.
    guard round.isOpen || round.state == .joined else { throw Failure.gone(WalkRoundWords.cameBack) }
    let draft = try WalkNoteDraft(form, lookFors: lookFors, bands: round.level.bands)
    let keys = call.roundKeys
    return try await call.store.write { db in
      let destination = try WalkNoteQueries.destination(db, for: round.id)
      guard destination.opensOn <= call.today || round.state == .joined else {
        throw Failure.refused(
          WalkRoundWords.notBegun(destination.opensOn.words(.english), destination.opensOn.words(.spanish))
        )
      }
      guard let key = try keys.key(destination.key) else { throw Failure.refused(WalkRoundWords.keyMissing) }
      guard let note = SignedWalkNote(draft, key: key) else {
        throw Failure.refused(WalkRoundWords.keyMissing)
      }
      return try WalkNoteQueries.record(db, note, in: destination.round)
    }
  }

  static func answer(_ insertion: Insertion) throws -> Reply {
    try .api(Answer(), status: insertion == .inserted ? .created : .ok)
  }
}

extension WalkNoteForm {
  /// The fields as sent by the capture screen.
  init(_ form: Form) {
    self.init()
    id = form["id"]
    room = form["room"]
    band = form["grade_band"]
    for (name, value) in form.fields {
      if name.hasPrefix("mark-") { marks[String(name.dropFirst(5))] = value }
      if name.hasPrefix("step-"), !value.isEmpty { steps[String(name.dropFirst(5))] = value }
    }
  }
}
