/// The buffer and the state machine behind `CSVReader`.
///
/// Records are parsed in place. One that is cut by the end of the buffer is moved to the front and parsed
/// again once more bytes are there. Doubled quotes are folded in place, but only when the whole record is
/// known: folding earlier would spoil the second parse.
struct CSVScanner: ~Copyable {
  private static let maximumCells = 1_000

  private let bytes: UnsafeMutablePointer<UInt8>
  private let cells: UnsafeMutablePointer<CellBounds>
  private let capacity: Int
  private let allowsLineBreaks: Bool
  private var position = 0
  private var end = 0
  private var line = 1
  private var recordLine = 1
  private var cellCount = 0
  private var isFirst = true
  private var spansLines = false

  init(capacity: Int, allowsLineBreaks: Bool) {
    self.capacity = capacity
    self.allowsLineBreaks = allowsLineBreaks
    bytes = .allocate(capacity: capacity)
    cells = .allocate(capacity: Self.maximumCells)
  }

  deinit {
    bytes.deallocate()
    cells.deallocate()
  }

  /// The record most recently found.
  var row: CSVRow {
    CSVRow(line: recordLine, count: cellCount, spansLines: spansLines, bytes: bytes, bounds: cells)
  }

  /// Whether the record most recently found is an empty line.
  var isBlankRecord: Bool {
    cellCount == 1 && cells[0].start == cells[0].end
  }

  /// Moves the unread bytes to the front and returns the room behind them.
  mutating func makeSpace() throws -> UnsafeMutableRawBufferPointer {
    if position > 0 {
      let rest = end - position
      if rest > 0 { bytes.update(from: bytes + position, count: rest) }
      position = 0
      end = rest
    }
    guard end < capacity else { throw CSVProblem(.recordTooLong, line: line, column: 1) }
    return UnsafeMutableRawBufferPointer(start: bytes + end, count: capacity - end)
  }

  mutating func append(_ count: Int) {
    end += max(0, min(count, capacity - end))
  }

  /// Finds the next record; false when more bytes are needed or none are left.
  mutating func next(isAtEnd: Bool) throws -> Bool {
    if isFirst {
      guard skipByteOrderMark(isAtEnd: isAtEnd) else { return false }
    }
    guard position < end else { return false }
    var scan = RecordScan(line: line, index: position, isAtEnd: isAtEnd)
    guard try find(&scan) else { return false }
    recordLine = line
    line = scan.line
    spansLines = scan.hasLineBreaks
    if scan.seen >= 0x80 { try checkUTF8() }
    if scan.hasDoubledQuotes { foldQuotes() }
    position = scan.index
    return true
  }

  private mutating func skipByteOrderMark(isAtEnd: Bool) -> Bool {
    guard end >= 3 || isAtEnd else { return false }
    if end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    isFirst = false
    return true
  }

  /// Walks one record cell by cell; false when the buffer ends before the record does.
  private mutating func find(_ scan: inout RecordScan) throws -> Bool {
    cellCount = 0
    while true {
      guard cellCount < Self.maximumCells else { throw problem(.tooManyCells, scan) }
      let outcome =
        scan.index < end && bytes[scan.index] == UInt8(ascii: "\"")
        ? try findQuotedCell(&scan) : try findPlainCell(&scan)
      switch outcome {
      case .anotherCell: continue
      case .lastCell: return true
      case .cut: return false
      }
    }
  }

