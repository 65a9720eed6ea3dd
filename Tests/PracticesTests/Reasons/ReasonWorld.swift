import Kernel
import Storage
import TestKit

@testable import Practices

/// People who say what stands in the way, for tests of reasons.
enum ReasonWorld {
  static let practice = ContinuumFixture.feedback
  static let more = (1...2).map { SchoolID("01900000-0000-7000-8000-00000000007\($0)") }

  /// So many new people of a school answer.
  static func answer(
    _ db: Connection,
    _ count: Int,
    _ theme: ReasonTheme,
    at school: SchoolID = Cast.lincoln,
    line: String = ""
  ) throws {
    for _ in 0..<count {
      let person = PersonID.makeAnonymous()
      try db.run(
        """
        INSERT INTO person (id, district_id, kind, given_name, family_name, search_key)
        VALUES (\(person), \(Cast.maravilla), 'staff', 'New', 'Person', 'person new')
        """
      )
      try give(db, person, theme, at: school, line: line)
    }
  }

  /// One person answers.
  static func give(
    _ db: Connection,
    _ person: PersonID,
    _ theme: ReasonTheme,
    at school: SchoolID = Cast.lincoln,
    line: String = ""
  ) throws {
    let actor = Actor(
      account: AccountID.makeAnonymous(),
      person: person,
      district: Cast.maravilla,
      roles: [HeldRole(.teacher, at: [school])]
    )
    _ = try ReasonQueries.give(
      db,
      try actor.grant(PracticesPermissions.giveReason),
      practice: practice,
      school: school,
      term: TermID(Cast.fall.text),
      try ReasonDraft(theme: theme == .other ? "" : theme.rawValue, line: line, names: StaffNames([])),
      language: .english
    )
  }

  /// Two more schools in the district.
  static func addSchools(_ db: Connection) throws {
    for (index, school) in more.enumerated() {
      try db.run(
        """
        INSERT INTO org (id, district_id, type, name, level)
        VALUES (\(school), \(Cast.maravilla), 'school', \("Small \(index + 1)"), 'elementary')
        """
      )
    }
  }

  @discardableResult
  static func count(_ db: Connection, on day: String = "2026-11-13") throws -> [ReasonBatchID] {
    try ReasonCount.count(
      db,
      district: Cast.maravilla,
      on: CalendarDay(day) ?? CalendarDay(number: 0),
      at: Cast.now
    )
  }

  static func rows(_ db: Connection, in table: String) throws -> Int {
    try db.value("SELECT COUNT(*) FROM \(sql: SQL(trusted: table))") ?? 0
  }
}
