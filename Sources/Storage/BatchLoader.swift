/// Where an engine takes many rows at a time.
protocol BatchSink: AnyObject {
  /// Takes rows one after another in one buffer.
  func write(_ rows: borrowing CellBuffer) throws
  /// Sends what is still on the way and says how many rows were added since the start.
  func finish() throws -> Int
}

/// Loads rows in batches that were put together elsewhere, on another thread for example.
///
/// May stay open beside other loads and statements; `finish()` it before its rows are read.
package final class BatchLoader {
  private let sink: any BatchSink
  private let width: Int

  init(sink: any BatchSink, width: Int) {
    self.sink = sink
    self.width = width
  }

  /// Adds rows whose values follow one another.
  package func append(_ rows: borrowing CellBuffer) throws {
    guard rows.cells.count.isMultiple(of: width) else {
      throw StorageError.other("A batch has \(rows.cells.count) values for rows of \(width) columns.")
    }
    try sink.write(rows)
  }

  /// Sends what is still on the way and says how many rows were added since the start.
  @discardableResult
  package func finish() throws -> Int { try sink.finish() }
}
