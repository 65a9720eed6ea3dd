import Foundation
import Kernel
import Storage
import TestKit
import Testing

@Suite("Backups", .database)
struct BackupTests {
  private static let now = Instant(milliseconds: 1_795_363_200_000)
  private static let migrations = [EventLog.migration, SQLTests.table]

  /// Runs `body` with a store that holds rows, its data folder with an upload and keys, and a folder to write to.
  private func withInstallation(
    on engine: Engine,
    _ body: @Sendable (any Store, _ data: String, _ scratch: String) async throws -> Void
  ) async throws {
    let scratch = FileManager.default.temporaryDirectory.path + "/throughline-backup-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let data = scratch + "/data"
    for folder in ["/uploads/ab", "/keys"] {
      try FileManager.default.createDirectory(atPath: data + folder, withIntermediateDirectories: true)
    }
    try "upload".write(toFile: data + "/uploads/ab/cd", atomically: true, encoding: .utf8)
    try "secret".write(toFile: data + "/keys/installation.key", atomically: true, encoding: .utf8)
    try await run(on: engine) { store in
      try await Migrator(migrations: Self.migrations).run(on: store, at: Self.now)
      try await store.write { db in
        try db.bulkInsert(into: "thing", columns: ["id", "n"]) { loader in
          for index in 0..<2000 {
            loader.text("t\(index)")
            loader.int(index)
            try loader.endRow()
          }
        }
      }
      try await body(store, data, scratch)
    }
  }

  // A dump is of a whole database, so PostgreSQL gets one of its own here.
  private func run(on engine: Engine, _ body: @Sendable (any Store) async throws -> Void) async throws {
    guard engine == .postgres else {
      try await withStore(on: engine) { try await body($0) }
      return
    }
    let store = try PostgresStore(url: try await TestPostgres.makeDatabase(), poolSize: 2)
    try await body(store)
    try await store.close()
  }

  @Test("what was backed up is what is restored, while people write", arguments: Engine.allCases)
  func roundTrip(engine: Engine) async throws {
    try await withInstallation(on: engine) { store, data, scratch in
      async let writing: Void = Self.write(300, to: store)
      let manifest = try await Backup.make(
        store: store,
        dataDirectory: data,
        to: scratch + "/copy",
        at: Self.now
      )
      try await writing
      let problems = try await Backup.verify(scratch + "/copy")
      let url = engine == .postgres ? try await TestPostgres.makeDatabase() : nil
      try await Backup.restore(from: scratch + "/copy", to: scratch + "/new", database: url)
      let restored: any Store =
        if let url { try PostgresStore(url: url, poolSize: 1) } else {
          try SQLiteStore(path: scratch + "/new/throughline.sqlite")
        }
      let counts = try await restored.read { db in try SchemaDump.counts(db) }
      try await restored.close()

      #expect(problems.isEmpty)
      #expect(manifest.rows == counts)
      #expect(counts["thing", default: 0] >= 2000)
      #expect(manifest.schemaHead == EventLog.migration.id)
      #expect(try String(contentsOfFile: scratch + "/new/uploads/ab/cd", encoding: .utf8) == "upload")
      #expect(!FileManager.default.fileExists(atPath: scratch + "/copy/keys"))
    }
  }

  @Test("one damaged byte, a missing file and a stranger's file are found", arguments: Engine.allCases)
  func damage(engine: Engine) async throws {
    try await withInstallation(on: engine) { store, data, scratch in
      let copy = scratch + "/copy"
      let manifest = try await Backup.make(store: store, dataDirectory: data, to: copy, at: Self.now)
      for file in manifest.files {
        let whole = try Data(contentsOf: URL(fileURLWithPath: "\(copy)/\(file.path)"))
        var damaged = whole
        damaged[whole.count / 2] ^= 1
        try damaged.write(to: URL(fileURLWithPath: "\(copy)/\(file.path)"))
        #expect(try await Backup.verify(copy).count == 1, "\(file.path)")
        await #expect(throws: Failure.self) { try await Backup.restore(from: copy, to: scratch + "/new") }
        try whole.write(to: URL(fileURLWithPath: "\(copy)/\(file.path)"))
      }
      try FileManager.default.removeItem(atPath: copy + "/uploads/ab/cd")
      try "x".write(toFile: copy + "/stranger", atomically: true, encoding: .utf8)
      #expect(try await Backup.verify(copy).count == 2)
      #expect(!FileManager.default.fileExists(atPath: scratch + "/new"))
    }
  }

  @Test("nothing is ever overwritten", arguments: Engine.allCases)
  func refusals(engine: Engine) async throws {
    try await withInstallation(on: engine) { store, data, scratch in
      try await Backup.make(store: store, dataDirectory: data, to: scratch + "/copy", at: Self.now)
      await #expect(throws: Failure.self) {
        try await Backup.make(store: store, dataDirectory: data, to: scratch + "/copy", at: Self.now)
      }
      await #expect(throws: Failure.self) { try await Backup.restore(from: scratch + "/copy", to: data) }
      await #expect(throws: Failure.self) { try await Backup.verify(data) }
      if let store = store as? PostgresStore {
        await #expect(throws: Failure.self) {
          try await Backup.restore(from: scratch + "/copy", to: scratch + "/new", database: store.url)
        }
        await #expect(throws: Failure.self) {
          try await Backup.restore(from: scratch + "/copy", to: scratch + "/new")
        }
      }
      #expect(try String(contentsOfFile: data + "/keys/installation.key", encoding: .utf8) == "secret")
      #expect(!FileManager.default.fileExists(atPath: scratch + "/new"))
    }
  }

  private static func write(_ count: Int, to store: any Store) async throws {
    for index in 0..<count {
      try await store.write { db in
        _ = try db.run("INSERT INTO thing (id, n) VALUES (\("w\(index)"), \(index))")
      }
    }
  }
}
