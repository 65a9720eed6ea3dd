package import Kernel

/// What may be done with walk rounds, and by whom.
package enum VisitsPermissions {
  package static let viewRounds = Permission(
    "view_rounds",
    Phrase("See walk rounds and their pattern cards", "Ver las rondas de recorridos y sus tarjetas"),
    reach: [
      .teacher: .school, .teacherLeader: .school, .instructionalLeadershipTeam: .school, .coach: .school,
      .principal: .school, .principalSupervisor: .schools, .director: .district, .analyst: .district,
      .partnerFacilitator: .district,
    ]
  )
  package static let openRound = Permission(
    "open_round",
    Phrase("Open a walk round and change its dates", "Abrir una ronda y cambiar sus fechas"),
    reach: [.instructionalLeadershipTeam: .school, .principal: .school]
  )
  /// Evaluators may walk as well; nobody can read marks back.
  package static let recordWalkNote = Permission(
    "record_walk_note",
    Phrase("Send marks from a walk", "Enviar marcas de un recorrido"),
    reach: [
      .teacher: .school, .teacherLeader: .school, .instructionalLeadershipTeam: .school, .coach: .school,
      .principal: .school, .principalSupervisor: .schools, .director: .district,
      .partnerFacilitator: .district,
    ],
    touches: [.staffPractice]
  )
  package static let closeRound = Permission(
    "close_round",
    Phrase("Close a walk round, once and for all", "Cerrar una ronda de forma definitiva"),
    reach: [.instructionalLeadershipTeam: .school, .principal: .school]
  )

  /// How much of a visit somebody sees depends on what they are to it, not on this.
  package static let viewVisits = Permission(
    "view_visits",
    Phrase("See inquiry visits one has a part in", "Ver las visitas de indagación en las que se participa"),
    reach: [
      .teacher: .district, .teacherLeader: .district, .instructionalLeadershipTeam: .district,
      .coach: .district,
      .principal: .district, .principalSupervisor: .district, .director: .district,
      .partnerFacilitator: .district,
    ]
  )
  package static let hostVisit = Permission(
    "host_visit",
    Phrase(
      "Prepare an inquiry visit to one's school",
      "Preparar una visita de indagación a la escuela propia"
    ),
    reach: [.instructionalLeadershipTeam: .school, .principal: .school]
  )

  package static let all = [viewRounds, openRound, recordWalkNote, closeRound, viewVisits, hostVisit]
}
