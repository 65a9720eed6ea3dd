import Kernel
import Storage
import TestKit
import Testing

@Suite("Migrations", .database)
struct MigratorTests {
  private static let now = Instant(milliseconds: 1_795_363_200_000)
  private static let first = Migration(
    id: "2026_01_01_0000_a",
    statements: ["CREATE TABLE a (id TEXT PRIMARY KEY NOT NULL, n BIGINT NOT NULL)"]
  )
  private static let second = Migration(
    id: "2026_01_02_0000_b",
    statements: [
      "CREATE TABLE b (id TEXT PRIMARY KEY NOT NULL) {{withoutRowid}}", "ALTER TABLE a ADD COLUMN note TEXT",
    ]
  )

  @Test("what is missing is applied in order, once")
  func order() async throws {
    try await withStores { store in
      let migrator = Migrator(migrations: [Self.second, Self.first])
      let before = try await migrator.pending(in: store)
      let applied = try await migrator.run(on: store, at: Self.now)
      let again = try await migrator.run(on: store, at: Self.now)

      #expect(before == [Self.first.id, Self.second.id])
      #expect(applied == before)
      #expect(again.isEmpty)
    }
  }

  @Test("a failing migration leaves nothing of itself")
  func failing() async throws {
    let broken = Migration(
      id: "2026_01_03_0000_c",
      statements: ["CREATE TABLE c (id TEXT PRIMARY KEY NOT NULL)", "CREATE TABLE a (x TEXT)"]
    )
    try await withStores(migrations: [Self.first]) { store in
      await #expect(throws: MigrationFailure.self) {
        try await Migrator(migrations: [Self.first, broken]).run(on: store, at: Self.now)
      }
      let tables = try await store.read { db in try SchemaDump.tables(db) }
      #expect(tables == ["a", "schema_migration"])
    }
  }

  @Test("a database newer than the program is refused, and so is a changed migration")
  func refused() async throws {
    let changed = Migration(id: Self.first.id, statements: ["CREATE TABLE a (id TEXT PRIMARY KEY NOT NULL)"])
    try await withStores(migrations: [Self.first, Self.second]) { store in
      await #expect(throws: MigrationFailure.newer([Self.second.id])) {
        try await Migrator(migrations: [Self.first]).run(on: store, at: Self.now)
      }
      await #expect(throws: MigrationFailure.changed(Self.first.id)) {
        try await Migrator(migrations: [changed, Self.second]).run(on: store, at: Self.now)
      }
    }
  }

  @Test("programs that migrate at the same time apply each step once")
  func concurrent() async throws {
    try await withStores { store in
      let applied = try await withThrowingTaskGroup(of: [String].self) { group in
        for _ in 0..<4 {
          group.addTask {
            try await Migrator(migrations: [Self.first, Self.second]).run(on: store, at: Self.now)
          }
        }
        return try await group.reduce([], +)
      }
      #expect(applied.sorted() == [Self.first.id, Self.second.id])
    }
  }

  @Test("the schema reads the same on both engines")
  func dump() async throws {
    let tables = Migration(
      id: "2026_01_05_0000_tables",
      statements: [
        "CREATE TABLE org (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL UNIQUE)",
        """
        CREATE TABLE room (org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE, n BIGINT NOT NULL DEFAULT 3
          CHECK (n > 0), kind TEXT NOT NULL DEFAULT 'open' CHECK (kind IN ('open', 'shut')), raw {{blob}},
          x DOUBLE PRECISION, PRIMARY KEY (org_id, n)) {{withoutRowid}}
        """,
        "CREATE UNIQUE INDEX room_open ON room (org_id) WHERE kind = 'open'",
        "CREATE INDEX room_kind ON room (lower(kind), n)",
      ]
    )
    var texts: [String] = []
    for engine in Engine.allCases {
      texts.append(try await withStore(on: engine, migrations: [tables]) { try await SchemaDump.text($0) })
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0].contains("  FOREIGN KEY (org_id) REFERENCES org (id) ON DELETE CASCADE"))
    #expect(texts[0].contains("  n BIGINT NOT NULL DEFAULT 3"))
    #expect(texts[0].contains("  UNIQUE INDEX room_open (org_id) WHERE …"))
    #expect(texts[0].contains("  CHECKS 2"))
  }

  @Test("a plan that walks a whole table is noticed, an indexed one is not")
  func plans() async throws {
    let tables = Migration(
      id: "2026_01_06_0000_big",
      statements: [
        "CREATE TABLE big (id TEXT PRIMARY KEY NOT NULL, school_id TEXT NOT NULL, n BIGINT NOT NULL)",
        "CREATE INDEX big_school ON big (school_id)",
      ]
    )
    try await withStores(migrations: [tables]) { store in
      let (scan, indexed) = try await store.read { db in
        (
          try QueryPlan.scansBigTable("SELECT b.id FROM big b WHERE b.n = \(3)", db, tables: ["big"]),
          try QueryPlan.scansBigTable(
            "SELECT b.id FROM big AS b WHERE b.school_id = \("s")",
            db,
            tables: ["big"]
          )
        )
      }
      #expect(scan)
      #expect(!indexed)
    }
  }
}
