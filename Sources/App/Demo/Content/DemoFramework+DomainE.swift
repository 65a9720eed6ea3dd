extension DemoFramework {
  /// Domain E: known and stretched.
  static let domainE: DemoDomain = DemoDomain(
    code: "E",
    title: DemoText(en: "Known and stretched", es: "Conocidos y exigidos"),
    why: DemoText(
      en: """
        Children take risks in front of people who know them and believe they can do more. Care without \
        challenge leaves students where they are, and challenge without care drives them away; they need \
        both from the same adult.
        """,
      es: """
        Los niños se arriesgan ante quien los conoce y cree que pueden más. El cariño sin reto los deja \
        donde están, y el reto sin cariño los aleja; necesitan ambos del mismo adulto.
        """
    ),
    practices: [practiceE1, practiceE2, practiceE3]
  )

  private static let practiceE1: DemoPractice = DemoPractice(
    code: "E1",
    kind: .teacher,
    title: DemoText(en: "Known by name and story", es: "Con nombre e historia"),
    statement: DemoText(
      en: "Students’ lives and languages appear in the work",
      es: "Sus vidas e idiomas aparecen en el trabajo"
    ),
    description: DemoText(
      en: """
        The teacher learns who students are, says their names right, and plans lessons in which families, \
        places and languages are sources of knowledge.
        """,
      es: """
        El docente aprende quiénes son sus estudiantes, dice bien sus nombres y planea clases donde \
        familias, lugares e idiomas son fuente de saber.
        """
    ),
    why: DemoText(
      en: "Students who see themselves in the work bring more of what they know to it.",
      es: "Quien se ve en el trabajo aporta a él más de lo que sabe."
    ),
    students: DemoText(
      en: "Bringing in something from home or the neighborhood and using it to think about the subject.",
      es: "Traen algo de la casa o del barrio y lo usan para pensar la materia."
    ),
    steps: [
      DemoStep(
        practice: "E1",
        number: 1,
        sentence: DemoText(
          en: "Students are greeted and called by the names they use.",
          es: "Se saluda a los estudiantes y se les llama por el nombre que usan."
        ),
        first: DemoText(
          en: "Students are greeted by name during the lesson.",
          es: "Se saluda a los estudiantes por su nombre."
        ),
        second: DemoText(
          en: "Students’ own work and languages are on the walls.",
          es: "En las paredes hay trabajos e idiomas de los estudiantes."
        )
      ),
      DemoStep(
        practice: "E1",
        number: 2,
        sentence: DemoText(
          en: "Examples and texts come from students’ lives.",
          es: "Los ejemplos y textos vienen de la vida de los estudiantes."
        ),
        first: DemoText(
          en: "Students link the topic to a family or place they know.",
          es: "Los estudiantes relacionan el tema con su familia o su entorno."
        ),
        second: DemoText(
          en: "Students read or hear voices from their communities.",
          es: "Los estudiantes leen u oyen voces de sus comunidades."
        )
      ),
      DemoStep(
        practice: "E1",
        number: 3,
        sentence: DemoText(
          en: "Students’ knowledge changes where the lesson goes.",
          es: "Lo que saben los estudiantes cambia el rumbo de la clase."
        ),
        first: DemoText(
          en: "A student’s experience becomes material for the whole class.",
          es: "La experiencia de un estudiante sirve de material a toda la clase."
        ),
        second: DemoText(
          en: "Students teach classmates something they know well.",
          es: "Los estudiantes enseñan a sus compañeros algo que conocen bien."
        )
      ),
    ]
  )

  private static let practiceE2: DemoPractice = DemoPractice(
    code: "E2",
    kind: .teacher,
    title: DemoText(en: "Help that keeps the thinking", es: "Ayuda que no quita el pensar"),
    statement: DemoText(
      en: "Support arrives, and the student still does the work",
      es: "Llega el apoyo y el estudiante hace el trabajo"
    ),
    description: DemoText(
      en: """
        When students are stuck the teacher asks or hints before telling, shows belief that they can do it, \
        and takes supports away as they grow.
        """,
      es: """
        Si un estudiante se atasca, el docente pregunta o da una pista antes de decir, muestra confianza y \
        retira apoyos conforme avanza.
        """
    ),
    why: DemoText(
      en: """
        Rescue teaches that the hard part belongs to someone else. A good hint leaves it where it belongs.
        """,
      es: "Rescatar enseña que lo difícil es de otro. Una buena pista lo deja donde debe estar."
    ),
    students: DemoText(
      en: "Staying with a hard problem, using a hint, and finishing it themselves.",
      es: "Siguen con un problema difícil, usan una pista y lo terminan ellos."
    ),
    steps: [
      DemoStep(
        practice: "E2",
        number: 1,
        sentence: DemoText(
          en: "Help is offered to all who ask, and effort is noticed.",
          es: "Se ofrece ayuda a quien la pide y se reconoce el esfuerzo."
        ),
        first: DemoText(
          en: "Students ask for help and get it within the lesson.",
          es: "Los estudiantes piden ayuda y la reciben en la misma clase."
        ),
        second: DemoText(
          en: "Students try again after a mistake.",
          es: "Los estudiantes lo intentan otra vez después de un error."
        )
      ),
      DemoStep(
        practice: "E2",
        number: 2,
        sentence: DemoText(
          en: "Help begins with a question or a hint.",
          es: "La ayuda empieza con una pregunta o una pista."
        ),
        first: DemoText(
          en: "Students hold the pencil while they are being helped.",
          es: "El lápiz lo tiene el estudiante mientras recibe ayuda."
        ),
        second: DemoText(
          en: "Students say what they have tried already.",
          es: "Los estudiantes dicen qué han probado ya."
        )
      ),
      DemoStep(
        practice: "E2",
        number: 3,
        sentence: DemoText(
          en: "Students choose their supports and let them go.",
          es: "Los estudiantes eligen sus apoyos y los dejan."
        ),
        first: DemoText(
          en: "Students turn to a chart, notes or a peer before the teacher.",
          es: "Acuden a un cartel, sus notas o un compañero antes que al docente."
        ),
        second: DemoText(
          en: "Students put a support aside when they can do without.",
          es: "Los estudiantes dejan un apoyo cuando ya no lo necesitan."
        )
      ),
    ]
  )

  private static let practiceE3: DemoPractice = DemoPractice(
    code: "E3",
    kind: .teacher,
    title: DemoText(en: "Students track goals", es: "Seguir las propias metas"),
    statement: DemoText(en: "And can say the next step", es: "Y pueden decir el siguiente paso"),
    description: DemoText(
      en: """
        Students keep a simple record of what they are working toward, look at their own evidence, and talk \
        it over with a teacher or family member.
        """,
      es: """
        Los estudiantes llevan un registro sencillo de su meta, miran su propia evidencia y la conversan con \
        un docente o su familia.
        """
    ),
    why: DemoText(
      en: "A goal someone else tracks is a report. A goal you track yourself is a plan.",
      es: "Una meta que otro sigue es un informe. Una meta que sigues tú es un plan."
    ),
    students: DemoText(
      en: "Opening their record, pointing to a piece of work, and naming what comes next.",
      es: "Abren su registro, señalan un trabajo y nombran lo que sigue."
    ),
    steps: [
      DemoStep(
        practice: "E3",
        number: 1,
        sentence: DemoText(
          en: "Students have a goal and know where it is written.",
          es: "Los estudiantes tienen una meta y saben dónde está escrita."
        ),
        first: DemoText(
          en: "Students can find their current goal.",
          es: "Los estudiantes encuentran su meta actual."
        ),
        second: DemoText(
          en: "The goal names something to learn, not only a grade.",
          es: "La meta nombra algo por aprender, no solo una calificación."
        )
      ),
      DemoStep(
        practice: "E3",
        number: 2,
        sentence: DemoText(
          en: "Students add evidence and set a next step.",
          es: "Los estudiantes agregan evidencia y fijan un siguiente paso."
        ),
        first: DemoText(
          en: "Students add dated work to their record.",
          es: "Los estudiantes agregan trabajos con fecha a su registro."
        ),
        second: DemoText(
          en: "Students say their next step in one sentence.",
          es: "Los estudiantes dicen su siguiente paso en una oración."
        )
      ),
      DemoStep(
        practice: "E3",
        number: 3,
        sentence: DemoText(
          en: "Students lead a conversation about their progress.",
          es: "Los estudiantes dirigen una conversación sobre su avance."
        ),
        first: DemoText(
          en: "Students explain growth with two pieces of work.",
          es: "Los estudiantes explican su avance con dos trabajos."
        ),
        second: DemoText(
          en: "Students set a new goal and ask for what they need.",
          es: "Los estudiantes fijan una nueva meta y piden lo que necesitan."
        )
      ),
    ]
  )
}
