/// Rules about what complete records mean together: types of orgs and sessions, roles, enrollments, scores.
///
/// Records are remembered by fingerprint only. A class because the closures of several readers share it.
final class MeaningRules {
  private enum SessionType {
    case schoolYear, ownWord, other
  }

  struct LineItem {
    let classID: UInt64
    let minimum: Double?
    let maximum: Double?
  }

  private struct PrimaryOrg {
    let fingerprint: UInt64
    let line: Int
    let column: Int
  }

  let references: ReferenceIndex
  private let bundle: OneRosterBundle
  private let log: IssueLog
  private let tracksEnrollments: Bool
  private var file = OneRosterFile.orgs
  private var mode = OneRosterMode.bulk
  private var columns: [String: Int] = [:]
  private var names: [StaticString] = []
  private var sessions: [UInt64: SessionType] = [:]
  private var isSchool: [UInt64: Bool] = [:]
  private var profileUsers: [UInt64: UInt64] = [:]
  private var roles = IDSet()
  private var primaryRoles = IDSet()
  private var primaryOrgs: [PrimaryOrg] = []
  private var enrolled = IDSet()
  private var classSchools: [UInt64: UInt64] = [:]
  private var lineItems: [UInt64: LineItem] = [:]

  init(bundle: OneRosterBundle, references: ReferenceIndex, log: IssueLog) {
    self.bundle = bundle
    self.references = references
    self.log = log
    let users = [OneRosterFile.results, .userResources]
    tracksEnrollments =
      bundle.mode(of: .enrollments) == .bulk && users.contains { bundle.mode(of: $0) != .absent }
  }

