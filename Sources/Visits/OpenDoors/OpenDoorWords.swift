package import Kernel
import Web

/// Words about open doors that pages and the API share.
enum OpenDoorWords {
  /// What a field of the form needs.
  enum Field {
    static let stale = FieldError(
      "practice",
      Phrase("Open this form again, then send it.", "Abre este formulario de nuevo y envíalo.")
    )
    static let school = FieldError(
      "school",
      Phrase("Choose the school you teach at.", "Elige la escuela en la que enseñas.")
    )
    static let practice = FieldError(
      "practice",
      Phrase("Choose a practice of the framework.", "Elige una práctica del marco.")
    )
    static let subject = FieldError("subject", Phrase("Choose the subject.", "Elige la materia."))
    static let grades = FieldError(
      "grade_from",
      Phrase("Choose the lowest and the highest grade.", "Elige el grado más bajo y el más alto.")
    )
    static let lookFor = FieldError(
      "look_for",
      Phrase(
        "Say in at most 500 letters what your guests can look for.",
        "Di en 500 letras como máximo qué pueden observar quienes vengan."
      )
    )
    static let day = FieldError("day", Phrase("Enter the day.", "Escribe el día."))
    static let over = FieldError(
      "day",
      Phrase(
        "This time is over. Choose a day and time still to come.",
        "Esa hora ya pasó. Elige un día y una hora por venir."
      )
    )
    static let far = FieldError(
      "day",
      Phrase("Choose a day within the next year.", "Elige un día dentro del próximo año.")
    )
    static func noSuchHour(on day: CalendarDay) -> FieldError {
      FieldError(
        "starts_at",
        Phrase(
          "The clocks change on \(day.words(.english)), and this time is skipped. Choose another time.",
          "El \(day.words(.spanish)) cambia la hora y esa hora no existe. Elige otra."
        )
      )
    }
    static let repeats = FieldError(
      "repeats",
      Phrase("Choose once, or every week.", "Elige una vez o cada semana.")
    )
    static let until = FieldError(
      "until",
      Phrase(
        "Enter the last day: after the first, and within 45 weeks.",
        "Escribe el último día: después del primero y dentro de 45 semanas."
      )
    )
    static let startsAt = FieldError(
      "starts_at",
      Phrase("Enter when it begins, like 8:30.", "Escribe cuándo empieza, por ejemplo 8:30.")
    )
    static let endsAt = FieldError(
      "ends_at",
      Phrase("Enter when it ends, like 9:15.", "Escribe cuándo termina, por ejemplo 9:15.")
    )
    static let order = FieldError(
      "ends_at",
      Phrase("It must end after it begins.", "Debe terminar después de empezar.")
    )
    static let period = FieldError(
      "period",
      Phrase("Use at most 40 letters.", "Usa 40 letras como máximo.")
    )
    static let place = FieldError(
      "place",
      Phrase(
        "Say where to come to, in at most 120 letters.",
        "Di a dónde hay que ir, en 120 letras como máximo."
      )
    )
    static let seats = FieldError(
      "seats",
      Phrase("Choose one, two or three seats.", "Elige uno, dos o tres lugares.")
    )
    static let manner = FieldError(
      "manner",
      Phrase("Choose whether colleagues ask first.", "Elige si los colegas preguntan antes.")
    )
    static func seatsTaken(_ taken: Int) -> FieldError {
      FieldError(
        "seats",
        Phrase(
          "On one day \(taken) seats are taken already. Keep as many, or call off a booking first.",
          "Un día ya hay \(taken) lugares ocupados. Deja al menos esos o cancela antes una visita."
        )
      )
    }
    static let words = FieldError("words", Phrase("Use at most 200 letters.", "Usa 200 letras como máximo."))
    static let answer = FieldError(
      "answer",
      Phrase("Choose to agree or to decline.", "Elige aceptar o rechazar.")
    )
    static let line = FieldError(
      "line",
      Phrase("Write one line of at most 280 letters.", "Escribe una línea de 280 letras como máximo.")
    )
    static let thanks = FieldError(
      "thanks",
      Phrase("Write at most 140 letters.", "Escribe 140 letras como máximo.")
    )
  }

