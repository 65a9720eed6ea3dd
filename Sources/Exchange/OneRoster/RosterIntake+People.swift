import Interchange
import Kernel
import People
import Storage

/// Users, their roles and their enrollments.
extension RosterIntake {
  mutating func takeUser(_ row: borrowing OneRosterRow) throws {
    let key = row[0].key
    let standing = roles[key]
    let isKnown = stored[OneRosterRecord.users.rawValue].has(key)
    let kind: PersonKind? = standing?.kind ?? (isKnown ? nil : row[11].isEmpty ? nil : .student)
    if kind == .family { return leaveOut(user: key, .guardians) }
    if kind == nil, !isKnown { return leaveOut(user: key, .usersWithoutRole) }
    let org = standing.flatMap { stored[OneRosterRecord.orgs.rawValue].id(of: $0.org) }
    // Only what the package says itself: a delta without roles must look the same the second time.
    let extra = standing.map { (UInt64($0.kind.rawValue) + 1) ^ ($0.org &* 0x9E37_79B9) } ?? 0
    guard begin(row, mixing: extra) != nil else { return }
    if let kind { rows?.word(kind.stored) } else { rows?.null() }
    rows?.cell(row[6])
    rows?.cell(row[7])
    rows?.optional(row[8])
    rows?.optional(row[13])
    rows?.optional(row[4])
    rows?.optional(row[10])
    rows?.optional(row[9])
    rows?.cell(row[11])
    rows?.text(SearchKey.of(family: row.text(7), given: row.text(6)))
    rows?.int(row[3].equals("false") ? 0 : 1)
    rows?.optional(org)
    try rows?.endRow()
  }

  mutating func takeRole(_ row: borrowing OneRosterRow) throws {
    let user = row[3].key
    guard let role = RosterRole(row[5]), !isLeftOut(user: user) else {
      // Students and families are counted where they stand themselves.
      if RosterRole(row[5]) == nil, roles[user]?.kind == .staff { leaveOut(.rolesWithoutRights) }
      return try remove(row)
    }
    guard let person = needed(row[3], .users, .roles, row.line, "userSourcedId") else { return }
    let isAtSchool = role.role.isHeldAtSchools
    let org = isAtSchool ? needed(row[8], .orgs, .roles, row.line, "orgSourcedId") : nil
    guard org != nil || !isAtSchool, begin(row) != nil else { return }
    rows?.id(person)
    rows?.text(role.role.rawValue)
    rows?.optional(org)
    rows?.optional(row[6])
    rows?.optional(row[7])
    rows?.word(role.isConfirmed ? "confirmed" : "proposed")
    try rows?.endRow()
  }

  mutating func takeEnrollment(_ row: borrowing OneRosterRow) throws {
    guard !isLeftOut(user: row[5].key) else { return leaveOut(.enrollmentsOfOthers) }
    guard let room = needed(row[3], .classes, .enrollments, row.line, "classSourcedId"),
      let person = needed(row[5], .users, .enrollments, row.line, "userSourcedId"),
      begin(row) != nil
    else { return }
    rows?.id(room)
    rows?.id(person)
    rows?.word(row[6], from: ["student", "teacher", "administrator", "proctor", "aide"], otherwise: "other")
    rows?.int(row[7].equals("true") ? 1 : 0)
    rows?.optional(row[8])
    rows?.optional(row[9])
    try rows?.endRow()
  }
}
