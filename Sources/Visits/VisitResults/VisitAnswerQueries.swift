package import Analytics
package import Kernel
package import Storage

/// All SQL about how visits were, as people said it without their names.
package enum VisitAnswerQueries {
  /// Whether somebody has said how a visit was.
  static func hasAnswered(_ db: Connection, _ person: PersonID, _ visit: InquiryVisitID) throws -> Bool {
    try db.exists("SELECT 1 FROM inquiry_answered WHERE visit_id = \(visit) AND person_id = \(person)")
  }

  /// Keeps an answer without its author; sent twice it counts once.
  ///
  /// All answers that wait are written anew under new ids, so that neither the order of rows nor the engine's own
  /// marks of a transaction lead from an answer to who had just answered.
  static func record(
    _ db: Connection,
    _ answer: VisitAnswer,
    side: AnswerSide,
    by person: PersonID,
    about visit: InquiryVisit
  ) throws -> Insertion {
    let first = try db.insertOnce(
      "INSERT INTO inquiry_answered (visit_id, person_id) VALUES (\(visit.id), \(person))"
    )
    guard first == .inserted else { return first }
    var waiting = try db.rows(
      """
      SELECT was_useful, felt_safe FROM inquiry_answer WHERE org_id = \(visit.school) AND side = \(side.rawValue)
      LIMIT 5000
      """
    ).map { (useful: try $0("was_useful", as: Int.self), safe: try $0("felt_safe", as: Int.self)) }
    waiting.append((answer.wasUseful, answer.feltSafe))
    try db.run("DELETE FROM inquiry_answer WHERE org_id = \(visit.school) AND side = \(side.rawValue)")
    for one in waiting.shuffled() {
      try db.run(
        """
        INSERT INTO inquiry_answer (id, org_id, side, was_useful, felt_safe)
        VALUES (\(InquiryVisitID.makeAnonymous()), \(visit.school), \(side.rawValue), \(one.useful), \(one.safe))
        """
      )
    }
    return .inserted
  }

  /// What was counted together about visits to a school, the latest first, at most 40.
  package static func pooled(_ db: Connection, school: SchoolID) throws -> [PooledVisitAnswers] {
    try db.rows(
      """
      SELECT u.side, u.frozen_on, u.people, u.rate AS useful, s.rate AS safe
      FROM inquiry_pooled_answer u JOIN inquiry_pooled_answer s ON s.org_id = u.org_id AND s.side = u.side
        AND s.frozen_on = u.frozen_on AND s.question = 'safe'
      WHERE u.org_id = \(school) AND u.question = 'useful' ORDER BY u.frozen_on DESC, u.side LIMIT 40
      """
    ).map { row in
      PooledVisitAnswers(
        side: try row("side"),
        frozenOn: try row("frozen_on"),
        people: try row("people"),
        useful: try row("useful"),
        safe: try row("safe")
      )
    }
  }

  /// Schools of which enough answers wait to be counted together.
  static func ready(_ db: Connection) throws -> [ReadyAnswers] {
    try db.rows(
      """
      SELECT a.org_id, a.side, d.id AS district, d.time_zone FROM inquiry_answer a
      JOIN org o ON o.id = a.org_id JOIN district d ON d.id = o.district_id
      GROUP BY a.org_id, a.side, d.id, d.time_zone, d.minimum_answers
      HAVING COUNT(*) >= d.minimum_answers AND COUNT(*) >= 10
      ORDER BY a.org_id, a.side LIMIT 500
      """
    ).map {
      ReadyAnswers(
        school: try $0("org_id"),
        side: try $0("side"),
        district: try $0("district"),
        timeZone: try $0("time_zone")
      )
    }
  }

  /// Counts the waiting answers of a school together and deletes them; says whether it did.
  ///
  /// At most once a day: two counts of one day could not be told apart.
  static func freeze(_ db: Connection, _ ready: ReadyAnswers, on day: CalendarDay) throws -> Bool {
    let isDone = try db.exists(
      """
      SELECT 1 FROM inquiry_pooled_answer
      WHERE org_id = \(ready.school) AND side = \(ready.side.rawValue) AND frozen_on >= \(day)
      """
    )
    guard !isDone else { return false }
    let row = try db.first(
      """
      SELECT COUNT(*) AS people, COALESCE(SUM(CASE WHEN was_useful >= \(VisitAnswer.leastYes) THEN 1 ELSE 0 END), 0) AS useful,
        COALESCE(SUM(CASE WHEN felt_safe >= \(VisitAnswer.leastYes) THEN 1 ELSE 0 END), 0) AS safe
      FROM inquiry_answer WHERE org_id = \(ready.school) AND side = \(ready.side.rawValue)
      """
    )
    guard let row else { return false }
    let people: Int = try row("people")
    for question in ["useful", "safe"] {
      guard let rate = PublishedRate(count: try row(question), of: people) else { return false }
      try db.run(
        """
        INSERT INTO inquiry_pooled_answer (org_id, side, frozen_on, question, people, rate)
        VALUES (\(ready.school), \(ready.side.rawValue), \(day), \(question), \(people), \(rate.rawValue))
        """
      )
    }
    try db.run(
      "DELETE FROM inquiry_answer WHERE org_id = \(ready.school) AND side = \(ready.side.rawValue)"
    )
    return true
  }
}

/// A school and side of which enough answers wait.
struct ReadyAnswers: Sendable, Hashable {
  let school: SchoolID
  let side: AnswerSide
  let district: DistrictID
  let timeZone: String
}
