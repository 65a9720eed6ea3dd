import CPostgres

/// Sends rows through `COPY … FROM STDIN` in its text format.
final class PostgresBulkSink: BulkSink {
  private let session: PostgresSession
  private let merge: (insert: String, drop: String)?
  private var buffer: [UInt8] = []
  private let flushBytes = 64 * 1024

  /// `COPY` cannot skip rows that are there, so those go through a temporary table.
  init(session: PostgresSession, table: String, columns: [String], conflict: BulkConflict) throws {
    self.session = session
    let names = columns.map(Dialect.quoted).joined(separator: ", ")
    let target = Dialect.quoted(table)
    switch conflict {
    case .fail:
      merge = nil
      try Self.begin(session, "COPY \(target) (\(names)) FROM STDIN")
    case .ignore:
      let staging = Dialect.quoted("bulk_\(table)")
      try session.script(
        "CREATE TEMP TABLE \(staging) ON COMMIT DROP AS SELECT \(names) FROM \(target) WITH NO DATA"
      )
      merge = (
        "INSERT INTO \(target) (\(names)) SELECT \(names) FROM \(staging) ON CONFLICT DO NOTHING",
        "DROP TABLE \(staging)"
      )
      try Self.begin(session, "COPY \(staging) (\(names)) FROM STDIN")
    }
    buffer.reserveCapacity(flushBytes + 4096)
  }

  func write(_ row: borrowing CellBuffer) throws {
    PostgresCopyText.append(row, to: &buffer)
    if buffer.count >= flushBytes { try flush() }
  }

  /// Sends rows that are already in the text format of `COPY`.
  func send(_ rows: [UInt8]) throws {
    try flush()
    try put(rows)
  }

  func finish() throws -> Int {
    try flush()
    guard PQputCopyEnd(session.handle, nil) == 1 else { throw StorageError.postgres(nil, session.handle) }
    let copied = try drain()
    guard let merge else { return copied }
    let added = try session.run(SQL(trusted: merge.insert))
    try session.script(merge.drop)
    return added
  }

  func abandon() {
    _ = PQputCopyEnd(session.handle, "abandoned")
    while let result = PQgetResult(session.handle) { PQclear(result) }
  }

  private static func begin(_ session: PostgresSession, _ text: String) throws {
    let result = PQexec(session.handle, text)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COPY_IN else { throw StorageError.postgres(result, session.handle) }
  }

  private func flush() throws {
    guard !buffer.isEmpty else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    try put(buffer)
  }

  private func put(_ rows: [UInt8]) throws {
    let sent = rows.withUnsafeBytes { bytes in
      PQputCopyData(
        session.handle,
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(bytes.count)
      )
    }
    guard sent == 1 else { throw StorageError.postgres(nil, session.handle) }
  }

  private func drain() throws -> Int {
    var count = 0
    var failure: StorageError?
    while let result = PQgetResult(session.handle) {
      defer { PQclear(result) }
      if PQresultStatus(result) == PGRES_COMMAND_OK {
        count = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
      } else if failure == nil {
        failure = .postgres(result, session.handle)
      }
    }
    if let failure { throw failure }
    return count
  }
}
