import Kernel
import Storage
import TestKit
import Testing

@Suite("The event log", .database)
struct EventLogTests {
  private static let now = Instant(milliseconds: 1_795_363_200_000)
  private static let district = DistrictID("d1")

  private static func event(_ number: Int, in district: DistrictID? = district) -> Event {
    Event(
      "round.opened",
      of: "round:\(number)",
      by: .person(PersonID("p")),
      district: district,
      school: SchoolID("s"),
      detail: ["n": "\(number)", "quote": "\"é\"/"]
    )
  }

  @Test("pages run from the newest back, a district at a time")
  func pages() async throws {
    try await withStores(migrations: [EventLog.migration]) { store in
      try await store.write { db in
        for number in 1...5 { try EventLog.append(Self.event(number), at: Self.now, db) }
        try EventLog.append(Self.event(9, in: nil), at: Self.now, db)
      }
      let (first, second, installation) = try await store.read { db in
        let first = try EventLog.page(district: Self.district, limit: 3, db)
        return (
          first, try EventLog.page(district: Self.district, before: first.last?.id, limit: 3, db),
          try EventLog.page(district: nil, db)
        )
      }
      #expect(first.map(\.sequence) == [5, 4, 3])
      #expect(second.map(\.sequence) == [2, 1])
      #expect(second.last?.detail == ["n": "1", "quote": "\"é\"/"])
      #expect(installation.map(\.district) == [nil])
    }
  }

  @Test("an event can be neither changed nor deleted")
  func final() async throws {
    try await withStores(migrations: [EventLog.migration]) { store in
      try await store.write { db in _ = try EventLog.append(Self.event(1), at: Self.now, db) }
      for change in ["UPDATE event SET actor = 'x'", "DELETE FROM event"] {
        await #expect(throws: StorageError.self) {
          try await store.write { db in try db.run(SQL(trusted: change)) }
        }
      }
    }
  }

  @Test("a change made behind the guards is found")
  func tampering() async throws {
    try await withStores(migrations: [EventLog.migration]) { store in
      try await store.write { db in
        for number in 1...4 { try EventLog.append(Self.event(number), at: Self.now, db) }
        for number in 1...2 {
          try EventLog.append(Self.event(number, in: DistrictID("d2")), at: Self.now, db)
        }
      }
      let before = try await store.read { db in try EventLog.verify(db) }
      let drops =
        switch store.engine {
        case .sqlite: ["DROP TRIGGER event_no_update"]
        case .postgres: ["DROP TRIGGER event_no_change ON event"]
        }
      let third = try await store.write { db in
        for drop in drops { try db.run(SQL(trusted: drop)) }
        try db.run("UPDATE event SET actor = 'someone else' WHERE district_id = 'd1' AND seq = 3")
        return try db.value("SELECT id FROM event WHERE district_id = 'd1' AND seq = 3", as: EventID.self)
      }
      let after = try await store.read { db in try EventLog.verify(db) }
      #expect(before.isEmpty)
      #expect(after == [third])
    }
  }

  @Test("writers at the same time make one chain")
  func concurrent() async throws {
    try await withStores(migrations: [EventLog.migration]) { store in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<60 {
          group.addTask {
            try await store.write { db in _ = try EventLog.append(Self.event(number), at: Self.now, db) }
          }
        }
        try await group.waitForAll()
      }
      let (broken, newest) = try await store.read { db in
        (try EventLog.verify(db), try EventLog.page(district: Self.district, limit: 1, db))
      }
      #expect(broken.isEmpty)
      #expect(newest.first?.sequence == 60)
    }
  }
}
