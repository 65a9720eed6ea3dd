import Kernel
import TestKit
import Testing

@testable import Storage

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

  /// What somebody with the database in their hands may do to five events of district d1.
  enum Fault: String, CaseIterable {
    case actorChanged, detailChanged, timeChanged, movedToASchool, firstRemoved, middleRemoved, twoSwapped
    case middleSealedAnew, removedAndRenumbered, inserted

    /// The sequence number of the first event whose seal no longer fits.
    var firstBroken: Int {
      switch self {
      case .firstRemoved, .twoSwapped: 2
      case .middleSealedAnew, .middleRemoved, .inserted: 4
      case .actorChanged, .detailChanged, .timeChanged, .movedToASchool, .removedAndRenumbered: 3
      }
    }

    func plant(_ db: Connection) throws {
      switch self {
      case .actorChanged:
        try db.run("UPDATE event SET actor = 'person:x' WHERE district_id = 'd1' AND seq = 3")
      case .detailChanged: try db.run("UPDATE event SET detail = '{}' WHERE district_id = 'd1' AND seq = 3")
      case .timeChanged:
        try db.run("UPDATE event SET at = '2026-11-22T00:00:00Z' WHERE district_id = 'd1' AND seq = 3")
      case .movedToASchool:
        try db.run("UPDATE event SET school_id = 's2' WHERE district_id = 'd1' AND seq = 3")
      case .firstRemoved: try db.run("DELETE FROM event WHERE district_id = 'd1' AND seq = 1")
      case .middleRemoved: try db.run("DELETE FROM event WHERE district_id = 'd1' AND seq = 3")
      case .twoSwapped:
        for (from, to) in [(2, 1_000), (3, 2), (1_000, 3)] { try renumber(from, to, db) }
      case .middleSealedAnew: try sealAnew(db)
      case .removedAndRenumbered:
        try db.run("DELETE FROM event WHERE district_id = 'd1' AND seq = 3")
        for number in 4...5 { try renumber(number, number - 1, db) }
      case .inserted:
        for number in [5, 4] { try renumber(number, number + 1, db) }
        try db.run(
          """
          INSERT INTO event (district_id, seq, id, actor, verb, subject, school_id, detail, at, chain)
          SELECT district_id, 4, 'forged', actor, verb, subject, school_id, detail, at, chain FROM event
          WHERE district_id = 'd1' AND seq = 3
          """
        )
      }
    }

    private func renumber(_ from: Int, _ to: Int, _ db: Connection) throws {
      try db.run("UPDATE event SET seq = \(to) WHERE district_id = 'd1' AND seq = \(from)")
    }

    /// Changes a row and gives it a seal that fits; the one after it still carries the old one.
    private func sealAnew(_ db: Connection) throws {
      try db.run("UPDATE event SET actor = 'person:x' WHERE district_id = 'd1' AND seq = 3")
      let rows = try db.rows(
        """
        SELECT district_id, seq, id, actor, verb, subject, school_id, detail, at, chain FROM event
        WHERE district_id = 'd1' AND seq IN (2, 3) ORDER BY seq
        """
      )
      let seal = try EventRow(row: rows[1]).chain(after: try rows[0]("chain"))
      try db.run("UPDATE event SET chain = \(seal) WHERE district_id = 'd1' AND seq = 3")
    }
  }

  @Test("a change made behind the guards is found where it begins", arguments: Fault.allCases)
  func tampering(_ fault: Fault) async throws {
    try await withStores(migrations: [EventLog.migration]) { store in
      try await store.write { db in
        for district in [Self.district, DistrictID("d2")] {
          for number in 1...5 { try EventLog.append(Self.event(number, in: district), at: Self.now, db) }
        }
      }
      let before = try await store.read { db in try EventLog.verify(db) }

      let broken = try await store.write { db in
        let guards =
          switch db.engine {
          case .sqlite: ["DROP TRIGGER event_no_update", "DROP TRIGGER event_no_delete"]
          case .postgres: ["DROP TRIGGER event_no_change ON event"]
          }
        for drop in guards { try db.run(SQL(trusted: drop)) }
        try fault.plant(db)
        let number = fault.firstBroken
        return try db.value(
          "SELECT id FROM event WHERE district_id = 'd1' AND seq = \(number)",
          as: EventID.self
        )
      }
      let (after, others) = try await store.read { db in
        (try EventLog.verify(db), try EventLog.verify(db, district: DistrictID("d2")))
      }

      #expect(before.isEmpty)
      #expect(after == [broken])
      #expect(others.isEmpty)
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
