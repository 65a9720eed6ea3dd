import Interchange
import Kernel
import People
import Storage

/// Users, their roles and their enrollments.
extension RosterIntake {
  func takeUser(_ row: borrowing OneRosterRow) throws {
    let key = row[0].key
    let standing = roles[key]
    let isKnown = stored[OneRosterRecord.users.rawValue].place(of: key) != nil
    let kind: PersonKind? = standing?.kind ?? (isKnown ? nil : row[11].isEmpty ? nil : .student)
    if kind == .family { return leaveOut(user: key, .guardians) }
    if kind == nil, !isKnown { return leaveOut(user: key, .usersWithoutRole) }
    let org = standing.flatMap { stored[OneRosterRecord.orgs.rawValue].id(of: $0.org) }
    // Only what the package says itself: a delta without roles must look the same the second time.
    let extra = standing.map { (UInt64($0.kind.rawValue) + 1) ^ ($0.org &* 0x9E37_79B9) } ?? 0
    guard let fate = settle(row, mixing: extra), let out = try begin(row, fate) else { return }
    if let kind { out.word(kind.stored) } else { out.null() }
    out.cell(row[6])
    out.cell(row[7])
    out.optional(row[8])
    out.optional(row[13])
    out.optional(row[4])
    out.optional(row[10])
    out.optional(row[9])
    out.cell(row[11])
    out.text(SearchKey.of(family: row.text(7), given: row.text(6)))
    out.int(row[3].equals("false") ? 0 : 1)
    out.optional(org)
    try out.endRow()
  }

  func takeRole(_ row: borrowing OneRosterRow) throws {
    let user = row[3].key
    guard let role = RosterRole(row[5]), !isLeftOut(user: user) else {
      // Students and families are counted where they stand themselves.
      if RosterRole(row[5]) == nil, roles[user]?.kind == .staff { leaveOut(.rolesWithoutRights) }
      return try remove(row)
    }
    guard let person = needed(row[3], .users, .roles, row.line, "userSourcedId") else { return }
    let isAtSchool = role.role.isHeldAtSchools
    let org = isAtSchool ? needed(row[8], .orgs, .roles, row.line, "orgSourcedId") : nil
    guard org != nil || !isAtSchool, let fate = settle(row), let out = try begin(row, fate) else { return }
    person.write(to: out)
    out.text(role.role.rawValue)
    out.optional(org)
    out.optional(row[6])
    out.optional(row[7])
    out.word(role.isConfirmed ? "confirmed" : "proposed")
    try out.endRow()
  }

  func takeEnrollment(_ row: borrowing OneRosterRow) throws {
    guard !isLeftOut(user: row[5].key) else { return leaveOut(.enrollmentsOfOthers) }
    guard let room = needed(row[3], .classes, .enrollments, row.line, "classSourcedId"),
      let person = needed(row[5], .users, .enrollments, row.line, "userSourcedId"),
      let fate = settle(row), let out = try begin(row, fate)
    else { return }
    room.write(to: out)
    person.write(to: out)
    out.word(row[6], from: ["student", "teacher", "administrator", "proctor", "aide"], otherwise: "other")
    out.int(row[7].equals("true") ? 1 : 0)
    out.optional(row[8])
    out.optional(row[9])
    try out.endRow()
  }
}
