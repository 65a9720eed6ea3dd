import Kernel

/// Sentences about triads that several pages say.
enum TriadWords {
  /// Why a plan cannot be changed now, and what to do.
  static func notNow(_ plan: TriadPlanOfYear) -> Phrase {
    switch plan.state {
    case .draft:
      Phrase(
        "Somebody else changed the plan. Look at it again.",
        "Alguien más cambió el plan. Revísalo de nuevo."
      )
    case .waiting, .solving:
      Phrase(
        "Groups are being looked for. Wait, or stop the search first.",
        "Se están buscando grupos. Espera, o detén primero la búsqueda."
      )
    case .published:
      Phrase(
        "These triads are published. Take them back before you change them.",
        "Estas tríadas están publicadas. Retíralas antes de cambiarlas."
      )
    }
  }

  static func standing(_ standing: TriadPlanOfYear.Standing) -> Phrase {
    switch standing {
    case .proven: Phrase("No other groups are more alike.", "Ningún otro reparto es más parecido.")
    case .searched: Phrase("The best groups that were found.", "Los mejores grupos que se encontraron.")
    case .stopped:
      Phrase(
        "The best groups until you stopped the search.",
        "Los mejores grupos hasta que detuviste la búsqueda."
      )
    case .byHand:
      Phrase("Changed by hand since the last search.", "Cambiado a mano desde la última búsqueda.")
    }
  }

  static func state(_ state: TriadPlanOfYear.State) -> Phrase {
    switch state {
    case .draft: Phrase("Draft", "Borrador")
    case .waiting, .solving: Phrase("Looking for groups", "Buscando grupos")
    case .published: Phrase("Published", "Publicado")
    }
  }

  static let eventWords: [String: Phrase] = [
    "triads.planned": Phrase("began a plan of triads", "empezó un plan de tríadas"),
    "triads.rules_changed": Phrase("changed the rules of triads", "cambió las reglas de las tríadas"),
    "triads.search_asked": Phrase("asked for triads to be found", "pidió buscar tríadas"),
    "triads.search_stopped": Phrase("stopped the search for triads", "detuvo la búsqueda de tríadas"),
    "triads.searched": Phrase("ended a search for triads", "terminó una búsqueda de tríadas"),
    "triads.arranged": Phrase("moved or locked schools of triads", "movió o fijó escuelas de las tríadas"),
    "triads.published": Phrase("published triads", "publicó tríadas"),
    "triads.taken_back": Phrase("took published triads back", "retiró tríadas publicadas"),
    "rota.made": Phrase("made the hosting rota", "hizo el calendario de visitas"),
    "rota.day_changed": Phrase(
      "changed a day of the hosting rota",
      "cambió un día del calendario de visitas"
    ),
  ]
}
