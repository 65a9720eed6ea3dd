import Analytics
import Kernel
import Storage

/// Where answers wait: one practice at one school in one term.
struct ReasonPlace: Hashable, Sendable {
  let district: DistrictID
  let practice: FrameworkItemID
  let school: SchoolID
  let term: TermID
}

/// What is published at once.
struct ReasonPublication: Sendable {
  let practice: FrameworkItemID
  let school: SchoolID?
  let term: TermID
  let schools: Int
  let choices: PooledChoices
  let lines: [ReasonLine]
}

/// All SQL that counts waiting answers, publishes them and deletes them.
extension ReasonQueries {
  /// Whether this call is the one that counts today: a district's answers are looked at once a day.
  static func claim(_ db: Connection, _ district: DistrictID, on day: CalendarDay) throws -> Bool {
    try db.run(
      """
      INSERT INTO reason_count_day (district_id, counted_on) VALUES (\(district), \(day))
      ON CONFLICT (district_id) DO UPDATE SET counted_on = excluded.counted_on
      WHERE reason_count_day.counted_on < excluded.counted_on
      """
    ) > 0
  }

  /// Places with answers waiting, and whether their term is over on a day; by practice and school, at most 50,000.
  static func waiting(_ db: Connection, _ district: DistrictID, on day: CalendarDay) throws
    -> [(place: ReasonPlace, count: Int, isOver: Bool)]
  {
    try db.rows(
      """
      SELECT a.practice_id, a.org_id, a.term_id, s.ends_on, COUNT(*) AS waiting
      FROM reason_answer a JOIN academic_session s ON s.id = a.term_id
      WHERE a.district_id = \(district)
      GROUP BY a.practice_id, a.org_id, a.term_id, s.ends_on
      ORDER BY a.practice_id, a.org_id, a.term_id LIMIT 50000
      """
    ).map { row in
      let ends: CalendarDay = try row("ends_on")
      let place = ReasonPlace(
        district: district,
        practice: try row("practice_id"),
        school: try row("org_id"),
        term: try row("term_id")
      )
      return (place, try row("waiting"), ends < day)
    }
  }

  /// The themes waiting at a place, without their order.
  static func themes(_ db: Connection, at place: ReasonPlace) throws -> [String] {
    try db.rows("SELECT theme FROM reason_answer WHERE \(sql: at(place)) ORDER BY id LIMIT 5000")
      .map { try $0("theme") }
  }

  /// The lines waiting at a place, without their order.
  static func words(_ db: Connection, at place: ReasonPlace) throws -> [ReasonLine] {
    try db.rows("SELECT line, lang FROM reason_words WHERE \(sql: at(place)) ORDER BY id LIMIT 5000")
      .map { ReasonLine(text: try $0("line"), lang: try $0("lang")) }
  }

  static func removeAnswers(_ db: Connection, at place: ReasonPlace) throws {
    try db.run("DELETE FROM reason_answer WHERE \(sql: at(place))")
  }

  static func removeWords(_ db: Connection, at place: ReasonPlace) throws {
    try db.run("DELETE FROM reason_words WHERE \(sql: at(place))")
  }

  /// Deletes lines that nothing was published with by the end of their term.
  static func removeWords(_ db: Connection, _ district: DistrictID, ofTermsOverBy day: CalendarDay) throws {
    try db.run(
      """
      DELETE FROM reason_words WHERE district_id = \(district) AND term_id IN
        (SELECT id FROM academic_session WHERE district_id = \(district) AND ends_on < \(day))
      """
    )
  }

  /// Writes a batch once and for all.
  static func publish(
    _ db: Connection,
    _ publication: ReasonPublication,
    id: ReasonBatchID,
    district: DistrictID,
    on day: CalendarDay
  ) throws {
    try db.run(
      """
      INSERT INTO reason_batch (id, district_id, practice_id, org_id, term_id, published_on, schools, answers)
      VALUES (\(id), \(district), \(publication.practice), \(publication.school), \(publication.term), \(day),
        \(publication.schools), \(publication.choices.answers))
      """
    )
    for (theme, range) in zip(ReasonTheme.allCases, publication.choices.ranges) {
      try db.run(
        """
        INSERT INTO reason_theme (batch_id, theme, low, high)
        VALUES (\(id), \(theme.rawValue), \(range.lowerBound), \(range.upperBound))
        """
      )
    }
    for line in publication.lines.shuffled() {
      try db.run(
        """
        INSERT INTO reason_line (id, batch_id, line, lang)
        VALUES (\(ReasonBatchID.makeAnonymous()), \(id), \(line.text), \(line.lang))
        """
      )
    }
  }

  /// Deletes lines of batches published before a day; their counts stay.
  static func removeLines(_ db: Connection, _ district: DistrictID, publishedBefore day: CalendarDay) throws {
    try db.run(
      """
      DELETE FROM reason_line WHERE batch_id IN
        (SELECT id FROM reason_batch WHERE district_id = \(district) AND published_on < \(day))
      """
    )
  }

  private static func at(_ place: ReasonPlace) -> SQL {
    """
    district_id = \(place.district) AND term_id = \(place.term) AND practice_id = \(place.practice)
      AND org_id = \(place.school)
    """
  }
}
