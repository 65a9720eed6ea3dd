import HTTPTypes
import Kernel
import Storage
import Web

/// Asking for groups, stopping the search, publishing what it found and taking it back.
enum TriadSolvingHandlers {
  /// `POST /d/:district/triads/:plan/solution`
  @Sendable static func solve(_ call: Call, _ scope: Scope) async throws -> Reply {
    let view = try await TriadHandlers.view(call, scope, try call.id("plan"))
    let plan = view.plan
    if plan.isBusy { return .seeOther(try call.link(toTriads: plan.id)) }
    guard view.shortages.isEmpty else {
      return try TriadPages.maker(call, view, error: TriadModel.incomplete)
    }
    return try await change(call, scope, plan, "triads.search_asked") { db, version in
      try TriadSolvingQueries.ask(db, plan: plan.id, expecting: version)
    }
  }

  /// `POST /d/:district/triads/:plan/stopping`
  @Sendable static func stop(_ call: Call, _ scope: Scope) async throws -> Reply {
    let plan = try await plan(call, scope)
    if plan.isBusy {
      try await call.store.write { db in
        try TriadSolvingQueries.stop(db, plan: plan.id)
        try TriadHandlers.tell("triads.search_stopped", plan.id, call, scope, db)
      }
    }
    return .seeOther(try call.link(toTriads: plan.id))
  }

  /// `POST /d/:district/triads/:plan/publication`
  @Sendable static func publish(_ call: Call, _ scope: Scope) async throws -> Reply {
    let view = try await TriadHandlers.view(call, scope, try call.id("plan"))
    let plan = view.plan
    if plan.state == .published { return .seeOther(try call.link(toTriads: plan.id)) }
    guard !view.groups.isEmpty, view.mustChange.isEmpty else {
      return try TriadPages.maker(call, view, error: unready)
    }
    return try await change(call, scope, plan, "triads.published") { db, version in
      try TriadPlanQueries.setPublished(
        db,
        plan,
        district: scope.district,
        on: call.today,
        expecting: version
      )
    }
  }

  /// `POST /d/:district/triads/:plan/withdrawal`
  @Sendable static func withdraw(_ call: Call, _ scope: Scope) async throws -> Reply {
    let plan = try await plan(call, scope)
    guard plan.state == .published else { return .seeOther(try call.link(toTriads: plan.id)) }
    return try await change(call, scope, plan, "triads.taken_back") { db, version in
      try TriadPlanQueries.setPublished(db, plan, district: scope.district, on: nil, expecting: version)
    }
  }

  private static let unready = Phrase(
    "There is something to put right before schools can see their groups.",
    "Hay algo que corregir antes de que las escuelas vean sus grupos."
  )

  private static func plan(_ call: Call, _ scope: Scope) async throws -> TriadPlanOfYear {
    let id: TriadPlanID = try call.id("plan")
    return try await call.store.read { db in
      try TriadPlanQueries.plan(db, within: scope, id: id, withDrafts: true)
    }
  }

  /// The page's version decides: what somebody else changed since is shown instead.
  private static func change(
    _ call: Call,
    _ scope: Scope,
    _ plan: TriadPlanOfYear,
    _ verb: String,
    _ body: @escaping @Sendable (Connection, Int) throws -> Void
  ) async throws -> Reply {
    let version = Int(call.form["version"]) ?? 0
    do {
      try await call.store.write { db in
        try body(db, version)
        try TriadHandlers.tell(verb, plan.id, call, scope, db)
      }
    } catch Failure.notFound {
      throw Failure.conflict(TriadWords.notNow(plan))
    }
    return .seeOther(try call.link(toTriads: plan.id))
  }
}
