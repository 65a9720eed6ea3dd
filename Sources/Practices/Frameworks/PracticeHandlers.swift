import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// The page of one practice.
enum PracticeHandlers {
  /// `GET /d/:district/practices/:practice`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let model = try await model(call, scope)
    let decisions = try await DecisionHandlers.open(call, practice: model.node.item.id)
    return PracticePages.practice(call, model, extras: decisions)
  }

  /// What the page of a practice shows.
  ///
  /// Throws: `notFound` when the address names no practice of the district.
  static func model(_ call: Call, _ scope: Scope) async throws -> PracticeModel {
    let id: FrameworkItemID = try call.id("practice")
    return try await call.store.read { db in
      let branch = try ContinuumQueries.branch(db, within: scope, item: id)
      guard branch.node.item.kind == .practice else { throw Failure.notFound }
      return PracticeModel(
        framework: try FrameworkQueries.one(db, within: scope, id: branch.framework, language: call.language),
        domain: branch.parents.first { $0.kind == .domain },
        node: branch.node
      )
    }
  }
}
