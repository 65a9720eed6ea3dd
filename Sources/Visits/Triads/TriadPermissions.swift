import Kernel

/// What may be done with triads of schools, and by whom.
enum TriadPermissions {
  static let viewTriads = Permission(
    "view_triads",
    Phrase(
      "See which schools visit each other, and when",
      "Ver qué escuelas se visitan entre sí, y cuándo"
    ),
    reach: [
      .teacher: .school, .teacherLeader: .school, .instructionalLeadershipTeam: .school, .coach: .school,
      .principal: .school, .principalSupervisor: .schools, .director: .district, .analyst: .district,
      .partnerFacilitator: .district,
    ]
  )
  static let makeTriads = Permission(
    "make_triads",
    Phrase(
      "Put similar schools together and plan who hosts when",
      "Reunir escuelas parecidas y planear quién recibe y cuándo"
    ),
    reach: [.director: .district],
    touches: [.bulkChange]
  )

  static let all = [viewTriads, makeTriads]
}
