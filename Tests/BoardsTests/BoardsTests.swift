import Kernel
import People
import Practices
import Storage
import TestKit

/// A small world of published figures, made by hand, for the tests of boards.
enum BoardWorld {
  static let term = TermID("01900000-0000-7000-8000-0000000000f1")
  static let spring = TermID("01900000-0000-7000-8000-0000000000f2")
  static let feedback = FrameworkItemID("01900000-0000-7000-8000-000000000a01")
  static let talk = FrameworkItemID("01900000-0000-7000-8000-000000000a02")
  static let checks = FrameworkItemID("01900000-0000-7000-8000-000000000a03")
  static let version = "01900000-0000-7000-8000-0000000000b1"
  /// Schools beside Lincoln and Grant, so that a sum has enough of them.
  static let more = (1...4).map { SchoolID("01900000-0000-7000-8000-00000000006\($0)") }
  static let schools = [Cast.lincoln, Cast.grant] + more

  /// One school's figures of a practice; nothing means withheld.
  struct Cell {
    var practice: FrameworkItemID
    var school: SchoolID
    var seen: (rate: String, low: Int, high: Int, notes: Int, rooms: Int)?
    var known: (rate: String, low: Int, high: Int, answers: Int, teachers: Int)?
    var grades = "all"
    var term = BoardWorld.term
  }

  /// Schools, a spring before the fall, three practices in two languages, and the cells given.
  static func settle(_ db: Connection, _ cells: [Cell]) throws {
    for (index, school) in more.enumerated() {
      try db.run(
        """
        INSERT INTO org (id, district_id, type, name, level)
        VALUES (\(school), \(Cast.maravilla), 'school', \("School \(index + 1)"), 'elementary')
        """
      )
    }
    try db.run(
      """
      INSERT INTO academic_session (id, district_id, title, type, starts_on, ends_on, school_year)
      VALUES (\(spring), \(Cast.maravilla), 'Spring 2026', 'term', '2026-01-11', '2026-06-11', 2026)
      """
    )
    try framework(db)
    for cell in cells { try add(db, cell) }
  }

  private static func framework(_ db: Connection) throws {
    try db.run(
      """
      INSERT INTO framework (id, district_id, case_identifier, title, last_change_at)
      VALUES ('01900000-0000-7000-8000-0000000000b0', \(Cast.maravilla), 'b0', 'Continuum', \(Cast.now))
      """
    )
    try db.run(
      """
      INSERT INTO framework_version (id, framework_id, number, state)
      VALUES (\(version), '01900000-0000-7000-8000-0000000000b0', 1, 'current')
      """
    )
    for (id, code, english, spanish) in [
      (feedback, "D2", "Feedback students act on", "Retroalimentación que se usa"),
      (talk, "C1", "=Academic talk", "Conversación académica"),
      (checks, "D1", "Checks for understanding", "Comprobar"),
    ] {
      try db.run(
        """
        INSERT INTO framework_item (id, district_id, version_id, case_identifier, kind, practice_of, code, last_change_at)
        VALUES (\(id), \(Cast.maravilla), \(version), \(code), 'practice', 'teacher', \(code), \(Cast.now))
        """
      )
      for (language, title) in [("en", english), ("es", spanish)] {
        try db.run(
          """
          INSERT INTO framework_item_text (item_id, language, title, statement)
          VALUES (\(id), \(language), \(title), \("\(title).") )
          """
        )
      }
    }
  }

  static func add(_ db: Connection, _ cell: Cell) throws {
    let round = Identifier<Cell>.makeAnonymous()
    try db.run(
      """
      INSERT INTO walk_round (id, district_id, org_id, term_id, framework_version_id, title, opens_on, closes_on, state,
        closed_on, key_id)
      VALUES (\(round), \(Cast.maravilla), \(cell.school), \(cell.term), \(version), 'Round', '2026-10-01', '2026-10-20',
        'closed', '2026-10-20', \(round))
      """
    )
    try db.run(
      """
      INSERT INTO published_cell (district_id, term_id, org_id, practice_id, grade_band, round_id, closed_on,
        is_withheld, notes, rooms, not_expected, rate, low_percent, high_percent)
      VALUES (\(Cast.maravilla), \(cell.term), \(cell.school), \(cell.practice), \(cell.grades), \(round), '2026-10-20',
        \(cell.seen == nil), \(cell.seen?.notes), \(cell.seen?.rooms), \(cell.seen == nil ? nil : 0), \(cell.seen?.rate),
        \(cell.seen?.low), \(cell.seen?.high))
      """
    )
    try db.run(
      """
      INSERT INTO pooled_reflection (district_id, term_id, org_id, practice_id, grade_band, is_withheld, teachers,
        answers, rate, low_percent, high_percent, bounds_low_percent, bounds_high_percent)
      VALUES (\(Cast.maravilla), \(cell.term), \(cell.school), \(cell.practice), \(cell.grades), \(cell.known == nil),
        \(cell.known?.teachers), \(cell.known?.answers), \(cell.known?.rate), \(cell.known?.low), \(cell.known?.high),
        \(cell.known?.low), \(cell.known?.high))
      """
    )
  }

  /// Lincoln's feedback in the spring before.
  static func spring(_ percent: Int) -> Cell {
    Cell(
      practice: feedback,
      school: Cast.lincoln,
      seen: ("\(percent)", percent - 10, percent + 10, 30, 10),
      known: ("60", 45, 75, 20, 30),
      term: spring
    )
  }

  /// A published batch of reasons; themes in the order given, the rest fewer than 3.
  static func publish(
    _ db: Connection,
    _ school: SchoolID?,
    answers: Int,
    _ themes: [ReasonTheme: Int],
    lines: [String] = []
  ) throws {
    let id = ReasonBatchID.makeAnonymous()
    try db.run(
      """
      INSERT INTO reason_batch (id, district_id, practice_id, org_id, term_id, published_on, schools, answers)
      VALUES (\(id), \(Cast.maravilla), \(feedback), \(school), \(term), '2026-11-02', 1, \(answers))
      """
    )
    for theme in ReasonTheme.allCases {
      try db.run(
        """
        INSERT INTO reason_theme (batch_id, theme, low, high)
        VALUES (\(id), \(theme.rawValue), \(themes[theme] ?? 0), \(themes[theme] ?? 2))
        """
      )
    }
    for line in lines {
      try db.run(
        "INSERT INTO reason_line (id, batch_id, line) VALUES (\(ReasonBatchID.makeAnonymous()), \(id), \(line))"
      )
    }
  }

  /// Feedback: known and not seen everywhere. Talk: seen more than known at Grant. Checks: no telling; withheld at
  /// Lincoln.
  static var cells: [Cell] {
    schools.map {
      Cell(practice: feedback, school: $0, seen: ("35", 25, 45, 40, 15), known: ("85", 75, 95, 30, 36))
    }
      + schools.map { school in
        school == Cast.grant
          ? Cell(practice: talk, school: school, seen: ("80", 70, 90, 60, 20), known: ("50", 40, 60, 40, 44))
          : Cell(practice: talk, school: school, seen: ("60", 45, 75, 24, 9), known: ("65", 50, 80, 21, 25))
      }
      + schools.map { school in
        school == Cast.lincoln
          ? Cell(practice: checks, school: school, seen: nil, known: nil)
          : Cell(
            practice: checks,
            school: school,
            seen: ("70", 45, 90, 12, 6),
            known: (">85", 55, 100, 11, 12)
          )
      }
  }
}
