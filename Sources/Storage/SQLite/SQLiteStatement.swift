import GRDBSQLite

/// Binding, stepping and reading a prepared statement through SQLite's C interface.
enum SQLiteStatement {
  /// Binds `parameters`, runs `body` and leaves the statement ready for the next use.
  static func using<T>(
    _ handle: OpaquePointer,
    _ parameters: borrowing CellBuffer,
    _ body: (OpaquePointer) throws -> T
  ) throws -> T {
    try refuseZeroBytes(parameters)
    // The bytes outlive the binding, so SQLite need not copy them.
    return try parameters.bytes.withUnsafeBytes { bytes in
      defer {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
      }
      try bind(parameters, parameters.cells.indices, bytes: bytes, to: handle)
      return try body(handle)
    }
  }

  /// Runs a statement that returns nothing once for every `count` cells of a range, without zero bytes in texts.
  static func run(
    _ handle: OpaquePointer,
    _ values: borrowing CellBuffer,
    cells: Range<Int>,
    each count: Int
  ) throws {
    try values.bytes.withUnsafeBytes { bytes in
      defer {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
      }
      for start in stride(from: cells.lowerBound, to: cells.upperBound, by: count) {
        sqlite3_reset(handle)
        try bind(values, start..<(start + count), bytes: bytes, to: handle)
        _ = try step(handle)
      }
    }
  }

  /// SQLite would cut such a text short when it is read.
  static func refuseZeroBytes(_ values: borrowing CellBuffer) throws {
    if values.hasZeroByteInText { throw StorageError.other("A text with a zero byte cannot be stored.") }
  }

  /// Whether there is another row.
  static func step(_ handle: OpaquePointer) throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw StorageError.sqlite(sqlite3_db_handle(handle))
    }
  }

  static func names(_ handle: OpaquePointer) -> [String] {
    (0..<sqlite3_column_count(handle)).map { index in
      sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
    }
  }

  static func read(_ handle: OpaquePointer, width: Int, into values: inout CellBuffer) {
    for index in 0..<Int32(width) {
      switch sqlite3_column_type(handle, index) {
      case SQLITE_INTEGER: values.append(int: sqlite3_column_int64(handle, index))
      case SQLITE_FLOAT: values.append(double: sqlite3_column_double(handle, index))
      case SQLITE_TEXT:
        let start = sqlite3_column_text(handle, index)
        values.append(
          text: UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
        )
      case SQLITE_BLOB:
        let start = sqlite3_column_blob(handle, index)
        values.append(
          blob: UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
        )
      default: values.appendNull(as: .null)
      }
    }
  }

  private static func bind(
    _ parameters: borrowing CellBuffer,
    _ positions: Range<Int>,
    bytes: UnsafeRawBufferPointer,
    to handle: OpaquePointer
  ) throws {
    for position in positions {
      let cell = parameters.cells[position]
      let index = Int32(position - positions.lowerBound + 1)
      let code =
        switch cell.kind {
        case .null: sqlite3_bind_null(handle, index)
        case .int: sqlite3_bind_int64(handle, index, Int64(bitPattern: cell.payload))
        case .double: sqlite3_bind_double(handle, index, Double(bitPattern: cell.payload))
        case .text:
          sqlite3_bind_text(handle, index, start(of: cell, in: bytes), Int32(cell.count), nil)
        case .blob: bindBlob(cell, bytes: bytes, to: handle, index)
        }
      guard code == SQLITE_OK else { throw StorageError.sqlite(sqlite3_db_handle(handle)) }
    }
  }

  private static func bindBlob(
    _ cell: Cell,
    bytes: UnsafeRawBufferPointer,
    to handle: OpaquePointer,
    _ index: Int32
  ) -> Int32 {
    cell.count == 0
      ? sqlite3_bind_zeroblob(handle, index, 0)
      : sqlite3_bind_blob(handle, index, start(of: cell, in: bytes), Int32(cell.count), nil)
  }

  // An empty text needs some address: a null one would bind NULL.
  private static func start(of cell: Cell, in bytes: UnsafeRawBufferPointer) -> UnsafePointer<CChar>? {
    guard let base = bytes.baseAddress else { return emptyText }
    return (base + Int(cell.payload)).assumingMemoryBound(to: CChar.self)
  }

  private static var emptyText: UnsafePointer<CChar>? {
    let literal: StaticString = ""
    return UnsafeRawPointer(literal.utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
