import Interchange
import Kernel

/// Whether a user of the roster is stored, and as what.
enum PersonKind: UInt8, Sendable {
  case staff, student
  /// Guardians, parents and relatives: counted, never stored.
  case family

  var stored: StaticString {
    switch self {
    case .staff: "staff"
    case .student: "student"
    case .family: ""
    }
  }
}

/// What the roles in a package say about each user, read ahead of the users themselves.
struct RosterRoles {
  /// One user's standing.
  struct Standing {
    var kind: PersonKind
    var org: UInt64
    fileprivate var isPrimary: Bool
  }

  private var standings: [UInt64: Standing] = [:]

  /// Reads the roles of a package.
  init(_ bundle: OneRosterBundle) throws {
    var standings: [UInt64: Standing] = [:]
    try bundle.eachRole { row in
      guard !row.isDeleted else { return }
      let next = Standing(kind: Self.kind(row[5]), org: row[8].key, isPrimary: row[4].equals("primary"))
      guard var known = standings[row[3].key] else {
        standings[row[3].key] = next
        return
      }
      // Staff outranks student: a teacher who takes a course is staff.
      if next.kind.rawValue < known.kind.rawValue { known.kind = next.kind }
      if next.isPrimary, !known.isPrimary { (known.org, known.isPrimary) = (next.org, true) }
      standings[row[3].key] = known
    }
    self.standings = standings
  }

  subscript(user: UInt64) -> Standing? { standings[user] }

  private static func kind(_ role: CellBytes) -> PersonKind {
    if role.equals("student") { return .student }
    for family: StaticString in ["guardian", "parent", "relative"] where role.equals(family) {
      return .family
    }
    return .staff
  }
}

/// What a role of the roster means here; leadership is only proposed.
struct RosterRole {
  let role: Role
  let isConfirmed: Bool

  /// Nothing for roles that carry no rights here.
  init?(_ word: CellBytes) {
    switch true {
    case word.equals("teacher"): self.init(role: .teacher, isConfirmed: true)
    case word.equals("principal"), word.equals("siteAdministrator"), word.equals("administrator"):
      self.init(role: .principal, isConfirmed: false)
    case word.equals("districtAdministrator"): self.init(role: .director, isConfirmed: false)
    case word.equals("systemAdministrator"): self.init(role: .administrator, isConfirmed: false)
    default: return nil
    }
  }

  private init(role: Role, isConfirmed: Bool) {
    self.role = role
    self.isConfirmed = isConfirmed
  }
}
