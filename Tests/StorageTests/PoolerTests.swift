import Foundation
import Kernel
import Storage
import TestKit
import Testing

@Suite("Behind pgbouncer", .database, .serialized)
struct PoolerTests {
  @Test("everything works when connections are shared by transactions")
  func transactionMode() async throws {
    guard FileManager.default.isExecutableFile(atPath: TestPooler.program) else {
      print("NOT TESTED: pgbouncer is not installed here, so its transaction mode was not tried.")
      return
    }
    let pooler = try await TestPooler.start()
    do {
      let url = try await TestPostgres.url()
      let schema = "t_" + TestPostgres.randomLetters()
      let admin = try PostgresStore(url: url, poolSize: 1)
      try await admin.write { db in _ = try db.run("CREATE SCHEMA \(identifier: schema)") }
      let store = try PostgresStore(url: pooler.url, poolSize: 8, schema: schema)
      try await Migrator(migrations: [EventLog.migration, SQLTests.table]).run(
        on: store,
        at: Instant(milliseconds: 0)
      )

      try await withThrowingTaskGroup(of: Void.self) { group in
        for index in 0..<100 { group.addTask { try await Self.work(index, on: store) } }
        try await group.waitForAll()
      }

      let (count, broken) = try await store.read { db in
        (try db.value("SELECT count(*) FROM thing", as: Int.self), try EventLog.verify(db))
      }
      try await store.close()
      try await admin.write { db in _ = try db.run("DROP SCHEMA \(identifier: schema) CASCADE") }
      try await admin.close()
      #expect(count == 1000)
      #expect(broken.isEmpty)
    } catch {
      pooler.stop()
      throw error
    }
    pooler.stop()
  }

  @Test("a connection lost while idle is replaced")
  func reconnects() async throws {
    try await withStore(on: .postgres) { store in
      guard let store = store as? PostgresStore else { return }
      let own = try await store.read { db in try db.value("SELECT pg_backend_pid()", as: Int.self) }
      let admin = try PostgresStore(url: store.url, poolSize: 1)
      try await admin.write { db in _ = try db.rows("SELECT pg_terminate_backend(CAST(\(own) AS INTEGER))") }
      try await admin.close()
      let next = try await store.write { db in try db.value("SELECT pg_backend_pid()", as: Int.self) }
      #expect(next != own)
    }
  }

  private static func work(_ index: Int, on store: any Store) async throws {
    try await store.write { db in
      try db.temporaryTable(named: "staged", columns: "id TEXT NOT NULL, n BIGINT NOT NULL")
      try db.bulkInsert(into: "staged", columns: ["id", "n"]) { loader in
        for row in 0..<10 {
          loader.text("i\(index)-\(row)")
          loader.int(row)
          try loader.endRow()
        }
      }
      try db.run("INSERT INTO thing (id, n) SELECT id, n FROM staged WHERE n >= \(0)")
      try EventLog.append(
        Event("thing.made", of: "thing", by: .command, district: DistrictID("d")),
        at: Instant(milliseconds: 0),
        db
      )
    }
  }
}

/// A pgbouncer in transaction mode before the tests' server; two server connections for everybody.
private struct TestPooler {
  static let program = "/usr/sbin/pgbouncer"
  let url: String
  private let process: Process
  private let folder: String

  static func start() async throws -> TestPooler {
    let direct = try await TestPostgres.url()
    guard let host = direct.split(separator: "host=").last?.split(separator: "&").first else {
      throw TestPostgres.Missing(description: "The tests' server has no socket folder.")
    }
    let folder = try TestPostgres.run("/bin/mktemp", ["-d", "/tmp/throughline-pgb.XXXXXX"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
    try """
    [databases]
    postgres = host=\(host) user=postgres pool_size=2
    [pgbouncer]
    pool_mode = transaction
    auth_type = any
    unix_socket_dir = \(folder)
    listen_addr =
    listen_port = 6432
    max_client_conn = 50
    """.write(toFile: folder + "/pgbouncer.ini", atomically: true, encoding: .utf8)
    let process = Process()
    if geteuid() == 0 {
      try TestPostgres.run("/bin/chown", ["-R", "postgres", folder])
      process.executableURL = URL(fileURLWithPath: "/usr/sbin/runuser")
      process.arguments = ["-u", "postgres", "--", program, folder + "/pgbouncer.ini"]
    } else {
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = [folder + "/pgbouncer.ini"]
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let socket = folder + "/.s.PGSQL.6432"
    try TestPostgres.run(
      "/bin/sh",
      ["-c", "for i in $(seq 100); do [ -S \(socket) ] && exit 0; sleep 0.1; done; exit 1"]
    )
    return TestPooler(
      url: "postgresql:///postgres?host=\(folder)&port=6432&user=postgres",
      process: process,
      folder: folder
    )
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
  }
}
