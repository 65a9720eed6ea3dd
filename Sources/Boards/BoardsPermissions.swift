package import Kernel

/// What may be seen across areas, and by whom.
package enum BoardsPermissions {
  /// A board viewer's reach is their own: figures of the whole district, and no school's.
  package static let viewBoards = Permission(
    "view_boards",
    Phrase("See the knowing-doing board", "Ver el tablero de saber y hacer"),
    reach: [
      .teacher: .school, .teacherLeader: .school, .instructionalLeadershipTeam: .school, .coach: .school,
      .principal: .school, .principalSupervisor: .schools, .director: .district, .analyst: .district,
      .administrator: .district, .boardViewer: .own,
    ]
  )

  package static let all = [viewBoards]
}
