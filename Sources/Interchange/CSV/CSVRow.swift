/// One record of a CSV file, borrowed from the reader: it cannot be kept, only looked at.
package struct CSVRow: ~Copyable {
  /// The line of the file, counted from 1, on which the record begins.
  package let line: Int
  /// How many cells the record has.
  package let count: Int
  /// Whether a quoted cell of the record contains a line break.
  package let spansLines: Bool
  private let bytes: UnsafePointer<UInt8>
  private let bounds: UnsafePointer<CellBounds>

  init(
    line: Int,
    count: Int,
    spansLines: Bool,
    bytes: UnsafePointer<UInt8>,
    bounds: UnsafePointer<CellBounds>
  ) {
    self.line = line
    self.count = count
    self.spansLines = spansLines
    self.bytes = bytes
    self.bounds = bounds
  }

  /// The bytes of a cell, unquoted; `index` counts from 0.
  package subscript(index: Int) -> CellBytes {
    precondition(index >= 0 && index < count, "a cell beyond the end of its record")
    let cell = bounds[index]
    return CellBytes(start: bytes + Int(cell.start), count: Int(cell.end &- cell.start))
  }

  /// A cell as a `String`; `index` counts from 0.
  package func string(at index: Int) -> String { self[index].text }

  /// Every cell as a `String`, for small files and tests.
  package var strings: [String] { (0..<count).map { string(at: $0) } }

  /// Whether the record is a single empty cell, which is how a blank line reads.
  package var isBlank: Bool { count == 1 && self[0].isEmpty }
}

/// Where a cell lies in the reader's buffer, and whether doubled quotes must be folded.
struct CellBounds {
  var start: Int32
  var end: Int32
  var hasDoubledQuotes: Bool
}
