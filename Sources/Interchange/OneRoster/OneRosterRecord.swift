/// The kinds of records a roster import needs, the same for every version of the standard.
///
/// Passwords, telephone numbers, guardians and demographics have no place in them: they are never handed on.
package enum OneRosterRecord: Int, CaseIterable, Sendable {
  case orgs, academicSessions, courses, classes, users, roles, enrollments

  /// The names of the cells a row of this kind has, in order.
  package var fields: [StaticString] {
    switch self {
    case .orgs: Self.orgFields
    case .academicSessions: Self.sessionFields
    case .courses: Self.courseFields
    case .classes: Self.classFields
    case .users: Self.userFields
    case .roles: Self.roleFields
    case .enrollments: Self.enrollmentFields
    }
  }

  /// The names as strings, for the columns of a staging table.
  package var fieldNames: [String] { fields.map(\.description) }

  /// The position of a field in the rows of this kind.
  package func index(of name: String) -> Int? { fieldNames.firstIndex(of: name) }

  /// The file that holds these records in a version.
  package func file(in version: OneRosterVersion) -> OneRosterFile {
    switch self {
    case .orgs: .orgs
    case .academicSessions: .academicSessions
    case .courses: .courses
    case .classes: .classes
    case .users: .users
    case .roles: version == .v1p1 ? .users : .roles
    case .enrollments: .enrollments
    }
  }

  /// Whether a row without a value in this column is of no use.
  func isEssential(_ name: String) -> Bool { name == "sourcedId" || essentials.contains(name) }

  private var essentials: [String] {
    switch self {
    case .orgs: ["type"]
    case .academicSessions: ["type", "startDate", "endDate"]
    case .courses: []
    case .classes: ["schoolSourcedId"]
    case .users: ["orgSourcedIds", "role"]
    case .roles: ["userSourcedId", "role", "orgSourcedId"]
    case .enrollments: ["classSourcedId", "userSourcedId", "role"]
    }
  }

  private static let orgFields: [StaticString] = [
    "sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId",
  ]
  private static let sessionFields: [StaticString] = [
    "sourcedId", "status", "dateLastModified", "title", "type", "startDate", "endDate", "parentSourcedId",
    "schoolYear",
  ]
  private static let courseFields: [StaticString] = [
    "sourcedId", "status", "dateLastModified", "schoolYearSourcedId", "title", "courseCode", "grades",
    "orgSourcedId", "subjects", "subjectCodes",
  ]
  private static let classFields: [StaticString] = [
    "sourcedId", "status", "dateLastModified", "title", "grades", "courseSourcedId", "classCode", "classType",
    "location", "schoolSourcedId", "termSourcedIds", "subjects", "subjectCodes", "periods",
  ]
  private static let userFields: [StaticString] = [
    "sourcedId", "status", "dateLastModified", "enabledUser", "username", "userIds", "givenName",
    "familyName",
    "middleName", "identifier", "email", "grades", "userMasterIdentifier", "preferredGivenName",
    "preferredFamilyName", "primaryOrgSourcedId",
  ]
  private static let roleFields: [StaticString] = [
    "sourcedId", "status", "dateLastModified", "userSourcedId", "roleType", "role", "beginDate", "endDate",
    "orgSourcedId",
  ]
  private static let enrollmentFields: [StaticString] = [
    "sourcedId", "status", "dateLastModified", "classSourcedId", "schoolSourcedId", "userSourcedId", "role",
    "primary", "beginDate", "endDate",
  ]
}

/// One record, its cells in standard form, borrowed from the reader: look at it, bind it, do not keep it.
package struct OneRosterRow: ~Copyable {
  package let record: OneRosterRecord
  /// The line of the file it came from, counted from 1.
  package let line: Int
  /// The cells in the order of `record.fields`; the bytes are valid only during the call.
  package let cells: UnsafeBufferPointer<CellBytes>

  /// How many cells there are; always `record.fields.count`.
  package var count: Int { cells.count }

  /// The bytes of a cell; empty when there is no value.
  package subscript(index: Int) -> CellBytes { cells[index] }

  /// A cell as a `String`.
  package func text(_ index: Int) -> String { cells[index].text }

  /// A cell by the name of its field, for tests and small files.
  package func text(_ name: String) -> String? { record.index(of: name).map { cells[$0].text } }

  /// Whether the sender asks to remove the record.
  package var isDeleted: Bool { cells[1].equals("tobedeleted") }
}