  /// Why a day cannot be had.
  enum Clash {
    static let ownDoor = clash("This is your own door.", "Esta es tu propia puerta.")
    static let noSuchDay = clash(
      "This lesson is not open on that day. Choose one of the days listed.",
      "Esta clase no está abierta ese día. Elige uno de los días de la lista."
    )
    static let past = clash(
      "That lesson has begun or is over. Choose a later day.",
      "Esa clase ya empezó o terminó. Elige un día posterior."
    )
    static let already = clash(
      "You have asked for this day already. You find it under Yours.",
      "Ya pediste este día. Lo encuentras en Lo tuyo."
    )
    static let answered = clash(
      "Your host could not have you on this day. Another day may fit better.",
      "Ese día no fue posible recibirte. Quizá otro día convenga más."
    )
    static let full = clash(
      "All seats of this day are taken. Choose another day.",
      "Todos los lugares de ese día están ocupados. Elige otro."
    )
    static func overlap(_ lesson: String, _ from: TimeOfDay) -> FieldError {
      clash(
        "At \(from.words(.english)) that day you already visit “\(lesson)”. Take that back first, or choose another day.",
        "Ese día a las \(from.words(.spanish)) ya visitas «\(lesson)». Retíralo antes o elige otro día."
      )
    }
    static func hosting(_ from: TimeOfDay) -> FieldError {
      clash(
        "At \(from.words(.english)) that day your own door is open. Choose another day.",
        "Ese día a las \(from.words(.spanish)) tu propia puerta está abierta. Elige otro día."
      )
    }

    private static func clash(_ english: String, _ spanish: String) -> FieldError {
      FieldError("day", Phrase(english, spanish))
    }
  }

  static let closed = Phrase(
    "This door is closed. Nothing can be changed on it any more.",
    "Esta puerta está cerrada. Ya no se puede cambiar."
  )
  static let answered = Phrase(
    "This has been answered or taken back already. Open it again to see how it stands.",
    "Esto ya se respondió o se retiró. Ábrelo de nuevo para ver cómo está."
  )
  static let begun = Phrase(
    "This lesson has begun or is over, so nothing can be arranged any more.",
    "Esta clase ya empezó o terminó, así que ya no se puede acordar nada."
  )
  static let notYet = Phrase(
    "You can write this once you have been there.",
    "Podrás escribirlo cuando hayas estado ahí."
  )
  static let notVisited = Phrase(
    "Only somebody who came can write this.",
    "Solo puede escribirlo quien haya ido."
  )
}

extension DoorSubject {
  /// What schools call it.
  var label: Phrase {
    switch self {
    case .several: Phrase("Several subjects", "Varias materias")
    case .languageArts: Phrase("English language arts", "Lengua y literatura en inglés")
    case .english: Phrase("English language development", "Desarrollo del inglés")
    case .mathematics: Phrase("Mathematics", "Matemáticas")
    case .science: Phrase("Science", "Ciencias")
    case .history: Phrase("History and social science", "Historia y ciencias sociales")
    case .worldLanguages: Phrase("World languages", "Lenguas del mundo")
    case .arts: Phrase("Arts", "Artes")
    case .physical: Phrase("Physical education", "Educación física")
    case .career: Phrase("Career technical education", "Educación técnica")
    case .special: Phrase("Special education", "Educación especial")
    }
  }
}

extension DoorGrade {
  /// A grade as people say it.
  static func label(_ grade: Int) -> Phrase {
    switch grade {
    case -1: Phrase("Transitional kindergarten", "Kínder de transición")
    case 0: Phrase("Kindergarten", "Kínder")
    default: Phrase("Grade \(grade)", "Grado \(grade)")
    }
  }

  /// A span of grades as people say it.
  static func label(_ grades: ClosedRange<Int>) -> Phrase {
    guard grades.lowerBound < grades.upperBound else { return label(grades.lowerBound) }
    let (from, to) = (short(grades.lowerBound), short(grades.upperBound))
    return Phrase("Grades \(from) to \(to)", "Grados \(from) a \(to)")
  }

  private static func short(_ grade: Int) -> String { grade < 0 ? "TK" : grade == 0 ? "K" : String(grade) }
}
