import Interchange
import Kernel
import Storage

/// Orgs, academic sessions, courses and classes.
extension RosterIntake {
  func takeOrg(_ row: borrowing OneRosterRow) throws {
    guard let fate = settle(row), let out = try begin(row, fate) else { return }
    let types: [StaticString] = ["school", "district", "department", "local", "state", "national"]
    out.word(row[4], from: types, otherwise: "other")
    out.cell(row[3])
    out.optional(row[5])
    try out.endRow()
    hangUnder(.orgs, fate, parent: row[6])
  }

  func takeSession(_ row: borrowing OneRosterRow) throws {
    let (starts, ends) = (row.text(5), row.text(6))
    guard starts <= ends else {
      return note(.invalidDate, .academicSessions, row.line, "endDate", expected: "startDate")
    }
    guard let fate = settle(row), let out = try begin(row, fate) else { return }
    out.cell(row[3])
    out.word(row[4], from: ["gradingPeriod", "semester", "schoolYear", "term"], otherwise: "other")
    out.text(starts)
    out.text(ends)
    out.int(Int(row.text(8)) ?? Int(ends.prefix(4)) ?? 0)
    try out.endRow()
    hangUnder(.academicSessions, fate, parent: row[7])
  }

  func takeCourse(_ row: borrowing OneRosterRow) throws {
    let org = stored[OneRosterRecord.orgs.rawValue].id(of: row[7].key)
    let year = stored[OneRosterRecord.academicSessions.rawValue].id(of: row[3].key)
    let extra: UInt64 = (org == nil ? 1 : 0) | (year == nil ? 2 : 0)
    guard let fate = settle(row, mixing: extra), let out = try begin(row, fate) else { return }
    out.cell(row[4])
    out.optional(row[5])
    out.cell(row[6])
    out.cell(row[8])
    out.optional(org)
    out.optional(year)
    try out.endRow()
  }

  func takeClass(_ row: borrowing OneRosterRow) throws {
    guard let school = needed(row[9], .orgs, .classes, row.line, "schoolSourcedId") else { return }
    let course = stored[OneRosterRecord.courses.rawValue].id(of: row[5].key)
    guard let fate = settle(row, mixing: course == nil ? 1 : 0), let out = try begin(row, fate) else {
      return
    }
    school.write(to: out)
    out.optional(course)
    out.cell(row[3])
    out.optional(row[6])
    out.word(row[7], from: ["homeroom", "scheduled"], otherwise: "other")
    out.optional(row[8])
    out.cell(row[4])
    out.cell(row[11])
    out.cell(row[13])
    out.text(terms(row[10]))
    try out.endRow()
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

extension BulkLoader {
  /// The bytes of a cell; an empty one is empty text.
  func cell(_ cell: CellBytes) { text(UnsafeRawBufferPointer(cell)) }

  /// The bytes of a cell; an empty one is nothing.
  func optional(_ cell: CellBytes) {
    if cell.isEmpty { null() } else { self.cell(cell) }
  }

  func optional(_ id: RosterID?) {
    if let id { id.write(to: self) } else { null() }
  }

  /// A word of a closed list, or the word for all others.
  func word(_ cell: CellBytes, from words: [StaticString], otherwise: StaticString) {
    let isListed = words.contains { cell.equals($0) }
    if isListed { self.cell(cell) } else { word(otherwise) }
  }

  func word(_ text: StaticString) {
    self.text(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
