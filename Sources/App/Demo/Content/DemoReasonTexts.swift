import Practices

/// What stands in the way in the demo district, by practice: how often each reason is named, and lines people wrote.
struct DemoReasonText: Sendable {
  let practice: String
  /// In the order of `ReasonTheme.allCases`.
  let weights: [Double]
  let lines: [DemoText]

  static let all: [DemoReasonText] = [feedback, talk, reteaching, goals]

  private static let feedback = DemoReasonText(
    practice: "D2",
    weights: [0.36, 0.14, 0.05, 0.27, 0.05, 0.11, 0.02],
    lines: [
      DemoText(
        en: "The next unit starts before drafts come back.",
        es: "La siguiente unidad empieza antes de que vuelvan los borradores."
      ),
      DemoText(
        en: "Grades are due on Friday, so comments become grades.",
        es: "Las notas se entregan el viernes y los comentarios se vuelven notas."
      ),
      DemoText(
        en: "I write good comments and then there is no lesson to use them.",
        es: "Escribo buenos comentarios y luego no hay clase para usarlos."
      ),
      DemoText(
        en: "A shared revision day would help more than another form.",
        es: "Un día común de revisión ayudaría más que otro formato."
      ),
      DemoText(
        en: "With five classes I can comment on one set a week.",
        es: "Con cinco grupos puedo comentar un juego de trabajos por semana."
      ),
    ]
  )

  private static let talk = DemoReasonText(
    practice: "C1",
    weights: [0.16, 0.38, 0.04, 0.12, 0.14, 0.14, 0.02],
    lines: [
      DemoText(
        en: "I have heard about it twice and never watched it.",
        es: "He oído hablar de esto dos veces y nunca lo he visto."
      ),
      DemoText(
        en: "The quiet ones stay quiet, and I do not know the next move.",
        es: "Los callados siguen callados y no sé cuál es el siguiente paso."
      ),
      DemoText(
        en: "Sentence starters feel stiff with older students.",
        es: "Los inicios de oración se sienten rígidos con los mayores."
      ),
    ]
  )

  private static let reteaching = DemoReasonText(
    practice: "D3",
    weights: [0.22, 0.1, 0.18, 0.34, 0.04, 0.1, 0.02],
    lines: [
      DemoText(
        en: "Thirty-six students and one adult in the room.",
        es: "Treinta y seis estudiantes y un solo adulto en el salón."
      ),
      DemoText(
        en: "The bell schedule leaves no second look in the same week.",
        es: "El horario no deja una segunda mirada en la misma semana."
      ),
      DemoText(
        en: "Nothing is ready for the group that is already there.",
        es: "No hay nada listo para el grupo que ya llegó."
      ),
    ]
  )

  private static let goals = DemoReasonText(
    practice: "E3",
    weights: [0.12, 0.46, 0.12, 0.12, 0.12, 0.04, 0.02],
    lines: []
  )
}
