package import Kernel
package import Storage

/// All SQL for naming practices.
package enum PracticeSummaryQueries {
  /// The practices of the district's current framework versions, by code, at most 300.
  package static func current(
    _ db: Connection,
    district: DistrictID,
    language: Language
  ) throws -> [PracticeSummary] {
    try db.rows(
      """
      SELECT i.id, i.code, i.practice_of,
        COALESCE(NULLIF(t.title, ''), f.title, x.title, '') AS title,
        COALESCE(t.statement, f.statement, x.statement, '') AS statement,
        COALESCE(t.language, f.language, x.language, w.language) AS lang,
        COALESCE(NULLIF(dt.title, ''), NULLIF(df.title, ''), df.statement, '') AS domain
      FROM framework_item i
      JOIN framework_version v ON v.id = i.version_id AND v.state = 'current'
      JOIN framework w ON w.id = v.framework_id
      LEFT JOIN framework_item_text t ON t.item_id = i.id AND t.language = \(language.rawValue)
      LEFT JOIN framework_item_text f ON f.item_id = i.id AND f.language = w.language
      LEFT JOIN framework_item_text x ON x.item_id = i.id AND x.language =
        (SELECT MIN(y.language) FROM framework_item_text y WHERE y.item_id = i.id)
      LEFT JOIN framework_association a ON a.id = (SELECT p.id FROM framework_association p
        WHERE p.origin_item_id = i.id AND p.type = 'isChildOf' AND p.destination_item_id IS NOT NULL
        ORDER BY p.sequence, p.id LIMIT 1)
      LEFT JOIN framework_item_text df ON df.item_id = a.destination_item_id AND df.language = w.language
      LEFT JOIN framework_item_text dt ON dt.item_id = a.destination_item_id AND dt.language = \(language.rawValue)
      WHERE i.district_id = \(district) AND i.kind = 'practice'
      ORDER BY i.code, i.id LIMIT 300
      """
    ).map { row in
      PracticeSummary(
        id: try row("id"),
        code: try row("code"),
        title: try row("title"),
        statement: try row("statement"),
        practiceOf: try row("practice_of") ?? .teacher,
        domain: try row("domain"),
        lang: try row("lang")
      )
    }
  }
}
