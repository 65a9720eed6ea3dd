import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Linking a practice with learning standards and with items of other frameworks.
enum LinkHandlers {
  static let mostFound = 40

  /// `GET /d/:district/practices/:practice/links?in=standards&q=…`
  @Sendable static func index(_ call: Call, _ scope: Scope) async throws -> Reply {
    LinkPages.index(call, try await model(call, scope))
  }

  private static func model(_ call: Call, _ scope: Scope, problem: Phrase? = nil) async throws -> LinkModel {
    let practice = try await PracticeHandlers.model(call, scope)
    guard practice.lastSeen == nil else { throw Failure.notFound }
    let purpose = FrameworkPurpose(rawValue: call.query("in") ?? call.form["in"]) ?? .standards
    let typed = String((call.query("q") ?? call.form["q"]).prefix(200))
    let words = typed.split(whereSeparator: \.isWhitespace).prefix(8).map(String.init)
    return try await call.store.read { db in
      let found =
        words.isEmpty
        ? []
        : try FrameworkLinkQueries.search(
          db,
          district: scope.district,
          except: practice.framework.id,
          words,
          for: purpose,
          language: call.language,
          limit: mostFound + 1
        )
      return LinkModel(
        practice: practice,
        purpose: purpose,
        typed: typed,
        links: try FrameworkLinkQueries.of(db, item: practice.node.item.id, language: call.language),
        found: Array(found.prefix(mostFound)),
        hasMore: found.count > mostFound,
        problem: problem
      )
    }
  }

  /// `POST /d/:district/practices/:practice/links`
  @Sendable static func add(_ call: Call, _ scope: Scope) async throws -> Reply {
    let practice: FrameworkItemID = try call.id("practice")
    let (id, other) = (call.form["id"], call.form["item"])
    guard let kind = LinkKind(rawValue: call.form["kind"]), UUIDText.isValid(other), UUIDText.isValid(id)
    else {
      let problem = Phrase(
        "Choose what to link and how it belongs together.",
        "Elige qué vincular y cómo se relaciona."
      )
      return LinkPages.index(call, try await model(call, scope, problem: problem))
    }
    try await call.store.write { db in
      try add(db, FrameworkLinkID(id), practice, kind, FrameworkItemID(other), call, scope)
    }
    let back = Link("/d/\(try call.district.slug)/practices/\(practice)/links")
      .adding(query: [("in", call.form["in"]), ("q", call.form["q"])])
    return .seeOther(back, flash: FlashMessage(call.say("Linked.", "Vinculado.")))
  }

  static func add(
    _ db: Connection,
    _ id: FrameworkLinkID,
    _ practice: FrameworkItemID,
    _ kind: LinkKind,
    _ other: FrameworkItemID,
    _ call: Call,
    _ scope: Scope
  ) throws {
    guard try FrameworkLinkQueries.framework(db, ofPractice: practice, district: scope.district) != nil else {
      throw Failure.notFound
    }
    let inserted = try FrameworkLinkQueries.insert(
      db,
      id: id,
      district: scope.district,
      from: practice,
      kind,
      to: other,
      at: call.now
    )
    if inserted == .inserted { try record("framework.link_added", practice, other, call, scope, db) }
  }

  /// `POST /d/:district/practices/:practice/links/:link/removal`
  @Sendable static func remove(_ call: Call, _ scope: Scope) async throws -> Reply {
    let practice: FrameworkItemID = try call.id("practice")
    let link: FrameworkLinkID = try call.id("link")
    try await call.store.write { db in try remove(db, link, practice, call, scope) }
    return .seeOther(
      "/d/\(try call.district.slug)/practices/\(practice)/links",
      flash: FlashMessage(call.say("The link is removed.", "Se quitó el vínculo."))
    )
  }

  static func remove(
    _ db: Connection,
    _ link: FrameworkLinkID,
    _ practice: FrameworkItemID,
    _ call: Call,
    _ scope: Scope
  ) throws {
    guard try FrameworkLinkQueries.framework(db, ofPractice: practice, district: scope.district) != nil else {
      throw Failure.notFound
    }
    guard try FrameworkLinkQueries.remove(db, id: link, of: practice, district: scope.district) else {
      return
    }
    try record("framework.link_removed", practice, nil, call, scope, db)
  }

  private static func record(
    _ verb: String,
    _ practice: FrameworkItemID,
    _ other: FrameworkItemID?,
    _ call: Call,
    _ scope: Scope,
    _ db: Connection
  ) throws {
    try EventLog.append(
      Event(
        verb,
        of: practice.text,
        by: .person(scope.person),
        district: scope.district,
        detail: other.map { ["other": $0.text] } ?? [:]
      ),
      at: call.now,
      db
    )
  }
}
