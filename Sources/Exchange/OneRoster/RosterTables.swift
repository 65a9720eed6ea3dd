import Interchange

/// Where records of a kind are stored and which of their fields count.
struct RosterTable {
  let name: String
  /// The columns that come from the file, in the order in which they are written.
  let columns: [String]
  /// The fields whose change is a change.
  let fields: [Int]
  let hasID: Bool
  let hasVersion: Bool

  /// The columns every row starts with.
  var leading: [String] {
    hasID
      ? ["id", "district_id", "source", "sourced_id", "row_hash", "modified_at"]
      : ["source", "sourced_id", "row_hash", "modified_at"]
  }

  static func of(_ record: OneRosterRecord) -> RosterTable {
    switch record {
    case .orgs: orgs
    case .academicSessions: sessions
    case .courses: courses
    case .classes: classes
    case .users: people
    case .roles: roles
    case .enrollments: enrollments
    }
  }

  private static let orgs = RosterTable(
    name: "org",
    columns: ["type", "name", "identifier"],
    fields: [0, 3, 4, 5, 6],
    hasID: true,
    hasVersion: true
  )
  private static let sessions = RosterTable(
    name: "academic_session",
    columns: ["title", "type", "starts_on", "ends_on", "school_year"],
    fields: [0, 3, 4, 5, 6, 7, 8],
    hasID: true,
    hasVersion: false
  )
  private static let courses = RosterTable(
    name: "course",
    columns: ["title", "course_code", "grades", "subjects", "org_id", "school_year_id"],
    fields: [0, 3, 4, 5, 6, 7, 8],
    hasID: true,
    hasVersion: false
  )
  private static let classes = RosterTable(
    name: "class",
    columns: [
      "org_id", "course_id", "title", "class_code", "class_type", "location", "grades", "subjects", "periods",
      "terms",
    ],
    fields: [0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13],
    hasID: true,
    hasVersion: false
  )
  private static let people = RosterTable(
    name: "person",
    columns: [
      "kind", "given_name", "family_name", "middle_name", "preferred_name", "username", "email", "identifier",
      "grades",
      "search_key", "is_enabled", "org_id",
    ],
    fields: [0, 3, 4, 6, 7, 8, 9, 10, 11, 13],
    hasID: true,
    hasVersion: true
  )
  private static let roles = RosterTable(
    name: "person_role",
    columns: ["person_id", "role", "org_id", "begins_on", "ends_on", "state"],
    fields: [0, 3, 5, 6, 7, 8],
    hasID: true,
    hasVersion: false
  )
  private static let enrollments = RosterTable(
    name: "enrollment",
    columns: ["class_id", "person_id", "role", "is_primary", "begins_on", "ends_on"],
    fields: [0, 3, 5, 6, 7, 8, 9],
    hasID: false,
    hasVersion: false
  )
}
