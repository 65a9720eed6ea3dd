/// Prints RFC 4180 records with CRLF line ends.
package struct CSVWriter: Sendable {
  /// Whether a cell that a spreadsheet would run as a formula gets an apostrophe in front.
  ///
  /// On for files that people open; off for OneRoster, where a value must arrive unchanged.
  package let guardsAgainstFormulas: Bool
  /// The bytes printed since they were last taken.
  package private(set) var bytes: [UInt8] = []

  package init(guardsAgainstFormulas: Bool) {
    self.guardsAgainstFormulas = guardsAgainstFormulas
  }

  /// Prints one record.
  package mutating func write(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell: cell)
    }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Hands over what was printed and starts afresh, keeping the storage.
  package mutating func take(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    try bytes.withUnsafeBytes(body)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func write(cell: String) {
    var needsQuotes = false
    let start = bytes.count
    if guardsAgainstFormulas, let first = cell.utf8.first, startsFormula(first) {
      bytes.append(UInt8(ascii: "'"))
    }
    for byte in cell.utf8 {
      if byte <= 0x2C {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        needsQuotes = needsQuotes || byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
      }
      bytes.append(byte)
    }
    if needsQuotes {
      bytes.insert(UInt8(ascii: "\""), at: start)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }
}
