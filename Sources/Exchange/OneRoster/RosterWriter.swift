import Interchange
import Kernel
import Storage

/// Writes rows as they are read: new ones to their tables, changed ones beside them until the plan is accepted.
final class RosterWriter {
  private let db: Connection
  private let district: String
  private let source: Int
  private var newRows: [BulkLoader?] = Array(repeating: nil, count: OneRosterRecord.allCases.count)
  private var changedRows: [BulkLoader?] = Array(repeating: nil, count: OneRosterRecord.allCases.count)
  private var endedRows: BulkLoader?

  init(_ db: Connection, district: DistrictID, source: Int) {
    self.db = db
    self.district = district.text
    self.source = source
  }

  /// Starts a row with the columns that every table has; the caller adds the others and ends it.
  func begin(_ record: OneRosterRecord, _ fate: RosterFate, sourcedID: CellBytes) throws -> BulkLoader {
    let loader = try fate.isNew ? newLoader(record) : changedLoader(record)
    if RosterTable.of(record).hasID {
      fate.id.write(to: loader)
      loader.text(district)
    }
    loader.int(source)
    loader.text(UnsafeRawBufferPointer(sourcedID))
    loader.int(fate.hash)
    if fate.modified == .min {
      loader.null()
    } else {
      loader.text(Instant(milliseconds: fate.modified).description)
    }
    return loader
  }

  /// Notes a row that ends.
  func end(_ record: OneRosterRecord, sourcedID: String, modified: Int64) throws {
    let loader = try endedRows ?? RosterQueries.endedRows(db)
    endedRows = loader
    loader.int(record.rawValue)
    loader.text(sourcedID)
    if modified == .min { loader.null() } else { loader.text(Instant(milliseconds: modified).description) }
    try loader.endRow()
  }

  /// The kinds that have rows to change.
  var changedRecords: [OneRosterRecord] {
    OneRosterRecord.allCases.filter { changedRows[$0.rawValue] != nil }
  }

  /// Whether anything ends.
  var hasEnds: Bool { endedRows != nil }

  /// Sends what is still on the way.
  func finish() throws {
    for loader in newRows + changedRows + [endedRows] { _ = try loader?.finish() }
  }

  private func newLoader(_ record: OneRosterRecord) throws -> BulkLoader {
    if let loader = newRows[record.rawValue] { return loader }
    let table = RosterTable.of(record)
    let loader = try db.bulkLoader(into: table.name, columns: table.leading + table.columns) { [weak self] in
      try self?.send(before: record)
    }
    newRows[record.rawValue] = loader
    return loader
  }

  /// Sends the rows of the kinds that a kind refers to.
  private func send(before record: OneRosterRecord) throws {
    for loader in newRows.prefix(record.rawValue) { _ = try loader?.finish() }
  }

  private func changedLoader(_ record: OneRosterRecord) throws -> BulkLoader {
    if let loader = changedRows[record.rawValue] { return loader }
    let loader = try RosterQueries.changedRows(db, record)
    changedRows[record.rawValue] = loader
    return loader
  }
}

/// What happens to one row of a package.
struct RosterFate {
  let id: RosterID
  let isNew: Bool
  let hash: Int64
  let modified: Int64
}
