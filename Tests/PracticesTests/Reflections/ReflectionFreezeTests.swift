import Kernel
import Practices
import Storage
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("Counting reflections", .database) struct ReflectionFreezeTests {
  private static let term = TermID(Cast.fall.text)

  /// Teachers of Lincoln who answer about feedback; `knowing` of them understand it.
  private static func teachers(_ count: Int, knowing: Int, _ db: Connection) throws {
    for index in 0..<count {
      let person = PersonID(Fixture.id(800 + index))
      try db.run(
        """
        INSERT INTO person (id, district_id, kind, given_name, family_name, search_key)
        VALUES (\(person), \(Cast.maravilla), 'staff', 'T', \(String(index)), \("t \(index)"))
        """
      )
      try db.run(
        """
        INSERT INTO person_role (id, district_id, person_id, role, org_id, state)
        VALUES (\(Fixture.id(900 + index)), \(Cast.maravilla), \(person), 'teacher', \(Cast.lincoln), 'confirmed')
        """
      )
      try db.run(
        """
        INSERT INTO self_reflection (person_id, practice_id, term_id, district_id, understanding, step)
        VALUES (\(person), \(Fixture.feedback), \(term), \(Cast.maravilla), \(index < knowing ? 3 : 2), 1)
        """
      )
    }
  }

  private static func row(_ db: Connection, _ school: SchoolID) throws -> Row? {
    try db.first(
      """
      SELECT is_withheld, teachers, answers, rate, low_percent, high_percent, bounds_low_percent FROM pooled_reflection
      WHERE org_id = \(school) AND practice_id = \(Fixture.feedback) AND grade_band = 'all'
      """
    )
  }

  @Test("twelve answers become one count, nine become nothing, and neither ever changes")
  func frozen() async throws {
    try await withStores(migrations: TestMigrations.all) { store in
      try await Cast.settle(in: store)
      try await Fixture.settle(in: store)
      try await store.write { db in
        try Self.teachers(12, knowing: 6, db)
        try ReflectionFreeze.freeze(db, district: Cast.maravilla, term: Self.term)
        try db.run("UPDATE self_reflection SET understanding = 4")
        try ReflectionFreeze.freeze(db, district: Cast.maravilla, terms: [Self.term])
      }

      try await store.read { db in
        let lincoln = try #require(try Self.row(db, Cast.lincoln))
        #expect(try lincoln("rate", as: String.self) == "50" && lincoln("answers", as: Int.self) == 12)
        #expect(try lincoln("teachers", as: Int.self) == 14)
        let grant = try #require(try Self.row(db, Cast.grant))
        #expect(try grant("is_withheld", as: Int.self) == 1 && grant("answers", as: Int?.self) == nil)
      }
      await #expect(throws: (any Error).self) {
        try await store.write { db in try db.run("UPDATE pooled_reflection SET rate = '95'") }
      }
    }
  }

  @Test("nine answers are withheld, and nothing is counted before its day")
  func withheld() async throws {
    try await withStore(on: .sqlite, migrations: TestMigrations.all) { store in
      try await Cast.settle(in: store)
      try await Fixture.settle(in: store)
      try await store.write { db in
        try Self.teachers(9, knowing: 5, db)
        let early = try ReflectionFreeze.freezeDue(
          db,
          district: Cast.maravilla,
          on: try #require(CalendarDay("2026-10-04"))
        )
        #expect(early.isEmpty)
        let due = try ReflectionFreeze.freezeDue(
          db,
          district: Cast.maravilla,
          on: try #require(CalendarDay("2026-10-05"))
        )
        #expect(due == [Self.term])
        let lincoln = try #require(try Self.row(db, Cast.lincoln))
        #expect(try lincoln("is_withheld", as: Int.self) == 1 && lincoln("rate", as: String?.self) == nil)
      }
    }
  }

  @Test(
    "a class lies in a band only when all its grades do",
    arguments: [("KG,01", "K-2"), ("09 10", "9-12"), ("03", "3-5")]
  )
  func bands(_ grades: String, _ band: String) { #expect(GradeBand(grades: grades)?.rawValue == band) }

  @Test("classes across bands, and none, have no band")
  func noBand() {
    #expect(GradeBand(grades: "02,03") == nil)
    #expect(GradeBand(grades: "") == nil)
    #expect(GradeBand.usual(of: [.middle, .primary, .middle]) == .middle)
    #expect(GradeBand.usual(of: []) == nil)
  }
}
