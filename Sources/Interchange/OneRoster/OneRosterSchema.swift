/// The columns of every file, in the order the standard prescribes.
package enum OneRosterSchema {
  /// The columns of a file in a version, all of them, in order.
  package static func columns(_ file: OneRosterFile, _ version: OneRosterVersion) -> [OneRosterColumn] {
    let first: OneRosterColumn =
      file == .demographics ? .required("sourcedId", .reference(.users)) : .required("sourcedId", .guid)
    return [first, .optional("status", .status), .optional("dateLastModified", .lastModified)]
      + ownColumns(file, version)
  }

  /// The names of the columns, as the header row lists them.
  package static func header(_ file: OneRosterFile, _ version: OneRosterVersion) -> [String] {
    columns(file, version).map(\.name.description)
  }

  private static func ownColumns(_ file: OneRosterFile, _ version: OneRosterVersion) -> [OneRosterColumn] {
    switch file {
    case .academicSessions: academicSessions
    case .orgs: orgs
    case .courses: courses
    case .classes: classes
    case .users: version == .v1p1 ? users1p1 : users
    case .userProfiles: userProfiles
    case .roles: roles
    case .enrollments: enrollments
    case .demographics: demographics(version == .v1p1 ? .sex1p1 : .sex)
    case .categories, .lineItems, .results, .scoreScales, .lineItemLearningObjectiveIds,
      .lineItemScoreScales, .resultLearningObjectiveIds, .resultScoreScales:
      gradebookColumns(file, version)
    case .resources, .classResources, .courseResources, .userResources: resourceColumns(file)
    }
  }

  private static let academicSessions: [OneRosterColumn] = [
    .required("title"), .required("type", .vocabulary(.sessionType)), .required("startDate", .date),
    .required("endDate", .date), .optional("parentSourcedId", .reference(.academicSessions)),
    .required("schoolYear", .year),
  ]

  private static let orgs: [OneRosterColumn] = [
    .required("name"), .required("type", .vocabulary(.orgType)), .optional("identifier"),
    .optional("parentSourcedId", .reference(.orgs)),
  ]

  private static let courses: [OneRosterColumn] = [
    .optional("schoolYearSourcedId", .reference(.academicSessions)), .required("title"),
    .optional("courseCode"), .optional("grades", .list), .required("orgSourcedId", .reference(.orgs)),
    .optional("subjects", .list), .optional("subjectCodes", .list),
  ]

  private static let classes: [OneRosterColumn] = [
    .required("title"), .optional("grades", .list), .required("courseSourcedId", .reference(.courses)),
    .optional("classCode"), .required("classType", .vocabulary(.classType)), .optional("location"),
    .required("schoolSourcedId", .reference(.orgs)),
    .required("termSourcedIds", .references(.academicSessions)), .optional("subjects", .list),
    .optional("subjectCodes", .list), .optional("periods", .list),
  ]

  private static let users1p1: [OneRosterColumn] = [
    .required("enabledUser", .boolean), .required("orgSourcedIds", .references(.orgs)),
    .required("role", .vocabulary(.userRole)), .required("username"), .optional("userIds", .typedIDs),
    .required("givenName"), .required("familyName"), .optional("middleName"), .optional("identifier"),
    .optional("email"), .optional("sms"), .optional("phone"),
    .optional("agentSourcedIds", .references(.users)), .optional("grades", .list), .optional("password"),
  ]

  private static let users: [OneRosterColumn] = [
    .required("enabledUser", .boolean), .required("username"), .optional("userIds", .typedIDs),
    .required("givenName"), .required("familyName"), .optional("middleName"), .optional("identifier"),
    .optional("email"), .optional("sms"), .optional("phone"),
    .optional("agentSourcedIds", .references(.users)), .optional("grades", .list), .optional("password"),
    .optional("userMasterIdentifier"), .optional("preferredGivenName"), .optional("preferredMiddleName"),
    .optional("preferredFamilyName"), .optional("primaryOrgSourcedId", .reference(.orgs)),
    .optional("pronouns"),
  ]

  private static let userProfiles: [OneRosterColumn] = [
    .required("userSourcedId", .reference(.users)), .required("profileType"), .required("vendorId"),
    .optional("applicationId"), .optional("description"), .required("credentialType"),
    .required("username"), .optional("password"),
  ]

  private static let roles: [OneRosterColumn] = [
    .required("userSourcedId", .reference(.users)), .required("roleType", .vocabulary(.roleType)),
    .required("role", .vocabulary(.role)), .optional("beginDate", .date), .optional("endDate", .date),
    .required("orgSourcedId", .reference(.orgs)),
    .optional("userProfileSourcedId", .reference(.userProfiles)),
  ]

  private static let enrollments: [OneRosterColumn] = [
    .required("classSourcedId", .reference(.classes)), .required("schoolSourcedId", .reference(.orgs)),
    .required("userSourcedId", .reference(.users)), .required("role", .vocabulary(.enrollmentRole)),
    .optional("primary", .boolean), .optional("beginDate", .date), .optional("endDate", .date),
  ]

  private static func demographics(_ sex: OneRosterVocabulary) -> [OneRosterColumn] {
    [
      .optional("birthDate", .date), .optional("sex", .vocabulary(sex)),
      .optional("americanIndianOrAlaskaNative", .boolean), .optional("asian", .boolean),
      .optional("blackOrAfricanAmerican", .boolean),
      .optional("nativeHawaiianOrOtherPacificIslander", .boolean), .optional("white", .boolean),
      .optional("demographicRaceTwoOrMoreRaces", .boolean),
      .optional("hispanicOrLatinoEthnicity", .boolean), .optional("countryOfBirthCode"),
      .optional("stateOfBirthAbbreviation"), .optional("cityOfBirth"),
      .optional("publicSchoolResidenceStatus"),
    ]
  }
}
