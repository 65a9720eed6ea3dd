import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import App

@Suite("Reasons and decisions of the demo", .database)
struct DemoReasonTests {
  private static let now = Instant(milliseconds: 1_795_363_200_000)

  @Test("reasons are published, wait and are missing, and decisions have been looked at again")
  func states() async throws {
    try await built { store in
      let counts = try await store.read { db in
        try [
          "SELECT COUNT(*) FROM reason_batch", "SELECT COUNT(DISTINCT term_id) FROM reason_batch",
          "SELECT COUNT(*) FROM reason_answer", "SELECT COUNT(*) FROM reason_line",
          "SELECT COUNT(*) FROM decision_follow_up",
          "SELECT COUNT(*) FROM practice_decision WHERE stopped <> ''",
          "SELECT COUNT(*) FROM practice_decision WHERE follow_up_on IS NOT NULL",
        ].map { try db.value(SQL(trusted: $0), as: Int.self) ?? 0 }
      }
      #expect(counts.allSatisfy { $0 > 0 }, "\(counts)")
      #expect(counts[1] == 3)
    }
  }

  @Test("a school with four teachers has no published reason, and answers that wait are fewer than ten")
  func small() async throws {
    try await built { store in
      let counts = try await store.read { db in
        try [
          """
          SELECT COUNT(*) FROM reason_batch b JOIN org o ON o.id = b.org_id WHERE o.name = 'Gull Island School'
          """,
          """
          SELECT COUNT(*) FROM (SELECT practice_id, org_id, COUNT(*) AS n FROM reason_answer GROUP BY practice_id, org_id
            HAVING COUNT(*) >= 10) w
          """,
        ].map { try db.value(SQL(trusted: $0), as: Int.self) ?? 0 }
      }
      #expect(counts == [0, 0])
    }
  }

  private func built(_ body: @escaping @Sendable (any Store) async throws -> Void) async throws {
    try await withStore(on: .sqlite, migrations: Assembly.migrations) { store in
      let folder = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
      defer { Self.remove(folder) }
      try await DemoDistrict(store: store, dataDirectory: folder.path, size: .small, now: Self.now).build {
        _,
        _ in
      }
      try await body(store)
    }
  }

  private static func remove(_ folder: URL) {
    do { try FileManager.default.removeItem(at: folder) } catch {
      Issue.record("\(folder.path) could not be removed")
    }
  }
}
