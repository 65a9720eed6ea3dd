import Foundation
import Kernel
import Storage

/// All SQL about what came of decisions.
enum FollowUpQueries {
  /// Follow-ups of a decision in reach, newest first, at most 100.
  static func all(_ db: Connection, of decision: Decision) throws -> [FollowUp] {
    try db.rows(
      """
      SELECT f.id, f.looked_on, f.outcome, f.statement, f.lang, f.next_on, p.given_name, p.family_name
      FROM decision_follow_up f LEFT JOIN person p ON p.id = f.author_person_id
      WHERE f.decision_id = \(decision.id) ORDER BY f.looked_on DESC, f.id DESC LIMIT 100
      """
    ).compactMap { row in
      guard let outcome = DecisionOutcome(rawValue: try row("outcome")) else { return nil }
      let given: String? = try row("given_name")
      let family: String? = try row("family_name")
      return FollowUp(
        id: try row("id"),
        decision: decision.id,
        lookedOn: try row("looked_on"),
        outcome: outcome,
        statement: try row("statement"),
        lang: try row("lang"),
        authorName: given.map { [$0, family ?? ""].filter { !$0.isEmpty }.joined(separator: " ") },
        nextOn: try row("next_on")
      )
    }
  }

  /// Writes a follow-up and what it makes of the decision; sent twice it counts once.
  static func insert(
    _ db: Connection,
    _ scope: Scope,
    id: FollowUpID,
    of decision: Decision,
    _ draft: FollowUpDraft,
    language: Language,
    on day: CalendarDay
  ) throws -> Insertion {
    let inserted = try db.insertOnce(
      """
      INSERT INTO decision_follow_up (id, district_id, decision_id, looked_on, outcome, statement, lang,
        author_person_id, next_on)
      VALUES (\(id), \(scope.district), \(decision.id), \(day), \(draft.outcome.rawValue), \(draft.statement),
        \(language), \(scope.person), \(draft.nextOn))
      """
    )
    guard inserted == .inserted else { return inserted }
    try db.run(
      """
      UPDATE practice_decision SET outcome = \(draft.outcome.rawValue), follow_up_on = \(draft.nextOn),
        version = version + 1
      WHERE id = \(decision.id) AND district_id = \(scope.district)
      """
    )
    return inserted
  }

  /// What happened to a decision, oldest first, at most 200.
  static func events(_ db: Connection, of decision: Decision, district: DistrictID, zone: TimeZone) throws
    -> [DecisionEvent]
  {
    try db.rows(
      """
      SELECT e.verb, e.at, p.given_name, p.family_name FROM event e
      LEFT JOIN person p ON e.actor = 'person:' || p.id
      WHERE e.district_id = \(district.text) AND e.subject = \(decision.id.text)
      ORDER BY e.seq LIMIT 200
      """
    ).map { row in
      let at: Instant = try row("at")
      let given: String? = try row("given_name")
      let family: String? = try row("family_name")
      return DecisionEvent(
        verb: try row("verb"),
        day: at.day(in: zone),
        personName: given.map { "\($0) \(family ?? "")" }
      )
    }
  }
}
