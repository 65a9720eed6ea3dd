import HTTPTypes
import Kernel
import Storage
import Web

/// Links between frameworks for programs.
enum LinkAPIHandlers {
  /// `GET /api/v1/d/:district/practices/:practice/links`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let model = try await PracticeHandlers.model(call, scope)
    let links = try await call.store.read { db in
      try FrameworkLinkQueries.of(db, item: model.node.item.id, language: call.language)
    }
    return try .api(APIPage(items: links.map(LinkAPI.Body.init), next: nil))
  }

  /// `POST /api/v1/d/:district/practices/:practice/links`
  @Sendable static func add(_ call: Call, _ scope: Scope) async throws -> Reply {
    let practice: FrameworkItemID = try call.id("practice")
    let body: LinkAPI.Making = try call.body()
    guard UUIDText.isValid(body.item), body.id.map({ UUIDText.isValid($0) }) ?? true else {
      throw Failure.invalid([
        FieldError("item", Phrase("Send UUIDs in lower case.", "Envía UUID en minúsculas."))
      ])
    }
    let link = try await call.store.write { db -> FrameworkLink? in
      try LinkHandlers.add(
        db,
        body.id.map { FrameworkLinkID($0) } ?? .make(at: call.now),
        practice,
        body.type,
        FrameworkItemID(body.item),
        call,
        scope
      )
      return try FrameworkLinkQueries.of(db, item: practice, language: call.language)
        .first { $0.other.id.text == body.item }
    }
    guard let link else { throw Failure.notFound }
    return try .api(LinkAPI.Body(link), status: .created)
  }

  /// `POST /api/v1/d/:district/practices/:practice/links/:link/removal`
  @Sendable static func remove(_ call: Call, _ scope: Scope) async throws -> Reply {
    let practice: FrameworkItemID = try call.id("practice")
    let link: FrameworkLinkID = try call.id("link")
    let links = try await call.store.write { db in
      try LinkHandlers.remove(db, link, practice, call, scope)
      return try FrameworkLinkQueries.of(db, item: practice, language: call.language)
    }
    return try .api(APIPage(items: links.map(LinkAPI.Body.init), next: nil))
  }
}
