package import Kernel

/// Why a schema cannot be brought up to date.
package enum MigrationFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// The database knows migrations that this program does not.
  case newer([String])
  /// A migration that was applied reads differently today.
  case changed(String)
  /// A migration failed; nothing of it was kept.
  case failed(String, String)

  package var description: String {
    switch self {
    case .newer(let ids):
      "This database was made by a newer version of Throughline (\(ids.joined(separator: ", "))). "
        + "Install that version or a later one; nothing was changed."
    case .changed(let id):
      "The migration \(id) of this program is not the one this database was made with. "
        + "Install an official release; nothing was changed."
    case .failed(let id, let why): "The migration \(id) failed and was undone: \(why)"
    }
  }
}

/// Brings a database's schema up to date, one transaction a migration, forward only.
package struct Migrator: Sendable {
  package let migrations: [Migration]

  /// The migrations of all areas, in any order; they run in the order of their ids.
  package init(migrations: [Migration]) {
    self.migrations = migrations.sorted { $0.id < $1.id }
    precondition(Set(migrations.map(\.id)).count == migrations.count, "two migrations have the same id")
  }

  /// Applies what is missing and returns its ids; several programs may do this at once.
  @discardableResult
  package func run(on store: any Store, at now: Instant) async throws -> [String] {
    try await store.write { db in try Self.prepare(db) }
    var applied: [String] = []
    try await store.read { db in try check(db) }
    for migration in migrations {
      let didApply = try await store.write { db in
        try Self.lock(db)
        try check(db)
        return try apply(migration, at: now, db)
      }
      if didApply { applied.append(migration.id) }
    }
    return applied
  }

  /// The ids that `run` would apply.
  package func pending(in store: any Store) async throws -> [String] {
    try await store.read { db in
      let known = try Self.applied(db).map(\.id)
      return migrations.map(\.id).filter { !known.contains($0) }
    }
  }

  /// The ids that the database has and this program does not know.
  package func newer(in store: any Store) async throws -> [String] {
    try await store.read { db in
      let own = Set(migrations.map(\.id))
      return try Self.applied(db).map(\.id).filter { !own.contains($0) }
    }
  }

  /// The id of the last migration a database has, or nothing.
  static func head(_ db: Connection) throws -> String? { try applied(db).last?.id }

  private func check(_ db: Connection) throws {
    let applied = try Self.applied(db)
    let own = Dictionary(uniqueKeysWithValues: migrations.map { ($0.id, $0) })
    let unknown = applied.map(\.id).filter { own[$0] == nil }
    guard unknown.isEmpty else { throw MigrationFailure.newer(unknown) }
    for row in applied where own[row.id]?.checksum != row.checksum { throw MigrationFailure.changed(row.id) }
  }

  private func apply(_ migration: Migration, at now: Instant, _ db: Connection) throws -> Bool {
    guard try !db.exists("SELECT 1 FROM schema_migration WHERE id = \(migration.id)") else { return false }
    for statement in migration.printed(for: db.engine) {
      do {
        try db.session.script(statement)
      } catch {
        throw MigrationFailure.failed(migration.id, "\(error)")
      }
    }
    try db.run(
      """
      INSERT INTO schema_migration (id, checksum, applied_at)
      VALUES (\(migration.id), \(migration.checksum), \(now))
      """
    )
    return true
  }

  private static func prepare(_ db: Connection) throws {
    try lock(db)
    let table = """
      CREATE TABLE IF NOT EXISTS schema_migration (
        id TEXT PRIMARY KEY NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL)
      """
    try db.session.script(Dialect.printed(table, for: db.engine))
  }

  // SQLite's write transaction is the lock. On PostgreSQL one lock per schema lets tests run side by side.
  private static func lock(_ db: Connection) throws {
    guard db.engine == .postgres else { return }
    try db.session.script(
      "SELECT pg_advisory_xact_lock(hashtext('throughline.migrate'), hashtext(current_schema()))"
    )
  }

  private static func applied(_ db: Connection) throws -> [(id: String, checksum: String)] {
    guard try SchemaDump.tables(db).contains("schema_migration") else { return [] }
    return try db.rows("SELECT id, checksum FROM schema_migration ORDER BY id").map {
      (try $0("id"), try $0("checksum"))
    }
  }
}
