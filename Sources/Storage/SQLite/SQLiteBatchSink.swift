import GRDB
import GRDBSQLite

/// Inserts several rows with one statement: half the cost of one at a time.
final class SQLiteBatchSink: BatchSink {
  static let rowsAtOnce = 32
  private let one: Statement
  private let many: Statement
  private let width: Int
  private let beforeSending: () throws -> Void
  private var added = 0

  init(one: Statement, many: Statement, width: Int, beforeSending: @escaping () throws -> Void) {
    self.one = one
    self.many = many
    self.width = width
    self.beforeSending = beforeSending
  }

  func write(_ rows: borrowing CellBuffer) throws {
    guard !rows.cells.isEmpty else { return }
    try SQLiteStatement.refuseZeroBytes(rows)
    try beforeSending()
    let few = rows.cells.count % (width * Self.rowsAtOnce)
    let split = rows.cells.count - few
    try SQLiteStatement.run(many.sqliteStatement, rows, cells: 0..<split, each: width * Self.rowsAtOnce)
    try SQLiteStatement.run(one.sqliteStatement, rows, cells: split..<rows.cells.count, each: width)
    added += rows.cells.count / width
  }

  func finish() -> Int { added }
}
