extension DemoFramework {
  /// Domain F: adults who learn together.
  static let domainF: DemoDomain = DemoDomain(
    code: "F",
    title: DemoText(en: "Adults who learn together", es: "Adultos que aprenden juntos"),
    why: DemoText(
      en: """
        No teacher becomes expert alone, and no school improves by announcement. When adults study students’ \
        work, watch one another teach and keep small promises, good practice travels from one room to the \
        next.
        """,
      es: """
        Ningún docente se hace experto a solas y ninguna escuela mejora por anuncio. Cuando los adultos \
        estudian trabajos, se ven enseñar y cumplen promesas pequeñas, la buena práctica pasa de un aula a \
        otra.
        """
    ),
    practices: [practiceF1, practiceF2, practiceF3]
  )

  private static let practiceF1: DemoPractice = DemoPractice(
    code: "F1",
    kind: .team,
    title: DemoText(en: "Student work on the table", es: "Trabajos sobre la mesa"),
    statement: DemoText(
      en: "The team studies work before planning what is next",
      es: "El equipo estudia trabajos antes de planear"
    ),
    description: DemoText(
      en: """
        The team looks at nameless samples from several rooms, says first what students can do, and leaves \
        with one thing to try and a date to look again.
        """,
      es: """
        El equipo mira muestras sin nombre de varias aulas, dice primero qué saben hacer y sale con algo que \
        probar y una fecha para volver a mirar.
        """
    ),
    why: DemoText(
      en: "Work tells the truth about a lesson in a way that plans and scores cannot.",
      es: "El trabajo dice la verdad de una clase como no pueden decirla planes ni puntajes."
    ),
    students: DemoText(
      en: "Seeing the next lesson answer something in the work they handed in.",
      es: "Ven que la clase siguiente responde a algo del trabajo que entregaron."
    ),
    steps: [
      DemoStep(
        practice: "F1",
        number: 1,
        sentence: DemoText(
          en: "Teachers bring work and describe it in turn.",
          es: "Los docentes traen trabajos y los describen por turnos."
        ),
        first: DemoText(
          en: "Samples from at least two rooms are on the table.",
          es: "Hay muestras de al menos dos aulas."
        ),
        second: DemoText(
          en: "First comments say what students can do.",
          es: "Los primeros comentarios dicen qué saben hacer los estudiantes."
        )
      ),
      DemoStep(
        practice: "F1",
        number: 2,
        sentence: DemoText(
          en: "The team follows a protocol and agrees on one change.",
          es: "El equipo sigue un protocolo y acuerda un cambio."
        ),
        first: DemoText(
          en: "Students meet the agreed change within two weeks.",
          es: "Los estudiantes ven el cambio acordado antes de dos semanas."
        ),
        second: DemoText(
          en: "The notes give the change, who tries it and when.",
          es: "Las notas dicen el cambio, quién lo prueba y cuándo."
        )
      ),
      DemoStep(
        practice: "F1",
        number: 3,
        sentence: DemoText(
          en: "The team compares new work with its prediction.",
          es: "El equipo compara trabajos nuevos con lo que predijo."
        ),
        first: DemoText(
          en: "Samples from before and after lie side by side.",
          es: "Las muestras de antes y después están lado a lado."
        ),
        second: DemoText(
          en: "The team keeps, changes or drops the idea, and says why.",
          es: "El equipo mantiene, cambia o deja la idea y dice por qué."
        )
      ),
    ]
  )

