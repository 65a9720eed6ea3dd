package import Kernel
package import Storage

/// All SQL about decisions.
package enum DecisionQueries {
  /// Decisions that are neither done nor dropped, soonest first, about the schools in reach and the whole district; at most 500.
  package static func open(
    _ db: Connection,
    within scope: Scope,
    practice: FrameworkItemID? = nil,
    language: Language
  ) throws -> [Decision] {
    let about: SQL = practice.map { "AND c.practice_id = \($0)" } ?? ""
    return try db.rows(
      select(language) + """
        WHERE \(sql: reached(scope)) AND c.done_on IS NULL
          AND (c.outcome IS NULL OR c.outcome <> 'dropped') \(sql: about)
        ORDER BY c.due_on, c.id LIMIT 500
        """
    ).map(decision)
  }

  /// Every decision in reach, newest first, one page.
  package static func page(
    _ db: Connection,
    within scope: Scope,
    practice: FrameworkItemID? = nil,
    after: PageCursor? = nil,
    limit: Int = 50,
    language: Language
  ) throws -> Page<Decision> {
    let about: SQL = practice.map { "AND c.practice_id = \($0)" } ?? ""
    let start: SQL =
      after.map { "AND (c.decided_on, c.id) < (\($0.keys[0]), \($0.keys[1]))" } ?? ""
    let rows = try db.rows(
      select(language) + """
        WHERE \(sql: reached(scope)) \(sql: about) \(sql: start)
        ORDER BY c.decided_on DESC, c.id DESC LIMIT \(limit + 1)
        """
    )
    return Page(cutting: try rows.map(decision), limit: limit) { [$0.decidedOn.description, $0.id.text] }
  }

  /// One decision in reach.
  ///
  /// Throws: `notFound` when it is out of reach.
  package static func one(
    _ db: Connection,
    within scope: Scope,
    id: DecisionID,
    language: Language
  ) throws -> Decision {
    let row = try db.first(select(language) + "WHERE \(sql: reached(scope)) AND c.id = \(id)")
    guard let row else { throw Failure.notFound }
    return try decision(row)
  }

  /// Staff who can see to a decision at a school (its own, and those of the whole district), or of the district;
  /// by name, at most 500.
  static func owners(_ db: Connection, within scope: Scope, school: SchoolID?) throws -> [DecisionOwner] {
    let place: SQL =
      school.map { "(r.org_id = \($0) OR r.role = 'director')" }
        ?? """
        r.role IN ('director', 'principal_supervisor', 'principal', 'coach', 'analyst', 'administrator')
        """
    return try db.rows(
      """
      SELECT DISTINCT p.id, p.given_name, p.family_name, p.search_key FROM person p JOIN person_role r ON r.person_id = p.id
      WHERE p.district_id = \(scope.district) AND p.kind = 'staff' AND p.ended_on IS NULL
        AND r.state = 'confirmed' AND r.ended_on IS NULL AND \(sql: place)
      ORDER BY p.search_key, p.id LIMIT 500
      """
    ).map { row in
      let given: String = try row("given_name")
      let family: String = try row("family_name")
      return DecisionOwner(person: try row("id"), name: "\(given) \(family)")
    }
  }

  /// Schools in reach, by name.
  static func schools(_ db: Connection, within scope: Scope) throws -> [(id: SchoolID, name: String)] {
    try db.rows(
      """
      SELECT id, name FROM org WHERE district_id = \(scope.district) AND type = 'school' AND ended_on IS NULL
        AND \(column: "id", within: scope)
      ORDER BY name, id LIMIT 1000
      """
    ).map { (try $0("id"), try $0("name")) }
  }

  /// Whether a practice of the district's current framework versions has this id.
  static func isPractice(_ db: Connection, within scope: Scope, _ id: FrameworkItemID) throws -> Bool {
    try db.exists(
      """
      SELECT 1 FROM framework_item i JOIN framework_version v ON v.id = i.version_id AND v.state = 'current'
      WHERE i.id = \(id) AND i.district_id = \(scope.district) AND i.kind = 'practice'
      """
    )
  }

  static func insert(
    _ db: Connection,
    within scope: Scope,
    id: DecisionID,
    practice: FrameworkItemID,
    school: SchoolID?,
    _ draft: DecisionDraft,
    language: Language,
    on day: CalendarDay
  ) throws -> Insertion {
    let inserted = try db.insertOnce(
      """
      INSERT INTO practice_decision (id, district_id, practice_id, org_id, statement, lang, owner_person_id, told,
        decided_on, due_on, stopped, follow_up_on)
      VALUES (\(id), \(scope.district), \(practice), \(school), \(draft.statement), \(language), \(draft.owner),
        \(draft.told), \(day), \(draft.dueOn), \(draft.stopped), \(draft.followUpOn))
      """
    )
    if inserted == .alreadyThere { _ = try one(db, within: scope, id: id, language: language) }
    return inserted
  }

  /// Throws: `conflict` when somebody changed it since `version` was read.
  static func update(
    _ db: Connection,
    within scope: Scope,
    id: DecisionID,
    _ draft: DecisionDraft,
    language: Language,
    expecting version: Int
  ) throws {
    try db.update(
      "practice_decision",
      set: """
        statement = \(draft.statement), lang = \(language), owner_person_id = \(draft.owner), told = \(draft.told),
        due_on = \(draft.dueOn), stopped = \(draft.stopped), follow_up_on = \(draft.followUpOn)
        """,
      where: "id = \(id) AND district_id = \(scope.district)",
      expecting: version
    )
  }

  /// Marks it done, or open again; says whether that changed anything.
  static func setDone(_ db: Connection, within scope: Scope, id: DecisionID, on day: CalendarDay?) throws
    -> Bool
  {
    let condition: SQL = day == nil ? "done_on IS NOT NULL" : "done_on IS NULL"
    return try db.run(
      """
      UPDATE practice_decision SET done_on = \(day), version = version + 1
      WHERE id = \(id) AND district_id = \(scope.district) AND \(sql: condition)
      """
    ) > 0
  }

  /// What is about a school in reach; what is about the whole district is for everybody who may read decisions.
  private static func reached(_ scope: Scope) -> SQL {
    "c.district_id = \(scope.district) AND (c.org_id IS NULL OR \(column: "c.org_id", within: scope))"
  }

  private static func select(_ language: Language) -> SQL {
    """
    SELECT c.id, c.practice_id, i.code, COALESCE(NULLIF(t.title, ''), f.title, '') AS title, c.org_id, o.name AS school,
      c.statement, c.lang, c.owner_person_id, p.given_name, p.family_name, c.told, c.decided_on, c.due_on, c.done_on,
      c.stopped, c.follow_up_on, c.outcome, c.version
    FROM practice_decision c
    JOIN framework_item i ON i.id = c.practice_id
    JOIN framework_version v ON v.id = i.version_id JOIN framework w ON w.id = v.framework_id
    JOIN person p ON p.id = c.owner_person_id
    LEFT JOIN org o ON o.id = c.org_id
    LEFT JOIN framework_item_text f ON f.item_id = i.id AND f.language = w.language
    LEFT JOIN framework_item_text t ON t.item_id = i.id AND t.language = \(language)

    """
  }

  private static func decision(_ row: Row) throws -> Decision {
    let given: String = try row("given_name")
    let family: String = try row("family_name")
    let name = [try row("code", as: String.self), try row("title", as: String.self)].filter { !$0.isEmpty }
    return Decision(
      id: try row("id"),
      practice: try row("practice_id"),
      practiceName: name.joined(separator: " "),
      school: try row("org_id"),
      schoolName: try row("school"),
      statement: try row("statement"),
      lang: try row("lang"),
      owner: try row("owner_person_id"),
      ownerName: "\(given) \(family)",
      told: try row("told"),
      decidedOn: try row("decided_on"),
      dueOn: try row("due_on"),
      doneOn: try row("done_on"),
      stopped: try row("stopped"),
      followUpOn: try row("follow_up_on"),
      outcome: try row("outcome", as: String?.self).flatMap { DecisionOutcome(rawValue: $0) },
      version: try row("version")
    )
  }
}
