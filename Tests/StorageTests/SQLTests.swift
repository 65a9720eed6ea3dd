import Kernel
import Storage
import TestKit
import Testing

private enum Mood: String { case calm, bright }

@Suite("SQL on both engines", .database)
struct SQLTests {
  static let table = Migration(
    id: "2026_01_01_0000_thing",
    statements: [
      """
      CREATE TABLE thing (
        id TEXT PRIMARY KEY NOT NULL, n BIGINT, x DOUBLE PRECISION, raw {{blob}}, mood TEXT,
        version BIGINT NOT NULL DEFAULT 1, flag BIGINT CHECK (flag IN (0, 1)))
      """
    ]
  )

  @Test("every kind of value comes back as it was bound")
  func roundTrip() async throws {
    try await withStores(migrations: [Self.table]) { store in
      let day = CalendarDay(number: 20_000)
      let instant = Instant(milliseconds: 1_795_363_200_123)
      let bytes: [UInt8] = [0, 1, 255, 92]
      let none: Int? = nil
      try await store.write { db in
        try db.run(
          """
          INSERT INTO thing (id, n, x, raw, mood, flag)
          VALUES (\("ñ '\"\\ 😀"), \(-9_007_199_254_740_993 as Int64), \(0.1), \(bytes), \(Mood.bright), \(true))
          """
        )
        try db.run("INSERT INTO thing (id, n, mood) VALUES (\(day), \(none), \(nil as Mood?))")
        try db.run("INSERT INTO thing (id, raw) VALUES (\(instant), \([] as [UInt8]))")
        try db.run("INSERT INTO thing (id) VALUES (\(""))")
      }

      try await store.read { db in
        let row = try #require(try db.first("SELECT * FROM thing WHERE mood = \(Mood.bright)"))
        #expect(try row("id") == "ñ '\"\\ 😀")
        #expect(try row("n") == -9_007_199_254_740_993 as Int64)
        #expect(try row("x") == 0.1)
        #expect(try row("raw") == bytes)
        let mood: Mood = try row("mood")
        #expect(mood == .bright)
        #expect(try row("flag") == true)
        let second = try #require(try db.first("SELECT id, n, mood FROM thing WHERE id = \(day)"))
        #expect(try second("id") == day)
        #expect(try second("n", as: Int?.self) == nil)
        let missing: Mood? = try second("mood")
        #expect(missing == nil)
        #expect(try db.value("SELECT raw FROM thing WHERE id = \(instant)", as: [UInt8].self) == [])
        #expect(try db.value("SELECT id FROM thing WHERE id = \("")", as: String.self) == "")
        #expect(try db.value("SELECT sum(n) + 3 FROM thing", as: Int64.self) == -9_007_199_254_740_990)
      }
    }
  }

