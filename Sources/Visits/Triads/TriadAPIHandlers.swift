import HTTPTypes
import Kernel
import Storage
import Web

/// Triads for programs.
enum TriadAPIHandlers {
  /// `GET /api/v1/d/:district/triads`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let mayMake = try call.actor().may(TriadPermissions.makeTriads)
    let plans = try await call.store.read { db in
      try TriadPlanQueries.list(db, within: scope, withDrafts: mayMake)
    }
    return try .api(APIPage(items: plans.map { TriadAPI.Plan($0) }, next: nil))
  }

  /// `GET /api/v1/d/:district/triads/:plan`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let mayMake = try call.actor().may(TriadPermissions.makeTriads)
    let id: TriadPlanID = try call.id("plan")
    let (plan, groups) = try await call.store.read { db in
      let plan = try TriadPlanQueries.plan(db, within: scope, id: id, withDrafts: mayMake)
      return (plan, try TriadHandlers.visible(db, scope, plan))
    }
    return try .api(TriadAPI.Plan(plan, groups: groups), version: plan.version)
  }

  /// `GET /api/v1/d/:district/triads/:plan/rota`
  @Sendable static func rota(_ call: Call, _ scope: Scope) async throws -> Reply {
    let mayMake = try call.actor().may(TriadPermissions.makeTriads)
    let id: TriadPlanID = try call.id("plan")
    let days = try await call.store.read { db in
      _ = try TriadPlanQueries.plan(db, within: scope, id: id, withDrafts: mayMake)
      return try HostingRotaQueries.days(db, plan: id)
    }
    let own = Set(days.filter { scope.reaches($0.school) }.map(\.group))
    return try .api(
      APIPage(items: days.filter { own.contains($0.group) }.map(TriadAPI.Host.init), next: nil)
    )
  }
}
