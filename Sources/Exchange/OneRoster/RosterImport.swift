import Foundation
import Interchange
package import Kernel
package import Storage

/// Brings a OneRoster package into a district: everything in it, or nothing.
package struct RosterImport: Sendable {
  package let request: RosterRunRequest
  package let path: String
  package let now: Instant

  package init(_ request: RosterRunRequest, path: String, now: Instant) {
    self.request = request
    self.path = path
    self.now = now
  }

  /// How a run ended and what it found.
  package struct Outcome: Sendable {
    package let state: RosterRunState
    package let report: RosterReport
  }

  /// Carries the outcome out of a transaction that is undone.
  private struct SetBack: Error {
    let outcome: Outcome
  }

  /// Opens, judges, plans and applies the package, and keeps a report; `progress` is told the percentage.
  ///
  /// After it was applied, forget what is remembered of roles and sessions.
  /// Throws: when the database fails; everything about the package is in the outcome.
  package func run(
    on store: any Store,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> Outcome {
    let outcome: Outcome
    do {
      outcome = try await judgeAndApply(store, progress)
    } catch let problem as OneRosterUnreadable {
      outcome = Outcome(state: .failed, report: .unreadable(code: problem.code, problem.phrase))
    }
    if outcome.state != .applied {
      try await store.write { db in
        try RosterRunQueries.finish(db, request, state: outcome.state, outcome.report, now: now)
      }
    }
    progress(100)
    return outcome
  }

  private func judgeAndApply(
    _ store: any Store,
    _ progress: @escaping @Sendable (Int) -> Void
  ) async throws -> Outcome {
    // Reading runs where the database's work runs: it must not hold up those who answer requests.
    let bundle = try await store.read { _ in try OneRosterBundle.open(path: path) }
    if request.isStrict {
      let judgement = try await store.read { _ in try OneRosterValidator.report(bundle, strict: true) }
      guard !judgement.isRefused else {
        return Outcome(state: .refused, report: RosterReport(judgement, version: bundle.version))
      }
    }
    progress(5)
    if request.isDryRun { return try await store.read { db in try examine(bundle, db, progress) } }
    do {
      return try await store.writeInBulk { db in try apply(bundle, db, progress) }
    } catch let setBack as SetBack {
      return setBack.outcome
    }
  }

  /// Says what would happen, and changes nothing.
  private func examine(
    _ bundle: OneRosterBundle,
    _ db: Connection,
    _ progress: @escaping @Sendable (Int) -> Void
  ) throws -> Outcome {
    let source = try RosterQueries.knownSource(db, named: request.sourceName, district: request.district)
    let reading = RosterReading(bundle: bundle, request: request, source: source, now: now)
    return try judge(try reading.run(db, writer: nil, progress: progress), bundle, db)
  }

  private func apply(
    _ bundle: OneRosterBundle,
    _ db: Connection,
    _ progress: @escaping @Sendable (Int) -> Void
  ) throws -> Outcome {
    let source = try RosterQueries.source(db, named: request.sourceName, district: request.district)
    let writer = RosterWriter(db)
    let indexes = bundle.totalBytes > 1_000_000 ? try RosterQueries.dropIndexes(db) : []

    let reading = RosterReading(bundle: bundle, request: request, source: source, now: now)
    let findings = try reading.run(db, writer: writer, progress: progress)
    let judged = try judge(findings, bundle, db)
    guard judged.state == .checked else { throw SetBack(outcome: judged) }

    try writer.finish()
    try complete(findings, writer, source: source, db)
    progress(85)
    try RosterQueries.build(db, indexes)
    if !findings.plan.isEmpty { try RosterQueries.guessLevels(db, district: request.district) }
    progress(95)
    try RosterRunQueries.finish(db, request, state: .applied, judged.report, now: now)
    return Outcome(state: .applied, report: judged.report)
  }

  /// Judges the whole by what its rows have shown.
  private func judge(_ findings: RosterFindings, _ bundle: OneRosterBundle, _ db: Connection) throws
    -> Outcome
  {
    let found = findings.report
    var report = RosterReport(found, version: bundle.version)
      .counting(findings.plan, leftOut: findings.leftOut)
    guard !found.isRefused else { return Outcome(state: .refused, report: report) }
    let allowed = try RosterRunQueries.district(db, request.district).sharePercent
    let endings = findings.plan.tooManyEnds(percent: allowed)
    report.endings = endings.map {
      .init(
        kind: "\($0.record)",
        ends: $0.ends,
        before: $0.activeBefore,
        percent: $0.percent,
        allowedPercent: allowed
      )
    }
    let isAllowed = endings.isEmpty || request.mayEndAnyShare
    return Outcome(state: isAllowed ? .checked : .refused, report: report)
  }

  /// Brings over what changed and ends what is gone.
  private func complete(_ findings: RosterFindings, _ writer: RosterWriter, source: Int, _ db: Connection)
    throws
  {
    for record in writer.changedRecords { try RosterQueries.applyChanges(db, record) }
    for hung in findings.parents {
      let id = hung.parent.flatMap { findings.stored[hung.record.rawValue].id(of: $0) }
      try RosterQueries.hang(db, hung.record, hung.child, under: id)
    }
    var ends = RosterRows(district: request.district, source: source, send: writer.write)
    for record in OneRosterRecord.allCases where findings.plan[record].isBulk {
      let rows = findings.stored[record.rawValue]
      guard rows.vanished > 0 else { continue }
      try RosterQueries.eachVanished(db, record, source: source, rows) { id in
        try ends.end(record, sourcedID: id, modified: .min)
      }
    }
    try ends.finish()
    try writer.finish()
    guard writer.hasEnds else { return }
    let zone = try RosterRunQueries.district(db, request.district).timeZone
    try RosterQueries.applyEnds(db, source: source, on: now.day(in: zone))
  }
}
