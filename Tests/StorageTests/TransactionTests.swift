import Kernel
import Storage
import TestKit
import Testing

private struct Abandoned: Error {}

@Suite("Transactions", .database)
struct TransactionTests {
  static let counter = Migration(
    id: "2026_01_01_0000_counter",
    statements: [
      """
      CREATE TABLE counter (id TEXT PRIMARY KEY NOT NULL, n BIGINT NOT NULL, version BIGINT NOT NULL DEFAULT 1)
      """
    ]
  )

  @Test("a write abandoned half way leaves nothing")
  func abandoned() async throws {
    try await withStores(migrations: [Self.counter]) { store in
      await #expect(throws: Abandoned.self) {
        try await store.write { db in
          try db.run("INSERT INTO counter (id, n) VALUES ('a', 1)")
          try db.temporaryTable(named: "staged", columns: "id TEXT")
          throw Abandoned()
        }
      }
      let count = try await store.read { db in try db.value("SELECT count(*) FROM counter", as: Int.self) }
      #expect(count == 0)
      await #expect(throws: StorageError.self) {
        try await store.write { db in try db.rows("SELECT id FROM staged").count }
      }
    }
  }

  @Test("a failed savepoint is undone and the transaction goes on")
  func savepoint() async throws {
    try await withStores(migrations: [Self.counter]) { store in
      try await store.write { db in
        try db.run("INSERT INTO counter (id, n) VALUES ('a', 1)")
        var failure: (any Error)?
        do {
          try db.savepoint {
            try db.run("INSERT INTO counter (id, n) VALUES ('b', 1)")
            try db.run("INSERT INTO counter (id, n) VALUES ('a', 2)")
          }
        } catch {
          failure = error
        }
        #expect(failure is StorageError)
        try db.savepoint { _ = try db.run("INSERT INTO counter (id, n) VALUES ('c', 3)") }
      }
      let ids = try await store.read { db in
        try db.rows("SELECT id FROM counter ORDER BY id").map { try $0("id", as: String.self) }
      }
      #expect(ids == ["a", "c"])
    }
  }

  @Test("reading cannot write")
  func readOnly() async throws {
    try await withStores(migrations: [Self.counter]) { store in
      await #expect(throws: StorageError.readOnly) {
        try await store.read { db in try db.run("INSERT INTO counter (id, n) VALUES ('a', 1)") }
      }
    }
  }

  @Test("of two racing edits one wins and the other is told; nothing is lost")
  func races() async throws {
    try await withStores(migrations: [Self.counter]) { store in
      try await store.write { db in _ = try db.run("INSERT INTO counter (id, n) VALUES ('a', 0)") }

      let wins = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<8 { group.addTask { try await Self.race(store, attempts: 63) } }
        return try await group.reduce(0, +)
      }

      let row = try await store.read { db in try db.first("SELECT n, version FROM counter") }
      #expect(try row?("n") == wins)
      #expect(try row?("version") == wins + 1)
      #expect(wins > 0)
    }
  }

  @Test("increments in the database lose nothing either")
  func increments() async throws {
    try await withStores(migrations: [Self.counter]) { store in
      try await store.write { db in _ = try db.run("INSERT INTO counter (id, n) VALUES ('a', 0)") }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<500 {
          group.addTask {
            try await store.write { db in _ = try db.run("UPDATE counter SET n = n + 1 WHERE id = 'a'") }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await store.read { db in try db.value("SELECT n FROM counter", as: Int.self) } == 500)
    }
  }

  @Test("an edit of a row that is not there is not found; a repeated insert is no second row")
  func versionedAndOnce() async throws {
    try await withStores(migrations: [Self.counter]) { store in
      try await store.write { db in
        let first = try db.insertOnce("INSERT INTO counter (id, n) VALUES ('a', \(1))")
        let second = try db.insertOnce("INSERT INTO counter (id, n) VALUES ('a', \(2))")
        let version = try db.update("counter", set: "n = \(5)", where: "id = \("a")", expecting: 1)
        #expect(first == .inserted)
        #expect(second == .alreadyThere)
        #expect(version == 2)
        #expect(throws: Failure.notFound) {
          try db.update("counter", set: "n = \(5)", where: "id = \("z")", expecting: 1)
        }
      }
      await #expect(throws: Failure.self) {
        try await store.write { db in try db.update("counter", set: "n = 9", where: "id = 'a'", expecting: 1)
        }
      }
    }
  }

  @Test("an error that was ignored never looks like success on PostgreSQL")
  func swallowed() async throws {
    try await withStore(on: .postgres, migrations: [Self.counter]) { store in
      await #expect(throws: StorageError.self) {
        try await store.write { db in
          try db.run("INSERT INTO counter (id, n) VALUES ('a', 1)")
          #expect(throws: StorageError.self) { try db.run("INSERT INTO counter (id, n) VALUES ('a', 1)") }
        }
      }
    }
  }

  private static func race(_ store: any Store, attempts: Int) async throws -> Int {
    var wins = 0
    for _ in 0..<attempts {
      let seen: Int = try await store.read { db in try db.value("SELECT version FROM counter") ?? 0 }
      do {
        _ = try await store.write { db in
          try db.update("counter", set: "n = n + 1", where: "id = 'a'", expecting: seen)
        }
        wins += 1
      } catch Failure.conflict {
        continue
      }
    }
    return wins
  }
}
