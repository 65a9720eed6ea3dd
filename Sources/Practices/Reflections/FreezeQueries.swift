import Analytics
import Kernel
import Storage

/// A teacher of a school on the roster, for the days of the role.
struct RosterTeacher: Sendable {
  let person: PersonID
  let school: SchoolID
  let begins: CalendarDay?
  let ends: CalendarDay?
  let band: GradeBand?

  func isThere(on day: CalendarDay) -> Bool { (begins ?? day) <= day && (ends ?? day) >= day }
}

/// One answer as it is counted.
struct PooledAnswer: Sendable {
  let person: PersonID
  let practice: FrameworkItemID
  let understanding: Int
  let step: Int
}

/// All SQL around the counts of self-reflections.
enum FreezeQueries {
  static func minimumAnswers(_ db: Connection, _ district: DistrictID) throws -> Int {
    try db.value("SELECT minimum_answers FROM district WHERE id = \(district)", as: Int.self) ?? 10
  }

  /// Every district with its time zone.
  static func districts(_ db: Connection) throws -> [(id: DistrictID, zone: String)] {
    try db.rows("SELECT id, time_zone FROM district ORDER BY id LIMIT 5000")
      .map { (try $0("id"), try $0("time_zone")) }
  }

  /// Whether this call is the one that counts; each term of a district is counted once.
  static func claim(_ db: Connection, _ district: DistrictID, _ term: Term) throws -> Bool {
    try db.insertOnce(
      """
      INSERT INTO reflection_freeze (district_id, term_id, frozen_on) VALUES (\(district), \(term.id), \(term.freezesOn))
      """
    ) == .inserted
  }

  /// Terms whose day has come in the last year and that are not counted, oldest first.
  static func due(_ db: Connection, _ district: DistrictID, on day: CalendarDay) throws -> [Term] {
    let done = Set(
      try db.rows("SELECT term_id FROM reflection_freeze WHERE district_id = \(district) LIMIT 1000")
        .map { try $0("term_id", as: TermID.self) }
    )
    return try TermQueries.begun(db, district: district, by: day)
      .filter { $0.freezesOn <= day && $0.freezesOn > day.adding(days: -365) && !done.contains($0.id) }
      .sorted { $0.startsOn < $1.startsOn }
  }

  static func schools(_ db: Connection, _ district: DistrictID) throws -> [SchoolID] {
    try db.rows(
      "SELECT id FROM org WHERE district_id = \(district) AND type = 'school' AND ended_on IS NULL ORDER BY id LIMIT 5000"
    ).map { try $0("id") }
  }

  static func practices(_ db: Connection, _ district: DistrictID) throws -> [FrameworkItemID] {
    try db.rows(
      """
      SELECT i.id FROM framework_item i JOIN framework_version v ON v.id = i.version_id AND v.state = 'current'
      WHERE i.district_id = \(district) AND i.kind = 'practice' ORDER BY i.id LIMIT 1000
      """
    ).map { try $0("id") }
  }

  /// Everybody with a confirmed teacher's role at a school, ever, with the band of the classes they teach there.
  static func teachers(_ db: Connection, _ district: DistrictID) throws -> [RosterTeacher] {
    var bands: [String: [GradeBand]] = [:]
    try db.each(
      """
      SELECT e.person_id, c.org_id, c.grades FROM enrollment e JOIN class c ON c.id = e.class_id
      WHERE c.district_id = \(district) AND e.role = 'teacher' AND e.ended_on IS NULL AND c.ended_on IS NULL
      """
    ) { row in
      guard let band = GradeBand(grades: try row("grades")) else { return }
      let key: String = try row("person_id", as: String.self) + row("org_id", as: String.self)
      bands[key, default: []].append(band)
    }
    return try db.rows(
      """
      SELECT person_id, org_id, MIN(COALESCE(begins_on, '')) AS begins, MAX(CASE
        WHEN ended_on IS NOT NULL AND (ends_on IS NULL OR ended_on < ends_on) THEN ended_on
        ELSE COALESCE(ends_on, '9999-12-31') END) AS ends
      FROM person_role WHERE district_id = \(district) AND role = 'teacher' AND state = 'confirmed' AND org_id IS NOT NULL
      GROUP BY person_id, org_id ORDER BY org_id, person_id
      """
    ).map { row in
      let person: PersonID = try row("person_id")
      let school: SchoolID = try row("org_id")
      return RosterTeacher(
        person: person,
        school: school,
        begins: CalendarDay(try row("begins", as: String.self)),
        ends: CalendarDay(try row("ends", as: String.self)),
        band: GradeBand.usual(of: bands[person.text + school.text] ?? [])
      )
    }
  }

  static func answers(_ db: Connection, _ district: DistrictID, _ term: TermID) throws -> [PooledAnswer] {
    var answers: [PooledAnswer] = []
    try db.each(
      """
      SELECT person_id, practice_id, understanding, step FROM self_reflection
      WHERE term_id = \(term) AND district_id = \(district)
      """
    ) { row in
      answers.append(
        PooledAnswer(
          person: try row("person_id"),
          practice: try row("practice_id"),
          understanding: try row("understanding"),
          step: try row("step")
        )
      )
    }
    return answers
  }

  /// Writes the rows of a term.
  static func write(
    _ db: Connection,
    _ district: DistrictID,
    _ term: TermID,
    _ rows: [PooledRow]
  ) throws {
    let columns = [
      "district_id", "term_id", "org_id", "practice_id", "grade_band", "is_withheld", "teachers", "answers",
      "rate",
      "low_percent", "high_percent", "bounds_low_percent", "bounds_high_percent", "steps",
    ]
    try db.bulkInsert(into: "pooled_reflection", columns: columns, conflict: .ignore) { loader in
      for row in rows {
        let figure = row.figure
        loader.value(district)
        loader.value(term)
        loader.value(row.school)
        loader.value(row.practice)
        loader.text(row.band?.rawValue ?? "all")
        loader.int(figure == nil ? 1 : 0)
        loader.value(figure?.roster)
        loader.value(figure?.count)
        loader.value(figure?.rate.rawValue)
        loader.value(figure?.interval.lowerPercent)
        loader.value(figure?.interval.upperPercent)
        loader.value(figure?.bounds.lowerPercent)
        loader.value(figure?.bounds.upperPercent)
        loader.value(figure?.steps.figure.map { $0.map(\.rawValue).joined(separator: " ") })
        try loader.endRow()
      }
    }
  }
}

/// A row as it is published.
struct PooledRow: Sendable {
  let school: SchoolID
  let practice: FrameworkItemID
  /// Nothing is the whole school.
  let band: GradeBand?
  /// Nothing when it is withheld.
  let figure: KnowingFigure?
}
