import Foundation
import Kernel
package import Storage
package import Testing

/// Marks a suite that talks to databases: it fails at once, with words, when PostgreSQL cannot be had.
package struct DatabaseTrait: SuiteTrait, TestTrait {
  package func prepare(for test: Test) async throws { _ = try await TestPostgres.url() }
}

extension Trait where Self == DatabaseTrait {
  package static var database: Self { DatabaseTrait() }
}

/// Runs `body` on an own SQLite file and on an own schema of PostgreSQL, both migrated and gone afterwards.
package func withStores(
  migrations: [Migration] = [],
  _ body: @Sendable (any Store) async throws -> Void
) async throws {
  for engine in Engine.allCases { try await withStore(on: engine, migrations: migrations, body) }
}

/// Runs `body` on one engine.
@discardableResult
package func withStore<T: Sendable>(
  on engine: Engine,
  migrations: [Migration] = [],
  _ body: @Sendable (any Store) async throws -> T
) async throws -> T {
  try await inTurn(engine) { try await run(on: engine, migrations: migrations, body) }
}

/// Runs `body` on an own copy of a SQLite file that nobody has open.
@discardableResult
package func withStore<T: Sendable>(
  copyOf template: String,
  _ body: @Sendable (any Store) async throws -> T
) async throws -> T {
  try await inTurn(.sqlite) { try await use(try SQLiteStore.inMemory(copyOf: template), body) }
}

private func inTurn<T: Sendable>(_ engine: Engine, _ body: @Sendable () async throws -> T) async throws -> T {
  await openStores.enter()
  let result: Result<T, any Error>
  do {
    result = .success(try await body())
  } catch {
    result = .failure(error)
  }
  await openStores.leave()
  return try result.mapError { StoreTestFailure(engine: engine, cause: $0) }.get()
}

/// What a body threw, with the engine it happened on.
package struct StoreTestFailure: Error, CustomStringConvertible {
  package let engine: Engine
  package let cause: any Error
  package var description: String { "on \(engine.rawValue): \(cause)" }
}

private func run<T: Sendable>(
  on engine: Engine,
  migrations: [Migration],
  _ body: @Sendable (any Store) async throws -> T
) async throws -> T {
  switch engine {
  case .sqlite: return try await use(try SQLiteStore.inMemory(), migrations, body)
  case .postgres:
    let url = try await TestPostgres.url()
    let schema = "t_" + TestPostgres.randomLetters()
    let admin = try PostgresStore(url: url, poolSize: 1)
    try await admin.write { db in try db.run("CREATE SCHEMA \(identifier: schema)") }
    let result: Result<T, any Error>
    do {
      let store = try PostgresStore(url: url, poolSize: 4, schema: schema)
      result = .success(try await use(store, migrations, body))
    } catch {
      result = .failure(error)
    }
    try await admin.write { db in try db.run("DROP SCHEMA \(identifier: schema) CASCADE") }
    try await admin.close()
    return try result.get()
  }
}

private func use<T: Sendable>(
  _ store: any Store,
  _ migrations: [Migration],
  _ body: @Sendable (any Store) async throws -> T
) async throws -> T {
  try await use(store) { store in
    try await migrate(store, migrations)
    return try await body(store)
  }
}

/// Brings a test's store to the newest tables.
package func migrate(_ store: any Store, _ migrations: [Migration]) async throws {
  try await Migrator(migrations: migrations).run(on: store, at: Instant(milliseconds: 1_795_363_200_000))
}

private func use<T: Sendable>(
  _ store: any Store,
  _ body: @Sendable (any Store) async throws -> T
) async throws -> T {
  do {
    let result = try await body(store)
    try await store.close()
    return result
  } catch {
    try await store.close()
    throw error
  }
}

// Swift Testing starts every test at once; each open store costs threads and connections.
private let openStores = Gate(places: 6)

/// Lets a few in at a time.
private actor Gate {
  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) { self.places = places }

  func enter() async {
    if places > 0 {
      places -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
  }
}