  private mutating func findPlainCell(_ scan: inout RecordScan) throws -> CellOutcome {
    let start = scan.index
    var index = start
    var seen = scan.seen
    while index < end {
      let byte = bytes[index]
      seen |= byte
      // Letters, digits and most signs are above the comma, so one comparison passes nearly every byte.
      if byte > 0x2C {
        index &+= 1
        continue
      }
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        scan.seen = seen
        scan.index = index
        return try finishCell(from: start, to: index, doubled: false, &scan)
      case UInt8(ascii: "\""):
        throw problem(.unescapedQuote, scan)
      case 0x09, 0x20...0x2B:
        index &+= 1
      default:
        throw problem(.controlCharacter, scan)
      }
    }
    scan.seen = seen
    scan.index = index
    return try finishCell(from: start, to: index, doubled: false, &scan)
  }

  private mutating func findQuotedCell(_ scan: inout RecordScan) throws -> CellOutcome {
    let start = scan.index + 1
    let startLine = scan.line
    var index = start
    var doubled = false
    while index < end {
      let byte = bytes[index]
      scan.seen |= byte
      if byte == UInt8(ascii: "\"") {
        guard index + 1 < end else { break }
        if bytes[index + 1] == UInt8(ascii: "\"") {
          doubled = true
          index &+= 2
          continue
        }
        scan.index = index + 1
        return try finishCell(from: start, to: index, doubled: doubled, &scan)
      }
      try check(quotedByte: byte, startLine: startLine, &scan)
      index &+= 1
    }
    guard scan.isAtEnd else { return .cut }
    guard index < end else {
      throw CSVProblem(.unterminatedQuote, line: startLine, column: cellCount + 1)
    }
    scan.index = index + 1
    return try finishCell(from: start, to: index, doubled: doubled, &scan)
  }

  private func check(quotedByte byte: UInt8, startLine: Int, _ scan: inout RecordScan) throws {
    guard byte < 0x20, byte != 0x09 else { return }
    guard byte == 0x0A || byte == 0x0D else { throw problem(.controlCharacter, scan) }
    guard allowsLineBreaks else {
      throw CSVProblem(.lineBreakInCell, line: startLine, column: cellCount + 1)
    }
    scan.hasLineBreaks = true
    if byte == 0x0A { scan.line += 1 }
  }

  /// Notes the cell and steps over what follows it: a comma, a line end or the end of the file.
  private mutating func finishCell(
    from start: Int,
    to stop: Int,
    doubled: Bool,
    _ scan: inout RecordScan
  ) throws -> CellOutcome {
    cells[cellCount] = CellBounds(start: Int32(start), end: Int32(stop), hasDoubledQuotes: doubled)
    scan.hasDoubledQuotes = scan.hasDoubledQuotes || doubled
    guard scan.index < end else {
      cellCount += 1
      return scan.isAtEnd ? .lastCell : .cut
    }
    switch bytes[scan.index] {
    case UInt8(ascii: ","):
      scan.index += 1
      cellCount += 1
      return .anotherCell
    case UInt8(ascii: "\n"):
      scan.index += 1
    case UInt8(ascii: "\r"):
      guard scan.index + 1 < end || scan.isAtEnd else { return .cut }
      guard scan.index + 1 < end, bytes[scan.index + 1] == UInt8(ascii: "\n") else {
        throw problem(.bareCarriageReturn, scan)
      }
      scan.index += 2
    default:
      throw problem(.textAfterQuote, scan)
    }
    scan.line += 1
    cellCount += 1
    return .lastCell
  }

  private func problem(_ kind: CSVProblem.Kind, _ scan: RecordScan) -> CSVProblem {
    CSVProblem(kind, line: scan.line, column: cellCount + 1)
  }

  private func checkUTF8() throws {
    for index in 0..<cellCount {
      let cell = cells[index]
      let buffer = CellBytes(start: bytes + Int(cell.start), count: Int(cell.end - cell.start))
      guard isUTF8(buffer) else {
        throw CSVProblem(.invalidUTF8, line: recordLine, column: index + 1)
      }
    }
  }

  private func foldQuotes() {
    for index in 0..<cellCount where cells[index].hasDoubledQuotes {
      var target = Int(cells[index].start)
      var source = target
      let stop = Int(cells[index].end)
      while source < stop {
        bytes[target] = bytes[source]
        source += bytes[source] == UInt8(ascii: "\"") ? 2 : 1
        target += 1
      }
      cells[index].end = Int32(target)
    }
  }
}

/// What one attempt at a record has seen so far.
private struct RecordScan {
  var line: Int
  var index: Int
  let isAtEnd: Bool
  /// All bytes joined by "or": above 0x7F means that the record is not plain ASCII.
  var seen: UInt8 = 0
  var hasDoubledQuotes = false
  var hasLineBreaks = false
}

private enum CellOutcome {
  case anotherCell, lastCell, cut
}

/// Whether the bytes are well-formed UTF-8.
private func isUTF8(_ bytes: CellBytes) -> Bool {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue: continue
    case .emptyInput: return true
    case .error: return false
    }
  }
}
