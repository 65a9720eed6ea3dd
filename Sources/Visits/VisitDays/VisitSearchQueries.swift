package import Kernel
package import Storage

/// All SQL about searches for a day's plan.
package enum VisitSearchQueries {
  /// A running search of which nothing was heard for so long has lost its server.
  private static let silentSeconds = 20

  /// Notes that a search is wanted; sent twice, or while one is under way, it is noted once.
  @discardableResult
  package static func ask(
    _ db: Connection,
    _ id: VisitSearchID,
    for visit: InquiryVisitID,
    by actor: EventActor,
    at now: Instant
  ) throws -> Insertion {
    let touched = try db.run(
      """
      INSERT INTO inquiry_search (visit_id, id, state, asked_by, asked_at, seen_at)
      VALUES (\(visit), \(id), 'waiting', \(actor.text), \(now), \(now))
      ON CONFLICT (visit_id) DO UPDATE SET id = excluded.id, state = 'waiting', asked_by = excluded.asked_by,
        asked_at = excluded.asked_at, seen_at = excluded.seen_at, percent = 0, is_stop_asked = 0, refusal_en = '',
        refusal_es = ''
      WHERE inquiry_search.state NOT IN ('waiting', 'running') AND inquiry_search.id <> excluded.id
      """
    )
    return touched > 0 ? .inserted : .alreadyThere
  }

  /// The last search for a visit.
  package static func search(_ db: Connection, for visit: InquiryVisitID) throws -> VisitSearch? {
    try db.first("SELECT \(sql: columns) FROM inquiry_search WHERE visit_id = \(visit)").map(search)
  }

  /// Asks the search under way to end with the best so far.
  package static func stop(_ db: Connection, for visit: InquiryVisitID) throws {
    try db.run(
      """
      UPDATE inquiry_search SET is_stop_asked = 1 WHERE visit_id = \(visit) AND state IN ('waiting', 'running')
      """
    )
  }

  /// Whether a search waits, or has lost its server.
  static func isWanted(_ db: Connection, at now: Instant) throws -> Bool {
    try db.exists("SELECT 1 FROM inquiry_search WHERE \(sql: wanted(now)) LIMIT 1")
  }

  /// Takes the search that has waited longest, so that no other server takes it as well.
  static func claim(_ db: Connection, at now: Instant) throws -> VisitSearch? {
    try db.first(
      """
      UPDATE inquiry_search SET state = 'running', seen_at = \(now), percent = 0
      WHERE visit_id = (SELECT visit_id FROM inquiry_search WHERE \(sql: wanted(now)) ORDER BY asked_at, visit_id LIMIT 1)
        AND \(sql: wanted(now))
      RETURNING \(sql: columns)
      """
    ).map(search)
  }

  /// Says how far a search is, and whether it shall stop; nothing when it is no longer this server's.
  static func beat(_ db: Connection, _ search: VisitSearch, percent: Int, at now: Instant) throws -> Bool {
    try db.run(
      """
      UPDATE inquiry_search SET percent = \(percent), seen_at = \(now)
      WHERE visit_id = \(search.visit) AND id = \(search.id) AND state = 'running'
      """
    )
    return try db.exists(
      "SELECT 1 FROM inquiry_search WHERE visit_id = \(search.visit) AND (is_stop_asked = 1 OR id <> \(search.id))"
    )
  }

  /// Keeps how a search ended.
  static func finish(
    _ db: Connection,
    _ search: VisitSearch,
    as state: VisitSearchState,
    _ refusal: Phrase? = nil
  )
    throws
  {
    try db.run(
      """
      UPDATE inquiry_search SET state = \(state), percent = 100, refusal_en = \(refusal?.english ?? ""),
        refusal_es = \(refusal?.spanish ?? "")
      WHERE visit_id = \(search.visit) AND id = \(search.id)
      """
    )
  }

  /// Where the visit of a search is, and the version of its plan; nothing when it is over or was called off.
  static func place(_ db: Connection, of visit: InquiryVisitID) throws
    -> (district: DistrictID, school: SchoolID, planVersion: Int)?
  {
    try db.first(
      """
      SELECT district_id, org_id, plan_version FROM inquiry_visit
      WHERE id = \(visit) AND state IN ('preparing', 'shared')
      """
    ).map { (try $0("district_id"), try $0("org_id"), try $0("plan_version")) }
  }

  private static let columns: SQL =
    "visit_id, id, state, asked_by, percent, is_stop_asked, refusal_en, refusal_es"

  private static func wanted(_ now: Instant) -> SQL {
    "(state = 'waiting' OR (state = 'running' AND seen_at < \(now.adding(seconds: -silentSeconds))))"
  }

  private static func search(_ row: Row) throws -> VisitSearch {
    let (english, spanish): (String, String) = (try row("refusal_en"), try row("refusal_es"))
    return VisitSearch(
      id: try row("id"),
      visit: try row("visit_id"),
      state: try row("state"),
      askedBy: try row("asked_by"),
      percent: try row("percent"),
      isStopAsked: try row("is_stop_asked"),
      refusal: english.isEmpty ? nil : Phrase(english, spanish)
    )
  }
}
