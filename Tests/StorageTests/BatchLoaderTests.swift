import Kernel
import TestKit
import Testing

@testable import Storage

@Suite("Loading in batches", .database)
struct BatchLoaderTests {
  private static let table = Migration(
    id: "2026_11_22_0100_batch",
    statements: ["CREATE TABLE batch (id TEXT PRIMARY KEY, n BIGINT, word TEXT)"]
  )

  @Test("batches of any length arrive whole, beside other statements")
  func batches() async throws {
    try await withStores(migrations: [Self.table]) { store in
      let (added, rows) = try await store.write { db in
        let loader = try db.batchLoader(into: "batch", columns: ["id", "n", "word"])
        for length in [1, 32, 45, 0, 512] { try loader.append(Self.batch("b\(length)", length)) }
        _ = try db.exists("SELECT 1 FROM batch")
        return (try loader.finish(), try db.value("SELECT count(*) FROM batch", as: Int.self))
      }
      #expect(added == 590)
      #expect(rows == 590)
      try await store.read { db in
        var (sum, words, empty) = (Int64(0), Set<String>(), 0)
        try db.scan("SELECT n, word FROM batch") { row in
          sum += row.int(at: 0) ?? 0
          if row.int(at: 0) == nil { empty += 1 }
          row.withText(at: 1) { words.insert(String(decoding: $0, as: UTF8.self)) }
        }
        #expect(sum == [1, 32, 45, 512].reduce(0) { $0 + Self.sum($1) })
        #expect(empty == 1 + 4 + 5 + 52)
        #expect(words == ["", "tab\there\\ and\nline", "Núñez"])
      }
    }
  }

  @Test("a batch that does not fill its last row is refused")
  func width() async throws {
    try await withStores(migrations: [Self.table]) { store in
      await #expect(throws: StorageError.self) {
        try await store.write { db in
          var rows = CellBuffer()
          rows.append(text: "alone")
          try db.batchLoader(into: "batch", columns: ["id", "n", "word"]).append(rows)
        }
      }
    }
  }

  @Test("rows go out after those they refer to")
  func order() async throws {
    let tables = Migration(
      id: "2026_11_22_0101_parent",
      statements: [
        "CREATE TABLE above (id TEXT PRIMARY KEY)",
        "CREATE TABLE below (id TEXT PRIMARY KEY, above_id TEXT NOT NULL REFERENCES above (id))",
      ]
    )
    try await withStores(migrations: [tables]) { store in
      let count = try await store.write { db in
        let above = try db.batchLoader(into: "above", columns: ["id"])
        let below = try db.batchLoader(into: "below", columns: ["id", "above_id"]) { try above.finish() }
        var rows = CellBuffer()
        rows.append(text: "a")
        try above.append(rows)
        rows.append(text: "a")
        try below.append(rows)
        return try below.finish()
      }
      #expect(count == 1)
    }
  }

  private static func batch(_ name: String, _ length: Int) -> CellBuffer {
    var rows = CellBuffer()
    for index in 0..<length {
      rows.append(text: "\(name)-\(index)")
      if index % 10 == 0 { rows.appendNull(as: .int) } else { rows.append(int: Int64(index)) }
      rows.append(text: ["", "tab\there\\ and\nline", "Núñez"][index % 3])
    }
    return rows
  }

  private static func sum(_ length: Int) -> Int64 {
    (0..<length).reduce(0) { $0 + ($1 % 10 == 0 ? 0 : Int64($1)) }
  }
}
