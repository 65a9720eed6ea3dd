import CPostgres
import Foundation
import NIOPosix
import Synchronization

/// A PostgreSQL database, directly or behind pgbouncer in transaction mode.
package struct PostgresStore: Store {
  package let url: String
  /// The schema that every transaction works in; nothing for the server's own choice.
  package let schema: String?
  private let threads: NIOThreadPool
  private let pool: PostgresPool
  private let writeCount = WriteCount()

  /// Connections are opened when needed, at most `poolSize`; options such as `sslmode` travel in the URL.
  ///
  /// Throws: `StorageError.unavailable` when the server does not answer.
  package init(url: String, poolSize: Int = 4, schema: String? = nil) throws {
    self.url = url
    self.schema = schema
    pool = PostgresPool(url: url)
    pool.put(try pool.take())
    threads = NIOThreadPool(numberOfThreads: poolSize)
    threads.start()
  }

  package var writes: Int { writeCount.value }
  package var engine: Engine { .postgres }

  package func read<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws -> T {
    // One snapshot for the whole body, as SQLite gives it.
    let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" + search
    return try await threads.runIfActive { [pool] in
      try PostgresTransaction.run(in: pool, begin: begin, body)
    }
  }

  @discardableResult
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws -> T {
    let begin = "BEGIN ISOLATION LEVEL READ COMMITTED" + search
    defer { writeCount.add() }
    return try await threads.runIfActive { [pool] in
      try PostgresTransaction.retrying { try PostgresTransaction.run(in: pool, begin: begin, body) }
    }
  }

  @discardableResult
  package func writeInBulk<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws -> T {
    try await write(body)
  }

  package func close() async throws {
    try await threads.shutdownGracefully()
    pool.close()
  }

  // Behind pgbouncer a setting must not outlive its transaction.
  private var search: String { schema.map { "; SET LOCAL search_path TO \(Dialect.quoted($0))" } ?? "" }
}

/// Begins, commits, undoes and repeats transactions.
enum PostgresTransaction {
  static func run<T>(in pool: PostgresPool, begin: String, _ body: (Connection) throws -> T) throws -> T {
    let session = try start(in: pool, begin: begin)
    do {
      let connection = Connection(session: session)
      let result = try body(connection)
      try session.commit()
      pool.put(session)
      return result
    } catch {
      undo(session, in: pool)
      throw error
    }
  }

  /// Repeats `attempt` when two transactions stood in each other's way.
  static func retrying<T>(_ attempt: () throws -> T) throws -> T {
    for round in 0..<6 {
      do {
        return try attempt()
      } catch StorageError.serialization {
        // The losers come back at different moments, or they would meet again.
        Thread.sleep(forTimeInterval: Double.random(in: 0.001...0.01) * Double(1 << round))
      }
    }
    return try attempt()
  }

  // A connection may have died while idle: nothing was sent on it, so a fresh one may take over.
  private static func start(in pool: PostgresPool, begin: String) throws -> PostgresSession {
    var session = try pool.take()
    do {
      try session.script(begin)
    } catch {
      guard PQstatus(session.handle) == CONNECTION_BAD else {
        undo(session, in: pool)
        throw error
      }
      PQfinish(session.handle)
      pool.dropIdle()
      session = try pool.take()
      do {
        try session.script(begin)
      } catch {
        PQfinish(session.handle)
        throw error
      }
    }
    return session
  }

  private static func undo(_ session: PostgresSession, in pool: PostgresPool) {
    do {
      try session.script("ROLLBACK")
    } catch {
      // The server has undone it already: the connection is gone.
      PQfinish(session.handle)
      return
    }
    pool.put(session)
  }
}

/// Idle connections by their addresses; whoever takes one is its only user until it is put back.
final class PostgresPool: Sendable {
  private let url: String
  private let idle = Mutex<[UInt]>([])

  init(url: String) { self.url = url }

  func take() throws -> PostgresSession {
    let address = idle.withLock { $0.popLast() }
    if let address, let handle = OpaquePointer(bitPattern: address) { return PostgresSession(handle) }
    return PostgresSession(try open())
  }

  func put(_ session: PostgresSession) {
    let address = UInt(bitPattern: session.handle)
    idle.withLock { $0.append(address) }
  }

  /// Closes what lies idle, e.g. after the server was restarted.
  func dropIdle() {
    let addresses = idle.withLock { idle in
      defer { idle = [] }
      return idle
    }
    for address in addresses { PQfinish(OpaquePointer(bitPattern: address)) }
  }

  func close() { dropIdle() }

  private func open() throws -> OpaquePointer {
    guard let handle = PQconnectdb(url) else { throw StorageError.unavailable("no memory for a connection") }
    guard PQstatus(handle) == CONNECTION_OK else {
      defer { PQfinish(handle) }
      throw StorageError.connecting(handle)
    }
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    guard PQsetClientEncoding(handle, "UTF8") == 0 else {
      defer { PQfinish(handle) }
      throw StorageError.connecting(handle)
    }
    return handle
  }
}
