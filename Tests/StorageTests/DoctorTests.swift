import Foundation
import Kernel
import Storage
import TestKit
import Testing

@Suite("The doctor", .database)
struct DoctorTests {
  private static let later = Migration(
    id: "2027_01_01_0000_later",
    statements: ["CREATE TABLE later (id TEXT)"]
  )

  private func states(
    _ store: any Store,
    _ migrations: [Migration],
    mode: Int = 0o700
  ) async throws -> [String: Finding.State] {
    let folder = FileManager.default.temporaryDirectory.path + "/throughline-doctor-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: mode]
    )
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let findings = try await Doctor.findings(store: store, migrations: migrations, dataDirectory: folder)
    #expect(findings.allSatisfy { $0.state == .ok || $0.whatToDo != nil })
    return Dictionary(uniqueKeysWithValues: findings.map { ($0.key, $0.state) })
  }

  @Test("a sound installation is found sound")
  func sound() async throws {
    try await withStores(migrations: [EventLog.migration]) { store in
      let states = try await states(store, [EventLog.migration])
      for key in ["migrations", "events", "data_folder"] { #expect(states[key] == .ok, "\(key)") }
      switch store.engine {
      case .sqlite:
        for key in ["synchronous", "journal", "integrity"] { #expect(states[key] == .ok, "\(key)") }
      case .postgres: for key in ["encoding", "server_version"] { #expect(states[key] == .ok, "\(key)") }
      }
    }
  }

  @Test("pending and newer migrations, an open folder and a broken chain are found")
  func faults() async throws {
    try await withStores(migrations: [EventLog.migration]) { store in
      let pending = try await states(store, [EventLog.migration, Self.later], mode: 0o755)
      let newer = try await states(store, [])
      try await store.write { db in
        try db.run(
          """
          INSERT INTO event (district_id, seq, id, actor, verb, subject, detail, at, chain)
          VALUES ('d', 1, 'e', 'command', 'a.b', 's', '{}', '2026-11-22T00:00:00.000Z', 'forged')
          """
        )
      }
      let forged = try await states(store, [EventLog.migration])
      #expect(pending["migrations"] == .attention)
      #expect(pending["data_folder"] == .broken)
      #expect(newer["migrations"] == .broken)
      #expect(forged["events"] == .broken)
    }
  }

  @Test("a PostgreSQL that does not wait for its disk is found")
  func carelessServer() async throws {
    guard ProcessInfo.processInfo.environment["THROUGHLINE_TEST_POSTGRES"] == nil else { return }
    try await withStore(on: .postgres) { store in
      let states = try await states(store, [])
      #expect(states["synchronous"] == .broken)
    }
  }
}
