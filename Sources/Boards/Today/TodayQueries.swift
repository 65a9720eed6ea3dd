import Kernel
import Practices
import Storage

/// All SQL of Today: it reads what other areas keep, and changes nothing.
enum TodayQueries {
  /// Open rounds in reach that take notes on a day, next to end first.
  static func openRounds(_ db: Connection, within scope: Scope, on day: CalendarDay, limit: Int) throws
    -> [OpenRound]
  {
    try db.rows(
      """
      SELECT r.id, r.title, r.closes_on, o.name FROM walk_round r JOIN org o ON o.id = r.org_id
      WHERE r.district_id = \(scope.district) AND r.state = 'open' AND r.opens_on <= \(day)
        AND \(column: "r.org_id", within: scope)
      ORDER BY r.closes_on, o.name, r.id LIMIT \(limit)
      """
    ).map {
      OpenRound(
        id: try $0("id"),
        school: try $0("name"),
        title: try $0("title"),
        closesOn: try $0("closes_on")
      )
    }
  }

  /// How many of the teachers' practices a person has reflected on this term; nothing outside terms.
  static func reflections(
    _ db: Connection,
    district: DistrictID,
    person: PersonID,
    on day: CalendarDay
  ) throws -> ReflectionsSoFar? {
    let row = try db.first(
      """
      SELECT s.title,
        (SELECT COUNT(*) FROM self_reflection f WHERE f.person_id = \(person) AND f.term_id = s.id) AS done,
        (SELECT COUNT(*) FROM framework_item i JOIN framework_version v ON v.id = i.version_id AND v.state = 'current'
          WHERE i.district_id = s.district_id AND i.kind = 'practice'
            AND COALESCE(i.practice_of, 'teacher') = 'teacher') AS total
      FROM academic_session s
      WHERE s.district_id = \(district) AND s.type IN ('term', 'semester') AND s.starts_on <= \(day)
        AND s.ends_on >= \(day)
      ORDER BY s.starts_on DESC, s.id LIMIT 1
      """
    )
    return try row.map { ReflectionsSoFar(term: try $0("title"), done: try $0("done"), all: try $0("total")) }
  }

  /// The newest import of a district's roster.
  static func lastImport(_ db: Connection, within scope: Scope) throws -> LastImport? {
    try db.first(
      """
      SELECT source_name, state, finished_at FROM roster_import
      WHERE district_id = \(scope.district) ORDER BY id DESC LIMIT 1
      """
    ).map {
      LastImport(source: try $0("source_name"), state: try $0("state"), finishedAt: try $0("finished_at"))
    }
  }

  /// How many roles from the roster wait for an administrator.
  static func proposedRoles(_ db: Connection, within scope: Scope) throws -> Int {
    try db.value(
      """
      SELECT COUNT(*) FROM person_role
      WHERE district_id = \(scope.district) AND state = 'proposed' AND ended_on IS NULL
      """
    ) ?? 0
  }
}
