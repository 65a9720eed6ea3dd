import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// The principals' own debrief: for those who were there and their supervisor.
enum PrincipalsDebriefHandlers {
  /// `GET /d/:district/visits/:visit/principals`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await page(call, scope, text: "", [], theirs: false)
  }

  /// `POST /d/:district/visits/:visit/principals`
  @Sendable static func add(_ call: Call, _ scope: Scope) async throws -> Reply {
    guard UUIDText.isValid(call.form["id"]) else { throw Failure.notFound }
    do {
      try await PrincipalsDebriefWriting.add(
        call,
        scope,
        PrincipalsNoteID(call.form["id"]),
        call.form.raw("body")
      )
    } catch Failure.invalid(let errors) where !call.wantsJSON {
      return try await page(call, scope, text: call.form.raw("body"), errors, theirs: false)
    }
    return try back(call)
  }

  /// `POST /d/:district/visits/:visit/principals/:note`
  @Sendable static func change(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: PrincipalsNoteID = try call.id("note")
    let text = call.form.raw("body")
    let isRemoved = !call.form["remove"].isEmpty
    do {
      let draft = isRemoved ? nil : try PrincipalsNoteDraft(text)
      let version = Int(call.form["version"]) ?? 0
      try await call.store.write { db in
        let place = try PrincipalsDebriefWriting.place(call, scope, db)
        try PrincipalsDebriefQueries.change(
          db,
          id,
          to: draft,
          in: place.visit.id,
          by: scope.person,
          expecting: version
        )
      }
    } catch Failure.invalid(let errors) {
      return try await page(call, scope, text: text, errors, theirs: false)
    } catch Failure.conflict {
      return try await page(call, scope, text: text, [], theirs: true)
    }
    return try back(call)
  }

  private static func page(_ call: Call, _ scope: Scope, text: String, _ errors: [FieldError], theirs: Bool)
    async throws
    -> Reply
  {
    let (place, notes) = try await call.store.read { db in
      let place = try PrincipalsDebriefWriting.place(call, scope, db)
      return (place, try PrincipalsDebriefQueries.list(db, place.visit.id))
    }
    let page = PrincipalsDebriefPage(
      place: place,
      notes: notes,
      reader: scope.person,
      text: text,
      errors: errors,
      isConflict: theirs
    )
    return try PrincipalsDebriefPages.show(call, page)
  }

  private static func back(_ call: Call) throws -> Reply {
    let visit: InquiryVisitID = try call.id("visit")
    return .seeOther(
      "/d/\(try call.district.slug)/visits/\(visit)/principals",
      flash: FlashMessage(call.say("Saved.", "Guardado."))
    )
  }
}

/// Writing in the principals' debrief, as pages and the API both do it.
enum PrincipalsDebriefWriting {
  /// Throws: `forbidden` for everybody but the principals of the visit and their supervisor.
  static func place(_ call: Call, _ scope: Scope, _ db: Connection) throws -> DebriefPlace {
    let place = try DebriefPlace.read(call, scope, db)
    guard place.standing.entersPrincipalsDebrief else { throw Failure.forbidden(DebriefWords.principalsOnly) }
    guard place.visit.state == .shared || place.visit.state == .closed else {
      throw Failure.refused(place.visit.state == .cancelled ? DebriefWords.cancelled : DebriefWords.notShared)
    }
    return place
  }

  static func add(_ call: Call, _ scope: Scope, _ id: PrincipalsNoteID, _ text: String) async throws {
    let draft = try PrincipalsNoteDraft(text)
    try await call.store.write { db in
      let place = try place(call, scope, db)
      try PrincipalsDebriefQueries.add(
        db,
        id,
        draft,
        in: place.visit.id,
        by: scope.person,
        language: call.language,
        at: call.now
      )
    }
  }
}
