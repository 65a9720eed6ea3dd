import Kernel

/// Whether and how somebody can sign in.
enum AccountState: Sendable, Hashable {
  case none
  /// There is an account, and its password has not been chosen yet.
  case invited
  case active
  case disabled
}

/// One line of the list of staff.
struct StaffLine: Sendable {
  let id: PersonID
  let name: String
  let searchKey: String
  let email: String?
  var roles: [StaffRole] = []
}

/// A role of a line, as far as the line names it.
struct StaffRole: Sendable, Hashable {
  let role: Role
  let school: String?
}

/// What a list of staff is narrowed to.
struct StaffFilter: Sendable, Hashable {
  var words: [String] = []
  var role: Role?
  var school: SchoolID?
}

/// One person of the staff with what administrators need to know.
struct StaffMember: Sendable {
  let id: PersonID
  let name: String
  let email: String?
  let roles: [RoleLine]
  let account: AccountID?
  let username: String?
  let accountState: AccountState
  let hasSecondFactor: Bool
}
