import Kernel
import People
import Storage

/// What a search needs to begin.
struct TriadTask: Sendable {
  let plan: TriadPlanOfYear
  let district: DistrictID
  let profiles: [SchoolProfile]
  let forbidden: Set<SchoolPair>
  let members: [TriadMember]
}

/// All SQL by which a search for triads is asked for, watched and ended.
enum TriadSolvingQueries {
  /// How long a search may be silent before another server takes it over.
  private static let secondsOfSilence = 60

  /// Asks for groups; the search begins within a second or two.
  ///
  /// Throws: `conflict` when the plan changed since `version`, or is being searched.
  static func ask(_ db: Connection, plan: TriadPlanID, expecting version: Int) throws {
    try db.update(
      "triad_plan",
      set: """
        state = 'waiting', is_stop_asked = 0, percent = 0, best = NULL, refusal_en = NULL, refusal_es = NULL
        """,
      where: "id = \(plan) AND state = 'draft'",
      expecting: version
    )
  }

  /// Asks a search to end with the best it has; nothing happens when there is none.
  static func stop(_ db: Connection, plan: TriadPlanID) throws {
    try db.run(
      """
      UPDATE triad_plan SET is_stop_asked = 1 WHERE id = \(plan) AND state IN ('waiting', 'solving')
      """
    )
  }

  /// Whether a search waits to be begun.
  static func isAnyWaiting(_ db: Connection, now: Instant) throws -> Bool {
    try db.exists(
      """
      SELECT 1 FROM triad_plan WHERE state = 'waiting'
        OR (state = 'solving' AND beat_at < \(now.adding(seconds: -secondsOfSilence)))
      """
    )
  }

  /// Takes the search that has waited longest.
  static func claim(_ db: Connection, now: Instant) throws -> TriadTask? {
    let row = try db.first(
      """
      UPDATE triad_plan SET state = 'solving', beat_at = \(now)
      WHERE id = (SELECT MIN(id) FROM triad_plan WHERE state = 'waiting'
        OR (state = 'solving' AND beat_at < \(now.adding(seconds: -secondsOfSilence))))
      RETURNING id, district_id, school_year, title, rules, state, is_stop_asked, percent, best, standing,
        refusal_en, refusal_es, published_on, version
      """
    )
    guard let row else { return nil }
    let plan = try TriadPlanQueries.plan(row)
    let district: DistrictID = try row("district_id")
    return TriadTask(
      plan: plan,
      district: district,
      profiles: try SchoolProfileQueries.all(db, district: district),
      forbidden: try TriadPlanQueries.forbidden(db, plan: plan.id),
      members: try TriadPlanQueries.members(db, plan: plan.id)
    )
  }

  /// Says how far a search is, and hears whether somebody asked to stop it.
  static func beat(_ db: Connection, plan: TriadPlanID, percent: Int, best: Int?, now: Instant) throws -> Bool
  {
    let stop: Int? = try db.value(
      """
      UPDATE triad_plan SET percent = \(percent), best = \(best), beat_at = \(now)
      WHERE id = \(plan) AND state = 'solving' RETURNING is_stop_asked
      """
    )
    return stop != 0
  }

  /// Ends a search with groups.
  static func finish(
    _ db: Connection,
    plan: TriadPlanID,
    groups: [[SchoolID]],
    standing: TriadPlanOfYear.Standing,
    objective: Int
  ) throws {
    let touched = try db.run(
      """
      UPDATE triad_plan SET state = 'draft', percent = 100, best = \(objective), standing = \(standing),
        is_stop_asked = 0, version = version + 1
      WHERE id = \(plan) AND state = 'solving'
      """
    )
    guard touched > 0 else { return }
    try TriadPlanQueries.replaceGroups(db, plan: plan, groups)
  }

  /// Ends a search without groups; those there were stay.
  static func refuse(_ db: Connection, plan: TriadPlanID, _ words: Phrase) throws {
    try db.run(
      """
      UPDATE triad_plan SET state = 'draft', is_stop_asked = 0, refusal_en = \(words.english),
        refusal_es = \(words.spanish), version = version + 1
      WHERE id = \(plan) AND state = 'solving'
      """
    )
  }
}
