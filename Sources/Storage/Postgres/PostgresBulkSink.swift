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
        "CREATE TEMP TABLE \(staging) ON COMMIT DROP AS SELECT \(names) FROM \(target) WITH NO DATA")
      merge = (
        "INSERT INTO \(target) (\(names)) SELECT \(names) FROM \(staging) ON CONFLICT DO NOTHING",
        "DROP TABLE \(staging)"
      )
      try Self.begin(session, "COPY \(staging) (\(names)) FROM STDIN")
    }
    buffer.reserveCapacity(flushBytes + 4096)
  }

  func write(_ row: borrowing CellBuffer) throws {
    for (index, cell) in row.cells.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: "\t")) }
      append(cell, of: row)
    }
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= flushBytes { try flush() }
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
    let sent = buffer.withUnsafeBytes { bytes in
      PQputCopyData(session.handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
    buffer.removeAll(keepingCapacity: true)
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

  private func append(_ cell: Cell, of row: borrowing CellBuffer) {
    switch cell.kind {
    case .null: buffer.append(contentsOf: "\\N".utf8)
    case .int: buffer.append(contentsOf: String(Int64(bitPattern: cell.payload)).utf8)
    case .double: buffer.append(contentsOf: String(Double(bitPattern: cell.payload)).utf8)
    case .text: for byte in row.bytes[row.range(of: cell)] { append(escaping: byte) }
    case .blob:
      buffer.append(contentsOf: "\\\\x".utf8)
      for byte in row.bytes[row.range(of: cell)] {
        buffer.append(Self.hex[Int(byte >> 4)])
        buffer.append(Self.hex[Int(byte & 15)])
      }
    }
  }

  private func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\\"): buffer.append(contentsOf: "\\\\".utf8)
    case UInt8(ascii: "\t"): buffer.append(contentsOf: "\\t".utf8)
    case UInt8(ascii: "\n"): buffer.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): buffer.append(contentsOf: "\\r".utf8)
    default: buffer.append(byte)
    }
  }

  private static let hex = Array("0123456789abcdef".utf8)
}
