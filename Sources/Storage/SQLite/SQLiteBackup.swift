import Foundation
import GRDB
import Kernel

/// Copies of an SQLite file, made by SQLite itself while others read and write.
enum SQLiteBackup {
  static func copy(_ store: any Store, to target: String) async throws -> BackupContents {
    guard let store = store as? SQLiteStore else {
      throw StorageError.other("This store is not an SQLite file.")
    }
    try await store.copy(to: target)
    try DurableFile.synchronize(target)
    guard chmod(target, 0o600) == 0 else { throw StorageError.unavailable("\(target) cannot be protected") }
    return try read(target) { try BackupContents($0) }
  }

  /// Opens a copy of the copy, so that looking changes nothing.
  static func problems(_ manifest: BackupManifest, in folder: String) async throws -> [Phrase] {
    let scratch = FileManager.default.temporaryDirectory.path + "/throughline-verify-\(UUID().uuidString)"
    try DurableFile.makeFolder(scratch)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let path = "\(scratch)/database.sqlite"
    _ = try DurableFile.copy("\(folder)/\(BackupManifest.databaseFile(of: .sqlite))", to: path)
    return try read(path) { db in
      var problems: [Phrase] = []
      let integrity = try db.rows("PRAGMA integrity_check").map { try $0.at(0, as: String.self) }
      let hasOrphans = try db.exists("SELECT 1 FROM pragma_foreign_key_check LIMIT 1")
      if integrity != ["ok"] || hasOrphans {
        problems.append(
          Phrase("The database in this backup is damaged.", "La base de datos de esta copia está dañada.")
        )
      }
      if try BackupContents(db).rows != manifest.rows {
        problems.append(
          Phrase(
            "The database in this backup has other rows than its manifest says.",
            "La base de datos de esta copia tiene otras filas que las que dice su manifiesto."
          )
        )
      }
      return problems
    }
  }

  private static func read<T>(_ path: String, _ body: (Connection) throws -> T) throws -> T {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? queue.close() }
      return try queue.read { db in try body(Connection(session: SQLiteSession(db))) }
    } catch {
      throw StorageError.mapped(error)
    }
  }
}

extension SQLiteStore {
  /// Writes everything into one new file, while others read and write.
  package func copy(to target: String) async throws {
    // A connection of its own: neither readers nor the writer wait for it.
    try await offWriter { path in
      let source = try DatabaseQueue(path: path)
      try source.writeWithoutTransaction { db in try db.execute(sql: "VACUUM INTO ?", arguments: [target]) }
      try source.close()
    }
  }
}
