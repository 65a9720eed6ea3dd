import HTTPTypes
import Kernel
import Storage
import Web

/// Notes and debriefs for programs: the same rights, rules and words as on the pages.
enum DebriefAPIHandlers {
  /// `POST /api/v1/d/:district/visits/:visit/notes`
  @Sendable static func record(_ call: Call, _ scope: Scope) async throws -> Reply {
    let body = try call.body(DebriefAPI.NewNote.self)
    return try VisitNoteRecording.answer(try await VisitNoteRecording.record(call, scope, body.form))
  }

  /// `GET /api/v1/d/:district/visits/:visit/board`
  @Sendable static func board(_ call: Call, _ scope: Scope) async throws -> Reply {
    let board = try await call.store.read { db in
      let place = try DebriefPlace.read(call, scope, db)
      try place.requireVisitor()
      return try EvidenceBoardQueries.board(db, place.visit.id)
    }
    return try .api(DebriefAPI.Board(board), version: board.version)
  }

  /// `POST /api/v1/d/:district/visits/:visit/board/moves`
  @Sendable static func move(_ call: Call, _ scope: Scope) async throws -> Reply {
    let body = try call.body(DebriefAPI.Moves.self)
    let moves = body.moves.compactMap { BoardMove("\($0.note):\($0.version)") }
    guard let spot = BoardSpot(body.to) else {
      throw Failure.invalid([FieldError("to", BoardWords.choosePlace)])
    }
    guard !moves.isEmpty, moves.count == body.moves.count else {
      throw Failure.invalid([FieldError("moves", BoardWords.chooseNotes)])
    }
    do {
      try await BoardMoving.move(call, scope, moves, to: spot, naming: body.newPattern)
    } catch is BoardConflict {
      throw Failure.conflict(
        Phrase(
          "Somebody moved one of these notes first. Nothing was moved; read the board again.",
          "Alguien movió antes una de estas notas. No se movió nada; lee de nuevo el tablero."
        )
      )
    }
    return try .api(DebriefAPI.Done(state: "moved"))
  }

  /// `GET /api/v1/d/:district/visits/:visit/feedback`
  @Sendable static func feedback(_ call: Call, _ scope: Scope) async throws -> Reply {
    try .api(DebriefAPI.Feedback(try await FeedbackReading.read(call, scope)))
  }

  /// `POST /api/v1/d/:district/visits/:visit/feedback`
  @Sendable static func addFeedback(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await FeedbackWriting.add(call, scope, try call.body(DebriefAPI.NewFeedback.self).form)
    return try .api(DebriefAPI.Done(state: "recorded"), status: .created)
  }

  /// `POST /api/v1/d/:district/visits/:visit/closure`
  @Sendable static func close(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await FeedbackWriting.close(call, scope)
    return try .api(DebriefAPI.Done(state: "closed"))
  }

  /// `GET /api/v1/d/:district/visits/:visit/principals`
  @Sendable static func principals(_ call: Call, _ scope: Scope) async throws -> Reply {
    let notes = try await call.store.read { db in
      let place = try PrincipalsDebriefWriting.place(call, scope, db)
      return try PrincipalsDebriefQueries.list(db, place.visit.id)
    }
    return try .api(APIPage(items: notes.map(DebriefAPI.PrincipalsItem.init), next: nil))
  }

  /// `POST /api/v1/d/:district/visits/:visit/principals`
  @Sendable static func addPrincipals(_ call: Call, _ scope: Scope) async throws -> Reply {
    let body = try call.body(DebriefAPI.NewPrincipalsNote.self)
    guard UUIDText.isValid(body.id) else {
      throw Failure.invalid([FieldError("id", Phrase("Send a UUID as id.", "Envía un UUID como id."))])
    }
    try await PrincipalsDebriefWriting.add(call, scope, PrincipalsNoteID(body.id), body.body)
    return try .api(DebriefAPI.Done(state: "recorded"), status: .created)
  }
}
