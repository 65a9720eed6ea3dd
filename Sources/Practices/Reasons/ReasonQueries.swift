package import Kernel
package import Storage

/// All SQL about reasons that people give, and about what was published of them.
///
/// Answers are the kind of change without an event: an event has an actor and a moment.
package enum ReasonQueries {
  private static let mostBatches = 2_000

  /// Writes an answer unless this person has answered about the practice this term.
  ///
  /// The waiting answers of the place are written anew in random order, so that no engine keeps the order in which
  /// they came.
  static func give(
    _ db: Connection,
    _ scope: Scope,
    practice: FrameworkItemID,
    school: SchoolID,
    term: TermID,
    _ draft: ReasonDraft,
    language: Language
  ) throws -> Insertion {
    try scope.require(school)
    try hold(db, scope.district)
    let given = try db.insertOnce(
      """
      INSERT INTO reason_given (person_id, practice_id, term_id) VALUES (\(scope.person), \(practice), \(term))
      """
    )
    guard given == .inserted else { return .alreadyThere }
    let place = ReasonPlace(district: scope.district, practice: practice, school: school, term: term)
    let waiting = try themes(db, at: place) + [draft.theme.rawValue]
    try removeAnswers(db, at: place)
    for theme in waiting.shuffled() {
      try db.run(
        """
        INSERT INTO reason_answer (id, district_id, practice_id, org_id, term_id, theme)
        VALUES (\(ReasonBatchID.makeAnonymous()), \(scope.district), \(practice), \(school), \(term), \(theme))
        """
      )
    }
    guard let line = draft.line else { return .inserted }
    let lines = try words(db, at: place) + [ReasonLine(text: line, lang: language.rawValue)]
    try removeWords(db, at: place)
    for line in lines.shuffled() {
      try db.run(
        """
        INSERT INTO reason_words (id, district_id, practice_id, org_id, term_id, line, lang)
        VALUES (\(ReasonBatchID.makeAnonymous()), \(scope.district), \(practice), \(school), \(term), \(line.text),
          \(line.lang))
        """
      )
    }
    return .inserted
  }

  /// Keeps other answers and the count waiting until the transaction ends, or one of two at once would be lost.
  private static func hold(_ db: Connection, _ district: DistrictID) throws {
    try db.run(
      """
      INSERT INTO reason_count_day (district_id, counted_on) VALUES (\(district), '')
      ON CONFLICT (district_id) DO UPDATE SET counted_on = reason_count_day.counted_on
      """
    )
  }

  /// Whether a person has answered about a practice in a term.
  package static func hasAnswered(
    _ db: Connection,
    person: PersonID,
    practice: FrameworkItemID,
    term: TermID
  ) throws -> Bool {
    try db.exists(
      "SELECT 1 FROM reason_given WHERE person_id = \(person) AND practice_id = \(practice) AND term_id = \(term)"
    )
  }

  /// Whether a practice of a current framework has this id.
  static func isCurrent(_ db: Connection, within scope: Scope, _ practice: FrameworkItemID) throws -> Bool {
    try db.exists(
      """
      SELECT 1 FROM framework_item i JOIN framework_version v ON v.id = i.version_id
      WHERE i.id = \(practice) AND i.district_id = \(scope.district) AND i.kind = 'practice' AND v.state = 'current'
      """
    )
  }

  /// Names of the staff of a school and of the district's offices, at most 2,000.
  static func staff(_ db: Connection, within scope: Scope, school: SchoolID) throws -> StaffNames {
    try scope.require(school)
    return StaffNames(
      try db.rows(
        """
        SELECT DISTINCT p.given_name, p.family_name FROM person p JOIN person_role r ON r.person_id = p.id
        WHERE p.district_id = \(scope.district) AND p.kind = 'staff' AND r.ended_on IS NULL
          AND (r.org_id = \(school) OR r.org_id IS NULL)
        ORDER BY p.family_name, p.given_name LIMIT 2000
        """
      ).map { (given: try $0("given_name"), family: try $0("family_name")) }
    )
  }

  // MARK: - What was published

  /// Published batches of a district, of one practice or of all, newest first, at most 2,000.
  ///
  /// For sums, which are cut to what the reader may see where they are shown.
  package static func batches(
    _ db: Connection,
    district: DistrictID,
    practice: FrameworkItemID? = nil
  ) throws -> [ReasonBatch] {
    let about: SQL = practice.map { "AND b.practice_id = \($0)" } ?? ""
    let rows = try db.rows(
      """
      SELECT b.id, b.practice_id, b.org_id, b.term_id, s.title, b.published_on, b.schools, b.answers, t.theme, t.low,
        t.high
      FROM reason_batch b JOIN academic_session s ON s.id = b.term_id JOIN reason_theme t ON t.batch_id = b.id
      WHERE b.district_id = \(district) \(sql: about)
      ORDER BY b.published_on DESC, b.id DESC, t.theme LIMIT \(mostBatches * ReasonTheme.allCases.count)
      """
    )
    return try batches(rows)
  }

  /// The lines that stand under batches, in an order that tells nothing, at most 100.
  package static func lines(_ db: Connection, of batches: [ReasonBatch]) throws -> [ReasonLine] {
    guard !batches.isEmpty else { return [] }
    return try db.rows(
      """
      SELECT line, lang FROM reason_line WHERE batch_id IN \(values: batches.map(\.id)) ORDER BY id LIMIT 100
      """
    ).map { ReasonLine(text: try $0("line"), lang: try $0("lang")) }
  }

  /// The newest term's batches together with their lines.
  package static func pooled(_ db: Connection, _ batches: [ReasonBatch]) throws -> PooledReasons? {
    guard var pooled = PooledReasons(batches) else { return nil }
    pooled.lines = try lines(db, of: batches.filter { $0.termTitle == pooled.termTitle })
    return pooled
  }

  /// One page of batches of schools in reach, newest first, with a cursor of (day, id).
  static func page(_ db: Connection, within scope: Scope, after: PageCursor?, limit: Int) throws
    -> Page<ReasonBatch>
  {
    let start: SQL = after.map { "AND (b.published_on, b.id) < (\($0.keys[0]), \($0.keys[1]))" } ?? ""
    let ids = try db.rows(
      """
      SELECT b.id FROM reason_batch b
      WHERE b.district_id = \(scope.district) AND \(sql: reached(scope)) \(sql: start)
      ORDER BY b.published_on DESC, b.id DESC LIMIT \(limit + 1)
      """
    ).map { try $0("id", as: ReasonBatchID.self) }
    guard !ids.isEmpty else { return Page(cutting: [], limit: limit) { _ in [] } }
    let rows = try db.rows(
      """
      SELECT b.id, b.practice_id, b.org_id, b.term_id, s.title, b.published_on, b.schools, b.answers, t.theme, t.low,
        t.high
      FROM reason_batch b JOIN academic_session s ON s.id = b.term_id JOIN reason_theme t ON t.batch_id = b.id
      WHERE b.id IN \(values: ids) ORDER BY b.published_on DESC, b.id DESC, t.theme LIMIT \(mostBatches)
      """
    )
    return Page(cutting: try batches(rows), limit: limit) { [$0.publishedOn.description, $0.id.text] }
  }

  // Small schools counted together are a figure of the district.
  private static func reached(_ scope: Scope) -> SQL {
    scope.extent == .district ? "1 = 1" : "\(column: "b.org_id", within: scope)"
  }

  private static func batches(_ rows: [Row]) throws -> [ReasonBatch] {
    var batches: [ReasonBatch] = []
    for row in rows {
      let id: ReasonBatchID = try row("id")
      var themes: [ReasonTheme: ClosedRange<Int>] = [:]
      if batches.last?.id == id, let last = batches.popLast() { themes = last.themes }
      let low: Int = try row("low")
      if let theme = ReasonTheme(rawValue: try row("theme")) { themes[theme] = low...max(low, try row("high")) }
      batches.append(
        ReasonBatch(
          id: id,
          practice: try row("practice_id"),
          school: try row("org_id"),
          term: try row("term_id"),
          termTitle: try row("title"),
          publishedOn: try row("published_on"),
          schools: try row("schools"),
          answers: try row("answers"),
          themes: themes
        )
      )
    }
    return batches
  }
}
