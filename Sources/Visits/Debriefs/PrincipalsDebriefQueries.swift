package import Kernel
package import Storage

/// All SQL about the principals' debrief. Whoever calls has made sure that the person asking may enter it.
package enum PrincipalsDebriefQueries {
  /// What was written, the earliest first, at most 500.
  package static func list(_ db: Connection, _ visit: InquiryVisitID) throws -> [PrincipalsNote] {
    try db.rows(
      """
      SELECT n.id, n.person_id, p.given_name, p.family_name, n.body, n.lang, n.version
      FROM inquiry_principal_note n JOIN person p ON p.id = n.person_id
      WHERE n.visit_id = \(visit) ORDER BY n.written_at, n.id LIMIT 500
      """
    ).map { row in
      PrincipalsNote(
        id: try row("id"),
        author: try row("person_id"),
        authorName: "\(try row("given_name", as: String.self)) \(try row("family_name", as: String.self))",
        body: try row("body"),
        language: try row("lang"),
        version: try row("version")
      )
    }
  }

  /// Writes once, however often it is sent.
  package static func add(
    _ db: Connection,
    _ id: PrincipalsNoteID,
    _ draft: PrincipalsNoteDraft,
    in visit: InquiryVisitID,
    by author: PersonID,
    language: Language,
    at now: Instant
  ) throws {
    _ = try db.insertOnce(
      """
      INSERT INTO inquiry_principal_note (id, visit_id, person_id, body, lang, written_at)
      VALUES (\(id), \(visit), \(author), \(draft.body), \(language.rawValue), \(now))
      """
    )
  }

  /// Changes or removes one's own words.
  ///
  /// Throws: `notFound` for anybody else's, `conflict` when changed elsewhere first.
  package static func change(
    _ db: Connection,
    _ id: PrincipalsNoteID,
    to draft: PrincipalsNoteDraft?,
    in visit: InquiryVisitID,
    by author: PersonID,
    expecting version: Int
  ) throws {
    let own: SQL = "id = \(id) AND visit_id = \(visit) AND person_id = \(author)"
    guard let draft else {
      try db.update("inquiry_principal_note", set: "lang = lang", where: own, expecting: version)
      try db.run("DELETE FROM inquiry_principal_note WHERE \(sql: own)")
      return
    }
    try db.update("inquiry_principal_note", set: "body = \(draft.body)", where: own, expecting: version)
  }
}
