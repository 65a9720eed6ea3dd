/// The working state of one `TableScan`: the header's map, the cells of the current row, the judge.
struct TableReader: ~Copyable {
  private let scan: TableScan
  private let columns: [OneRosterColumn]
  private let essentials: [Bool]
  private let cells: UnsafeMutableBufferPointer<CellBytes>
  private var judge: CellJudge
  private var map: HeaderMap?
  private var rowCount = 0

  init(_ scan: TableScan) {
    self.scan = scan
    columns = scan.columns
    essentials = columns.map(scan.essential)
    cells = .allocate(capacity: columns.count)
    cells.initialize(repeating: CellBytes(start: nil, count: 0))
    judge = CellJudge(isStrict: scan.log.isStrict, version: scan.version, mode: scan.entry.mode)
  }

  deinit { cells.deallocate() }

  /// Takes the next record: the header first, then rows.
  mutating func take(_ row: borrowing CSVRow, _ handle: (borrowing CheckedRow) throws -> Void) throws {
    guard let map else {
      let scan = scan
      map = HeaderMap(
        row,
        schema: scan.schema,
        wanted: scan.wanted,
        essential: { scan.essential(scan.schema[$0]) },
        log: scan.log
      )
      return
    }
    rowCount += 1
    guard hasRightWidth(row, map.width) else { return }
    if row.spansLines { scan.log.add(.lineBreakInCell, .warning, line: row.line) }
    judge.startRow()
    var isSound = true
    for index in columns.indices {
      let position = map.positions[index]
      cells[index] = position < 0 ? CellBytes(start: nil, count: 0) : row[position]
      isSound = check(index, position, row.line) && isSound
    }
    try handle(CheckedRow(line: row.line, isSound: isSound, cells: UnsafeBufferPointer(cells)))
  }

  /// Notes what can only be said at the end of the file.
  func finish() {
    if map == nil {
      scan.log.add(.tableMissingHeader, .error)
    } else if rowCount == 0 {
      scan.log.add(.missingDataRows, .warning)
    }
  }

  private func hasRightWidth(_ row: borrowing CSVRow, _ width: Int) -> Bool {
    guard row.count != width else { return true }
    // Commas too many at the end of a line are harmless; anything else means that cells have shifted.
    var isHarmless = row.count > width
    for index in min(width, row.count)..<row.count where !row[index].isEmpty { isHarmless = false }
    scan.log.add(
      .rowWidth,
      isHarmless ? .warning : .error,
      line: row.line,
      .row,
      ["actual": String(row.count), "expected": String(width)]
    )
    return isHarmless
  }

  /// Judges one cell and mends it in place; false when the row cannot be used.
  private mutating func check(_ index: Int, _ position: Int, _ line: Int) -> Bool {
    let column = columns[index]
    guard !cells[index].isEmpty else { return checkEmpty(index, column, position, line) }
    switch judge.judge(cells[index], column.kind) {
    case .right: return true
    case .mended(let better, let code):
      cells[index] = better
      scan.log.add(code, .warning, line: line, place(column, position), Self.expectation(column))
      // Blanks alone are as good as nothing.
      return better.isEmpty ? checkEmpty(index, column, position, line) : true
    case .wrong(let code):
      scan.log.add(code, .error, line: line, place(column, position), Self.expectation(column))
      return false
    }
  }

  private mutating func checkEmpty(
    _ index: Int,
    _ column: OneRosterColumn,
    _ position: Int,
    _ line: Int
  ) -> Bool {
    let isDelta = scan.entry.mode == .delta
    switch column.kind {
    case .status:
      // What is handed on always says what to do with the record.
      cells[index] = CellJudge.bytes("active")
      if isDelta, position >= 0 {
        scan.log.add(.requiredInDelta, .warning, line: line, place(column, position))
      }
      return true
    case .lastModified:
      if isDelta, position >= 0 {
        scan.log.add(.requiredInDelta, .warning, line: line, place(column, position))
      }
      return true
    case .guid, .reference, .references, .date, .year, .boolean, .integer, .float, .vocabulary,
      .vocabularies, .list, .typedIDs, .string:
      guard column.isRequired, position >= 0 || essentials[index] else { return true }
      let isEssential = essentials[index]
      if position >= 0 {
        scan.log.add(
          .missingValue,
          isEssential ? .error : .warning,
          line: line,
          place(column, position)
        )
      }
      return !isEssential
    }
  }

  private func place(_ column: OneRosterColumn, _ position: Int) -> IssueLog.Place {
    IssueLog.Place(number: position + 1, name: column.name)
  }

  /// What the sentence about a wrong cell tells besides the column.
  private static func expectation(_ column: OneRosterColumn) -> [String: String] {
    switch column.kind {
    case .vocabulary(let vocabulary), .vocabularies(let vocabulary): ["expected": vocabulary.listed]
    case .status: ["expected": "active, tobedeleted"]
    case .typedIDs: ["expected": "{type:id}"]
    case .list, .references: ["expected": "A,B"]
    case .guid, .reference, .lastModified, .date, .year, .boolean, .integer, .float, .string: [:]
    }
  }
}
