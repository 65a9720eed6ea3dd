package import Kernel

/// What may be done with practices, and by whom.
package enum PracticesPermissions {
  package static let viewPractices = Permission(
    "view_practices",
    Phrase("Read the practice frameworks", "Leer los marcos de prácticas"),
    reach: Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, .district) })
  )
  package static let editFramework = Permission(
    "edit_framework",
    Phrase("Write and import practice frameworks", "Escribir e importar marcos de prácticas"),
    reach: [.director: .district, .administrator: .district, .dataSteward: .district],
    touches: [.bulkChange]
  )
  package static let reflect = Permission(
    "reflect",
    Phrase("Reflect on one’s own practice, privately", "Reflexionar sobre la práctica propia, en privado"),
    reach: [
      .teacher: .own, .teacherLeader: .own, .instructionalLeadershipTeam: .own, .coach: .own,
      .principal: .own,
      .principalSupervisor: .own, .director: .own,
    ]
  )
  package static let viewDecisions = Permission(
    "view_decisions",
    Phrase("Read what was decided about a practice", "Leer lo que se decidió sobre una práctica"),
    reach: [
      .teacher: .school, .teacherLeader: .school, .instructionalLeadershipTeam: .school, .coach: .school,
      .principal: .school, .principalSupervisor: .schools, .director: .district, .analyst: .district,
      .partnerFacilitator: .district, .administrator: .district, .dataSteward: .district,
    ]
  )
  package static let decideNextStep = Permission(
    "decide_next_step",
    Phrase("Decide what comes next for a practice", "Decidir qué sigue para una práctica"),
    reach: [.principal: .school, .principalSupervisor: .schools, .director: .district]
  )

  package static let all =
    [viewPractices, editFramework, reflect, viewDecisions, decideNextStep] + ReasonParts.permissions
}
