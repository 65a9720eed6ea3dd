package import Kernel
package import Practices
package import Storage

/// All SQL about what hosts promised after visits.
package enum VisitResultQueries {
  /// The commitments about a practice from closed visits the person asking may know of, next due first and open ones
  /// before the rest, at most 100.
  package static func commitments(_ db: Connection, within scope: Scope, practice: FrameworkItemID) throws
    -> [Commitment]
  {
    let found = try db.rows(
      """
      \(sql: columns) WHERE v.district_id = \(scope.district) AND v.state = 'closed' AND c.practice_id = \(practice)
      ORDER BY CASE WHEN c.state = 'open' THEN 0 ELSE 1 END, c.due_on, c.id LIMIT 100
      """
    ).map(commitment)
    var isSeen: [InquiryVisitID: Bool] = [:]
    return try found.filter { commitment in
      if let known = isSeen[commitment.visit] { return known }
      let seen = try InquiryVisitQueries.isKnown(db, within: scope, commitment.visit)
      isSeen[commitment.visit] = seen
      return seen
    }
  }

  /// What the host of a visit promised, next due first, at most 50.
  package static func commitments(_ db: Connection, of visit: InquiryVisitID) throws -> [Commitment] {
    try db.rows("\(sql: columns) WHERE c.visit_id = \(visit) ORDER BY c.due_on, c.id LIMIT 50").map(
      commitment
    )
  }

  /// One commitment of a visit.
  ///
  /// Throws: `notFound` when the visit has none of this id.
  static func commitment(_ db: Connection, of visit: InquiryVisitID, id: CommitmentID) throws -> Commitment {
    let row = try db.first("\(sql: columns) WHERE c.visit_id = \(visit) AND c.id = \(id)")
    guard let row else { throw Failure.notFound }
    return try commitment(row)
  }

  /// Staff of the host school, by name, at most 500.
  static func owners(_ db: Connection, within scope: Scope, school: SchoolID) throws -> [CommitmentOwner] {
    try db.rows(
      """
      SELECT DISTINCT p.id, p.given_name, p.family_name, p.preferred_name, p.search_key
      FROM person p JOIN person_role r ON r.person_id = p.id
      WHERE p.district_id = \(scope.district) AND p.kind = 'staff' AND p.ended_on IS NULL
        AND r.state = 'confirmed' AND r.ended_on IS NULL AND r.org_id = \(school)
        AND r.role IN ('teacher', 'teacher_leader', 'ilt', 'coach', 'principal')
      ORDER BY p.search_key, p.id LIMIT 500
      """
    ).map { CommitmentOwner(person: try $0("id"), name: try name($0)) }
  }

  static func insert(
    _ db: Connection,
    _ id: CommitmentID,
    of visit: InquiryVisitID,
    _ draft: CommitmentDraft
  ) throws -> Insertion {
    try db.insertOnce(
      """
      INSERT INTO inquiry_commitment (id, visit_id, practice_id, body, owner_id, due_on, state, outcome)
      VALUES (\(id), \(visit), \(draft.practice), \(draft.body), \(draft.owner), \(draft.dueOn),
        \(draft.state.rawValue), \(draft.outcome))
      """
    )
  }

  /// Throws: `conflict` when somebody changed it since `version` was read.
  static func change(_ db: Connection, _ id: CommitmentID, to draft: CommitmentDraft, expecting version: Int)
    throws
  {
    try db.update(
      "inquiry_commitment",
      set: """
        practice_id = \(draft.practice), body = \(draft.body), owner_id = \(draft.owner), due_on = \(draft.dueOn),
        state = \(draft.state.rawValue), outcome = \(draft.outcome)
        """,
      where: "id = \(id)",
      expecting: version
    )
  }

  private static let columns: SQL = """
    SELECT c.id, c.visit_id, v.title, v.visit_on, v.org_id, o.name AS school, c.body, c.practice_id, c.owner_id,
      p.given_name, p.family_name, p.preferred_name, c.due_on, c.state, c.outcome, c.version
    FROM inquiry_commitment c JOIN inquiry_visit v ON v.id = c.visit_id JOIN org o ON o.id = v.org_id
    JOIN person p ON p.id = c.owner_id
    """

  private static func commitment(_ row: Row) throws -> Commitment {
    Commitment(
      id: try row("id"),
      visit: try row("visit_id"),
      visitTitle: try row("title"),
      visitDay: try row("visit_on"),
      school: try row("org_id"),
      schoolName: try row("school"),
      body: try row("body"),
      practice: try row("practice_id"),
      owner: try row("owner_id"),
      ownerName: try name(row),
      dueOn: try row("due_on"),
      state: try row("state"),
      outcome: try row("outcome"),
      version: try row("version")
    )
  }

  private static func name(_ row: Row) throws -> String {
    let preferred: String? = try row("preferred_name")
    let given = try preferred ?? row("given_name")
    return "\(given) \(try row("family_name", as: String.self))"
  }
}
