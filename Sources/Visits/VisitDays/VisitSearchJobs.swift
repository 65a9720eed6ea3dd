import Kernel
import Matching
import Storage
import Web

/// Plans the days that hosts asked for, one after the other.
enum VisitSearchJobs {
  static let all = [Job("plan days of inquiry visits", everySeconds: 1) { site in try await run(site) }]

  private static let beatMilliseconds = 500

  /// Runs the search that has waited longest, if there is one.
  static func run(
    _ site: Site,
    solver: VisitDaySolver = VisitDaySolver(),
    limitSeconds: Double = Double(VisitSearch.limitSeconds)
  ) async throws {
    let now = site.now()
    guard try await site.store.read({ db in try VisitSearchQueries.isWanted(db, at: now) }) else { return }
    let task = try await site.store.write { db in try claim(db, at: now) }
    guard let task else { return }
    do {
      let watch = VisitSearchWatch(limitSeconds: limitSeconds, isStopped: task.search.isStopAsked)
      let outcome = try await search(task, site, solver, watch)
      // A server that is being stopped leaves the search to the next one.
      try Task.checkCancellation()
      try await site.store.write { db in try keep(outcome, of: task, at: site.now(), db) }
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      try await site.store.write { db in try VisitSearchQueries.finish(db, task.search, as: .failed) }
      throw error
    }
  }

  /// A search with what it was given to plan.
  private struct SearchTask: Sendable {
    let search: VisitSearch
    let day: VisitDay
    let planVersion: Int
  }

  private static func claim(_ db: Connection, at now: Instant) throws -> SearchTask? {
    guard let search = try VisitSearchQueries.claim(db, at: now) else { return nil }
    guard let place = try VisitSearchQueries.place(db, of: search.visit) else {
      try VisitSearchQueries.finish(db, search, as: .outdated)
      return nil
    }
    return SearchTask(
      search: search,
      day: try VisitDayQueries.day(db, of: search.visit),
      planVersion: place.planVersion
    )
  }

  private static func search(
    _ task: SearchTask,
    _ site: Site,
    _ solver: VisitDaySolver,
    _ watch: VisitSearchWatch
  ) async throws -> Result<VisitDayPlan, VisitDayRefusal> {
    try await withThrowingTaskGroup(of: Result<VisitDayPlan, VisitDayRefusal>?.self) { group in
      group.addTask { await VisitSearchThread.solve(task.day.problem, with: solver, watch) }
      group.addTask {
        try await look(task.search, site, watch)
        return nil
      }
      while let outcome = try await group.next() {
        guard let outcome else { continue }
        group.cancelAll()
        return outcome
      }
      throw CancellationError()
    }
  }

  /// Tells the page how far it is and the search when to stop, until cancelled.
  private static func look(_ search: VisitSearch, _ site: Site, _ watch: VisitSearchWatch) async throws {
    while !Task.isCancelled {
      do { try await Task.sleep(for: .milliseconds(beatMilliseconds)) } catch { return }
      let (percent, now) = (watch.percent, site.now())
      let isStopped = try await site.store.write { db in
        try VisitSearchQueries.beat(db, search, percent: percent, at: now)
      }
      if isStopped { watch.stop() }
    }
  }

  private static func keep(
    _ outcome: Result<VisitDayPlan, VisitDayRefusal>,
    of task: SearchTask,
    at now: Instant,
    _ db: Connection
  ) throws {
    let search = task.search
    switch outcome {
    case .failure(let refusal):
      try VisitSearchQueries.finish(db, search, as: .refused, VisitDayWords.refusal(refusal, task.day))
    case .success(let plan):
      guard let place = try VisitSearchQueries.place(db, of: search.visit),
        place.planVersion == task.planVersion,
        try VisitDayQueries.day(db, of: search.visit).asks(thatOf: task.day)
      else { return try VisitSearchQueries.finish(db, search, as: .outdated) }
      try VisitPlanQueries.put(db, task.day.with(plan), in: search.visit, expecting: task.planVersion)
      try VisitSearchQueries.finish(db, search, as: plan.standing == .stopped ? .stopped : .done)
      try EventLog.append(
        Event(
          "visit.day_planned",
          of: search.visit.text,
          by: .schedule,
          district: place.district,
          school: place.school,
          detail: ["groups": String(plan.groups.count)]
        ),
        at: now,
        db
      )
    }
  }
}