  /// Prepares for the rows of a file.
  func begin(_ file: OneRosterFile, _ columns: [OneRosterColumn], _ mode: OneRosterMode) {
    self.file = file
    self.mode = mode
    names = columns.map(\.name)
    self.columns = Dictionary(
      columns.enumerated().map { ($0.element.name.description, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Checks a row; rows of a delta say too little to be judged.
  func check(_ row: borrowing CheckedRow) {
    guard mode == .bulk, row.isSound else { return }
    switch file {
    case .academicSessions: noteSession(row)
    case .orgs: isSchool[row[0].fingerprint] = isSchool(cell(row, "type"))
    case .courses: checkCourse(row)
    case .classes: checkClass(row)
    case .users: noteUser(row)
    case .userProfiles: profileUsers[row[0].fingerprint] = cell(row, "userSourcedId").fingerprint
    case .roles: checkRole(row)
    case .enrollments: checkEnrollment(row)
    case .lineItems: checkLineItem(row)
    case .results: checkResult(row)
    case .scoreScales: checkScale(row)
    case .lineItemLearningObjectiveIds, .resultLearningObjectiveIds: checkObjective(row)
    case .userResources: checkUserResource(row)
    case .demographics, .categories, .lineItemScoreScales, .resultScoreScales, .resources, .classResources,
      .courseResources:
      break
    }
  }

  /// Settles what only the end of a file can tell.
  func finish(_ file: OneRosterFile) {
    guard file == .roles, mode == .bulk, let entry = bundle.entries[.users] else { return }
    log.begin(entry.name)
    for user in primaryOrgs where !roles.contains(user.fingerprint) {
      log.add(
        .primaryOrgWithoutRole,
        .error,
        line: user.line,
        .init(number: user.column + 1, name: "primaryOrgSourcedId")
      )
    }
    primaryOrgs.removeAll()
  }

  // MARK: - Rostering

  private func noteSession(_ row: borrowing CheckedRow) {
    let type = cell(row, "type")
    sessions[row[0].fingerprint] =
      type.equals("schoolYear") ? .schoolYear : CellForm.isExtension(type) ? .ownWord : .other
  }

  private func isSchool(_ type: CellBytes) -> Bool {
    type.equals("school") || CellForm.isExtension(type)
  }

  private func checkCourse(_ row: borrowing CheckedRow) {
    if sessions[cell(row, "schoolYearSourcedId").fingerprint] == .other {
      note(.sessionTypeMismatch, row.line, "schoolYearSourcedId", ["expected": "schoolYear"])
    }
    checkSubjects(row)
  }

  private func checkClass(_ row: borrowing CheckedRow) {
    checkSchool(row)
    checkSubjects(row)
    classSchools[row[0].fingerprint] = cell(row, "schoolSourcedId").fingerprint
  }

  private func checkSchool(_ row: borrowing CheckedRow) {
    if isSchool[cell(row, "schoolSourcedId").fingerprint] == false {
      note(.orgTypeMismatch, row.line, "schoolSourcedId")
    }
  }

  private func checkSubjects(_ row: borrowing CheckedRow) {
    let subjects = CellForm.itemCount(cell(row, "subjects"))
    let codes = CellForm.itemCount(cell(row, "subjectCodes"))
    if subjects > 0, codes > 0, subjects != codes {
      note(.invalidList, row.line, "subjectCodes", ["expected": "subjects = subjectCodes"])
    }
  }

  private func noteUser(_ row: borrowing CheckedRow) {
    guard bundle.mode(of: .roles) == .bulk, let column = columns["primaryOrgSourcedId"] else { return }
    guard !row[column].isEmpty else { return }
    primaryOrgs.append(
      PrimaryOrg(fingerprint: pair(row[0], row[column]), line: row.line, column: column)
    )
  }

  private func checkRole(_ row: borrowing CheckedRow) {
    let user = cell(row, "userSourcedId")
    let key = pair(user, cell(row, "orgSourcedId"))
    _ = roles.insert(key)
    if cell(row, "roleType").equals("primary"), !primaryRoles.insert(key) {
      note(.severalPrimaryRoles, row.line, "roleType")
    }
    let owner = profileUsers[cell(row, "userProfileSourcedId").fingerprint]
    if let owner, owner != user.fingerprint { note(.profileOfAnotherUser, row.line, "userProfileSourcedId") }
  }

  private func checkEnrollment(_ row: borrowing CheckedRow) {
    checkSchool(row)
    guard tracksEnrollments else { return }
    _ = enrolled.insert(pair(cell(row, "classSourcedId"), cell(row, "userSourcedId")))
  }

  // MARK: - Gradebook and resources

  private func checkLineItem(_ row: borrowing CheckedRow) {
    checkSchool(row)
    if sessions[cell(row, "academicSessionSourcedId").fingerprint] == .schoolYear {
      note(
        .sessionTypeMismatch,
        row.line,
        "academicSessionSourcedId",
        ["expected": "term, semester, gradingPeriod"]
      )
    }
    var minimum = CellForm.number(cell(row, "resultValueMin"))
    var maximum = CellForm.number(cell(row, "resultValueMax"))
    if let low = minimum, let high = maximum, low > high {
      note(.scoreRange, row.line, "resultValueMin")
      (minimum, maximum) = (nil, nil)
    }
    lineItems[row[0].fingerprint] = LineItem(
      classID: cell(row, "classSourcedId").fingerprint,
      minimum: minimum,
      maximum: maximum
    )
  }

  private func checkResult(_ row: borrowing CheckedRow) {
    guard let lineItem = lineItems[cell(row, "lineItemSourcedId").fingerprint] else { return }
    if let score = CellForm.number(cell(row, "score")) {
      if let low = lineItem.minimum, score < low { note(.scoreBelowMinimum, row.line, "score") }
      if let high = lineItem.maximum, score > high { note(.scoreAboveMaximum, row.line, "score") }
    }
    let named = cell(row, "classSourcedId")
    if !named.isEmpty, named.fingerprint != lineItem.classID {
      note(.resultClassMismatch, row.line, "classSourcedId")
    }
    let student = cell(row, "studentSourcedId")
    let classID = named.isEmpty ? lineItem.classID : named.fingerprint
    guard tracksEnrollments, references.has(student, in: .users), classSchools[classID] != nil else { return }
    if !enrolled.contains(pair(classID, student.fingerprint)) {
      note(.studentNotEnrolled, row.line, "studentSourcedId")
    }
  }

  private func checkScale(_ row: borrowing CheckedRow) {
    var isRight = true
    CellForm.forEachItem(cell(row, "scoreScaleValue")) { isRight = isRight && CellForm.isPair($0) }
    if !isRight { note(.scoreScaleMapping, row.line, "scoreScaleValue") }
  }

  private func checkObjective(_ row: borrowing CheckedRow) {
    guard cell(row, "source").equals("case") else { return }
    if !CellForm.isUUIDURN(cell(row, "learningObjectiveId")) {
      note(.objectiveID, row.line, "learningObjectiveId")
    }
  }

  private func checkUserResource(_ row: borrowing CheckedRow) {
    let classCell = cell(row, "classSourcedId")
    guard !classCell.isEmpty, let school = classSchools[classCell.fingerprint] else { return }
    let org = cell(row, "orgSourcedId")
    if !org.isEmpty, org.fingerprint != school { note(.resourceClassOrgMismatch, row.line, "orgSourcedId") }
    let user = cell(row, "userSourcedId")
    guard tracksEnrollments, references.has(user, in: .users) else { return }
    if !enrolled.contains(pair(classCell, user)) { note(.resourceUserNotEnrolled, row.line, "userSourcedId") }
  }

  // MARK: - Cells

  private func cell(_ row: borrowing CheckedRow, _ name: String) -> CellBytes {
    columns[name].map { row[$0] } ?? CellBytes(start: nil, count: 0)
  }

  private func pair(_ left: CellBytes, _ right: CellBytes) -> UInt64 {
    pair(left.fingerprint, right.fingerprint)
  }

  private func pair(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let mixed = (left &* 0x9E37_79B9_7F4A_7C15) ^ right
    return mixed == 0 ? 1 : mixed
  }

  private func note(_ code: IssueCode, _ line: Int, _ name: String, _ parameters: [String: String] = [:]) {
    let index = columns[name]
    log.add(
      code,
      .error,
      line: line,
      .init(number: index.map { $0 + 1 }, name: index.map { names[$0] }),
      parameters
    )
  }
}
