/// Collects rows and sends each large piece as a `COPY` of its own, so that the connection is free in between.
final class PostgresBatchSink: BatchSink {
  private let session: PostgresSession
  private let table: String
  private let columns: [String]
  private let beforeSending: () throws -> Void
  private var buffer: [UInt8] = []
  private var added = 0
  private let pieceBytes = 1 << 20

  init(
    session: PostgresSession,
    table: String,
    columns: [String],
    beforeSending: @escaping () throws -> Void
  ) {
    self.session = session
    self.table = table
    self.columns = columns
    self.beforeSending = beforeSending
  }

  func write(_ rows: borrowing CellBuffer) throws {
    PostgresCopyText.append(rows, width: columns.count, to: &buffer)
    if buffer.count >= pieceBytes { try send() }
  }

  func finish() throws -> Int {
    try send()
    return added
  }

  private func send() throws {
    guard !buffer.isEmpty else { return }
    try beforeSending()
    let copy = try PostgresBulkSink(session: session, table: table, columns: columns, conflict: .fail)
    do {
      try copy.send(buffer)
    } catch {
      copy.abandon()
      throw error
    }
    buffer.removeAll(keepingCapacity: true)
    added += try copy.finish()
  }
}
