import Interchange
import Kernel
import Storage

/// Orgs, academic sessions, courses and classes.
extension RosterIntake {
  mutating func takeOrg(_ row: borrowing OneRosterRow) throws {
    guard let fate = begin(row) else { return }
    let types: [StaticString] = ["school", "district", "department", "local", "state", "national"]
    rows?.word(row[4], from: types, otherwise: "other")
    rows?.cell(row[3])
    rows?.optional(row[5])
    try rows?.endRow()
    hangUnder(.orgs, fate, parent: row[6])
  }

  mutating func takeSession(_ row: borrowing OneRosterRow) throws {
    let (starts, ends) = (row.text(5), row.text(6))
    guard starts <= ends else {
      return note(.invalidDate, .academicSessions, row.line, "endDate", expected: "startDate")
    }
    guard let fate = begin(row) else { return }
    rows?.cell(row[3])
    rows?.word(row[4], from: ["gradingPeriod", "semester", "schoolYear", "term"], otherwise: "other")
    rows?.text(starts)
    rows?.text(ends)
    rows?.int(Int(row.text(8)) ?? Int(ends.prefix(4)) ?? 0)
    try rows?.endRow()
    hangUnder(.academicSessions, fate, parent: row[7])
  }

  mutating func takeCourse(_ row: borrowing OneRosterRow) throws {
    let org = stored[OneRosterRecord.orgs.rawValue].id(of: row[7].key)
    let year = stored[OneRosterRecord.academicSessions.rawValue].id(of: row[3].key)
    let extra: UInt64 = (org == nil ? 1 : 0) | (year == nil ? 2 : 0)
    guard begin(row, mixing: extra) != nil else { return }
    rows?.cell(row[4])
    rows?.optional(row[5])
    rows?.cell(row[6])
    rows?.cell(row[8])
    rows?.optional(org)
    rows?.optional(year)
    try rows?.endRow()
  }

  mutating func takeClass(_ row: borrowing OneRosterRow) throws {
    guard let school = needed(row[9], .orgs, .classes, row.line, "schoolSourcedId") else { return }
    let course = stored[OneRosterRecord.courses.rawValue].id(of: row[5].key)
    guard begin(row, mixing: course == nil ? 1 : 0) != nil else { return }
    let terms = terms(row[10])
    rows?.id(school)
    rows?.optional(course)
    rows?.cell(row[3])
    rows?.optional(row[6])
    rows?.word(row[7], from: ["homeroom", "scheduled"], otherwise: "other")
    rows?.optional(row[8])
    rows?.cell(row[4])
    rows?.cell(row[11])
    rows?.cell(row[13])
    rows?.text(terms)
    try rows?.endRow()
  }

  /// The own ids of the sessions in a list, joined by commas.
  private func terms(_ list: CellBytes) -> String {
    let sessions = stored[OneRosterRecord.academicSessions.rawValue]
    let ids = list.split(separator: UInt8(ascii: ",")).compactMap { item in
      sessions.id(of: CellBytes(rebasing: item).key)?.text
    }
    return ids.joined(separator: ",")
  }
}
