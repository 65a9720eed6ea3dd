/// A streaming reader of RFC 4180 files; memory stays at one buffer however long the file is.
///
/// Accepts CRLF and LF, with or without a final line end, and a byte order mark. Blank lines are passed over.
package struct CSVReader: Sendable {
  /// Whether a quoted cell may contain line breaks; OneRoster forbids them.
  package var allowsLineBreaks: Bool
  /// The longest record accepted, in bytes; also the size of the buffer.
  package var bufferSize: Int

  package init(allowsLineBreaks: Bool = false, bufferSize: Int = 262_144) {
    self.allowsLineBreaks = allowsLineBreaks
    self.bufferSize = max(64, min(bufferSize, 1 << 30))
  }

  /// Reads records until `fill` returns 0; `fill` writes at most the given space and returns the count.
  ///
  /// Throws: `CSVProblem` at the first unreadable place, or whatever `fill` or `row` throws.
  package func read(
    from fill: (UnsafeMutableRawBufferPointer) throws -> Int,
    row: (borrowing CSVRow) throws -> Void
  ) throws {
    var scanner = CSVScanner(capacity: bufferSize, allowsLineBreaks: allowsLineBreaks)
    var isAtEnd = false
    while !isAtEnd {
      let space = try scanner.makeSpace()
      let count = try fill(space)
      isAtEnd = count <= 0
      scanner.append(count)
      while try scanner.next(isAtEnd: isAtEnd) {
        if !scanner.isBlankRecord { try row(scanner.row) }
      }
    }
  }

  /// Reads records from bytes already in memory.
  package func read(_ bytes: [UInt8], row: (borrowing CSVRow) throws -> Void) throws {
    var offset = 0
    try read(
      from: { space in
        let count = min(space.count, bytes.count - offset)
        guard count > 0 else { return 0 }
        bytes.withUnsafeBytes { all in
          space.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + count]))
        }
        offset += count
        return count
      },
      row: row
    )
  }
}
