import GRDB
import GRDBSQLite

/// A GRDB connection driven through SQLite's C interface: half the cost of GRDB's own rows.
final class SQLiteSession: Session {
  private let db: Database

  init(_ db: Database) { self.db = db }

  var engine: Engine { .sqlite }

  func query(_ sql: SQL, limit: Int) throws -> ResultSet {
    var values = CellBuffer()
    var names: [String] = []
    let statement = try db.cachedStatement(sql: sql.text)
    try SQLiteStatement.using(statement.sqliteStatement, sql.parameters) { handle in
      names = SQLiteStatement.names(handle)
      let stopsEarly = limit < .max && sqlite3_stmt_readonly(handle) != 0
      var count = 0
      while try SQLiteStatement.step(handle) {
        if count < limit { SQLiteStatement.read(handle, width: names.count, into: &values) }
        count += 1
        if stopsEarly, count >= limit { break }
      }
    }
    return ResultSet(names: names, values: values)
  }

  func run(_ sql: SQL) throws -> Int {
    let statement = try db.cachedStatement(sql: sql.text)
    return try SQLiteStatement.using(statement.sqliteStatement, sql.parameters) { handle in
      while try SQLiteStatement.step(handle) {}
      return Int(sqlite3_changes64(sqlite3_db_handle(handle)))
    }
  }

  // A statement of its own: the body may run the same text again.
  func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let statement = try db.makeStatement(sql: sql.text)
    try SQLiteStatement.using(statement.sqliteStatement, sql.parameters) { handle in
      let names = SQLiteStatement.names(handle)
      while try SQLiteStatement.step(handle) {
        var values = CellBuffer()
        SQLiteStatement.read(handle, width: names.count, into: &values)
        try body(Row(answer: ResultSet(names: names, values: values), start: 0))
      }
    }
  }

  func scan(_ sql: SQL, _ body: (borrowing CellBuffer) throws -> Void) throws {
    let statement = try db.makeStatement(sql: sql.text)
    try SQLiteStatement.using(statement.sqliteStatement, sql.parameters) { handle in
      let width = Int(sqlite3_column_count(handle))
      var values = CellBuffer()
      while try SQLiteStatement.step(handle) {
        values.removeAll()
        SQLiteStatement.read(handle, width: width, into: &values)
        try body(values)
      }
    }
  }

  func script(_ text: String) throws {
    guard let connection = db.sqliteConnection else { throw StorageError.unavailable("the store is closed") }
    guard sqlite3_exec(connection, text, nil, nil, nil) == SQLITE_OK else {
      throw StorageError.sqlite(connection)
    }
  }

  func makeBulkSink(table: String, columns: [String], conflict: BulkConflict) throws -> any BulkSink {
    let (names, marks) = Self.lists(columns)
    let ending = conflict == .ignore ? " ON CONFLICT DO NOTHING" : ""
    let text = "INSERT INTO \(Dialect.quoted(table)) (\(names)) VALUES \(marks)\(ending)"
    return SQLiteBulkSink(statement: try db.cachedStatement(sql: text))
  }

  func makeBatchSink(
    table: String,
    columns: [String],
    beforeSending: @escaping () throws -> Void
  ) throws -> any BatchSink {
    let (names, marks) = Self.lists(columns)
    // A failed load is undone as a whole, so no row needs a journal of its own.
    let start = "INSERT OR FAIL INTO \(Dialect.quoted(table)) (\(names)) VALUES "
    let many = Array(repeating: marks, count: SQLiteBatchSink.rowsAtOnce).joined(separator: ", ")
    return SQLiteBatchSink(
      one: try db.cachedStatement(sql: start + marks),
      many: try db.cachedStatement(sql: start + many),
      width: columns.count,
      beforeSending: beforeSending
    )
  }

  /// The columns' names, and as many question marks.
  private static func lists(_ columns: [String]) -> (names: String, marks: String) {
    (
      columns.map(Dialect.quoted).joined(separator: ", "),
      "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    )
  }
}

/// Binds every row to one prepared statement.
private final class SQLiteBulkSink: BulkSink {
  private let statement: Statement
  private var added = 0

  init(statement: Statement) { self.statement = statement }

  func write(_ row: borrowing CellBuffer) throws {
    added += try SQLiteStatement.using(statement.sqliteStatement, row) { handle in
      _ = try SQLiteStatement.step(handle)
      return Int(sqlite3_changes64(sqlite3_db_handle(handle)))
    }
  }

  func finish() -> Int { added }

  func abandon() {}
}
