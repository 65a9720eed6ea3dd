extension OneRosterSchema {
  /// The columns of the gradebook files behind the three that every file begins with.
  static func gradebookColumns(_ file: OneRosterFile, _ version: OneRosterVersion) -> [OneRosterColumn] {
    switch file {
    case .categories: version == .v1p1 ? [.required("title")] : categories
    case .lineItems: version == .v1p1 ? lineItems1p1 : lineItems
    case .results: version == .v1p1 ? results1p1 : results
    case .scoreScales: scoreScales
    case .lineItemLearningObjectiveIds: objectives(of: .lineItems, "lineItemSourcedId")
    case .resultLearningObjectiveIds:
      objectives(of: .results, "resultSourcedId") + [.optional("score", .float), .optional("textScore")]
    case .lineItemScoreScales: scales(of: .lineItems, "lineItemSourcedId")
    case .resultScoreScales: scales(of: .results, "resultSourcedId")
    case .academicSessions, .orgs, .courses, .classes, .users, .userProfiles, .roles, .enrollments,
      .demographics, .resources, .classResources, .courseResources, .userResources:
      []
    }
  }

  /// The columns of the resource files behind the three that every file begins with.
  static func resourceColumns(_ file: OneRosterFile) -> [OneRosterColumn] {
    switch file {
    case .resources: resources
    case .classResources: links(of: .classes, "classSourcedId")
    case .courseResources: links(of: .courses, "courseSourcedId")
    case .userResources: userResources
    case .academicSessions, .orgs, .courses, .classes, .users, .userProfiles, .roles, .enrollments,
      .demographics, .categories, .lineItems, .results, .scoreScales, .lineItemLearningObjectiveIds,
      .lineItemScoreScales, .resultLearningObjectiveIds, .resultScoreScales:
      []
    }
  }

  private static let categories: [OneRosterColumn] = [.required("title"), .optional("weight", .integer)]

  private static let lineItemStart: [OneRosterColumn] = [
    .required("title"), .optional("description"), .required("assignDate", .date),
    .required("dueDate", .date), .required("classSourcedId", .reference(.classes)),
    .required("categorySourcedId", .reference(.categories)),
  ]

  private static let lineItems1p1: [OneRosterColumn] =
    lineItemStart + [
      .required("gradingPeriodSourcedId", .reference(.academicSessions)),
      .required("resultValueMin", .float), .required("resultValueMax", .float),
    ]

  private static let lineItems: [OneRosterColumn] =
    lineItemStart + [
      .required("academicSessionSourcedId", .reference(.academicSessions)),
      .optional("resultValueMin", .float), .optional("resultValueMax", .float),
      .required("schoolSourcedId", .reference(.orgs)),
    ]

  private static let results1p1: [OneRosterColumn] = [
    .required("lineItemSourcedId", .reference(.lineItems)),
    .required("studentSourcedId", .reference(.users)),
    .required("scoreStatus", .vocabulary(.scoreStatus)), .required("score", .float),
    .required("scoreDate", .date), .optional("comment"),
  ]

  private static let results: [OneRosterColumn] = [
    .required("lineItemSourcedId", .reference(.lineItems)),
    .required("studentSourcedId", .reference(.users)),
    .required("scoreStatus", .vocabulary(.scoreStatus)), .optional("score", .float),
    .required("scoreDate", .date), .optional("comment"), .optional("textScore"),
    .optional("classSourcedId", .reference(.classes)), .optional("inProgress", .boolean),
    .optional("incomplete", .boolean), .optional("late", .boolean), .optional("missing", .boolean),
  ]

  private static let scoreScales: [OneRosterColumn] = [
    .required("title"), .required("type"), .required("orgSourcedId", .reference(.orgs)),
    .required("courseSourcedId", .reference(.courses)), .required("classSourcedId", .reference(.classes)),
    .required("scoreScaleValue", .list),
  ]

  private static func objectives(of file: OneRosterFile, _ column: StaticString) -> [OneRosterColumn] {
    [
      .required(column, .reference(file)), .required("source", .vocabulary(.objectiveSource)),
      .required("learningObjectiveId"),
    ]
  }

  private static func scales(of file: OneRosterFile, _ column: StaticString) -> [OneRosterColumn] {
    [
      .optional("title"), .required(column, .reference(file)),
      .required("scoreScaleSourcedId", .reference(.scoreScales)),
    ]
  }

  private static let resources: [OneRosterColumn] = [
    .required("vendorResourceId"), .optional("title"), .optional("roles", .vocabularies(.resourceRole)),
    .optional("importance", .vocabulary(.importance)), .optional("vendorId"), .optional("applicationId"),
  ]

  private static func links(of file: OneRosterFile, _ column: StaticString) -> [OneRosterColumn] {
    [
      .optional("title"), .required(column, .reference(file)),
      .required("resourceSourcedId", .reference(.resources)),
    ]
  }

  private static let userResources: [OneRosterColumn] = [
    .required("userSourcedId", .reference(.users)), .optional("orgSourcedId", .reference(.orgs)),
    .optional("classSourcedId", .reference(.classes)),
    .required("resourceSourcedId", .reference(.resources)),
  ]
}
