extension DemoFramework {
  /// Domain A: a clear destination.
  static let domainA: DemoDomain = DemoDomain(
    code: "A",
    title: DemoText(en: "A clear destination", es: "Un rumbo claro"),
    why: DemoText(
      en: """
        Students work harder, and judge their own work better, when they know where a lesson is going and \
        what good work looks like. Adults plan better too: a goal in plain words shows at once whether the \
        task is worth the hour.
        """,
      es: """
        Los estudiantes se esfuerzan más, y valoran mejor su propio trabajo, cuando saben hacia dónde va la \
        clase y cómo es un buen trabajo. Los adultos también planifican mejor: una meta en palabras \
        sencillas muestra enseguida si la tarea vale la hora.
        """
    ),
    practices: [practiceA1, practiceA2, practiceA3]
  )

  private static let practiceA1: DemoPractice = DemoPractice(
    code: "A1",
    kind: .teacher,
    title: DemoText(en: "A goal in plain words", es: "Una meta en palabras sencillas"),
    statement: DemoText(
      en: "Students can say what they are learning, and why",
      es: "Los estudiantes dicen qué aprenden y para qué"
    ),
    description: DemoText(
      en: """
        The teacher names what students will be able to do by the end of the lesson, connects it to what \
        came before, and returns to it while the work is going on.
        """,
      es: """
        El docente nombra lo que los estudiantes podrán hacer al terminar la clase, lo conecta con lo \
        anterior y vuelve a ello mientras se trabaja.
        """
    ),
    why: DemoText(
      en: "A goal students can repeat turns a list of activities into one piece of learning.",
      es: """
        Una meta que los estudiantes pueden repetir convierte una lista de actividades en un solo \
        aprendizaje.
        """
    ),
    students: DemoText(
      en: "Telling a partner what today’s work is for, and linking it to something they did last week.",
      es: """
        Cuentan a un compañero para qué sirve el trabajo de hoy y lo relacionan con algo de la semana \
        pasada.
        """
    ),
    steps: [
      DemoStep(
        practice: "A1",
        number: 1,
        sentence: DemoText(
          en: "The goal is posted and read aloud at the start.",
          es: "La meta está a la vista y se lee en voz alta al comenzar."
        ),
        first: DemoText(
          en: "Students can point to today’s goal in the room or on the page.",
          es: "Los estudiantes señalan la meta del día en el aula o en la hoja."
        ),
        second: DemoText(
          en: "Asked what they are doing, students name the activity.",
          es: "Si se les pregunta qué hacen, nombran la actividad."
        )
      ),
      DemoStep(
        practice: "A1",
        number: 2,
        sentence: DemoText(
          en: "The teacher ties parts of the lesson to the goal as they happen.",
          es: "El docente enlaza cada parte de la clase con la meta sobre la marcha."
        ),
        first: DemoText(
          en: "Students restate the goal in their own words to a partner.",
          es: "Los estudiantes dicen la meta con sus propias palabras a un compañero."
        ),
        second: DemoText(
          en: "Students say how the task helps them reach it.",
          es: "Los estudiantes explican cómo la tarea les ayuda a alcanzarla."
        )
      ),
      DemoStep(
        practice: "A1",
        number: 3,
        sentence: DemoText(
          en: "Students use the goal to steer their own work.",
          es: "Los estudiantes usan la meta para dirigir su propio trabajo."
        ),
        first: DemoText(
          en: "Students stop and check their work against the goal unprompted.",
          es: "Los estudiantes se detienen y comparan su trabajo con la meta sin que se les pida."
        ),
        second: DemoText(
          en: "Students say what they will need to learn next.",
          es: "Los estudiantes dicen qué les hará falta aprender después."
        )
      ),
    ]
  )

