/// What a person is to a district, a school or a set of schools, for a time.
package enum Role: String, Sendable, CaseIterable, Codable {
  case teacher
  case teacherLeader = "teacher_leader"
  case instructionalLeadershipTeam = "ilt"
  case coach
  case principal
  case principalSupervisor = "principal_supervisor"
  case director
  case analyst
  case partnerFacilitator = "partner_facilitator"
  case boardViewer = "board_viewer"
  case administrator
  /// Keeps the roster: an administrator without staff roles.
  case dataSteward = "data_steward"

  /// Whether people in this role evaluate teachers; they may never read what is said about a classroom.
  package var evaluatesTeachers: Bool {
    switch self {
    case .principal, .principalSupervisor: true
    case .teacher, .teacherLeader, .instructionalLeadershipTeam, .coach, .director, .analyst,
      .partnerFacilitator, .boardViewer, .administrator, .dataSteward:
      false
    }
  }

  /// Whether an account in this role must sign in with a second factor.
  package var requiresSecondFactor: Bool {
    switch self {
    case .administrator, .dataSteward, .analyst, .partnerFacilitator: true
    case .teacher, .teacherLeader, .instructionalLeadershipTeam, .coach, .principal, .principalSupervisor,
      .director, .boardViewer:
      false
    }
  }

  /// Whether the role is held at named schools (otherwise at the whole district).
  package var isHeldAtSchools: Bool {
    switch self {
    case .teacher, .teacherLeader, .instructionalLeadershipTeam, .coach, .principal, .principalSupervisor:
      true
    case .director, .analyst, .partnerFacilitator, .boardViewer, .administrator, .dataSteward: false
    }
  }
}
