import Foundation
package import Kernel
package import Storage

/// All SQL about runs of the roster import.
package enum RosterRunQueries {
  /// Notes a request that waits for its turn; sending the form twice notes it once.
  package static func add(_ db: Connection, _ request: RosterRunRequest, now: Instant) throws -> Insertion {
    try insert(db, request, state: .waiting, now: now)
  }

  /// The newest first, at most `limit`; `before` is the last one of the page before.
  package static func list(
    _ db: Connection,
    within scope: Scope,
    before: RosterRunID? = nil,
    limit: Int = 20
  ) throws -> [RosterRun] {
    let older: SQL = before.map { "AND id < \($0)" } ?? ""
    return try db.rows(
      """
      SELECT \(sql: columns) FROM roster_import WHERE district_id = \(scope.district) \(sql: older)
      ORDER BY id DESC LIMIT \(limit)
      """
    ).map(run)
  }

  /// Throws: `notFound` when the district has no such run.
  package static func run(_ db: Connection, _ id: RosterRunID, within scope: Scope) throws -> RosterRun {
    guard
      let row = try db.first(
        "SELECT \(sql: columns) FROM roster_import WHERE id = \(id) AND district_id = \(scope.district)"
      )
    else { throw Failure.notFound }
    return try run(row)
  }

  /// Takes the run that has waited longest, so that no other worker takes it as well.
  static func claim(_ db: Connection, now: Instant) throws -> RosterRun? {
    try db.first(
      """
      UPDATE roster_import SET state = 'running', started_at = \(now)
      WHERE state = 'waiting' AND id = (SELECT MIN(id) FROM roster_import WHERE state = 'waiting')
      RETURNING \(sql: columns)
      """
    ).map(run)
  }

  /// Puts runs back that a stopped server left behind: those that began before `moment`.
  static func requeue(_ db: Connection, startedBefore moment: Instant) throws {
    try db.run(
      "UPDATE roster_import SET state = 'waiting' WHERE state = 'running' AND started_at < \(moment)"
    )
  }

  /// Keeps how a run ended, with an event.
  static func finish(
    _ db: Connection,
    _ request: RosterRunRequest,
    state: RosterRunState,
    _ report: RosterReport,
    now: Instant
  ) throws {
    _ = try insert(db, request, state: state, now: now)
    try db.run(
      """
      UPDATE roster_import SET state = \(state), finished_at = \(now), progress_percent = 100, report = \(try text(report))
      WHERE id = \(request.id)
      """
    )
    let counts = report.kinds.filter { $0.adds + $0.changes + $0.ends > 0 }
    var detail = ["source": request.sourceName, "state": state.rawValue]
    for kind in counts { detail[kind.kind] = "+\(kind.adds) ~\(kind.changes) -\(kind.ends)" }
    if request.mayEndAnyShare { detail["any_share"] = "yes" }
    try EventLog.append(
      Event(
        "roster.\(state.rawValue)",
        of: request.id.text,
        by: request.requestedBy,
        district: request.district,
        detail: detail
      ),
      at: now,
      db
    )
  }

  /// A refused run goes round again, this time whatever ends.
  ///
  /// Throws: `notFound` when there is no refused run of this id in the district.
  static func consent(_ db: Connection, _ id: RosterRunID, within scope: Scope) throws {
    let touched = try db.run(
      """
      UPDATE roster_import SET state = 'waiting', may_end_any_share = 1, progress_percent = 0, finished_at = NULL
      WHERE id = \(id) AND district_id = \(scope.district) AND state = 'refused' AND is_dry_run = 0
      """
    )
    guard touched == 1 else { throw Failure.notFound }
  }

  /// The runs whose packages may still be wanted, for tidying up.
  static func openRuns(_ db: Connection, finishedAfter moment: Instant) throws -> Set<RosterRunID> {
    let ids: [RosterRunID] = try db.rows(
      """
      SELECT id FROM roster_import WHERE state IN ('waiting', 'running')
        OR (state = 'refused' AND finished_at > \(moment)) LIMIT 10000
      """
    ).map { try $0("id") }
    return Set(ids)
  }

  /// What a district allows, and where it is.
  static func district(_ db: Connection, _ id: DistrictID) throws -> (sharePercent: Int, timeZone: TimeZone) {
    guard
      let row = try db.first("SELECT share_percent_that_may_end, time_zone FROM district WHERE id = \(id)")
    else { throw Failure.notFound }
    return (try row("share_percent_that_may_end"), TimeZone(identifier: try row("time_zone")) ?? .gmt)
  }

  /// How many active rows of each kind the district has.
  static func totals(_ db: Connection, within scope: Scope) throws -> RosterTotals {
    func count(_ sql: SQL) throws -> Int { try db.value(sql, as: Int.self) ?? 0 }
    return RosterTotals(
      schools: try count(
        "SELECT count(*) FROM org WHERE district_id = \(scope.district) AND type = 'school' AND ended_on IS NULL"
      ),
      classes: try count(
        "SELECT count(*) FROM class WHERE district_id = \(scope.district) AND ended_on IS NULL"
      ),
      staff: try count(
        "SELECT count(*) FROM person WHERE district_id = \(scope.district) AND kind = 'staff' AND ended_on IS NULL"
      ),
      students: try count(
        "SELECT count(*) FROM person WHERE district_id = \(scope.district) AND kind = 'student' AND ended_on IS NULL"
      ),
      proposedRoles: try count(
        """
        SELECT count(*) FROM person_role
        WHERE district_id = \(scope.district) AND state = 'proposed' AND ended_on IS NULL
        """
      )
    )
  }

  private static let columns: SQL = """
    id, district_id, source_name, started_at, finished_at, requested_by, state, progress_percent, is_dry_run,
    is_strict, may_end_any_share, report
    """

  private static func insert(
    _ db: Connection,
    _ request: RosterRunRequest,
    state: RosterRunState,
    now: Instant
  ) throws -> Insertion {
    try db.insertOnce(
      """
      INSERT INTO roster_import (id, district_id, source_name, started_at, requested_by, state, is_dry_run, is_strict,
        may_end_any_share)
      VALUES (\(request.id), \(request.district), \(request.sourceName), \(now), \(request.requestedBy.text), \(state),
        \(request.isDryRun), \(request.isStrict), \(request.mayEndAnyShare))
      """
    )
  }

  private static func run(_ row: Row) throws -> RosterRun {
    let report: String = try row("report")
    return RosterRun(
      id: try row("id"),
      district: try row("district_id"),
      sourceName: try row("source_name"),
      startedAt: try row("started_at"),
      finishedAt: try row("finished_at"),
      requestedBy: try row("requested_by"),
      state: try row("state"),
      progressPercent: try row("progress_percent"),
      isDryRun: try row("is_dry_run"),
      isStrict: try row("is_strict"),
      mayEndAnyShare: try row("may_end_any_share"),
      report: report == "{}" ? .empty : try JSONDecoder().decode(RosterReport.self, from: Data(report.utf8))
    )
  }

  private static func text(_ report: RosterReport) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }
}

/// What of a roster a district has now.
struct RosterTotals: Sendable, Equatable {
  let schools: Int
  let classes: Int
  let staff: Int
  let students: Int
  let proposedRoles: Int

  var isEmpty: Bool { schools + classes + students == 0 }
}
