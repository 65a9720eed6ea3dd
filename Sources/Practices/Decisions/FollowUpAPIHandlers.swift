import HTTPTypes
import Kernel
import Storage
import Web

/// One decision and its follow-ups as JSON.
enum FollowUpAPIHandlers {
  /// `GET /api/v1/d/:district/decisions/:decision`
  @Sendable static func read(_ call: Call, _ scope: Scope) async throws -> Reply {
    let decision = try await FollowUpHandlers.story(call, scope).decision
    return try .api(PracticesAPI.DecisionBody(decision), version: decision.version)
  }

  /// `GET /api/v1/d/:district/decisions/:decision/follow-ups`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let looks = try await FollowUpHandlers.story(call, scope).followUps
    return try .api(APIPage(items: looks.map(FollowUpAPI.Body.init), next: nil))
  }

  /// `POST /api/v1/d/:district/decisions/:decision/follow-ups`
  @Sendable static func create(_ call: Call, _ scope: Scope) async throws -> Reply {
    let decision = try await FollowUpHandlers.decision(call, scope)
    let body: FollowUpAPI.Writing = try call.body()
    if let id = body.id, !UUIDText.isValid(id) {
      throw Failure.invalid([
        FieldError("id", Phrase("Send a UUID in lower case.", "Envía un UUID en minúsculas."))
      ])
    }
    let id = body.id.map { FollowUpID($0) } ?? .make(at: call.now)
    let draft = try FollowUpDraft(
      outcome: body.outcome,
      statement: body.statement,
      nextOn: body.next_on ?? "",
      today: call.today
    )
    try await FollowUpHandlers.save(call, scope, decision, id: id, draft)
    let looks = try await FollowUpHandlers.story(call, scope).followUps
    guard let saved = looks.first(where: { $0.id == id }) else { throw Failure.notFound }
    return try .api(FollowUpAPI.Body(saved), status: .created)
  }
}
