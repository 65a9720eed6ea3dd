import Practices

/// What the demo's framework said before, and what its draft says.
enum DemoFrameworkPast {
  /// By the code of the practice.
  static let statements: [String: DemoText] = [
    "C1": DemoText(
      en: "Students talk about the idea of the day",
      es: "Los estudiantes hablan de la idea del día"
    ),
    "D2": DemoText(en: "Students receive feedback on their work", es: "Los estudiantes reciben comentarios"),
  ]

  static let coming: [String: DemoText] = [
    "D1": DemoText(
      en: "A planned question that every student answers",
      es: "Una pregunta preparada que cada estudiante responde"
    )
  ]
}

/// A few learning standards and a profile of graduates, in the demo's own words, to link practices with.
enum DemoStandards {
  struct Line: Sendable {
    let code: String
    let title: DemoText
    let statement: DemoText
  }

  struct Plan: Sendable {
    let title: DemoText
    let about: DemoText
    let type: String
    let purpose: FrameworkPurpose
    let kind: ItemKind
    let lines: [Line]
  }

  private static func line(_ code: String, _ en: String, _ es: String) -> Line {
    Line(code: code, title: DemoText(en: "", es: ""), statement: DemoText(en: en, es: es))
  }

  static let standards = Plan(
    title: DemoText(
      en: "Maravilla learning standards (extract)",
      es: "Estándares de aprendizaje de Maravilla (extracto)"
    ),
    about: DemoText(
      en: "What students learn in language and mathematics, in the district’s short form.",
      es: "Lo que aprenden los estudiantes en lenguaje y matemáticas, en la forma breve del distrito."
    ),
    type: "Learning standards",
    purpose: .standards,
    kind: .other,
    lines: [
      line(
        "ML.5.1",
        "Prepare for a talk, follow its rules, and build on what others say",
        "Prepararse para una conversación, seguir sus reglas y partir de lo que dicen los demás"
      ),
      line(
        "ML.5.2",
        "Say in order what a speaker claimed, with the reasons given for it",
        "Decir en orden qué afirmó alguien y con qué razones"
      ),
      line(
        "ML.5.5",
        "Plan, revise and edit writing with help from peers and adults",
        "Planear, revisar y corregir un escrito con ayuda de compañeros y adultos"
      ),
      line(
        "ML.8.8",
        "Judge whether the reasons in a text are sound and enough",
        "Juzgar si las razones de un texto son sólidas y suficientes"
      ),
      line(
        "MM.4.3",
        "Build arguments with numbers and drawings, and answer those of others",
        "Construir argumentos con números y dibujos, y responder a los de otros"
      ),
      line(
        "MM.7.6",
        "Check an answer against the question and say how exact it has to be",
        "Comparar una respuesta con la pregunta y decir qué tan exacta debe ser"
      ),
    ]
  )

  static let graduate = Plan(
    title: DemoText(en: "Profile of a Maravilla graduate", es: "Perfil de quien egresa de Maravilla"),
    about: DemoText(
      en: "What families, students and employers hope for, collected at twenty evenings.",
      es: "Lo que esperan familias, estudiantes y empleadores, reunido en veinte tardes."
    ),
    type: "Graduate profile",
    purpose: .practices,
    kind: .domain,
    lines: [
      Line(
        code: "G1",
        title: DemoText(en: "Speaks and listens", es: "Habla y escucha"),
        statement: DemoText(
          en: "Makes a point so that others can answer it, in two languages",
          es: "Expone una idea de modo que otros puedan responder, en dos idiomas"
        )
      ),
      Line(
        code: "G2",
        title: DemoText(en: "Makes it better", es: "Lo mejora"),
        statement: DemoText(
          en: "Uses what others say to improve a piece of work",
          es: "Usa lo que dicen otros para mejorar un trabajo"
        )
      ),
      Line(
        code: "G3",
        title: DemoText(en: "Asks why", es: "Pregunta por qué"),
        statement: DemoText(
          en: "Looks for reasons and evidence before taking a side",
          es: "Busca razones y evidencia antes de tomar partido"
        )
      ),
    ]
  )

  /// Practices and standards.
  static let tags: [(String, String)] = [
    ("C1", "ML.5.1"), ("C1", "ML.5.2"), ("C1", "MM.4.3"), ("D2", "ML.5.5"), ("D1", "MM.7.6"),
    ("C2", "ML.8.8"),
  ]

  /// Practices and what of the profile they are part of.
  static let parts: [(String, String)] = [("C1", "G1"), ("D2", "G2"), ("C2", "G3")]
}
