package import Kernel
package import Storage

/// All SQL about feedback to the host.
package enum FeedbackQueries {
  /// Feedback in the order of its kinds; only what was sent, unless a visitor asks. At most 300.
  package static func list(_ db: Connection, _ visit: InquiryVisitID, onlySent: Bool) throws
    -> [VisitFeedback]
  {
    let evidence = try db.rows(
      """
      SELECT e.feedback_id, e.pattern_id FROM inquiry_feedback_evidence e
      JOIN inquiry_feedback f ON f.id = e.feedback_id JOIN inquiry_pattern p ON p.id = e.pattern_id
      WHERE f.visit_id = \(visit) ORDER BY p.position, p.id LIMIT 2000
      """
    ).reduce(into: [VisitFeedbackID: [VisitPatternID]]()) { all, row in
      all[try row("feedback_id"), default: []].append(try row("pattern_id"))
    }
    let rows = try db.rows(
      """
      SELECT id, kind, body, lang, version FROM inquiry_feedback WHERE visit_id = \(visit)
        AND (is_sent = 1 OR \(onlySent ? 0 : 1) = 1)
      ORDER BY CASE kind WHEN 'warm' THEN 1 WHEN 'wondering' THEN 2 ELSE 3 END, id LIMIT 300
      """
    )
    return try rows.map { row in
      let id: VisitFeedbackID = try row("id")
      return VisitFeedback(
        id: id,
        kind: try row("kind"),
        body: try row("body"),
        language: try row("lang"),
        evidence: evidence[id] ?? [],
        version: try row("version")
      )
    }
  }

  /// Writes feedback once, however often it is sent.
  package static func add(
    _ db: Connection,
    _ draft: VisitFeedbackDraft,
    to visit: InquiryVisitID,
    language: Language
  )
    throws
  {
    let insertion = try db.insertOnce(
      """
      INSERT INTO inquiry_feedback (id, visit_id, kind, body, lang)
      VALUES (\(draft.id), \(visit), \(draft.kind.rawValue), \(draft.body), \(language.rawValue))
      """
    )
    guard insertion == .inserted else { return }
    try point(db, draft)
    try EvidenceBoardQueries.advance(db, visit)
  }

  /// Throws: `conflict` when somebody else changed it first.
  package static func change(
    _ db: Connection,
    _ draft: VisitFeedbackDraft,
    of visit: InquiryVisitID,
    expecting version: Int
  )
    throws
  {
    try db.update(
      "inquiry_feedback",
      set: "kind = \(draft.kind.rawValue), body = \(draft.body)",
      where: "id = \(draft.id) AND visit_id = \(visit) AND is_sent = 0",
      expecting: version
    )
    try db.run("DELETE FROM inquiry_feedback_evidence WHERE feedback_id = \(draft.id)")
    try point(db, draft)
    try EvidenceBoardQueries.advance(db, visit)
  }

  /// Throws: `conflict` when somebody else changed it first.
  package static func remove(
    _ db: Connection,
    _ id: VisitFeedbackID,
    of visit: InquiryVisitID,
    expecting version: Int
  )
    throws
  {
    // The change proves that nobody else has one in hand.
    try db.update(
      "inquiry_feedback",
      set: "is_sent = 0",
      where: "id = \(id) AND visit_id = \(visit)",
      expecting: version
    )
    try db.run("DELETE FROM inquiry_feedback WHERE id = \(id) AND visit_id = \(visit)")
    try EvidenceBoardQueries.advance(db, visit)
  }

  /// Patterns that were told to the host, in their order, at most 200.
  package static func sentPatterns(_ db: Connection, _ visit: InquiryVisitID) throws -> [VisitPattern] {
    try db.rows(
      """
      SELECT id, title, look_for, version FROM inquiry_pattern WHERE visit_id = \(visit) AND is_sent = 1
      ORDER BY position, id LIMIT 200
      """
    ).map {
      VisitPattern(
        id: try $0("id"),
        title: try $0("title"),
        lookFor: try $0("look_for"),
        version: try $0("version")
      )
    }
  }

  /// How many rooms are on a visit's list.
  package static func rooms(_ db: Connection, _ visit: InquiryVisitID) throws -> Int {
    try db.value("SELECT COUNT(*) AS rooms FROM inquiry_room WHERE visit_id = \(visit)") ?? 0
  }

  /// Ends the debrief: patterns and feedback that rest on them go to the host, once.
  ///
  /// Throws: `conflict` when the visit changed meanwhile.
  package static func close(
    _ db: Connection,
    _ visit: InquiryVisit,
    telling patterns: [VisitPatternID],
    on day: CalendarDay
  ) throws {
    try db.update(
      "inquiry_visit",
      set: "state = 'closed', closed_on = \(day)",
      where: "id = \(visit.id) AND state = 'shared'",
      expecting: visit.version
    )
    guard !patterns.isEmpty else { return }
    let told = patterns.map(\.text)
    try db.run(
      "UPDATE inquiry_pattern SET is_sent = 1 WHERE visit_id = \(visit.id) AND id IN \(values: told)"
    )
    try db.run(
      """
      UPDATE inquiry_feedback SET is_sent = 1 WHERE visit_id = \(visit.id) AND EXISTS (
        SELECT 1 FROM inquiry_feedback_evidence e WHERE e.feedback_id = inquiry_feedback.id
          AND e.pattern_id IN \(values: told))
      """
    )
  }

  /// Visits whose debrief nobody ended although their notes are about to go; at most 200, with their district.
  package static func overdue(_ db: Connection, before day: CalendarDay) throws -> [InquiryVisitID] {
    try db.rows(
      "SELECT id FROM inquiry_visit WHERE state = 'shared' AND visit_on < \(day) ORDER BY visit_on, id LIMIT 200"
    ).map { try $0("id") }
  }

  private static func point(_ db: Connection, _ draft: VisitFeedbackDraft) throws {
    for pattern in draft.evidence {
      try db.run(
        "INSERT INTO inquiry_feedback_evidence (feedback_id, pattern_id) VALUES (\(draft.id), \(pattern))"
      )
    }
  }
}
