/// One row after its cells were judged, borrowed for the length of a call.
struct CheckedRow: ~Copyable {
  let line: Int
  /// Whether every cell is right or could be mended.
  let isSound: Bool
  let cells: UnsafeBufferPointer<CellBytes>

  subscript(index: Int) -> CellBytes { cells[index] }
}

/// Reads one file of a package: maps its header, judges every cell, hands on every row.
struct TableScan {
  let file: OneRosterFile
  let entry: OneRosterBundle.Entry
  let version: OneRosterVersion
  /// All columns of the file.
  let schema: [OneRosterColumn]
  /// Which of them are judged and handed on, in this order.
  let wanted: [Int]
  /// Whether a row means nothing without a value in this column.
  let essential: @Sendable (OneRosterColumn) -> Bool
  let log: IssueLog

  init(
    _ file: OneRosterFile,
    _ entry: OneRosterBundle.Entry,
    _ version: OneRosterVersion,
    names: [StaticString]? = nil,
    log: IssueLog,
    essential: @escaping @Sendable (OneRosterColumn) -> Bool
  ) {
    self.file = file
    self.entry = entry
    self.version = version
    schema = OneRosterSchema.columns(file, version)
    self.log = log
    self.essential = essential
    let schema = schema
    wanted =
      names?.compactMap { name in schema.firstIndex { $0.name.description == name.description } }
      ?? Array(schema.indices)
  }

  /// The columns handed on, in order.
  var columns: [OneRosterColumn] { wanted.map { schema[$0] } }

  /// Reads the file to its end; false when it had to stop because the file is not readable as CSV.
  func run(
    from source: any OneRosterSource,
    progress: (Int) -> Void,
    _ handle: (borrowing CheckedRow) throws -> Void
  ) throws -> Bool {
    log.begin(entry.name)
    var reader = TableReader(self)
    do {
      try source.read(entry.name) { fill in
        try CSVReader(allowsLineBreaks: !log.isStrict).read(
          from: { space in
            let count = try fill(space)
            progress(count)
            return count
          },
          row: { row in try reader.take(row, handle) }
        )
      }
    } catch let problem as CSVProblem {
      log.begin(entry.name)
      log.add(problem)
      return false
    }
    log.begin(entry.name)
    reader.finish()
    return true
  }
}
