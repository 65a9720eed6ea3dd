import Kernel
import Storage
import TestKit
import Testing

@Suite("What is remembered until something happens", .database) struct NewestMemoryTests {
  private static let district = DistrictID("01900000-0000-7000-8000-000000000001")

  @Test("a value is made once, and again after the next event of its district")
  func madeOnce() async throws {
    try await withStores(migrations: [EventLog.migration]) { store in
      let memory = NewestMemory<String, Int>(most: 4)
      let now = Instant(milliseconds: 0)

      let made = try await store.write { db in
        var made = 0
        func ask(_ key: String) throws -> Int {
          try memory.value(key, in: Self.district, db) {
            made += 1
            return made
          }
        }
        let before = [try ask("a"), try ask("a"), try ask("b")]
        let event = Event("x.done", of: "x", by: .command, district: Self.district)
        try EventLog.append(event, at: now, db)
        return before + [try ask("a"), try ask("a")]
      }

      #expect(made == [1, 1, 2, 3, 3])
    }
  }

  @Test("it never holds more than it may")
  func bounded() {
    let memory = NewestMemory<Int, Int>(most: 2)
    var made = 0
    for key in [1, 2, 3, 1] {
      _ = memory.value(key, newest: nil) {
        made += 1; return key
      }
    }

    #expect(made == 4)
  }

  @Test("what this server wrote is seen at once, without asking the database in between")
  func ownWrites() async throws {
    try await withStores(migrations: [EventLog.migration]) { store in
      let memory = NewestMemory<String, Int>(most: 4)
      let count: @Sendable (Connection, EventID?) throws -> Int = { db, _ in
        try db.value("SELECT count(*) FROM event", as: Int.self) ?? 0
      }
      func ask() async throws -> Int {
        try await memory.value("a", in: Self.district, from: store, orMake: count)
      }
      var seen = [try await ask(), try await ask()]
      for _ in 1...3 {
        try await store.write { db in
          let event = Event("x.done", of: "x", by: .command, district: Self.district)
          try EventLog.append(event, at: Instant(milliseconds: 0), db)
        }
        seen.append(try await ask())
      }

      #expect(seen == [0, 0, 1, 2, 3])
    }
  }
}
