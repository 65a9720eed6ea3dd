import Practices

/// One look at what came of a decision of the demo.
struct DemoLook: Sendable {
  /// Days from the day the demo is made; the past is negative.
  let offsetDays: Int
  let outcome: DecisionOutcome
  let text: DemoText
}

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
  /// What was stopped to make room.
  var stopped: DemoText?
  var followUpOffsetDays: Int?
  /// Oldest first.
  var looks: [DemoLook] = []
}

extension DemoDecision {
  static let all: [DemoDecision] = [
    feedbackDistrict, feedbackSchool, talkRiver, reteachingHigh, checksDone, complexText, goals, openDoors,
    languageSchool, homeRevision, homeTalk,
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
    isDone: false,
    stopped: DemoText(
      en: "The two shortest unit assessments",
      es: "Las dos evaluaciones de unidad más cortas"
    ),
    followUpOffsetDays: 75
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
    isDone: false,
    stopped: DemoText(
      en: "One of two Friday data meetings",
      es: "Una de las dos reuniones de datos del viernes"
    ),
    followUpOffsetDays: 60
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
    isDone: true,
    stopped: DemoText(en: "The monthly slide session", es: "La sesión mensual con diapositivas"),
    looks: [
      DemoLook(
        offsetDays: -310,
        outcome: .changed,
        text: DemoText(
          en:
            "Planning together reached most teams. Two sites asked for a model lesson first, so coaches now begin with one.",
          es:
            "Planear juntos llegó a casi todos los equipos. Dos escuelas pidieron antes una clase modelo y ahora se empieza así."
        )
      ),
      DemoLook(
        offsetDays: -160,
        outcome: .kept,
        text: DemoText(
          en:
            "Seen in more visits than a year before in every level. We keep it and stop reporting on it each month.",
          es:
            "Se ve en más visitas que hace un año en todos los niveles. Se mantiene y ya no se informa cada mes."
        )
      ),
    ]
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
    isDone: false,
    stopped: DemoText(en: "The data binder check", es: "La revisión de la carpeta de datos")
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
    isDone: true,
    looks: [
      DemoLook(
        offsetDays: -35,
        outcome: .dropped,
        text: DemoText(
          en:
            "Substitutes were booked and then pulled to cover absences three times out of four. We look for time inside the day instead.",
          es:
            "Los suplentes se reservaron y tres de cada cuatro veces cubrieron ausencias. Buscamos tiempo dentro del día."
        )
      )
    ]
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

  private static let homeRevision: DemoDecision = DemoDecision(
    practice: "D2",
    scope: .school(DemoCast.homeSchool),
    text: DemoText(
      en: "Grades 3 to 5 keep the last 20 minutes of Thursday for using comments on one piece of work.",
      es:
        "Los grados 3 a 5 guardan los últimos 20 minutos del jueves para usar los comentarios en un trabajo."
    ),
    owner: .principal,
    told: DemoText(
      en: "Grade 3 to 5 teachers, families by newsletter",
      es: "Docentes de 3 a 5, familias por boletín"
    ),
    decidedOffsetDays: -45,
    dueOffsetDays: -6,
    isDone: false,
    stopped: DemoText(en: "The Thursday fluency packet", es: "El cuadernillo de fluidez del jueves"),
    followUpOffsetDays: -2
  )

  private static let homeTalk: DemoDecision = DemoDecision(
    practice: "C1",
    scope: .school(DemoCast.homeSchool),
    text: DemoText(
      en:
        "Each grade plans one question a week that cannot be answered in one word, and pairs talk before hands go up.",
      es:
        "Cada grado planea una pregunta por semana que no se responde con una palabra, y hablan en parejas antes."
    ),
    owner: .teacherLeader,
    told: DemoText(en: "All teachers", es: "Todos los docentes"),
    decidedOffsetDays: -210,
    dueOffsetDays: -120,
    isDone: true,
    looks: [
      DemoLook(
        offsetDays: -115,
        outcome: .changed,
        text: DemoText(
          en:
            "Pairs talk in most rooms we walked. The question moved to the start of the lesson, where there is time.",
          es:
            "En casi todos los salones hablan en parejas. La pregunta pasó al inicio de la clase, donde hay tiempo."
        )
      )
    ]
  )
}
