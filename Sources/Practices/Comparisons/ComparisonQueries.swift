import Kernel
import Storage

/// All SQL about groups that compare their answers; whoever asks is a member, or finds nothing.
enum ComparisonQueries {
  /// The groups one is in or is asked into, newest first, at most 50.
  static func mine(_ db: Connection, _ scope: Scope, on day: CalendarDay) throws -> [Comparison] {
    let rows = try db.rows(
      select + """
        WHERE c.district_id = \(scope.district)
          AND c.id IN (SELECT m.comparison_id FROM comparison_member m WHERE m.person_id = \(scope.person))
        ORDER BY c.id DESC LIMIT 50
        """
    )
    return try rows.map { try comparison(db, $0) }.filter { try !hasEvaluator(db, $0, on: day) }
  }

  /// One group of which the one who asks is a member.
  ///
  /// Throws: `notFound` for everybody else, and when a member has come to evaluate another.
  static func one(_ db: Connection, _ scope: Scope, id: ComparisonID, on day: CalendarDay) throws
    -> Comparison
  {
    let row = try db.first(
      select + """
        WHERE c.id = \(id) AND c.district_id = \(scope.district)
          AND EXISTS (SELECT 1 FROM comparison_member m WHERE m.comparison_id = c.id AND m.person_id = \(scope.person))
        """
    )
    guard let row else { throw Failure.notFound }
    let found = try comparison(db, row)
    guard try !hasEvaluator(db, found, on: day) else { throw Failure.notFound }
    return found
  }

  /// The schools at which one works today without evaluating there.
  static func schools(_ actor: Actor) -> [SchoolID] {
    actor.schools.filter { !actor.evaluates(at: $0) }.sorted()
  }

  /// Staff with a role at any of the schools who evaluate nobody there, without whoever asks; by name, at most 400.
  static func colleagues(_ db: Connection, _ scope: Scope, at school: SchoolID, on day: CalendarDay) throws
    -> [ComparisonMember]
  {
    try db.rows(
      """
      SELECT p.id, p.given_name, p.family_name, p.search_key FROM person p
      WHERE p.district_id = \(scope.district) AND p.kind = 'staff' AND p.ended_on IS NULL AND p.id <> \(scope.person)
        AND EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id AND r.org_id = \(school)
          AND r.role IN ('teacher', 'teacher_leader', 'ilt', 'coach') AND \(sql: holds(day)))
        AND NOT EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id AND r.org_id = \(school)
          AND r.role IN \(values: evaluators) AND \(sql: holds(day)))
      ORDER BY p.search_key, p.id LIMIT 400
      """
    ).map { row in
      ComparisonMember(
        person: try row("id"),
        name: "\(try row("given_name", as: String.self)) \(try row("family_name", as: String.self))",
        hasAgreed: false
      )
    }
  }

  private static let evaluators = Role.allCases.filter(\.evaluatesTeachers)

  private static func holds(_ day: CalendarDay) -> SQL {
    """
    r.state = 'confirmed' AND r.ended_on IS NULL AND (r.begins_on IS NULL OR r.begins_on <= \(day))
      AND (r.ends_on IS NULL OR r.ends_on >= \(day))
    """
  }

  /// Whether a member evaluates at a school where any member works: then nobody sees the group any more.
  private static func hasEvaluator(_ db: Connection, _ group: Comparison, on day: CalendarDay) throws -> Bool
  {
    let members = group.members.map(\.person)
    return try db.exists(
      """
      SELECT 1 FROM person_role r WHERE r.person_id IN \(values: members) AND r.role IN \(values: evaluators)
        AND \(sql: holds(day)) AND (r.org_id = \(group.school) OR r.org_id IN (SELECT o.org_id FROM person_role o
          WHERE o.person_id IN \(values: members) AND o.person_id <> r.person_id AND o.org_id IS NOT NULL))
      LIMIT 1
      """
    )
  }

  /// Proposes a group; whoever proposes agrees by it. Sent twice it is proposed once.
  static func insert(
    _ db: Connection,
    _ scope: Scope,
    id: ComparisonID,
    school: SchoolID,
    term: TermID,
    _ draft: ComparisonDraft
  ) throws {
    let inserted = try db.insertOnce(
      """
      INSERT INTO comparison (id, district_id, org_id, term_id, name)
      VALUES (\(id), \(scope.district), \(school), \(term), \(draft.name))
      """
    )
    guard inserted == .inserted else { return }
    for person in draft.others.sorted() {
      try db.run("INSERT INTO comparison_member (comparison_id, person_id) VALUES (\(id), \(person))")
    }
    try db.run(
      "INSERT INTO comparison_member (comparison_id, person_id, has_agreed) VALUES (\(id), \(scope.person), 1)"
    )
  }

