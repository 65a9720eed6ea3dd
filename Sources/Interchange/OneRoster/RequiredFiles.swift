/// Which files a package must have when it has others.
enum RequiredFiles {
  /// Notes the files without which the others cannot be understood.
  static func check(_ bundle: OneRosterBundle, _ log: IssueLog) {
    log.begin("")
    let files = RosterTable.files(in: bundle.version)
    if !files.contains(where: { bundle.entries[$0] != nil }) {
      log.add(.noData, .error)
      return
    }
    var missing: Set<OneRosterFile> = []
    for file in files where bundle.mode(of: file) == .bulk {
      for needed in needs(of: file, bundle.version)
      where bundle.mode(of: needed) == .absent && missing.insert(needed).inserted {
        // Systems without a course catalogue leave the file out; classes do without it.
        log.add(
          .missingRequiredFile,
          needed == .courses ? .warning : .error,
          .row,
          ["source": file.fileName, "expected": needed.fileName]
        )
      }
    }
  }

  private static func needs(of file: OneRosterFile, _ version: OneRosterVersion) -> [OneRosterFile] {
    switch file {
    case .enrollments: [.users, .classes]
    case .classes: [.orgs, .courses, .academicSessions]
    case .users: version == .v1p2 ? [.orgs, .roles] : [.orgs]
    case .roles: [.users, .orgs]
    case .academicSessions, .orgs, .courses, .userProfiles, .demographics, .categories, .lineItems, .results,
      .scoreScales, .lineItemLearningObjectiveIds, .lineItemScoreScales, .resultLearningObjectiveIds,
      .resultScoreScales, .resources, .classResources, .courseResources, .userResources:
      []
    }
  }
}
