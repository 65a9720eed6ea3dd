/// A database of either engine; bodies are synchronous and run off the event loop.
package protocol Store: Sendable {
  var engine: Engine { get }

  /// How many transactions that may change something this server has committed.
  var writes: Int { get }

  /// Runs `body` in a transaction that sees one moment of the database and changes nothing.
  func read<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T

  /// Runs `body` in a transaction: all of it happens, or nothing.
  ///
  /// `body` may run again when PostgreSQL reports a lost race, so it changes nothing outside the database.
  @discardableResult
  func write<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T

  /// Like `write`, made for hundreds of thousands of rows whose references the caller has checked itself.
  ///
  /// On SQLite references are not checked a second time, and more memory is used while it runs.
  @discardableResult
  func writeInBulk<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T

  /// Waits for what is running and closes every connection; the store is of no use afterwards.
  func close() async throws
}
