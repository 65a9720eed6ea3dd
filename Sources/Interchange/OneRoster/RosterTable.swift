/// One file of a roster being read: which of its columns are needed and how rows are made of them.
struct RosterTable {
  /// The files that hold a roster, each after those it refers to.
  static func files(in version: OneRosterVersion) -> [OneRosterFile] {
    let files: [OneRosterFile] = [.orgs, .academicSessions, .courses, .classes, .users, .roles, .enrollments]
    return version == .v1p1 ? files.filter { $0 != .roles } : files
  }

  private let file: OneRosterFile
  private let record: OneRosterRecord
  private let scan: TableScan
  private let version: OneRosterVersion

  init(_ file: OneRosterFile, _ entry: OneRosterBundle.Entry, _ version: OneRosterVersion, log: IssueLog) {
    let record = Self.record(of: file)
    self.file = file
    self.record = record
    self.version = version
    let names = record.fields + (file == .users && version == .v1p1 ? ["orgSourcedIds", "role"] : [])
    scan = TableScan(file, entry, version, names: names, log: log) {
      record.isEssential($0.name.description)
    }
  }

  /// Reads the file and hands on its rows.
  func read(
    from source: any OneRosterSource,
    _ references: ReferenceIndex?,
    progress: (Int) -> Void,
    _ handle: (borrowing OneRosterRow) throws -> Void
  ) throws {
    let pointers = ReferenceIndex.columns(of: scan.columns)
    let shape = RosterShape(record, scan.columns)
    references?.begin(file, bytes: scan.entry.bytes)
    let isComplete = try scan.run(from: source, progress: progress) { row in
      if let references {
        guard references.insert(row, in: file) else { return }
        references.check(row, in: file, pointers)
      }
      guard row.isSound else { return }
      try shape.emit(row, handle)
    }
    references?.finish(file, isComplete: isComplete)
  }

  private static func record(of file: OneRosterFile) -> OneRosterRecord {
    switch file {
    case .orgs: .orgs
    case .academicSessions: .academicSessions
    case .courses: .courses
    case .classes: .classes
    case .users: .users
    case .roles: .roles
    case .enrollments, .userProfiles, .demographics, .categories, .lineItems, .results, .scoreScales,
      .lineItemLearningObjectiveIds, .lineItemScoreScales, .resultLearningObjectiveIds, .resultScoreScales,
      .resources, .classResources, .courseResources, .userResources:
      .enrollments
    }
  }
}
