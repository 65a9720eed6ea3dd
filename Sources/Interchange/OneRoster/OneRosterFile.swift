/// The data files of a OneRoster package, in an order in which every file follows those it refers to.
package enum OneRosterFile: Int, CaseIterable, Sendable {
  case academicSessions, orgs, courses, classes, users, userProfiles, roles, enrollments, demographics
  case categories, lineItems, results, scoreScales, lineItemLearningObjectiveIds, lineItemScoreScales
  case resultLearningObjectiveIds, resultScoreScales, resources, classResources, courseResources
  case userResources

  /// The name as the manifest spells it, without ".csv".
  package var name: String { Self.names[rawValue] }

  /// The name of the file in the package.
  package var fileName: String { name + ".csv" }

  /// The file of that name, upper and lower case ignored; nil when it is not one of OneRoster's.
  package init?(fileName: String) {
    guard let file = Self.byFileName[fileName.lowercased()] else { return nil }
    self = file
  }

  // The cases are spelled as the standard spells the files.
  private static let names = allCases.map { String(describing: $0) }
  private static let byFileName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.fileName.lowercased(), $0) }
  )
}

/// The versions of the CSV binding that are understood.
package enum OneRosterVersion: String, Sendable, CaseIterable {
  case v1p1 = "1.1"
  case v1p2 = "1.2"

  /// The data files of the version, in reference order.
  package var files: [OneRosterFile] {
    switch self {
    case .v1p2: OneRosterFile.allCases
    case .v1p1: OneRosterFile.allCases.filter { !Self.onlyIn1p2.contains($0) }
    }
  }

  private static let onlyIn1p2: Set<OneRosterFile> = [
    .userProfiles, .roles, .scoreScales, .lineItemLearningObjectiveIds, .lineItemScoreScales,
    .resultLearningObjectiveIds, .resultScoreScales, .userResources,
  ]
}

/// What the manifest says about one file.
package enum OneRosterMode: String, Sendable {
  /// The file is not in the package.
  case absent
  /// The file is the complete truth: what it does not list is gone.
  case bulk
  /// The file lists changes only.
  case delta
}
