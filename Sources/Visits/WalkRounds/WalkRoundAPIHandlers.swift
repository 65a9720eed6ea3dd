import HTTPTypes
import Kernel
import Storage
import Web

/// Walk rounds for programs: the same rights, words and figures as on the pages.
enum WalkRoundAPIHandlers {
  /// `GET /api/v1/d/:district/rounds`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let after = try call.query("after").map { text throws(Failure) in try PageCursor(text: text, keyCount: 2)
    }
    let page = try await call.store.read { db in try WalkRoundQueries.page(db, within: scope, after: after) }
    return try .api(APIPage(items: page.items.map { WalkRoundAPI.Round($0) }, next: page.next?.text))
  }

  /// `GET /api/v1/d/:district/rounds/:round`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await reply(call, scope, try call.id("round"), status: .ok)
  }

  /// `POST /api/v1/d/:district/rounds`
  @Sendable static func open(_ call: Call, _ scope: Scope) async throws -> Reply {
    let body = try call.body(WalkRoundAPI.NewRound.self)
    var form = WalkRoundForm()
    form.id = body.id ?? WalkRoundID.make(at: call.now).text
    form.title = body.title
    form.school = body.school ?? ""
    form.opensOn = body.opensOn
    form.closesOn = body.closesOn
    form.lookFors = body.lookFors ?? []
    let offer = try await call.store.read { db in
      try WalkRoundOpening.offer(db, scope, language: call.language, continues: body.continues)
    }
    let id = try await WalkRoundOpening.open(call, scope, form, offer)
    return try await reply(call, scope, id, status: .created)
  }

  /// `PATCH /api/v1/d/:district/rounds/:round`
  @Sendable static func change(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: WalkRoundID = try call.id("round")
    let body = try call.body(WalkRoundAPI.RoundChange.self)
    let round = try await call.store.read { db in try WalkRoundQueries.round(db, within: scope, id: id) }
    guard let version = call.expectedVersion else {
      throw Failure.invalid([
        FieldError(
          "If-Match",
          Phrase("Send the version you read as If-Match.", "Envía como If-Match la versión que leíste.")
        )
      ])
    }
    var form = WalkRoundForm(round)
    form.title = body.title ?? form.title
    form.opensOn = body.opensOn ?? form.opensOn
    form.closesOn = body.closesOn ?? form.closesOn
    try await WalkRoundOpening.change(call, scope, round, form, version: version)
    return try await reply(call, scope, id, status: .ok)
  }

  /// `POST /api/v1/d/:district/rounds/:round/closure`
  @Sendable static func close(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: WalkRoundID = try call.id("round")
    if case .tooShort(let shortages) = try await WalkRoundClosure.close(call, scope, id) {
      let phrases = shortages.map(WalkRoundWords.shortage)
      throw Failure.refused(
        Phrase(
          "It stays open for now. " + phrases.map(\.english).joined(separator: " "),
          "Por ahora sigue abierta. " + phrases.map(\.spanish).joined(separator: " ")
        )
      )
    }
    return try await reply(call, scope, id, status: .ok)
  }

  /// `POST /api/v1/d/:district/rounds/:round/notes`
  @Sendable static func record(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: WalkRoundID = try call.id("round")
    let (round, lookFors) = try await call.store.read { db in
      (
        try WalkRoundQueries.round(db, within: scope, id: id),
        try LookForQueries.of(db, round: id, language: call.language)
      )
    }
    let body = try call.body(WalkRoundAPI.NewNote.self)
    return try WalkNoteRecording.answer(try await WalkNoteRecording.record(call, round, lookFors, body.form))
  }

  /// `GET /api/v1/d/:district/rounds/:round/cells`
  @Sendable static func cells(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: WalkRoundID = try call.id("round")
    let cells = try await call.store.read { db in
      let round = try WalkRoundQueries.round(db, within: scope, id: id)
      return try PublishedCellQueries.cells(db, within: scope, round: round.id)
    }
    return try .api(APIPage(items: cells.map(WalkRoundAPI.Cell.init), next: nil))
  }

  private static func reply(
    _ call: Call,
    _ scope: Scope,
    _ id: WalkRoundID,
    status: HTTPResponse.Status
  ) async throws -> Reply {
    try await call.store.read { db in
      let round = try WalkRoundQueries.round(db, within: scope, id: id)
      let lookFors = try LookForQueries.of(db, round: id, language: call.language)
      return try .api(WalkRoundAPI.Round(round, lookFors), status: status, version: round.version)
    }
  }
}
