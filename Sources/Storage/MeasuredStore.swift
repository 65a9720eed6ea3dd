import Synchronization

/// A store that knows how many reads and writes are under way or wait for their turn.
package struct MeasuredStore: Store {
  /// How busy the database is.
  package struct Load: Sendable, Hashable {
    package var reads = 0
    package var writes = 0
    package var readsDone = 0
    package var writesDone = 0
    package var failures = 0
  }

  /// A class because all copies of the store share the counts.
  private final class Counts: Sendable {
    let load = Mutex(Load())
  }

  private let base: any Store
  private let counts = Counts()

  package init(_ base: any Store) { self.base = base }

  package var engine: Engine { base.engine }
  package var writes: Int { base.writes }

  /// How many are under way or wait now, and how many have been done.
  package var load: Load { counts.load.withLock { $0 } }

  package func read<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws -> T {
    counts.load.withLock { $0.reads += 1 }
    defer {
      counts.load.withLock {
        $0.reads -= 1
        $0.readsDone += 1
      }
    }
    return try await counting { try await base.read(body) }
  }

  @discardableResult
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws -> T {
    try await writing { try await base.write(body) }
  }

  @discardableResult
  package func writeInBulk<T: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> T
  ) async throws -> T {
    try await writing { try await base.writeInBulk(body) }
  }

  package func close() async throws { try await base.close() }

  private func writing<T: Sendable>(_ work: () async throws -> T) async throws -> T {
    counts.load.withLock { $0.writes += 1 }
    defer {
      counts.load.withLock {
        $0.writes -= 1
        $0.writesDone += 1
      }
    }
    return try await counting(work)
  }

  /// What the engine could not do; what a body refuses is not the database's failure.
  private func counting<T: Sendable>(_ work: () async throws -> T) async throws -> T {
    do {
      return try await work()
    } catch let error as StorageError {
      counts.load.withLock { $0.failures += 1 }
      throw error
    }
  }
}
