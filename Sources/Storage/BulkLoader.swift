/// What a bulk load does with rows that are there already.
package enum BulkConflict: Sendable {
  case fail
  case ignore
}

/// Where an engine takes the rows of a bulk load.
protocol BulkSink: AnyObject {
  func write(_ row: borrowing CellBuffer) throws
  /// Ends the load and says how many rows were added.
  func finish() throws -> Int
  func abandon()
}

/// Takes the values of a row one after another, then `endRow()`.
package final class BulkLoader {
  private let sink: any BulkSink
  private let width: Int
  private var row = CellBuffer()

  init(sink: any BulkSink, width: Int) {
    self.sink = sink
    self.width = width
    row.cells.reserveCapacity(width)
  }

  /// UTF-8 text; the bytes are copied before the call returns.
  package func text(_ bytes: UnsafeRawBufferPointer) { row.append(text: bytes) }
  package func text(_ value: String) { row.append(text: value) }
  package func int(_ value: Int64) { row.append(int: value) }
  package func int(_ value: Int) { row.append(int: Int64(value)) }
  package func double(_ value: Double) { row.append(double: value) }
  package func blob(_ value: [UInt8]) { row.append(blob: value) }
  package func null() { row.appendNull(as: .text) }

  /// Any value that may stand in SQL.
  package func value(_ value: some SQLBindable) { value.bind(to: &row) }

  package func endRow() throws {
    guard row.cells.count == width else {
      throw StorageError.other("A bulk row has \(row.cells.count) values for \(width) columns.")
    }
    try sink.write(row)
    row.removeAll()
  }
}
