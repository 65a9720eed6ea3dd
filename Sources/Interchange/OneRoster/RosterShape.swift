/// Arranges the cells of a file as the fields of a record; makes role rows of the users of 1.1.
struct RosterShape {
  private let record: OneRosterRecord
  /// For each field, the cell it comes from; nil when this version has no such column.
  private let sources: [Int?]
  private let isIdentity: Bool
  private let orgs: Int?
  private let role: Int?

  init(_ record: OneRosterRecord, _ columns: [OneRosterColumn]) {
    self.record = record
    let names = columns.map(\.name.description)
    sources = record.fieldNames.map { names.firstIndex(of: $0) }
    isIdentity = names == record.fieldNames
    orgs = record == .users ? names.firstIndex(of: "orgSourcedIds") : nil
    role = record == .users ? names.firstIndex(of: "role") : nil
  }

  /// Hands on the record, and with a user of 1.1 one role for each org.
  func emit(_ row: borrowing CheckedRow, _ handle: (borrowing OneRosterRow) throws -> Void) throws {
    if isIdentity {
      try handle(OneRosterRow(record: record, line: row.line, cells: row.cells))
      return
    }
    try withUnsafeTemporaryAllocation(of: CellBytes.self, capacity: sources.count) { cells in
      for (index, source) in sources.enumerated() {
        cells.initializeElement(at: index, to: source.map { row[$0] } ?? CellBytes(start: nil, count: 0))
      }
      if let orgs, let primary = record.index(of: "primaryOrgSourcedId"), cells[primary].isEmpty {
        cells[primary] = Self.firstItem(row[orgs])
      }
      try handle(OneRosterRow(record: record, line: row.line, cells: UnsafeBufferPointer(cells)))
    }
    if let orgs, let role { try emitRoles(row, row[orgs], row[role], handle) }
  }

  private func emitRoles(
    _ row: borrowing CheckedRow,
    _ orgs: CellBytes,
    _ role: CellBytes,
    _ handle: (borrowing OneRosterRow) throws -> Void
  ) throws {
    var items: [CellBytes] = []
    CellForm.forEachItem(orgs) { item in
      let isRepeated = items.contains { $0.elementsEqual(item) }
      if !item.isEmpty, !isRepeated { items.append(item) }
    }
    let none = CellBytes(start: nil, count: 0)
    let user = row[0]
    for (index, org) in items.enumerated() {
      // 1.1 gives a role no id of its own; user and org together name it for good.
      var id = ContiguousArray(user)
      id.append(UInt8(ascii: "/"))
      id.append(contentsOf: org)
      let rank: StaticString = index == 0 ? "primary" : "secondary"
      try id.withUnsafeBufferPointer { id in
        let cells = [id, row[1], row[2], user, CellJudge.bytes(rank), role, none, none, org]
        try cells.withUnsafeBufferPointer {
          try handle(OneRosterRow(record: .roles, line: row.line, cells: $0))
        }
      }
    }
  }

  private static func firstItem(_ list: CellBytes) -> CellBytes {
    var first: CellBytes?
    CellForm.forEachItem(list) { item in
      if first == nil, !item.isEmpty { first = item }
    }
    return first ?? CellBytes(start: nil, count: 0)
  }
}
