import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import App

@Suite("The demo district", .database)
struct DemoDistrictTests {
  private static let now = Instant(milliseconds: 1_795_363_200_000)

  @Test("the small demo is whole on both engines, and is recognised afterwards")
  func small() async throws {
    try await withStores(migrations: Assembly.migrations) { store in
      let folder = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)").path
      defer { Self.remove(folder) }
      #expect(try await DemoDistrict.find(in: store) == .empty)

      try await DemoDistrict(store: store, dataDirectory: folder, size: .small, now: Self.now).build { _, _ in
      }

      #expect(try await DemoDistrict.find(in: store) == .demo)
      let counts = try await store.read { db in
        [
          try db.value("SELECT COUNT(*) FROM org WHERE type = 'school'", as: Int.self) ?? 0,
          try db.value("SELECT COUNT(DISTINCT term_id) FROM published_cell", as: Int.self) ?? 0,
          try db.value(
            """
            SELECT COUNT(*) FROM framework_item i JOIN framework_version v ON v.id = i.version_id
            WHERE i.kind = 'practice' AND v.state = 'current'
            """,
            as: Int.self
          ) ?? 0,
          try db.value("SELECT COUNT(*) FROM walk_round WHERE state = 'open'", as: Int.self) ?? 0,
        ]
      }
      #expect(counts[0] == 9)
      #expect(counts[1] == 12)
      #expect(counts[2] == 36)
      #expect(counts[3] > 0)
      let roles = try await DemoDistrict.roles(in: store)
      #expect(Set(roles).isSuperset(of: Role.allCases.map(\.rawValue)))
    }
  }

  @Test("a school with four teachers has no figure in any term")
  func tooSmall() async throws {
    try await built { store in
      let shown = try await store.read { db in
        try db.value(
          """
          SELECT COUNT(*) FROM published_cell c JOIN org o ON o.id = c.org_id
          WHERE o.name = 'Gull Island School' AND c.is_withheld = 0
          """,
          as: Int.self
        )
      }
      #expect(shown == 0)
    }
  }

  @Test("what was published keeps the minimums of real rounds")
  func minimums() async throws {
    try await built { store in
      let broken = try await store.read { db in
        try db.value(
          "SELECT COUNT(*) FROM published_cell WHERE is_withheld = 0 AND (rooms < 5 OR notes < 8)",
          as: Int.self
        )
      }
      #expect(broken == 0)
    }
  }

  @Test(
    "terms end where the day allows, and six of them have a story",
    arguments: ["2026-11-22", "2027-02-01", "2027-07-15", "2026-08-20", "2026-01-02"]
  )
  func calendar(_ text: String) throws {
    let today = try #require(CalendarDay(text))

    let calendar = DemoCalendar(today: today)

    #expect(calendar.story.count == 6)
    #expect(calendar.story.allSatisfy { $0.startsOn <= today })
    #expect(zip(calendar.story, calendar.story.dropFirst()).allSatisfy { $0.endsOn < $1.startsOn })
    #expect(calendar.current != nil)
    for term in calendar.story {
      for number in 1...3 {
        let days = calendar.roundDays(term, number: number, of: 3, schoolDays: 10)
        #expect(days.0 <= days.1 && days.1 < today && days.1 <= term.endsOn)
      }
    }
  }

  private static func remove(_ folder: String) {
    do { try FileManager.default.removeItem(atPath: folder) } catch {
      Issue.record("\(folder) could not be removed")
    }
  }

  private func built(_ body: @escaping @Sendable (any Store) async throws -> Void) async throws {
    try await withStore(on: .sqlite, migrations: Assembly.migrations) { store in
      let folder = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)").path
      defer { Self.remove(folder) }
      try await DemoDistrict(store: store, dataDirectory: folder, size: .small, now: Self.now).build { _, _ in
      }
      try await body(store)
    }
  }
}