  @Test("lists, fragments and empty lists stand after IN")
  func lists() async throws {
    try await withStores(migrations: [Self.table]) { store in
      try await store.write { db in
        for index in 0..<5 { try db.run("INSERT INTO thing (id, n) VALUES (\("t\(index)"), \(index))") }
        let some: SQL = "n IN \(values: [1, 3])"
        #expect(
          try db.value("SELECT count(*) FROM thing WHERE \(sql: some) AND id <> \("t1")", as: Int.self) == 1
        )
        #expect(try db.exists("SELECT 1 FROM thing WHERE id IN \(values: ["t4"])"))
        #expect(try db.exists("SELECT 1 FROM thing WHERE id IN \(values: [] as [String])") == false)
        #expect(try db.exists("SELECT 1 FROM thing WHERE n IN \(values: [] as [Int])") == false)
        #expect(try db.value("SELECT max(\(identifier: "n")) FROM thing", as: Int.self) == 4)
        #expect(
          try db.rows(.joined(["SELECT \(1) AS a", "SELECT \(2) AS a"], separator: " UNION ALL ")).count == 2
        )
      }
    }
  }

  @Test("a wrong column or type is named, and no value is told")
  func mismatch() async throws {
    try await withStores(migrations: [Self.table]) { store in
      try await store.write { db in
        try db.run("INSERT INTO thing (id, n) VALUES (\("secret"), \(1))")
        let row = try #require(try db.first("SELECT id FROM thing"))
        #expect(throws: StorageError.column("id", "Int wanted, text found")) { try row("id", as: Int.self) }
        #expect(throws: StorageError.column("absent", "Int wanted, no such column found")) {
          try row("absent", as: Int.self)
        }
      }
    }
  }

  @Test("both engines break rules with the same errors")
  func errors() async throws {
    let tables = Migration(
      id: "2026_01_02_0000_pair",
      statements: [
        "CREATE TABLE parent (id TEXT PRIMARY KEY NOT NULL)",
        """
        CREATE TABLE child (id TEXT PRIMARY KEY NOT NULL, n BIGINT NOT NULL CHECK (n > 0),
          parent_id TEXT NOT NULL REFERENCES parent (id) ON DELETE RESTRICT)
        """,
      ]
    )
    try await withStores(migrations: [tables]) { store in
      func failure(_ sql: SQL) async -> StorageError? {
        do {
          _ = try await store.write { db in
            try db.run("INSERT INTO parent (id) VALUES ('p')")
            return try db.run(sql)
          }
        } catch {
          return error as? StorageError
        }
        return nil
      }
      let secret = "Juanita"
      let cases: [SQL] = [
        "INSERT INTO parent (id) VALUES ('p')",
        "INSERT INTO child (id, n, parent_id) VALUES ('c', 1, \(secret))",
        "INSERT INTO child (id, n, parent_id) VALUES (\(secret), 0, 'p')",
        "INSERT INTO child (id, n, parent_id) VALUES (\(secret), \(nil as Int?), 'p')",
        "INSERT INTO parent (id) VALUES (\("zero\0byte"))",
      ]
      var found: [StorageError] = []
      for sql in cases { found.append(try #require(await failure(sql))) }
      guard case .unique = found[0], case .foreignKey = found[1], case .check = found[2],
        case .notNull = found[3], case .other = found[4]
      else {
        Issue.record("\(store.engine): \(found)")
        return
      }
      #expect(!found.contains { "\($0)".contains(secret) })
      #expect(try await store.read { db in try db.value("SELECT count(*) FROM parent", as: Int.self) } == 0)
    }
  }

  @Test("text sorts by its bytes and LIKE tells capitals apart")
  func collation() async throws {
    try await withStores(migrations: [Self.table]) { store in
      let words = ["b", "a", "B", "é", "Z", "_", "aa"]
      try await store.write { db in
        for word in words { try db.run("INSERT INTO thing (id) VALUES (\(word))") }
        let sorted: [String] = try db.rows("SELECT id FROM thing ORDER BY id").map { try $0("id") }
        #expect(sorted == words.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        #expect(try db.value("SELECT count(*) FROM thing WHERE id LIKE 'B%'", as: Int.self) == 1)
        #expect(try db.value("SELECT count(*) FROM thing WHERE lower(id) LIKE 'b%'", as: Int.self) == 2)
      }
    }
  }

  @Test("a server that sorts by language sorts our columns by their bytes all the same")
  func foreignCollation() async throws {
    let store = try PostgresStore(url: try await TestPostgres.makeDatabase(sorting: "en-US"), poolSize: 1)
    try await Migrator(migrations: [Self.table]).run(on: store, at: Instant(milliseconds: 0))
    let words = ["b", "a", "B", "é", "Z", "_", "aa"]
    let (plain, staged) = try await store.write { db in
      try db.temporaryTable(named: "staged", columns: "id TEXT NOT NULL")
      for word in words {
        try db.run("INSERT INTO thing (id) VALUES (\(word))")
        try db.run("INSERT INTO staged (id) VALUES (\(word))")
      }
      return (
        try db.rows("SELECT id FROM thing ORDER BY id").map { try $0("id", as: String.self) },
        try db.rows("SELECT s.id FROM staged s JOIN thing t ON t.id = s.id ORDER BY s.id").map {
          try $0("id", as: String.self)
        }
      )
    }
    let findings = try await Doctor.findings(store: store, migrations: [Self.table], dataDirectory: "/tmp")
    try await store.close()

    let sorted = words.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    #expect(plain == sorted)
    #expect(staged == sorted)
    #expect(findings.first { $0.key == "collation" }?.state == .attention)
  }

  @Test("rows stream one by one, and other statements run meanwhile")
  func streaming() async throws {
    try await withStores(migrations: [Self.table]) { store in
      try await store.write { db in
        try db.bulkInsert(into: "thing", columns: ["id", "n"]) { loader in
          for index in 0..<2500 {
            loader.text("t\(index)")
            loader.int(index)
            try loader.endRow()
          }
        }
        var sum = 0
        try db.each("SELECT n FROM thing WHERE n >= \(500) ORDER BY n") { row in
          if sum == 0 { #expect(try db.exists("SELECT 1 FROM thing WHERE n = \(3)")) }
          sum += try row("n")
        }
        #expect(sum == (500..<2500).reduce(0, +))
      }
    }
  }
}
