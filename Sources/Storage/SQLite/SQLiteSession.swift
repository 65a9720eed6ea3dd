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

  func makeSharedSink(
    table: String,
    columns: [String],
    beforeSending: @escaping () throws -> Void
  ) throws -> any BulkSink {
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

/// Collects rows and inserts several with one statement: half the cost of one at a time.
private final class SQLiteBatchSink: BulkSink {
  static let rowsAtOnce = 8
  private let one: Statement
  private let many: Statement
  private let width: Int
  private let beforeSending: () throws -> Void
  private var waiting = CellBuffer()
  private var added = 0

  init(one: Statement, many: Statement, width: Int, beforeSending: @escaping () throws -> Void) {
    self.one = one
    self.many = many
    self.width = width
    self.beforeSending = beforeSending
  }

  func write(_ row: borrowing CellBuffer) throws {
    waiting.append(copy row)
    guard waiting.cells.count == width * Self.rowsAtOnce else { return }
    try beforeSending()
    try run(many, waiting)
    added += Self.rowsAtOnce
    waiting.removeAll()
  }

  func finish() throws -> Int {
    guard !waiting.cells.isEmpty else { return added }
    try beforeSending()
    for start in stride(from: 0, to: waiting.cells.count, by: width) {
      var row = CellBuffer()
      row.cells = Array(waiting.cells[start..<(start + width)])
      row.bytes = waiting.bytes
      try run(one, row)
      added += 1
    }
    waiting.removeAll()
    return added
  }

  func abandon() { waiting.removeAll() }

  private func run(_ statement: Statement, _ values: borrowing CellBuffer) throws {
    try SQLiteStatement.using(statement.sqliteStatement, values) { handle in _ = try SQLiteStatement.step(handle) }
  }
}
