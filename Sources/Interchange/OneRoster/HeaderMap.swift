/// Finds the columns of the standard in the header row of a file.
struct HeaderMap {
  /// For each column asked for, where it is in the file; -1 when it is not.
  private(set) var positions: [Int] = []
  /// How many cells every row must have.
  private(set) var width = 0

  /// `schema`: all columns of the file in order; `wanted`: the indices of those that will be read.
  init(
    _ row: borrowing CSVRow,
    schema: [OneRosterColumn],
    wanted: [Int],
    essential: (Int) -> Bool,
    log: IssueLog
  ) {
    width = row.count
    var found = [Int](repeating: -1, count: schema.count)
    var names: Set<String> = []
    var lastMatched = -1
    var isOrderNoted = false
    var metadataAt: Int?
    let line = row.line
    for index in 0..<row.count {
      let place = IssueLog.Place(number: index + 1, name: nil)
      let name = row.string(at: index)
      guard !name.isEmpty else {
        log.add(.emptyHeaderName, .warning, line: line, place)
        continue
      }
      guard names.insert(name).inserted else {
        log.add(.duplicateHeader, .error, line: line, place)
        continue
      }
      guard let match = Self.match(row[index], name, schema, found) else {
        if name.hasPrefix("metadata."), name.utf8.count > 9 {
          metadataAt = metadataAt ?? index
        } else {
          log.add(.unknownColumn, .warning, line: line, place)
        }
        continue
      }
      found[match] = index
      if !row[index].equals(schema[match].name) {
        log.add(.misspeltHeader, .warning, line: line, .init(number: index + 1, name: schema[match].name))
      }
      if let metadata = metadataAt {
        log.add(.metadataPosition, .warning, line: line, .init(number: metadata + 1, name: nil))
        metadataAt = row.count
      }
      if match < lastMatched, !isOrderNoted {
        isOrderNoted = true
        log.add(.headerOrder, .warning, line: line, .init(number: index + 1, name: schema[lastMatched].name))
      }
      lastMatched = max(lastMatched, match)
    }
    for index in wanted where found[index] < 0 {
      log.add(
        .missingHeader,
        essential(index) ? .error : .warning,
        line: line,
        .init(number: nil, name: schema[index].name)
      )
    }
    positions = wanted.map { found[$0] }
  }

  private static func match(
    _ cell: CellBytes,
    _ name: String,
    _ schema: [OneRosterColumn],
    _ found: [Int]
  ) -> Int? {
    if let exact = schema.firstIndex(where: { cell.equals($0.name) }) {
      return found[exact] < 0 ? exact : nil
    }
    let near = simplified(name)
    return schema.firstIndex { simplified($0.name.description) == near }.flatMap { found[$0] < 0 ? $0 : nil }
  }

  /// The name without the slips that systems are known to make: capitals, blanks, "preffered", a missing "s".
  private static func simplified(_ name: String) -> String {
    var text = name.lowercased().filter { $0 != " " && $0 != "_" && $0 != "\u{FEFF}" }
    if text.hasPrefix("preffered") || text.hasPrefix("prefered") {
      text = "preferred" + text.drop(while: { $0 != "d" }).dropFirst()
    }
    if text.hasSuffix("sourcedids") { text.removeLast() }
    return text
  }
}
