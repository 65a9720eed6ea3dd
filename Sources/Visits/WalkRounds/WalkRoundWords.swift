package import Analytics
package import Kernel

/// Sentences about rounds that more than one place says, always the same.
package enum WalkRoundWords {
  static let over = Phrase("This round is over and stays as it is.", "Esta ronda terminó y queda como está.")

  /// What a phone says when its note comes back.
  static let cameBack = Phrase(
    """
    This round has closed, so the note came back to your phone. If it had arrived before, it was counted once; \
    otherwise it can no longer be. You can discard it.
    """,
    """
    Esta ronda ya cerró y la nota volvió a tu teléfono. Si había llegado antes, se contó una vez; si no, ya no se \
    puede contar. Puedes descartarla.
    """
  )

  static func notBegun(_ day: String, _ dia: String) -> Phrase {
    Phrase(
      "This round begins on \(day). Send the note then.",
      "Esta ronda empieza el \(dia). Envía la nota entonces."
    )
  }

  static let keyMissing = Phrase(
    """
    The key that keeps rooms secret in this round is missing from the server, so nothing can be recorded or closed. \
    Tell your administrator; if it cannot be put back, the round ends without figures.
    """,
    """
    Falta en el servidor la clave que protege los salones de esta ronda, así que no se puede anotar ni cerrar. \
    Avisa a tu administrador; si no se puede restituir, la ronda termina sin cifras.
    """
  )

  /// Withheld for whatever reason: always these words.
  static let withheld = Phrase(
    "Withheld: too little stands behind it, or it would give another figure away.",
    "Reservado: hay muy poco detrás, o revelaría otra cifra."
  )

  static let withheldShort = Phrase("Withheld", "Reservado")

  /// Which minimum is missed, and never by how much.
  static func shortage(_ shortage: WalkRoundShortage) -> Phrase {
    switch shortage {
    case .rooms(let least):
      Phrase(
        "It needs notes from at least \(least) different rooms.",
        "Necesita notas de al menos \(least) salones distintos."
      )
    case .notes(let least): Phrase("It needs at least \(least) notes.", "Necesita al menos \(least) notas.")
    case .schoolDays(let least):
      Phrase(
        "It must be open for at least \(least) school days.",
        "Debe estar abierta al menos \(least) días escolares."
      )
    case .spread:
      Phrase(
        "For no look-for are the marks spread over enough rooms yet.",
        "En ningún aspecto las marcas se reparten aún entre suficientes salones."
      )
    }
  }
}
