import Interchange
import Kernel
import Storage

/// Brings rows into the database as they arrive; lives on the database's thread.
final class RosterWriter {
  private let db: Connection
  private var loaders: [BatchLoader?] = Array(repeating: nil, count: RosterTarget.count)

  init(_ db: Connection) { self.db = db }

  func write(_ batch: RosterBatch) throws { try loader(batch.target).append(batch.rows) }

  /// The kinds that have rows to change.
  var changedRecords: [OneRosterRecord] {
    OneRosterRecord.allCases.filter { loaders[RosterTarget.changed($0).place] != nil }
  }

  /// Whether anything ends.
  var hasEnds: Bool { loaders[RosterTarget.ended.place] != nil }

  /// Sends what is still on the way.
  func finish() throws {
    for loader in loaders { _ = try loader?.finish() }
  }

  private func loader(_ target: RosterTarget) throws -> BatchLoader {
    if let loader = loaders[target.place] { return loader }
    let loader =
      switch target {
      case .new(let record): try newRows(record)
      case .changed(let record): try RosterQueries.changedRows(db, record)
      case .ended: try RosterQueries.endedRows(db)
      }
    loaders[target.place] = loader
    return loader
  }

  private func newRows(_ record: OneRosterRecord) throws -> BatchLoader {
    let table = RosterTable.of(record)
    return try db.batchLoader(into: table.name, columns: table.leading + table.columns) { [weak self] in
      try self?.send(before: record)
    }
  }

  /// Sends the rows of the kinds that a kind refers to.
  private func send(before record: OneRosterRecord) throws {
    for earlier in OneRosterRecord.allCases.prefix(record.rawValue) {
      _ = try loaders[RosterTarget.new(earlier).place]?.finish()
    }
  }
}

/// What happens to one row of a package.
struct RosterFate {
  let id: RosterID
  let isNew: Bool
  let hash: Int64
  let modified: Int64
}
