package import Kernel

/// What may be done with people, accounts and rosters, and by whom.
package enum PeoplePermissions {
  package static let viewStaff = Permission(
    "view_staff",
    Phrase("See the list of staff and their roles", "Ver la lista del personal y sus funciones"),
    reach: [
      .teacher: .school, .teacherLeader: .school, .instructionalLeadershipTeam: .school, .coach: .school,
      .principal: .school, .principalSupervisor: .schools, .director: .district, .analyst: .district,
      .administrator: .district, .dataSteward: .district,
    ]
  )
  package static let viewStudents = Permission(
    "view_students",
    Phrase("See the students of a school", "Ver a los estudiantes de una escuela"),
    reach: [.principal: .school, .administrator: .district, .dataSteward: .district],
    touches: [.studentData]
  )
  package static let manageRoles = Permission(
    "manage_roles",
    Phrase("Give and end roles, confirm proposed ones", "Dar y terminar funciones, confirmar las propuestas"),
    reach: [.administrator: .district, .dataSteward: .district],
    touches: [.bulkChange]
  )
  package static let manageAccounts = Permission(
    "manage_accounts",
    Phrase("Invite people and reset their sign-in", "Invitar a personas y restablecer su acceso"),
    reach: [.administrator: .district, .dataSteward: .district]
  )
  package static let manageDistrict = Permission(
    "manage_district",
    Phrase("Change the district's settings and terms", "Cambiar los ajustes y períodos del distrito"),
    reach: [.administrator: .district, .dataSteward: .district]
  )
  package static let importRoster = Permission(
    "import_roster",
    Phrase("Load and export the roster", "Cargar y exportar la lista escolar"),
    reach: [.administrator: .district, .dataSteward: .district],
    touches: [.studentData, .bulkChange]
  )
  package static let viewAudit = Permission(
    "view_audit",
    Phrase("Read the audit log", "Leer el registro de auditoría"),
    reach: [.administrator: .district, .dataSteward: .district]
  )

  package static let viewProfiles = Permission(
    "view_school_profiles",
    Phrase("See the profile of a school", "Ver el perfil de una escuela"),
    reach: [
      .teacher: .school, .teacherLeader: .school, .instructionalLeadershipTeam: .school, .coach: .school,
      .principal: .school, .principalSupervisor: .schools, .director: .district, .analyst: .district,
      .partnerFacilitator: .district, .administrator: .district, .dataSteward: .district,
    ]
  )
  package static let editProfiles = Permission(
    "edit_school_profiles",
    Phrase("Keep the profiles of schools", "Mantener los perfiles de las escuelas"),
    reach: [.administrator: .district, .dataSteward: .district],
    touches: [.bulkChange]
  )

  package static let all = [
    viewStaff, viewStudents, manageRoles, manageAccounts, manageDistrict, importRoster, viewAudit,
    viewProfiles, editProfiles,
  ]
}
