package import Kernel

extension Role {
  /// What people call the role.
  package var label: Phrase {
    switch self {
    case .teacher: Phrase("Teacher", "Docente")
    case .teacherLeader: Phrase("Teacher leader", "Docente líder")
    case .instructionalLeadershipTeam:
      Phrase("Member of the instructional leadership team", "Integrante del equipo de liderazgo pedagógico")
    case .coach: Phrase("Coach", "Acompañante pedagógico")
    case .principal: Phrase("Principal or assistant principal", "Dirección o subdirección de escuela")
    case .principalSupervisor: Phrase("Principal supervisor", "Supervisión de escuelas")
    case .director: Phrase("District director", "Dirección del distrito")
    case .analyst: Phrase("Analyst", "Análisis de datos")
    case .partnerFacilitator: Phrase("Partner facilitator", "Facilitación externa")
    case .boardViewer: Phrase("Board member", "Integrante de la junta")
    case .administrator: Phrase("Administrator", "Administración")
    case .dataSteward: Phrase("Data steward", "Encargado de los datos")
    }
  }
}

extension Reach {
  /// How far a permission carries, in words.
  package var label: Phrase {
    switch self {
    case .own: Phrase("own only", "solo lo propio")
    case .school: Phrase("own school", "su escuela")
    case .schools: Phrase("own schools", "sus escuelas")
    case .district: Phrase("whole district", "todo el distrito")
    }
  }
}

extension PermissionTouch {
  /// What a permission touches, in words.
  package var label: Phrase {
    switch self {
    case .studentData: Phrase("student data", "datos de estudiantes")
    case .staffPractice: Phrase("staff practice", "práctica del personal")
    case .bulkChange: Phrase("many rows at once", "muchos registros a la vez")
    }
  }
}
