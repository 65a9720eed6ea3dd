/// Remembers which sourcedIds each file has, and checks that what rows point to is there.
///
/// Files must come in reference order. Only fingerprints are kept. A class because the closures of several
/// readers share it.
final class ReferenceIndex {
  /// A column that points to another file.
  struct Column {
    let index: Int
    let name: StaticString
    let target: OneRosterFile
    let isList: Bool
  }

  private struct Pending {
    let fingerprint: UInt64
    let line: Int
    let column: Column
  }

  private static let usualRowBytes = 150
  private let modes: [OneRosterMode]
  private let log: IssueLog
  private var ids: [IDSet]
  private var isUnsure: [Bool]
  private var pending: [Pending] = []

  init(bundle: OneRosterBundle, log: IssueLog) {
    self.log = log
    modes = OneRosterFile.allCases.map(bundle.mode(of:))
    ids = Array(repeating: IDSet(), count: OneRosterFile.allCases.count)
    isUnsure = Array(repeating: false, count: OneRosterFile.allCases.count)
  }

  /// The columns of a table that point to other files.
  static func columns(of columns: [OneRosterColumn]) -> [Column] {
    columns.enumerated().compactMap { index, column in
      switch column.kind {
      case .reference(let target): Column(index: index, name: column.name, target: target, isList: false)
      case .references(let target): Column(index: index, name: column.name, target: target, isList: true)
      case .guid, .status, .lastModified, .date, .year, .boolean, .integer, .float, .vocabulary,
        .vocabularies, .list, .typedIDs, .string:
        nil
      }
    }
  }

  /// Prepares for the rows of a file of that size.
  func begin(_ file: OneRosterFile, bytes: Int) {
    ids[file.rawValue].reserve(bytes / Self.usualRowBytes)
  }

  /// Adds the row's own id; false when an earlier row of the file has it.
  func insert(_ row: borrowing CheckedRow, in file: OneRosterFile) -> Bool {
    guard !row[0].isEmpty else { return true }
    guard ids[file.rawValue].insert(row[0].fingerprint) else {
      log.add(.duplicateID, .error, line: row.line, .init(number: 1, name: "sourcedId"))
      return false
    }
    return true
  }

  /// Checks what the row points to.
  func check(_ row: borrowing CheckedRow, in file: OneRosterFile, _ columns: [Column]) {
    guard !row[1].equals("tobedeleted") else { return }
    let line = row.line
    for column in columns where !row[column.index].isEmpty {
      if column.isList {
        CellForm.forEachItem(row[column.index]) { item in
          if !item.isEmpty { check(item, line, file, column) }
        }
      } else {
        check(row[column.index], line, file, column)
      }
    }
  }

  /// Settles what could not be known before the end of the file; `isComplete`: whether all of it was read.
  func finish(_ file: OneRosterFile, isComplete: Bool) {
    isUnsure[file.rawValue] = !isComplete
    for item in pending where isComplete && !ids[item.column.target.rawValue].contains(item.fingerprint) {
      missing(item.line, item.column)
    }
    pending.removeAll()
  }

  /// Whether a file has a record of that id.
  func has(_ cell: CellBytes, in file: OneRosterFile) -> Bool {
    ids[file.rawValue].contains(cell.fingerprint)
  }

  private func check(_ cell: CellBytes, _ line: Int, _ file: OneRosterFile, _ column: Column) {
    let target = column.target.rawValue
    switch modes[target] {
    case .absent:
      // A delta may point to what was sent before; a complete file may not.
      guard modes[file.rawValue] == .bulk else { return }
      log.add(
        .missingTargetFile,
        .warning,
        line: line,
        place(column),
        ["expected": column.target.fileName]
      )
    case .delta: return
    case .bulk:
      guard !isUnsure[target] else { return }
      let fingerprint = cell.fingerprint
      guard !ids[target].contains(fingerprint) else { return }
      if column.target == file {
        pending.append(Pending(fingerprint: fingerprint, line: line, column: column))
      } else {
        missing(line, column)
      }
    }
  }

  private func missing(_ line: Int, _ column: Column) {
    log.add(
      .missingTargetRecord,
      .error,
      line: line,
      place(column),
      ["expected": column.target.fileName]
    )
  }

  private func place(_ column: Column) -> IssueLog.Place {
    IssueLog.Place(number: column.index + 1, name: column.name)
  }
}
