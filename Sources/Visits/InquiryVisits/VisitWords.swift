import Kernel

/// Sentences about inquiry visits that more than one place says, always the same.
enum VisitWords {
  static let hostsOnly = Phrase(
    "The principal and the leadership team of the host school prepare this visit.",
    "La dirección y el equipo de liderazgo de la escuela anfitriona preparan esta visita."
  )
  static let over = Phrase(
    "This visit is closed or was called off, and stays as it is.",
    "Esta visita está cerrada o se canceló, y queda como está."
  )
  static let chooseSchool = FieldError(
    "school",
    Phrase("Choose the school that hosts.", "Elige la escuela anfitriona.")
  )
  static let staleForm = FieldError(
    "title",
    Phrase("Open this form again, then send it.", "Abre este formulario de nuevo y envíalo.")
  )
  static let dayIsOver = Phrase(
    "The day of the visit is over. Choose another day first.",
    "El día de la visita ya pasó. Elige primero otro día."
  )
  static let sayWhy = Phrase(
    "Write a sentence for those who are invited.",
    "Escribe una frase para quienes tienen invitación."
  )
  static let tooLateToCancel = Phrase(
    "The day of the visit is over, so it cannot be called off. The debrief closes it.",
    "El día de la visita ya pasó y no se puede cancelar. La reflexión final la cierra."
  )
  static let comingOrNot = Phrase("Say whether you come.", "Di si vas a venir.")
  static let listStays = Phrase(
    "The day of the visit is over, so the list of those who came stays.",
    "El día de la visita ya pasó; la lista de quienes vinieron se queda."
  )
  static let choosePartner = Phrase("Choose a school of the list.", "Elige una escuela de la lista.")
  static let hostIsNoPartner = Phrase(
    "This school hosts the visit. Choose another one.",
    "Esta escuela es la anfitriona. Elige otra."
  )
  static let lookForsStay = Phrase(
    "The visit has begun, and notes point at its look-fors, so they stay as they are.",
    "La visita ya comenzó y hay notas sobre sus aspectos, así que quedan como están."
  )

  static func staleSection(_ field: String) -> FieldError {
    FieldError(
      field,
      Phrase("Open this form again, then send it.", "Abre este formulario de nuevo y envíalo.")
    )
  }

  static func cannotShare(_ missing: [MissingPart]) -> Phrase {
    Phrase(
      "Before invitations go out: " + missing.map { text($0).english }.joined(separator: " "),
      "Antes de enviar las invitaciones: " + missing.map { text($0).spanish }.joined(separator: " ")
    )
  }

  /// What a host does about a part that is missing.
  static func text(_ part: MissingPart) -> Phrase {
    switch part {
    case .lookFors:
      Phrase(
        "Choose two to five look-fors, with what students would be doing.",
        "Elige de dos a cinco aspectos, con lo que harían los estudiantes."
      )
    case .theory:
      Phrase(
        "Write your theory of action: if, then, so that.",
        "Escribe tu teoría de acción: si, entonces, para que."
      )
    case .place:
      Phrase("Say where visitors come to in the morning.", "Di a dónde llegan las visitas por la mañana.")
    case .partners:
      Phrase(
        "No school comes yet. Choose one or two that resemble yours.",
        "Aún no viene ninguna escuela. Elige una o dos que se parezcan a la tuya."
      )
    case .guests:
      Phrase("Nobody is invited yet. Invite visitors.", "Aún no hay invitaciones. Invita visitantes.")
    case .targets:
      Phrase(
        "Name what you mean to improve, for whom and by how much.",
        "Di qué quieres mejorar, para quién y cuánto."
      )
    case .rooms:
      Phrase(
        "List the rooms and the times they are taught.",
        "Anota los salones y las horas en que hay clase."
      )
    case .plan:
      Phrase(
        "Make the groups and the plan of the day.",
        "Forma los grupos y haz el plan del día."
      )
    }
  }
}
