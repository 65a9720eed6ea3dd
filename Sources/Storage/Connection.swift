/// What a database connection can do; SQLite and PostgreSQL each have one.
protocol Session: AnyObject {
  var engine: Engine { get }
  /// Stops after `limit` rows when the statement only reads.
  func query(_ sql: SQL, limit: Int) throws -> ResultSet
  func run(_ sql: SQL) throws -> Int
  func each(_ sql: SQL, _ body: (Row) throws -> Void) throws
  func scan(_ sql: SQL, _ body: (borrowing CellBuffer) throws -> Void) throws
  /// Runs trusted statements without parameters.
  func script(_ text: String) throws
  func makeBulkSink(table: String, columns: [String], conflict: BulkConflict) throws -> any BulkSink
  /// Other statements may run before such a load is finished.
  func makeBatchSink(
    table: String,
    columns: [String],
    beforeSending: @escaping () throws -> Void
  ) throws -> any BatchSink
}

/// An open transaction; it never leaves the closure of `Store.read` or `Store.write`.
package final class Connection {
  let session: any Session
  private var temporaryTables: [String] = []
  private var savepoints = 0

  init(session: any Session) { self.session = session }

  package var engine: Engine { session.engine }

  /// All rows, in the order of the statement.
  package func rows(_ sql: SQL) throws -> [Row] { try session.query(sql, limit: .max).rows }

  /// The first row, or nothing.
  package func first(_ sql: SQL) throws -> Row? { try session.query(sql, limit: 1).rows.first }

  /// The first column of the first row; nothing when there is no row or it is NULL.
  package func value<T: SQLDecodable>(_ sql: SQL, as type: T.Type = T.self) throws -> T? {
    guard let row = try first(sql) else { return nil }
    return try row.at(0, as: T?.self)
  }

  /// Whether the statement has any row.
  package func exists(_ sql: SQL) throws -> Bool { try first(sql) != nil }

  /// Runs a change and says how many rows it touched.
  @discardableResult
  package func run(_ sql: SQL) throws -> Int { try session.run(sql) }

  /// Hands rows over one by one, so that memory does not grow with them.
  package func each(_ sql: SQL, _ body: (Row) throws -> Void) throws { try session.each(sql, body) }

  /// Like `each` for hundreds of thousands of rows: the next row overwrites the values of the one before.
  package func scan(_ sql: SQL, _ body: (borrowing CellBuffer) throws -> Void) throws {
    try session.scan(sql, body)
  }

  /// Runs `body`; when it throws, its changes are undone and the transaction goes on.
  package func savepoint<T>(_ body: () throws -> T) throws -> T {
    savepoints += 1
    let name = "s\(savepoints)"
    defer { savepoints -= 1 }
    try session.script("SAVEPOINT \(name)")
    let result: T
    do {
      result = try body()
    } catch {
      try session.script("ROLLBACK TO SAVEPOINT \(name)")
      try session.script("RELEASE SAVEPOINT \(name)")
      throw error
    }
    try session.script("RELEASE SAVEPOINT \(name)")
    return result
  }

  /// Makes a table that is gone at the end of the transaction; `columns` as in `CREATE TABLE`.
  package func temporaryTable(named name: String, columns: String) throws {
    let quoted = Dialect.quoted(name)
    switch engine {
    case .sqlite:
      try session.script("DROP TABLE IF EXISTS temp.\(quoted)")
      try session.script(Dialect.printed("CREATE TEMP TABLE \(quoted) (\(columns))", for: .sqlite))
    case .postgres:
      try session.script("DROP TABLE IF EXISTS pg_temp.\(quoted)")
      try session.script(
        Dialect.printed("CREATE TEMP TABLE \(quoted) (\(columns)) ON COMMIT DROP", for: .postgres)
      )
    }
    temporaryTables.append(name)
  }

  /// Drops a temporary table before the transaction ends.
  package func dropTemporaryTable(named name: String) throws {
    temporaryTables.removeAll { $0 == name }
    try session.script("DROP TABLE IF EXISTS \(Dialect.quoted(name))")
  }

  /// Loads many rows; much faster than a statement for each.
  ///
  /// No other statement may run inside `body`: on PostgreSQL the connection is busy copying.
  @discardableResult
  package func bulkInsert(
    into table: String,
    columns: [String],
    conflict: BulkConflict = .fail,
    _ body: (BulkLoader) throws -> Void
  ) throws -> Int {
    let sink = try session.makeBulkSink(table: table, columns: columns, conflict: conflict)
    let loader = BulkLoader(sink: sink, width: columns.count)
    do {
      try body(loader)
    } catch {
      sink.abandon()
      throw error
    }
    return try sink.finish()
  }

  /// Opens a load of batches that may stay open beside other loads and statements.
  ///
  /// `beforeSending` sends what these rows refer to, where references are checked as rows arrive.
  package func batchLoader(
    into table: String,
    columns: [String],
    beforeSending: @escaping () throws -> Void = {}
  ) throws -> BatchLoader {
    let sink = try session.makeBatchSink(table: table, columns: columns, beforeSending: beforeSending)
    return BatchLoader(sink: sink, width: columns.count)
  }

  // SQLite keeps temporary tables as long as the connection lives.
  func endTransaction() throws {
    guard engine == .sqlite else { return }
    for name in temporaryTables { try session.script("DROP TABLE IF EXISTS temp.\(Dialect.quoted(name))") }
  }
}
