import Interchange
import Kernel
import Storage

/// Takes the rows of a package one by one, compares each with what is stored, and hands on what differs.
struct RosterIntake {
  /// Thrown when the database's thread has stopped, so that there is no use in going on.
  struct Stopped: Error {}

  /// An org or session of this run with the key of what stands above it.
  struct Parent: Sendable {
    let record: OneRosterRecord
    let child: RosterID
    let parent: UInt64?
  }

  let bundle: OneRosterBundle
  let roles: RosterRoles
  private(set) var plan = RosterPlan()
  private(set) var errors: [RowIssue] = []
  private(set) var errorCount = 0
  /// Rows that are not stored on purpose, by reason.
  private(set) var leftOut: [LeftOut: Int] = [:]
  private(set) var parents: [Parent] = []
  /// What is stored of each kind, as far as it was needed yet.
  private(set) var stored: [StoredRows] = []
  /// Nothing when the package is only checked.
  var rows: RosterRows?
  /// The fields of each kind whose change is a change.
  private let fields = OneRosterRecord.allCases.map { RosterTable.of($0).fields }
  private let arriving: RowPipe<StoredRows>
  private var ids: RosterIDMaker
  private var leftOutUsers: Set<UInt64> = []
  private var isWriting: Bool
  private let errorLimit = 500

  /// Why a row is not stored.
  enum LeftOut: String, Codable, Sendable, CaseIterable, CodingKeyRepresentable {
    case guardians, usersWithoutRole, rolesWithoutRights, enrollmentsOfOthers
  }

  /// What is stored arrives in the order of the kinds, each when it has been read.
  init(_ bundle: OneRosterBundle, stored: RowPipe<StoredRows>, rows: RosterRows?, now: Instant) throws {
    self.bundle = bundle
    self.rows = rows
    arriving = stored
    isWriting = rows != nil
    ids = RosterIDMaker(now: now)
    roles = try RosterRoles(bundle)
  }

  /// Takes one row.
  mutating func take(_ row: borrowing OneRosterRow) throws {
    if stored.count <= row.record.rawValue { try wait(for: row.record) }
    if row.isDeleted { return try remove(row) }
    switch row.record {
    case .orgs: try takeOrg(row)
    case .academicSessions: try takeSession(row)
    case .courses: try takeCourse(row)
    case .classes: try takeClass(row)
    case .users: try takeUser(row)
    case .roles: try takeRole(row)
    case .enrollments: try takeEnrollment(row)
    }
  }

  /// Sends the last rows and counts what complete files no longer list; call it after the last row.
  mutating func finish() throws {
    try rows?.finish()
    try wait(for: .enrollments)
    for record in OneRosterRecord.allCases where plan[record].isBulk {
      plan[record].ends += stored[record.rawValue].vanished
    }
  }

  func mode(_ record: OneRosterRecord) -> OneRosterMode { bundle.mode(of: record.file(in: bundle.version)) }

  /// Stops writing: there is an error, so everything will be undone anyway.
  private mutating func stopWriting() { isWriting = false }

  /// Waits until what is stored of a kind, and of those it refers to, is there.
  private mutating func wait(for record: OneRosterRecord) throws {
    for next in OneRosterRecord.allCases.dropFirst(stored.count) where next.rawValue <= record.rawValue {
      guard let rows = arriving.next() else { throw Stopped() }
      plan[next].activeBefore = rows.activeBefore
      plan[next].isBulk = mode(next) == .bulk
      stored.append(rows)
    }
  }

  // MARK: - One row

  /// Compares a row with what is stored and starts the row to write; nothing when there is nothing to write.
  mutating func begin(_ row: borrowing OneRosterRow, mixing extra: UInt64 = 0) -> RosterFate? {
    guard let fate = settle(row, mixing: extra) else { return nil }
    rows?.begin(row.record, fate, sourcedID: row[0])
    return fate
  }

  private mutating func settle(_ row: borrowing OneRosterRow, mixing extra: UInt64) -> RosterFate? {
    let record = row.record
    let key = row[0].key
    let hash = RowFingerprint.of(row, fields[record.rawValue], mixing: extra)
    let modified = Self.modified(row)
    guard let place = stored[record.rawValue].find(key) else {
      let id = ids.next()
      stored[record.rawValue].add(
        .init(key: key, id: id, hash: hash, modified: modified, isActive: true, isSeen: true, isNew: true)
      )
      plan[record].adds += 1
      return isWriting ? RosterFate(id: id, isNew: true, hash: hash, modified: modified) : nil
    }
    stored[record.rawValue].see(at: place)
    let known = stored[record.rawValue].entries[place]
    if modified != .min, modified < known.modified {
      plan[record].older += 1
      return nil
    }
    let isSame = known.hash == hash && known.isActive
    if isSame { plan[record].unchanged += 1 } else { plan[record].changes += 1 }
    // A newer date alone is kept as well, so that an older delta that arrives late stays without effect.
    guard isWriting, !isSame || modified > known.modified else { return nil }
    return RosterFate(id: known.id, isNew: false, hash: hash, modified: modified)
  }

  /// Ends a row that a delta removes, or that no longer carries what is stored of it.
  mutating func remove(_ row: borrowing OneRosterRow) throws {
    let record = row.record
    guard let place = stored[record.rawValue].find(row[0].key) else { return }
    let known = stored[record.rawValue].entries[place]
    let modified = Self.modified(row)
    guard known.isActive else { return }
    if modified != .min, modified < known.modified {
      stored[record.rawValue].see(at: place)
      plan[record].older += 1
      return
    }
    // In a complete file it stays unseen, and ends with all that vanished.
    guard mode(record) == .delta else { return }
    plan[record].ends += 1
    if isWriting { try rows?.end(record, sourcedID: row[0], modified: modified) }
  }

  mutating func leaveOut(_ reason: LeftOut) { leftOut[reason, default: 0] += 1 }

  mutating func leaveOut(user: UInt64, _ reason: LeftOut) {
    leftOutUsers.insert(user)
    leaveOut(reason)
  }

  func isLeftOut(user: UInt64) -> Bool { leftOutUsers.contains(user) }

  mutating func hangUnder(_ record: OneRosterRecord, _ fate: RosterFate, parent: CellBytes) {
    parents.append(Parent(record: record, child: fate.id, parent: parent.isEmpty ? nil : parent.key))
  }

  /// What a cell points to; without it the row cannot be stored, so its absence is an error.
  mutating func needed(
    _ cell: CellBytes,
    _ target: OneRosterRecord,
    _ record: OneRosterRecord,
    _ line: Int,
    _ column: String
  )
    -> RosterID?
  {
    if let id = stored[target.rawValue].id(of: cell.key) { return id }
    // The reader has reported those that a complete file should have had.
    if mode(target) != .bulk {
      note(.missingTargetRecord, record, line, column, expected: target.file(in: bundle.version).fileName)
    } else {
      stopWriting()
    }
    return nil
  }

  mutating func note(
    _ code: IssueCode,
    _ record: OneRosterRecord,
    _ line: Int,
    _ column: String,
    expected: String
  ) {
    stopWriting()
    errorCount += 1
    guard errors.count < errorLimit else { return }
    errors.append(bundle.issue(code, in: record, line: line, column: column, expected: expected))
  }

  private static func modified(_ row: borrowing OneRosterRow) -> Int64 {
    guard !row[2].isEmpty, let instant = Instant(row.text(2)) else { return .min }
    return instant.milliseconds
  }
}
