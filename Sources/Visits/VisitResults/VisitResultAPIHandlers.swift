import HTTPTypes
import Kernel
import Storage
import Web

/// What comes after visits, for programs: the same rights, words and refusals as on the pages.
enum VisitResultAPIHandlers {
  /// `GET /api/v1/d/:district/visits/:visit/commitments`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let items = try await board(call, scope).commitments
    return try .api(APIPage(items: items.map(VisitResultAPI.CommitmentItem.init), next: nil))
  }

  /// `POST /api/v1/d/:district/visits/:visit/commitments`
  @Sendable static func create(_ call: Call, _ scope: Scope) async throws -> Reply {
    let board = try await board(call, scope).hosted()
    var empty = CommitmentForm()
    empty.id = CommitmentID.make(at: call.now).text
    let form = try call.body(VisitResultAPI.CommitmentInput.self).filled(empty)
    try await Committing.create(call, scope, board, form)
    return try await reply(call, board, CommitmentID(form.id), status: .created)
  }

  /// `PATCH /api/v1/d/:district/visits/:visit/commitments/:commitment`
  @Sendable static func change(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: CommitmentID = try call.id("commitment")
    let board = try await board(call, scope).hosted()
    guard let commitment = board.commitments.first(where: { $0.id == id }) else { throw Failure.notFound }
    guard let version = call.expectedVersion else {
      throw Failure.invalid([
        FieldError(
          "If-Match",
          Phrase("Send the version you read as If-Match.", "Envía como If-Match la versión que leíste.")
        )
      ])
    }
    let form = try call.body(VisitResultAPI.CommitmentInput.self).filled(CommitmentForm(commitment))
    try await Committing.change(call, scope, board, commitment, form, version: version)
    return try await reply(call, board, id, status: .ok)
  }

  /// `GET /api/v1/d/:district/visits/:visit/answers`
  @Sendable static func pooled(_ call: Call, _ scope: Scope) async throws -> Reply {
    let pooled = try await VisitAnswerHandlers.board(call, scope).pooled
    return try .api(APIPage(items: pooled.map(VisitResultAPI.Pooled.init), next: nil))
  }

  /// `POST /api/v1/d/:district/visits/:visit/answers`
  @Sendable static func answer(_ call: Call, _ scope: Scope) async throws -> Reply {
    let board = try await VisitAnswerHandlers.board(call, scope)
    let body = try call.body(VisitResultAPI.NewAnswer.self)
    let answer = try VisitAnswer(useful: String(body.wasUseful), safe: String(body.feltSafe))
    try await VisitAnswerHandlers.record(call, scope, board, answer)
    return try .api(VisitResultAPI.Recorded(), status: .created)
  }

  private static func board(_ call: Call, _ scope: Scope) async throws -> CommitmentBoard {
    let id: InquiryVisitID = try call.id("visit")
    return try await call.store.read { db in
      try CommitmentBoard.load(db, scope, id, language: call.language)
    }
  }

  private static func reply(
    _ call: Call,
    _ board: CommitmentBoard,
    _ id: CommitmentID,
    status: HTTPResponse.Status
  ) async throws -> Reply {
    let commitment = try await call.store.read { db in
      try VisitResultQueries.commitment(db, of: board.visit.id, id: id)
    }
    return try .api(
      VisitResultAPI.CommitmentItem(commitment),
      status: status,
      version: commitment.version
    )
  }
}
