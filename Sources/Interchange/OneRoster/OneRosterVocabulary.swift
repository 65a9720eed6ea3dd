/// The closed lists of words that OneRoster allows in a cell.
package enum OneRosterVocabulary: UInt8, Sendable, CaseIterable {
  case sessionType, orgType, classType, userRole, role, roleType, enrollmentRole, sex1p1, sex
  case scoreStatus, objectiveSource, importance, resourceRole

  /// The words, spelled as the standard spells them.
  package var words: [StaticString] {
    switch self {
    case .sessionType: Self.sessionTypes
    case .orgType: Self.orgTypes
    case .classType: Self.classTypes
    case .userRole, .resourceRole: Self.userRoles
    case .role: Self.roles
    case .roleType, .importance: Self.ranks
    case .enrollmentRole: Self.enrollmentRoles
    case .sex1p1: Self.sexes1p1
    case .sex: Self.sexes
    case .scoreStatus: Self.scoreStatuses
    case .objectiveSource: Self.objectiveSources
    }
  }

  /// Whether 1.2 also takes words of the form `ext:TOKEN`.
  package var allowsExtensions: Bool { self != .roleType && self != .importance }

  /// The word of a neighbouring version that a cell may hold by mistake, when mistakes are forgiven.
  var forgivenWords: [StaticString] {
    switch self {
    case .role: Self.userRoles
    case .userRole: Self.roles
    case .enrollmentRole: Self.enrollmentAides
    case .sessionType, .orgType, .classType, .roleType, .sex1p1, .sex, .scoreStatus, .objectiveSource,
      .importance, .resourceRole:
      []
    }
  }

  /// The words as a list a person can read.
  package var listed: String { words.map(\.description).joined(separator: ", ") }

  private static let sessionTypes: [StaticString] = ["gradingPeriod", "semester", "schoolYear", "term"]
  private static let orgTypes: [StaticString] = [
    "school", "district", "department", "local", "state", "national",
  ]
  private static let classTypes: [StaticString] = ["scheduled", "homeroom"]
  private static let userRoles: [StaticString] = [
    "student", "teacher", "administrator", "aide", "guardian", "parent", "proctor", "relative",
  ]
  private static let roles: [StaticString] = [
    "student", "teacher", "aide", "counselor", "districtAdministrator", "guardian", "parent", "principal",
    "proctor", "relative", "siteAdministrator", "systemAdministrator",
  ]
  private static let ranks: [StaticString] = ["primary", "secondary"]
  private static let enrollmentRoles: [StaticString] = ["student", "teacher", "administrator", "proctor"]
  private static let enrollmentAides: [StaticString] = ["aide"]
  private static let sexes1p1: [StaticString] = ["male", "female"]
  private static let sexes: [StaticString] = ["male", "female", "unspecified", "other"]
  private static let scoreStatuses: [StaticString] = [
    "exempt", "fully graded", "not submitted", "partially graded", "submitted",
  ]
  private static let objectiveSources: [StaticString] = ["case", "unknown"]
}
