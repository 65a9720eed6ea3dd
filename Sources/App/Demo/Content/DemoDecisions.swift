/// A decision somebody took about a gap: what next, who, by when, and whether it is done.
struct DemoDecision: Sendable {
  /// Whose gap the decision is about.
  enum Scope: Hashable, Sendable {
    case district
    case area(Int)
    case school(String)
  }

  /// Who sees it through.
  enum Owner: String, Sendable {
    case director, supervisor, principal, coach, teacherLeader
  }

  let practice: String
  let scope: Scope
  let text: DemoText
  let owner: Owner
  /// Who is told.
  let told: DemoText
  /// Days from the day the demo is made; the past is negative.
  let decidedOffsetDays: Int
  let dueOffsetDays: Int
  let isDone: Bool
}

extension DemoDecision {
  static let all: [DemoDecision] = [
    feedbackDistrict, feedbackSchool, talkRiver, reteachingHigh, checksDone, complexText, goals, openDoors,
    languageSchool,
  ]

  private static let feedbackDistrict: DemoDecision = DemoDecision(
    practice: "D2",
    scope: .district,
    text: DemoText(
      en: """
        From next term the unit guides set aside one lesson in ten for revising work, and the two shortest \
        assessments come out to make room.
        """,
      es: """
        Desde el próximo semestre las guías de unidad reservan una clase de cada diez para revisar trabajos, \
        y se quitan las dos evaluaciones más cortas para hacer lugar.
        """
    ),
    owner: .director,
    told: DemoText(
      en: "All principals and department leads",
      es: "Toda la dirección y jefes de departamento"
    ),
    decidedOffsetDays: -12,
    dueOffsetDays: 45,
    isDone: false
  )

  private static let feedbackSchool: DemoDecision = DemoDecision(
    practice: "D2",
    scope: .school("copper-hill-high"),
    text: DemoText(
      en: """
        English and science teams try one shared revision day every second Friday, and bring drafts \
        to compare.
        """,
      es: """
        Inglés y ciencias prueban un día común de revisión cada dos viernes \
        y traen borradores para comparar.
        """
    ),
    owner: .teacherLeader,
    told: DemoText(en: "English and science teams", es: "Equipos de inglés y ciencias"),
    decidedOffsetDays: -20,
    dueOffsetDays: 28,
    isDone: false
  )

  private static let talkRiver: DemoDecision = DemoDecision(
    practice: "C1",
    scope: .area(5),
    text: DemoText(
      en: """
        Las Golondrinas elementary schools open their doors for two mornings, so that the other River \
        schools can hear how they set up student talk.
        """,
      es: """
        Las primarias de Las Golondrinas abren sus puertas dos mañanas para que las demás escuelas del Río \
        oigan cómo organizan la conversación.
        """
    ),
    owner: .supervisor,
    told: DemoText(en: "Principals of the River schools", es: "Dirección de las escuelas del Río"),
    decidedOffsetDays: -8,
    dueOffsetDays: 21,
    isDone: false
  )

  private static let reteachingHigh: DemoDecision = DemoDecision(
    practice: "D3",
    scope: .area(6),
    text: DemoText(
      en: """
        Before asking high schools for more small groups, we ask teachers what stops them: class size, the \
        bell schedule or something else.
        """,
      es: """
        Antes de pedir más grupos pequeños en preparatoria, preguntamos a los docentes qué lo impide: el \
        tamaño de los grupos, el horario u otra cosa.
        """
    ),
    owner: .supervisor,
    told: DemoText(en: "High school principals of the North schools", es: "Preparatorias del Norte"),
    decidedOffsetDays: -30,
    dueOffsetDays: 14,
    isDone: false
  )

  private static let checksDone: DemoDecision = DemoDecision(
    practice: "D1",
    scope: .district,
    text: DemoText(
      en: """
        Coaches stop presenting checks for understanding and only plan them together with teams in the next \
        week’s lessons.
        """,
      es: """
        Los asesores dejan de presentar cómo comprobar que se entiende y solo lo planean con los equipos en \
        las clases de la semana siguiente.
        """
    ),
    owner: .coach,
    told: DemoText(en: "All coaches and principals", es: "Todos los asesores y la dirección"),
    decidedOffsetDays: -400,
    dueOffsetDays: -310,
    isDone: true
  )

  private static let complexText: DemoDecision = DemoDecision(
    practice: "B1",
    scope: .district,
    text: DemoText(
      en: """
        We look at one week of reading assignments from each level to learn why complex text has slipped \
        since last year.
        """,
      es: """
        Miramos una semana de lecturas de cada nivel para entender por qué bajó el texto complejo desde el \
        año pasado.
        """
    ),
    owner: .director,
    told: DemoText(en: "Curriculum leads", es: "Responsables de currículo"),
    decidedOffsetDays: -5,
    dueOffsetDays: 35,
    isDone: false
  )

  private static let goals: DemoDecision = DemoDecision(
    practice: "E3",
    scope: .district,
    text: DemoText(
      en: "Tracking goals stays a pilot in volunteer classes this year. Nobody looks for it elsewhere yet.",
      es: "Seguir metas queda este año como piloto en clases voluntarias. Aún no se busca en otras."
    ),
    owner: .director,
    told: DemoText(en: "All principals", es: "Toda la dirección"),
    decidedOffsetDays: -60,
    dueOffsetDays: 180,
    isDone: false
  )

  private static let openDoors: DemoDecision = DemoDecision(
    practice: "F2",
    scope: .area(3),
    text: DemoText(
      en: """
        Two roving substitutes a month, paid from the area’s own budget, so that teams can visit \
        each other.
        """,
      es: "Dos suplentes itinerantes al mes, con presupuesto del área, para que los equipos puedan visitarse."
    ),
    owner: .supervisor,
    told: DemoText(en: "Principals of the Central schools", es: "Dirección de las escuelas del Centro"),
    decidedOffsetDays: -120,
    dueOffsetDays: -40,
    isDone: true
  )

  private static let languageSchool: DemoDecision = DemoDecision(
    practice: "C2",
    scope: .school("mosaic-middle"),
    text: DemoText(
      en:
        "Each team picks the three sentences its next task demands and practices them aloud before writing.",
      es: """
        Cada equipo elige las tres oraciones que pide su próxima tarea y las practica en voz alta antes \
        de escribir.
        """
    ),
    owner: .principal,
    told: DemoText(en: "All teachers at Mosaic Middle", es: "Todos los docentes de Mosaic Middle"),
    decidedOffsetDays: -18,
    dueOffsetDays: -3,
    isDone: false
  )
}
