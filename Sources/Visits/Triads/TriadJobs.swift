import Foundation
import Kernel
import Matching
import Storage
package import Web

/// The search for triads, which goes on when nobody looks.
package enum TriadJobs {
  private static let millisecondsBetweenLooks = 400

  static let all = [Job("find triads", everySeconds: 1) { try await run($0) }]

  /// Runs the search that has waited longest, if there is one.
  package static func run(_ site: Site) async throws {
    let now = site.now()
    guard try await site.store.read({ db in try TriadSolvingQueries.isAnyWaiting(db, now: now) }) else {
      return
    }
    guard let task = try await site.store.write({ db in try TriadSolvingQueries.claim(db, now: now) }) else {
      return
    }
    let outcome: TriadSearch.Outcome
    do {
      let search = try TriadSearch(
        task.plan.rules,
        profiles: task.profiles,
        forbidden: task.forbidden,
        members: task.members
      )
      outcome = await solve(search, task.plan, site)
    } catch {
      guard case .refused(let words) = error else { throw error }
      outcome = .refused(words)
    }
    try await end(task, outcome, site)
  }

  private static func solve(_ search: TriadSearch, _ plan: TriadPlanOfYear, _ site: Site) async
    -> TriadSearch.Outcome
  {
    let watch = SolverWatch()
    if plan.isStopAsked { watch.stop() }
    let looking = Task { try await look(watch, plan, site) }
    let outcome = await withTaskCancellationHandler {
      await SolverThread.run(named: "triads") { search.run(watch.control) }
    } onCancel: {
      watch.stop()
    }
    looking.cancel()
    _ = await looking.result
    return outcome
  }

  /// Writes down how far the search is, and stops it when somebody asks.
  private static func look(_ watch: SolverWatch, _ plan: TriadPlanOfYear, _ site: Site) async throws {
    while !Task.isCancelled {
      try await Task.sleep(for: .milliseconds(millisecondsBetweenLooks))
      let (percent, best, now) = (watch.percent, watch.best, site.now())
      let isStopped = try await site.store.write { db in
        try TriadSolvingQueries.beat(db, plan: plan.id, percent: percent, best: best, now: now)
      }
      if isStopped { watch.stop() }
    }
  }

  private static func end(_ task: TriadTask, _ outcome: TriadSearch.Outcome, _ site: Site) async throws {
    let now = site.now()
    try await site.store.write { db in
      switch outcome {
      case .groups(let groups, let standing, let objective):
        try TriadSolvingQueries.finish(
          db,
          plan: task.plan.id,
          groups: groups,
          standing: standing,
          objective: objective
        )
      case .refused(let words): try TriadSolvingQueries.refuse(db, plan: task.plan.id, words)
      }
      try EventLog.append(
        Event("triads.searched", of: task.plan.id.text, by: .schedule, district: task.district),
        at: now,
        db
      )
    }
  }
}