  private static let practiceF2: DemoPractice = DemoPractice(
    code: "F2",
    kind: .team,
    title: DemoText(en: "Open doors", es: "Puertas abiertas"),
    statement: DemoText(
      en: "Colleagues see each other teach, by invitation",
      es: "Se ven enseñar unos a otros, por invitación"
    ),
    description: DemoText(
      en: """
        Teachers invite colleagues to watch for one question of their own, and talk the same day about what \
        students said and did.
        """,
      es: """
        Los docentes invitan a colegas a mirar una pregunta propia y conversan el mismo día sobre lo que \
        dijeron e hicieron los estudiantes.
        """
    ),
    why: DemoText(
      en: "Seeing a practice work with children like yours convinces where an explanation cannot.",
      es: "Ver que una práctica funciona con niños como los tuyos convence más que una explicación."
    ),
    students: DemoText(
      en: "Hardly looking up, because visitors who come to learn are part of school life.",
      es: "Casi no levantan la vista: las visitas que vienen a aprender son parte de la escuela."
    ),
    steps: [
      DemoStep(
        practice: "F2",
        number: 1,
        sentence: DemoText(
          en: "A few teachers open their rooms to colleagues.",
          es: "Algunos docentes abren su aula a colegas."
        ),
        first: DemoText(
          en: "Students go on working when a teacher comes in.",
          es: "Los estudiantes siguen trabajando cuando entra un docente."
        ),
        second: DemoText(
          en: "The visitor stays for a whole part of the lesson.",
          es: "La visita se queda una parte completa de la clase."
        )
      ),
      DemoStep(
        practice: "F2",
        number: 2,
        sentence: DemoText(
          en: "Most of the team visits and is visited each term.",
          es: "La mayoría del equipo visita y recibe visitas cada semestre."
        ),
        first: DemoText(
          en: "The host’s question is agreed before the visit.",
          es: "La pregunta del anfitrión se acuerda antes de la visita."
        ),
        second: DemoText(
          en: "Host and visitor talk the same day about what students did.",
          es: "El mismo día conversan sobre lo que hicieron los estudiantes."
        )
      ),
      DemoStep(
        practice: "F2",
        number: 3,
        sentence: DemoText(
          en: "Visits across schools answer questions teams share.",
          es: "Las visitas entre escuelas responden preguntas compartidas."
        ),
        first: DemoText(
          en: "Students meet something the visitor took home and tried.",
          es: "Los estudiantes ven algo que la visita se llevó y probó."
        ),
        second: DemoText(
          en: "What was learned is written where other teams can find it.",
          es: "Lo aprendido se escribe donde otros equipos lo encuentren."
        )
      ),
    ]
  )

  private static let practiceF3: DemoPractice = DemoPractice(
    code: "F3",
    kind: .leader,
    title: DemoText(en: "Time that is kept", es: "Tiempo que se cumple"),
    statement: DemoText(
      en: "Learning time is protected and promises come back",
      es: "Se cuida el tiempo y se cumplen las promesas"
    ),
    description: DemoText(
      en: """
        Leaders guard the minutes set aside for adult learning, stop what crowds it out, and report back on \
        each promise by its date.
        """,
      es: """
        Los líderes cuidan los minutos para el aprendizaje adulto, quitan lo que los invade y dan cuenta de \
        cada promesa en su fecha.
        """
    ),
    why: DemoText(
      en: "People believe a priority when they see what was taken off their plates to make room for it.",
      es: "La gente cree en una prioridad cuando ve qué se quitó para darle lugar."
    ),
    students: DemoText(
      en: "Having the same teacher and a full lesson on days when adults are learning.",
      es: "Tienen a su docente y la clase completa en los días en que los adultos aprenden."
    ),
    steps: [
      DemoStep(
        practice: "F3",
        number: 1,
        sentence: DemoText(
          en: "Team time is on the calendar and mostly happens.",
          es: "El tiempo de equipo está en el calendario y casi siempre se da."
        ),
        first: DemoText(
          en: "Team meetings start and end when the calendar says.",
          es: "Las reuniones empiezan y terminan a su hora."
        ),
        second: DemoText(
          en: "Students’ lessons are rarely cut for announcements.",
          es: "Pocas veces se interrumpen las clases con avisos."
        )
      ),
      DemoStep(
        practice: "F3",
        number: 2,
        sentence: DemoText(
          en: "Leaders move other business out of learning time.",
          es: "Los líderes sacan otros asuntos del tiempo de aprendizaje."
        ),
        first: DemoText(
          en: "The meeting is spent on the question the team chose.",
          es: "La reunión se dedica a la pregunta que eligió el equipo."
        ),
        second: DemoText(
          en: "Promises to staff are listed with owner and date.",
          es: "Las promesas al personal tienen responsable y fecha."
        )
      ),
      DemoStep(
        practice: "F3",
        number: 3,
        sentence: DemoText(
          en: "Leaders stop programs to free time, and check they stopped.",
          es: "Los líderes cierran programas para liberar tiempo y verifican que cerraron."
        ),
        first: DemoText(
          en: "Students keep their teacher on more days than last year.",
          es: "Los estudiantes tienen a su docente más días que el año pasado."
        ),
        second: DemoText(
          en: "Staff can name something that was stopped for this.",
          es: "El personal nombra algo que se dejó de hacer para esto."
        )
      ),
    ]
  )
}