  /// Agrees for oneself; when that makes it complete, the answers of the term are this group's and no other's.
  ///
  /// Throws: `refused` when a member's answers of the term were compared in another group.
  static func agree(_ db: Connection, _ scope: Scope, _ group: Comparison) throws {
    try db.run(
      """
      UPDATE comparison_member SET has_agreed = 1
      WHERE comparison_id = \(group.id) AND person_id = \(scope.person)
      """
    )
    let isOpen = try db.exists(
      "SELECT 1 FROM comparison_member WHERE comparison_id = \(group.id) AND has_agreed = 0"
    )
    guard !isOpen else { return }
    for member in group.members {
      _ = try db.insertOnce(
        """
        INSERT INTO comparison_claim (person_id, term_id, comparison_id)
        VALUES (\(member.person), \(group.term), \(group.id))
        """
      )
    }
    let isTaken = try db.exists(
      """
      SELECT 1 FROM comparison_claim WHERE term_id = \(group.term) AND comparison_id <> \(group.id)
        AND person_id IN \(values: group.members.map(\.person))
      """
    )
    if isTaken {
      throw Failure.refused(
        Phrase(
          """
          Somebody in this group compared the answers of this term in another group. \
          Two groups with the same people could give one person away, so this one cannot be shown.
          """,
          """
          Alguien de este grupo comparó las respuestas de este período en otro grupo. \
          Dos grupos con las mismas personas podrían delatar a una, así que este no se puede mostrar.
          """
        )
      )
    }
    try count(db, group.id)
  }

  /// Ends the group for everybody; what is gone already stays gone.
  static func end(_ db: Connection, _ scope: Scope, _ group: ComparisonID) throws {
    try db.run(
      """
      DELETE FROM comparison WHERE id = \(group) AND EXISTS (SELECT 1 FROM comparison_member m
        WHERE m.comparison_id = \(group) AND m.person_id = \(scope.person))
      """
    )
  }

  /// Counts what a person's groups can count since the person's last answer.
  static func count(_ db: Connection, of scope: Scope, term: TermID) throws {
    let groups = try db.rows(
      """
      SELECT c.id FROM comparison c JOIN comparison_member m ON m.comparison_id = c.id
      WHERE m.person_id = \(scope.person) AND c.term_id = \(term) LIMIT 50
      """
    )
    for row in groups { try count(db, try row("id")) }
  }

  /// Writes the count of each practice that every member has answered, once and for good.
  private static func count(_ db: Connection, _ group: ComparisonID) throws {
    try db.run(
      """
      INSERT INTO comparison_count (comparison_id, practice_id, answers, understood, begun)
      SELECT c.id, r.practice_id, COUNT(*), SUM(CASE WHEN r.understanding >= 3 THEN 1 ELSE 0 END),
        SUM(CASE WHEN r.step >= 1 THEN 1 ELSE 0 END)
      FROM comparison c JOIN comparison_member m ON m.comparison_id = c.id
      JOIN comparison_claim k ON k.person_id = m.person_id AND k.term_id = c.term_id AND k.comparison_id = c.id
      JOIN self_reflection r ON r.person_id = m.person_id AND r.term_id = c.term_id
      WHERE c.id = \(group)
        AND NOT EXISTS (SELECT 1 FROM comparison_member w WHERE w.comparison_id = c.id AND w.has_agreed = 0)
        AND NOT EXISTS (SELECT 1 FROM comparison_count n WHERE n.comparison_id = c.id AND n.practice_id = r.practice_id)
      GROUP BY c.id, r.practice_id
      HAVING COUNT(*) = (SELECT COUNT(*) FROM comparison_member a WHERE a.comparison_id = c.id)
        AND COUNT(*) >= \(Comparison.fewestMembers)
      """
    )
  }

  /// What a complete group said together, by practice; nothing before everybody agreed.
  static func counts(_ db: Connection, of group: Comparison) throws -> [ComparisonCount] {
    guard group.isComplete else { return [] }
    return try db.rows(
      """
      SELECT practice_id, answers, understood, begun FROM comparison_count
      WHERE comparison_id = \(group.id) ORDER BY practice_id LIMIT 500
      """
    ).map { row in
      ComparisonCount(
        practice: try row("practice_id"),
        answers: try row("answers"),
        understood: try row("understood"),
        begun: try row("begun")
      )
    }
  }

  private static let select: SQL = """
    SELECT c.id, c.name, c.org_id, o.name AS school, c.term_id, s.title AS term
    FROM comparison c JOIN org o ON o.id = c.org_id JOIN academic_session s ON s.id = c.term_id

    """

  private static func comparison(_ db: Connection, _ row: Row) throws -> Comparison {
    let id: ComparisonID = try row("id")
    let members = try db.rows(
      """
      SELECT p.id, p.given_name, p.family_name, m.has_agreed FROM comparison_member m JOIN person p ON p.id = m.person_id
      WHERE m.comparison_id = \(id) ORDER BY p.search_key, p.id LIMIT 50
      """
    ).map { row in
      ComparisonMember(
        person: try row("id"),
        name: "\(try row("given_name", as: String.self)) \(try row("family_name", as: String.self))",
        hasAgreed: try row("has_agreed", as: Int.self) == 1
      )
    }
    return Comparison(
      id: id,
      name: try row("name"),
      school: try row("org_id"),
      schoolName: try row("school"),
      term: try row("term_id"),
      termTitle: try row("term"),
      members: members
    )
  }
}
