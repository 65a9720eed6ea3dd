import Interchange
import Kernel
import Storage

/// Takes the rows of a package one by one, compares each with what is stored, and writes what differs.
///
/// A class because the reader's closure and its caller share it.
final class RosterIntake {
  let bundle: OneRosterBundle
  let roles: RosterRoles
  private(set) var plan = RosterPlan()
  private(set) var errors: [RowIssue] = []
  private(set) var errorCount = 0
  /// Rows that are not stored on purpose, by reason.
  private(set) var leftOut: [LeftOut: Int] = [:]
  /// The orgs and sessions of this run with the key of what stands above each.
  private(set) var parents: [(record: OneRosterRecord, child: RosterID, parent: UInt64?)] = []
  var stored: [StoredRows]
  /// Nothing when the package is only checked.
  private let writer: RosterWriter?
  private var ids: RosterIDMaker
  private var leftOutUsers: Set<UInt64> = []
  private var isWriting: Bool
  private let errorLimit = 500

  /// Why a row is not stored.
  enum LeftOut: String, Codable, Sendable, CaseIterable, CodingKeyRepresentable {
    case guardians, usersWithoutRole, rolesWithoutRights, enrollmentsOfOthers
  }

  init(_ bundle: OneRosterBundle, stored: [StoredRows], writer: RosterWriter?, now: Instant) throws {
    self.bundle = bundle
    self.stored = stored
    self.writer = writer
    isWriting = writer != nil
    ids = RosterIDMaker(now: now)
    roles = try RosterRoles(bundle)
    for record in OneRosterRecord.allCases {
      plan[record].activeBefore = stored[record.rawValue].activeBefore
      plan[record].isBulk = mode(record) == .bulk
    }
  }

  /// Takes one row.
  func take(_ row: borrowing OneRosterRow) throws {
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

  /// Counts what complete files no longer list; call it after the last row.
  func countVanished() {
    for record in OneRosterRecord.allCases where plan[record].isBulk {
      plan[record].ends += stored[record.rawValue].vanished
    }
  }

  func mode(_ record: OneRosterRecord) -> OneRosterMode { bundle.mode(of: record.file(in: bundle.version)) }

  /// Stops writing: there is an error, so everything will be undone anyway.
  func stopWriting() { isWriting = false }

  // MARK: - One row

  /// Compares a row with what is stored; nothing when there is nothing to write.
  func settle(_ row: borrowing OneRosterRow, mixing extra: UInt64 = 0) -> RosterFate? {
    let record = row.record
    let key = row[0].key
    let hash = RowFingerprint.of(row, RosterTable.of(record).fields, mixing: extra)
    let modified = Self.modified(row)
    guard let place = stored[record.rawValue].place(of: key) else {
      let id = ids.next()
      stored[record.rawValue].add(
        key,
        .init(id: id, hash: hash, modified: modified, isActive: true, isSeen: true, isNew: true)
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

  func begin(_ row: borrowing OneRosterRow, _ fate: RosterFate) throws -> BulkLoader? {
    try writer?.begin(row.record, fate, sourcedID: row[0])
  }

  /// Ends a row that a delta removes, or that no longer carries what is stored of it.
  func remove(_ row: borrowing OneRosterRow) throws {
    let record = row.record
    guard let place = stored[record.rawValue].place(of: row[0].key) else { return }
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
    if isWriting { try writer?.end(record, sourcedID: row.text(0), modified: modified) }
  }

  func leaveOut(_ reason: LeftOut) { leftOut[reason, default: 0] += 1 }

  func leaveOut(user: UInt64, _ reason: LeftOut) {
    leftOutUsers.insert(user)
    leaveOut(reason)
  }

  func isLeftOut(user: UInt64) -> Bool { leftOutUsers.contains(user) }

  func hangUnder(_ record: OneRosterRecord, _ fate: RosterFate, parent: CellBytes) {
    parents.append((record, fate.id, parent.isEmpty ? nil : parent.key))
  }

  /// What a cell points to; without it the row cannot be stored, so its absence is an error.
  func needed(
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

  func note(_ code: IssueCode, _ record: OneRosterRecord, _ line: Int, _ column: String, expected: String) {
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
