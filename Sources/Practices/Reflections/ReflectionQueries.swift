import Kernel
import Storage

/// All SQL about one's own reflections: the person is always the one who asks, never a parameter from outside.
enum ReflectionQueries {
  /// One's own reflections on a practice, newest term first, at most 20.
  static func mine(_ db: Connection, _ scope: Scope, practice: FrameworkItemID) throws -> [Reflection] {
    try db.rows(
      select + """
        WHERE r.person_id = \(scope.person) AND r.district_id = \(scope.district) AND r.practice_id = \(practice)
        ORDER BY s.starts_on DESC, s.id LIMIT 20
        """
    ).map(reflection)
  }

  /// All of one's own reflections by term and practice, a page after a cursor of (term, practice).
  static func page(_ db: Connection, _ scope: Scope, after: PageCursor?, limit: Int) throws -> Page<
    Reflection
  > {
    let start: SQL =
      after.map { "AND (r.term_id, r.practice_id) > (\($0.keys[0]), \($0.keys[1]))" } ?? ""
    let rows = try db.rows(
      select + """
        WHERE r.person_id = \(scope.person) AND r.district_id = \(scope.district) \(sql: start)
        ORDER BY r.term_id, r.practice_id LIMIT \(limit + 1)
        """
    )
    return Page(cutting: try rows.map(reflection), limit: limit) { [$0.term.text, $0.practice.text] }
  }

  /// The practices one has answered in a term.
  static func answered(_ db: Connection, _ scope: Scope, term: TermID) throws -> Set<FrameworkItemID> {
    Set(
      try db.rows(
        """
        SELECT practice_id FROM self_reflection WHERE person_id = \(scope.person) AND term_id = \(term) LIMIT 1000
        """
      ).map { try $0("practice_id") }
    )
  }

  /// Saves one's answer: a first one when `version` is 0, else a change of it.
  ///
  /// Throws: `conflict` when it was changed on another device since.
  static func save(
    _ db: Connection,
    _ scope: Scope,
    practice: FrameworkItemID,
    term: TermID,
    _ draft: ReflectionDraft,
    language: Language,
    expecting version: Int
  ) throws {
    if version == 0 {
      let inserted = try db.insertOnce(
        """
        INSERT INTO self_reflection (person_id, practice_id, term_id, district_id, understanding, step, students, lang)
        VALUES (\(scope.person), \(practice), \(term), \(scope.district), \(draft.understanding), \(draft.step),
          \(draft.students), \(language))
        """
      )
      if inserted == .inserted { return }
    }
    let saved = try mine(db, scope, practice: practice).first { $0.term == term }
    // The same answer sent twice is one answer.
    if let saved, saved.version == version + 1 || version == 0,
      ReflectionDraft(understanding: saved.understanding, step: saved.step, students: saved.students) == draft
    {
      return
    }
    try db.update(
      "self_reflection",
      set: """
        understanding = \(draft.understanding), step = \(draft.step), students = \(draft.students), lang = \(language),
        framework_version_id = NULL
        """,
      where: "person_id = \(scope.person) AND practice_id = \(practice) AND term_id = \(term)",
      expecting: version
    )
  }

  /// Deletes one's answer of a term; what is gone already stays gone.
  static func remove(_ db: Connection, _ scope: Scope, practice: FrameworkItemID, term: TermID) throws {
    try db.run(
      """
      DELETE FROM self_reflection
      WHERE person_id = \(scope.person) AND practice_id = \(practice) AND term_id = \(term)
      """
    )
  }

  private static let select: SQL = """
    SELECT r.practice_id, r.term_id, s.title AS term_title, r.understanding, r.step, r.students, r.lang, r.version,
      r.framework_version_id
    FROM self_reflection r JOIN academic_session s ON s.id = r.term_id

    """

  private static func reflection(_ row: Row) throws -> Reflection {
    Reflection(
      practice: try row("practice_id"),
      term: try row("term_id"),
      termTitle: try row("term_title"),
      understanding: try row("understanding"),
      step: try row("step"),
      students: try row("students"),
      lang: try row("lang"),
      version: try row("version"),
      frameworkVersion: try row("framework_version_id")
    )
  }
}