  private static let practiceA2: DemoPractice = DemoPractice(
    code: "A2",
    kind: .teacher,
    title: DemoText(en: "Good work made visible", es: "El buen trabajo a la vista"),
    statement: DemoText(
      en: "Students use models and criteria while they work",
      es: "Usan modelos y criterios mientras trabajan"
    ),
    description: DemoText(
      en: """
        Before students begin, the class looks closely at examples of different quality and agrees on what \
        makes the strong ones strong.
        """,
      es: """
        Antes de empezar, la clase observa ejemplos de distinta calidad y acuerda qué hace buenos a los \
        buenos.
        """
    ),
    why: DemoText(
      en: """
        Quality that stays in the teacher’s head is a guessing game; quality on the table can be aimed at by \
        everyone.
        """,
      es: """
        La calidad que solo está en la cabeza del docente es una adivinanza; puesta sobre la mesa, todos \
        pueden apuntar a ella.
        """
    ),
    students: DemoText(
      en: "Comparing their draft with an example and changing something because of it.",
      es: "Comparan su borrador con un ejemplo y cambian algo a raíz de ello."
    ),
    steps: [
      DemoStep(
        practice: "A2",
        number: 1,
        sentence: DemoText(
          en: "The teacher shows a finished example and lists what counts.",
          es: "El docente muestra un ejemplo terminado y enumera lo que cuenta."
        ),
        first: DemoText(
          en: "Students look at an example before they start.",
          es: "Los estudiantes miran un ejemplo antes de empezar."
        ),
        second: DemoText(
          en: "Students have the criteria in front of them as they work.",
          es: "Los estudiantes tienen los criterios delante mientras trabajan."
        )
      ),
      DemoStep(
        practice: "A2",
        number: 2,
        sentence: DemoText(
          en: "Students compare examples and help word the criteria.",
          es: "Los estudiantes comparan ejemplos y ayudan a redactar los criterios."
        ),
        first: DemoText(
          en: "Students sort or rank examples and say why.",
          es: "Los estudiantes ordenan ejemplos y dicen por qué."
        ),
        second: DemoText(
          en: "Students mark where a criterion is met in their own work.",
          es: "Los estudiantes señalan en su trabajo dónde se cumple un criterio."
        )
      ),
      DemoStep(
        practice: "A2",
        number: 3,
        sentence: DemoText(
          en: "Students judge and improve work with the criteria on their own.",
          es: "Los estudiantes juzgan y mejoran trabajos con los criterios por su cuenta."
        ),
        first: DemoText(
          en: "Students point to evidence when they rate a draft.",
          es: "Los estudiantes muestran evidencia al valorar un borrador."
        ),
        second: DemoText(
          en: "Students propose a better criterion or a stronger example.",
          es: "Los estudiantes proponen un criterio mejor o un ejemplo más fuerte."
        )
      ),
    ]
  )

  private static let practiceA3: DemoPractice = DemoPractice(
    code: "A3",
    kind: .team,
    title: DemoText(en: "Units planned together", es: "Unidades planeadas en equipo"),
    statement: DemoText(
      en: "The team agrees on the task before the unit starts",
      es: "El equipo acuerda la tarea antes de la unidad"
    ),
    description: DemoText(
      en: """
        Teachers of the same grade or course do the key task themselves, agree what it should show, and plan \
        the lessons that lead to it.
        """,
      es: """
        Los docentes del mismo grado o curso resuelven la tarea clave, acuerdan qué debe mostrar y planean \
        las clases que llevan a ella.
        """
    ),
    why: DemoText(
      en: """
        When a team has done the task, it knows where students will stumble before they do, and no child’s \
        chance depends on the room.
        """,
      es: """
        Si el equipo ha hecho la tarea, sabe dónde tropezarán los estudiantes, y la oportunidad de un niño \
        no depende del aula que le tocó.
        """
    ),
    students: DemoText(
      en: "Meeting the same demanding task, with different supports, in every room of the grade.",
      es: "Se encuentran con la misma tarea exigente, con apoyos distintos, en todas las aulas del grado."
    ),
    steps: [
      DemoStep(
        practice: "A3",
        number: 1,
        sentence: DemoText(
          en: "The team shares a calendar and a final task.",
          es: "El equipo comparte un calendario y una tarea final."
        ),
        first: DemoText(
          en: "Students in two rooms of a grade have the same final task.",
          es: "Estudiantes de dos aulas del grado tienen la misma tarea final."
        ),
        second: DemoText(
          en: "The team’s notes name the task and its dates.",
          es: "Las notas del equipo nombran la tarea y sus fechas."
        )
      ),
      DemoStep(
        practice: "A3",
        number: 2,
        sentence: DemoText(
          en: "The team does the task first and plans for likely trouble.",
          es: "El equipo hace la tarea primero y prevé las dificultades."
        ),
        first: DemoText(
          en: "Students get a support the team prepared for a hard spot.",
          es: "Los estudiantes reciben un apoyo que el equipo preparó para un punto difícil."
        ),
        second: DemoText(
          en: "The plan lists answers students are likely to give.",
          es: "El plan anota respuestas que los estudiantes probablemente darán."
        )
      ),
      DemoStep(
        practice: "A3",
        number: 3,
        sentence: DemoText(
          en: "The team adjusts the unit while it runs, from students’ work.",
          es: "El equipo ajusta la unidad en marcha, a partir de los trabajos."
        ),
        first: DemoText(
          en: "Students revisit an idea the team saw was not yet firm.",
          es: "Los estudiantes retoman una idea que el equipo vio poco firme."
        ),
        second: DemoText(
          en: "The team’s notes say what changed and which work led to it.",
          es: "Las notas dicen qué cambió y qué trabajo lo motivó."
        )
      ),
    ]
  )
}
