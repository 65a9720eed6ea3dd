import Foundation
import GRDB
import NIOPosix

/// A district's database in one file: many readers, one writer, every commit on the disk before it is told.
package struct SQLiteStore: Store {
  package let path: String
  private let pool: DatabasePool
  private let readers: NIOThreadPool
  private let writer: NIOThreadPool
  private let isTemporary: Bool
  private let writeCount = WriteCount()

  /// Opens or creates the file; its folder must be there.
  package init(path: String, readers: Int = 4) throws {
    try self.init(path: path, readers: readers, isTemporary: false)
  }

  /// A database of a test's own, gone when closed; a real file, so that it locks and fails as one.
  ///
  /// It starts empty, or as a copy of the closed database file `template`.
  package static func inMemory(readers: Int = 2, copyOf template: String? = nil) throws -> SQLiteStore {
    let memory = "/dev/shm"
    let isThere = FileManager.default.isWritableFile(atPath: memory)
    let folder = isThere ? memory : FileManager.default.temporaryDirectory.path
    let path =
      "\(folder)/throughline-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString).sqlite"
    if let template { try FileManager.default.copyItem(atPath: template, toPath: path) }
    return try SQLiteStore(path: path, readers: readers, isTemporary: true)
  }

  private init(path: String, readers: Int, isTemporary: Bool) throws {
    self.path = path
    self.isTemporary = isTemporary
    do {
      pool = try DatabasePool(path: path, configuration: Self.configuration(readers: readers))
      // GRDB lowers it to NORMAL while opening, and power cuts then lose what was acknowledged.
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else {
          throw StorageError.other(
            "SQLite does not keep PRAGMA synchronous = FULL; commits would not be safe."
          )
        }
      }
    } catch {
      throw StorageError.mapped(error)
    }
    self.readers = NIOThreadPool(numberOfThreads: readers)
    self.writer = NIOThreadPool(numberOfThreads: 1)
    self.readers.start()
    self.writer.start()
  }

  package var engine: Engine { .sqlite }
  package var writes: Int { writeCount.value }

  package func read<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws -> T {
    let pool = pool
    return try await readers.runIfActive {
      do {
        return try pool.read { db in try body(Connection(session: SQLiteSession(db))) }
      } catch {
        throw StorageError.mapped(error)
      }
    }
  }

  @discardableResult
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws -> T {
    let pool = pool
    defer { writeCount.add() }
    return try await writer.runIfActive {
      do {
        return try pool.writeWithoutTransaction { db in try Self.transaction(db, body) }
      } catch {
        throw StorageError.mapped(error)
      }
    }
  }

  /// Runs work on the file that needs a connection of its own, on a reader's thread.
  func offWriter<T: Sendable>(_ body: @escaping @Sendable (_ path: String) throws -> T) async throws -> T {
    let path = path
    return try await readers.runIfActive {
      do {
        return try body(path)
      } catch {
        throw StorageError.mapped(error)
      }
    }
  }

  @discardableResult
  package func writeInBulk<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws -> T {
    let pool = pool
    defer { writeCount.add() }
    return try await writer.runIfActive {
      do {
        return try pool.writeWithoutTransaction { db in
          let session = SQLiteSession(db)
          // Can only be switched between transactions; a crash in between ends the connection and the setting.
          try session.script("PRAGMA foreign_keys = OFF; PRAGMA cache_size = -32000")
          let outcome = Result { try Self.transaction(db, body) }
          try session.script("PRAGMA foreign_keys = ON; PRAGMA cache_size = -2000; PRAGMA shrink_memory")
          return try outcome.get()
        }
      } catch {
        throw StorageError.mapped(error)
      }
    }
  }

  package func close() async throws {
    try await readers.shutdownGracefully()
    try await writer.shutdownGracefully()
    try pool.close()
    guard isTemporary else { return }
    for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ending) {
      try FileManager.default.removeItem(atPath: path + ending)
    }
  }

  private static func transaction<T>(_ db: Database, _ body: (Connection) throws -> T) throws -> T {
    var result: T?
    try db.inTransaction(.immediate) {
      let connection = Connection(session: SQLiteSession(db))
      result = try body(connection)
      try connection.endTransaction()
      return .commit
    }
    guard let result else { throw StorageError.other("The transaction ended without a result.") }
    return result
  }

  private static func configuration(readers: Int) -> Configuration {
    var configuration = Configuration()
    configuration.maximumReaderCount = readers
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      // Deleted rows leave no trace in the file; LIKE tells capitals apart, as PostgreSQL's does.
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try db.execute(sql: "PRAGMA case_sensitive_like = ON")
    }
    return configuration
  }
}
