import CPostgres

/// One libpq connection; every statement is sent whole, nothing is kept on the server between transactions.
final class PostgresSession: Session {
  let handle: OpaquePointer
  private var cursors = 0

  init(_ handle: OpaquePointer) { self.handle = handle }

  var engine: Engine { .postgres }

  func query(_ sql: SQL, limit: Int) throws -> ResultSet {
    let result = try send(sql)
    defer { PQclear(result) }
    return Self.resultSet(result, limit: limit)
  }

  func run(_ sql: SQL) throws -> Int {
    let result = try send(sql)
    defer { PQclear(result) }
    return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }

  func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    try fetching(sql) { piece in
      for row in Self.resultSet(piece, limit: .max).rows { try body(row) }
    }
  }

  func scan(_ sql: SQL, _ body: (borrowing CellBuffer) throws -> Void) throws {
    var values = CellBuffer()
    try fetching(sql) { piece in
      let types = PostgresResult.types(piece)
      for row in 0..<PQntuples(piece) {
        values.removeAll()
        PostgresResult.read(piece, row: row, types: types, into: &values)
        try body(values)
      }
    }
  }

  // A cursor leaves the connection free for other statements inside the body.
  private func fetching(_ sql: SQL, _ body: (OpaquePointer) throws -> Void) throws {
    cursors += 1
    let name = "c\(cursors)"
    PQclear(try send(SQL(trusted: "DECLARE \(name) NO SCROLL CURSOR FOR ") + sql))
    var isComplete = false
    while !isComplete {
      let piece = try send(SQL(trusted: "FETCH 1000 FROM \(name)"))
      defer { PQclear(piece) }
      isComplete = PQntuples(piece) < 1000
      try body(piece)
    }
    try script("CLOSE \(name)")
  }

  func script(_ text: String) throws {
    let result = PQexec(handle, text)
    defer { PQclear(result) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
    default: throw StorageError.postgres(result, handle)
    }
  }

  func makeBulkSink(table: String, columns: [String], conflict: BulkConflict) throws -> any BulkSink {
    try PostgresBulkSink(session: self, table: table, columns: columns, conflict: conflict)
  }

  func makeBatchSink(
    table: String,
    columns: [String],
    beforeSending: @escaping () throws -> Void
  ) throws -> any BatchSink {
    PostgresBatchSink(session: self, table: table, columns: columns, beforeSending: beforeSending)
  }

  /// Ends the transaction for good.
  ///
  /// Throws: when an earlier error was swallowed without a savepoint, because PostgreSQL then undoes everything.
  func commit() throws {
    let result = PQexec(handle, "COMMIT")
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw StorageError.postgres(result, handle) }
    guard let tag = PQcmdStatus(result), String(cString: tag) == "COMMIT" else {
      throw StorageError.other(
        "Nothing was saved: a statement failed and the error was ignored without a savepoint."
      )
    }
  }

  private func send(_ sql: SQL) throws -> OpaquePointer {
    let result = PostgresParameters(sql.parameters).withArrays { count, types, values, lengths, formats in
      PQexecParams(handle, sql.numberedText, count, types, values, lengths, formats, 0)
    }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
      guard let result else { throw StorageError.postgres(nil, handle) }
      return result
    default:
      defer { PQclear(result) }
      throw StorageError.postgres(result, handle)
    }
  }

  private static func resultSet(_ result: OpaquePointer, limit: Int) -> ResultSet {
    var values = CellBuffer()
    let types = PostgresResult.types(result)
    let count = min(Int(PQntuples(result)), limit)
    values.cells.reserveCapacity(count * types.count)
    for row in 0..<count { PostgresResult.read(result, row: Int32(row), types: types, into: &values) }
    return ResultSet(names: PostgresResult.names(result), values: values)
  }
}
