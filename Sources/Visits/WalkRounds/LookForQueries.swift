package import Kernel
package import Practices
package import Storage

/// All SQL for naming look-fors.
package enum LookForQueries {
  /// Practices of teachers in the current framework versions, by code, at most 300.
  package static func offered(_ db: Connection, district: DistrictID, language: Language) throws
    -> [OfferedPractice]
  {
    try db.rows(
      """
      SELECT i.id, i.version_id, i.code, \(sql: words),
        COALESCE(NULLIF(dt.title, ''), NULLIF(df.title, ''), df.statement, '') AS domain
      FROM framework_item i
      JOIN framework_version v ON v.id = i.version_id AND v.state = 'current'
      \(sql: texts(language))
      LEFT JOIN framework_association a ON a.id = (SELECT p.id FROM framework_association p
        WHERE p.origin_item_id = i.id AND p.type = 'isChildOf' AND p.destination_item_id IS NOT NULL
        ORDER BY p.sequence, p.id LIMIT 1)
      LEFT JOIN framework_item_text df ON df.item_id = a.destination_item_id AND df.language = w.language
      LEFT JOIN framework_item_text dt ON dt.item_id = a.destination_item_id AND dt.language = \(language.rawValue)
      WHERE i.district_id = \(district) AND i.kind = 'practice' AND COALESCE(i.practice_of, 'teacher') = 'teacher'
      ORDER BY i.code, i.id LIMIT 300
      """
    ).map { row in
      OfferedPractice(
        id: try row("id"),
        frameworkVersion: try row("version_id"),
        code: try row("code"),
        title: try row("title"),
        statement: try row("statement"),
        domain: try row("domain")
      )
    }
  }

  /// The look-fors of a round in their order, with the names of their steps, in the words the round was opened with.
  package static func of(_ db: Connection, round: WalkRoundID, language: Language) throws -> [LookFor] {
    let steps = try steps(db, round: round, language: language)
    return try db.rows(
      """
      SELECT l.position, l.practice_id AS id, i.code, \(sql: words)
      FROM walk_round_look_for l JOIN framework_item i ON i.id = \(sql: then)
      JOIN framework_version v ON v.id = i.version_id
      \(sql: texts(language))
      WHERE l.round_id = \(round) ORDER BY l.position LIMIT 5
      """
    ).map { row in
      let practice: FrameworkItemID = try row("id")
      return LookFor(
        position: try row("position"),
        practice: practice,
        code: try row("code"),
        title: try row("title"),
        statement: try row("statement"),
        steps: Array(steps[practice, default: []].prefix(3))
      )
    }
  }

  private static func steps(
    _ db: Connection,
    round: WalkRoundID,
    language: Language
  ) throws -> [FrameworkItemID: [String]] {
    let rows = try db.rows(
      """
      SELECT l.practice_id, \(sql: words)
      FROM walk_round_look_for l
      JOIN framework_association a ON a.destination_item_id = \(sql: then) AND a.type = 'isChildOf'
      JOIN framework_item i ON i.id = a.origin_item_id AND i.kind = 'step'
      JOIN framework_version v ON v.id = i.version_id
      \(sql: texts(language))
      WHERE l.round_id = \(round) ORDER BY l.position, a.sequence, i.code, i.id LIMIT 50
      """
    )
    return try rows.reduce(into: [:]) { steps, row in
      steps[try row("practice_id"), default: []].append(try row("title"))
    }
  }

  /// The row with the words that look-for `l` had when its round was opened.
  ///
  /// A practice keeps its id through every version; past wordings stand in the past version under the same identifier.
  private static let then: SQL = """
    COALESCE((SELECT o.id FROM walk_round r JOIN framework_item n ON n.id = l.practice_id
      JOIN framework_item o ON o.version_id = r.framework_version_id AND o.case_identifier = n.case_identifier
      WHERE r.id = l.round_id), l.practice_id)
    """

  /// The words of item `i` in the language asked for, else in the framework's own, else in any.
  static let words: SQL = """
    COALESCE(NULLIF(t.title, ''), NULLIF(f.title, ''), NULLIF(x.title, ''), t.statement, f.statement, x.statement, i.code)
      AS title,
    COALESCE(t.statement, f.statement, x.statement, '') AS statement
    """

  static func texts(_ language: Language) -> SQL {
    """
    JOIN framework w ON w.id = v.framework_id
    LEFT JOIN framework_item_text t ON t.item_id = i.id AND t.language = \(language.rawValue)
    LEFT JOIN framework_item_text f ON f.item_id = i.id AND f.language = w.language
    LEFT JOIN framework_item_text x ON x.item_id = i.id AND x.language =
      (SELECT MIN(y.language) FROM framework_item_text y WHERE y.item_id = i.id)
    """
  }
}
