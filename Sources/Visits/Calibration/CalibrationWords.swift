package import Kernel

/// Words about practice sets that pages and the API share.
enum CalibrationWords {
  /// What a field of the forms needs.
  enum Field {
    static func title(_ language: Language) -> FieldError {
      FieldError(
        "title_\(language.rawValue)",
        Phrase("Write a title of at most 200 letters.", "Escribe un título de 200 letras como máximo.")
      )
    }
    static func body(_ language: Language, limit: Int) -> FieldError {
      FieldError(
        "body_\(language.rawValue)",
        Phrase(
          "Write a text of at most \(limit) letters.",
          "Escribe un texto de \(limit) letras como máximo."
        )
      )
    }
    static func reasoning(_ language: Language, limit: Int) -> FieldError {
      FieldError(
        "reasoning_\(language.rawValue)",
        Phrase("Use at most \(limit) letters.", "Usa \(limit) letras como máximo.")
      )
    }
    static let video = FieldError(
      "video",
      Phrase(
        "Enter the whole address of the video, beginning with https://.",
        "Escribe la dirección completa del video, que empiece con https://."
      )
    )
    static let lookFor = FieldError(
      "practice_1",
      Phrase(
        "Choose one to three different practices of the framework.",
        "Elige de una a tres prácticas distintas del marco."
      )
    )
    static let mark = FieldError(
      "mark_1",
      Phrase("Choose one of the three marks, or none.", "Elige una de las tres marcas o ninguna.")
    )
    static func missing(_ position: Int) -> FieldError {
      FieldError(
        "mark_\(position)",
        Phrase("Mark this look-for.", "Marca este aspecto.")
      )
    }
  }

  static let fixed = Phrase(
    "Somebody has marked this set already, so it stays as it is. Copy it to a new set and change that.",
    "Alguien ya marcó este conjunto, así que queda como está. Cópialo a uno nuevo y cambia ese."
  )
  static let notOpen = Phrase(
    "This set does not take marks now.",
    "Este conjunto no recibe marcas ahora."
  )
  static let empty = Phrase(
    "Write at least one vignette before you publish.",
    "Escribe al menos una escena antes de publicar."
  )
  static let unfinished = Phrase(
    "Mark every vignette first; what is missing is listed on the page of the set.",
    "Marca antes todas las escenas; en la página del conjunto se ve lo que falta."
  )
  static let finished = Phrase(
    "You have finished this set, so your marks stay as they are.",
    "Ya terminaste este conjunto, así que tus marcas quedan como están."
  )
  static let markFirst = Phrase(
    "You see how alike observers mark once you have marked every vignette yourself.",
    "Verás cuánto coinciden quienes observan cuando hayas marcado todas las escenas."
  )
}

extension CalibrationMark {
  /// What observers call it.
  var label: Phrase {
    switch self {
    case .seen: Phrase("Seen", "Se vio")
    case .notSeen: Phrase("Not seen", "No se vio")
    case .notExpected: Phrase("Not expected now", "No se esperaba ahora")
    }
  }
}
