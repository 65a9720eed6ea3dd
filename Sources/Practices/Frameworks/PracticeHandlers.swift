import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// The page of one practice.
enum PracticeHandlers {
  /// `GET /d/:district/practices/:practice`
  static func show(_ call: Call, _ scope: Scope, _ sections: [PracticeSection]) async throws -> Reply {
    let model = try await model(call, scope)
    var others: [HTML] = []
    for section in sections { others.append(try await section.html(call, model.node.item.id)) }
    let decisions = try await DecisionHandlers.open(call, practice: model.node.item.id)
    let (links, latest) = try await call.store.read { db in
      (
        try FrameworkLinkQueries.of(db, item: model.node.item.id, language: call.language),
        LineHistory.lines(try VersionQueries.chapters(db, framework: model.framework, of: model.node.item.id))
          .first?.entries.last
      )
    }
    let extras = [LinkPages.sections(call, links), decisions] + others
    return PracticePages.practice(
      call,
      model,
      extras: HTML(joining: extras + [HistoryPages.latest(call, model, latest)])
    )
  }

  /// What the page of a practice shows.
  ///
  /// Throws: `notFound` when the address names no practice of the district.
  static func model(_ call: Call, _ scope: Scope) async throws -> PracticeModel {
    let id: FrameworkItemID = try call.id("practice")
    return try await call.store.read { db in
      let (id, lastSeen) = try standing(db, id)
      let branch = try ContinuumQueries.branch(db, within: scope, item: id)
      guard branch.node.item.kind == .practice else { throw Failure.notFound }
      return PracticeModel(
        framework: try FrameworkQueries.one(db, within: scope, id: branch.framework, language: call.language),
        domain: branch.parents.first { $0.kind == .domain },
        node: branch.node,
        lastSeen: lastSeen
      )
    }
  }

  /// The id under which a practice is known, and the last version that had it when the current one has not.
  ///
  /// Throws: `notFound` for a line of a draft, which nobody meets before it is published.
  private static func standing(_ db: Connection, _ id: FrameworkItemID) throws -> (
    id: FrameworkItemID, lastSeen: FrameworkVersion?
  ) {
    guard let version = try VersionQueries.version(db, of: id) else { throw Failure.notFound }
    switch version.state {
    case .current: return (id, nil)
    case .draft: throw Failure.notFound
    case .past:
      if let known = try VersionQueries.current(db, of: id) { return (known, nil) }
      return (id, version)
    }
  }
}
