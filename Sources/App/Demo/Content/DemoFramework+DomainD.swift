extension DemoFramework {
  /// Domain D: evidence while there is time.
  static let domainD: DemoDomain = DemoDomain(
    code: "D",
    title: DemoText(en: "Evidence while there is time", es: "Evidencia mientras hay tiempo"),
    why: DemoText(
      en: """
        A test at the end tells us what was missed when it is too late to mend it. Small signs gathered \
        during learning let students and teachers change course the same week, which is when it matters to a \
        child.
        """,
      es: """
        Un examen al final dice qué faltó cuando ya es tarde. Las señales pequeñas, recogidas mientras se \
        aprende, permiten cambiar de rumbo esa misma semana, que es cuando le importa a un niño.
        """
    ),
    practices: [practiceD1, practiceD2, practiceD3]
  )

  private static let practiceD1: DemoPractice = DemoPractice(
    code: "D1",
    kind: .teacher,
    title: DemoText(en: "Checks for understanding", es: "Comprobar que se entiende"),
    statement: DemoText(
      en: "All students respond before the class moves on",
      es: "Todos responden antes de seguir adelante"
    ),
    description: DemoText(
      en: """
        At points chosen ahead of time, every student shows what they understand, and what happens next \
        depends on the answers.
        """,
      es: """
        En momentos elegidos de antemano, cada estudiante muestra qué entiende, y lo que sigue depende de \
        las respuestas.
        """
    ),
    why: DemoText(
      en: """
        Volunteers tell us about volunteers. Only an answer from everyone says whether the class is ready.
        """,
      es: """
        Los voluntarios hablan de los voluntarios. Solo la respuesta de todos dice si la clase está lista.
        """
    ),
    students: DemoText(
      en: "Answering a short question on a board, card or screen, and discussing what the answers show.",
      es: """
        Responden una pregunta corta en pizarra, tarjeta o pantalla y comentan qué muestran las respuestas.
        """
    ),
    steps: [
      DemoStep(
        practice: "D1",
        number: 1,
        sentence: DemoText(
          en: "The teacher asks the whole class and scans the answers.",
          es: "El docente pregunta a toda la clase y mira las respuestas."
        ),
        first: DemoText(
          en: "All students respond at least once in the lesson.",
          es: "Todos los estudiantes responden al menos una vez."
        ),
        second: DemoText(
          en: "Students show an answer by hand, board or screen.",
          es: "Los estudiantes muestran su respuesta con la mano, la pizarra o la pantalla."
        )
      ),
      DemoStep(
        practice: "D1",
        number: 2,
        sentence: DemoText(
          en: "Questions are planned to show common mix-ups.",
          es: "Las preguntas se planean para mostrar confusiones comunes."
        ),
        first: DemoText(
          en: "Students choose between answers that show how they think.",
          es: "Los estudiantes eligen entre respuestas que revelan cómo piensan."
        ),
        second: DemoText(
          en: "Students hear what the class’s answers show.",
          es: "Los estudiantes oyen qué muestran las respuestas de la clase."
        )
      ),
      DemoStep(
        practice: "D1",
        number: 3,
        sentence: DemoText(
          en: "The lesson changes in the moment because of the answers.",
          es: "La clase cambia en el momento por lo que se respondió."
        ),
        first: DemoText(
          en: "Students go back, regroup or move on after a check.",
          es: "Tras la comprobación, los estudiantes repasan, se reagrupan o avanzan."
        ),
        second: DemoText(
          en: "Students answer again and compare with their first try.",
          es: "Los estudiantes responden otra vez y comparan con el primer intento."
        )
      ),
    ]
  )

  private static let practiceD2: DemoPractice = DemoPractice(
    code: "D2",
    kind: .teacher,
    title: DemoText(en: "Feedback students act on", es: "Comentarios que se usan"),
    statement: DemoText(en: "A revision within two lessons", es: "Una revisión antes de dos clases"),
    description: DemoText(
      en: """
        Students get a specific comment on work that is still under way, and class time to use it. The \
        comment names one thing to keep and one thing to change.
        """,
      es: """
        Los estudiantes reciben un comentario concreto sobre un trabajo aún en marcha y tiempo de clase para \
        usarlo: algo que conservar y algo que cambiar.
        """
    ),
    why: DemoText(
      en: """
        Feedback only teaches when somebody does something with it. Time to revise is the part most often \
        left out.
        """,
      es: """
        Un comentario solo enseña cuando alguien hace algo con él. El tiempo para revisar es lo que más \
        suele faltar.
        """
    ),
    students: DemoText(
      en: "Reading a comment, changing their work, and saying what is better now.",
      es: "Leen un comentario, cambian su trabajo y dicen qué mejoró."
    ),
    steps: [
      DemoStep(
        practice: "D2",
        number: 1,
        sentence: DemoText(
          en: "Students get comments tied to the goal while they work.",
          es: "Los estudiantes reciben, mientras trabajan, comentarios ligados a la meta."
        ),
        first: DemoText(
          en: "Students have a written or spoken comment on a draft.",
          es: "Los estudiantes tienen un comentario escrito u oral sobre un borrador."
        ),
        second: DemoText(
          en: "Students can say what the comment asks of them.",
          es: "Los estudiantes dicen qué les pide el comentario."
        )
      ),
      DemoStep(
        practice: "D2",
        number: 2,
        sentence: DemoText(
          en: "Class time is set aside to use the feedback.",
          es: "Se reserva tiempo de clase para usar los comentarios."
        ),
        first: DemoText(
          en: "Students change their work within two lessons of a comment.",
          es: "Los estudiantes cambian su trabajo antes de dos clases."
        ),
        second: DemoText(
          en: "First and revised versions can be seen side by side.",
          es: "La primera versión y la revisada se ven lado a lado."
        )
      ),
      DemoStep(
        practice: "D2",
        number: 3,
        sentence: DemoText(
          en: "Students seek, give and use feedback among themselves.",
          es: "Los estudiantes piden, dan y usan comentarios entre ellos."
        ),
        first: DemoText(
          en: "Students ask a classmate for a comment on one point.",
          es: "Los estudiantes piden a un compañero un comentario sobre un punto."
        ),
        second: DemoText(
          en: "Students tell which comment they used and why.",
          es: "Los estudiantes cuentan qué comentario usaron y por qué."
        )
      ),
    ]
  )

  private static let practiceD3: DemoPractice = DemoPractice(
    code: "D3",
    kind: .teacher,
    title: DemoText(en: "Small-group reteaching", es: "Repaso en grupos pequeños"),
    statement: DemoText(en: "Groups change with the data", es: "Los grupos cambian con los datos"),
    description: DemoText(
      en: """
        Recent work decides who meets with the teacher and about what. Groups are short, focused and remade \
        as students move.
        """,
      es: """
        El trabajo reciente decide quién se reúne con el docente y sobre qué. Los grupos son breves, \
        precisos y se rehacen según el avance.
        """
    ),
    why: DemoText(
      en: "A second, different explanation soon after the first keeps a small gap from becoming a label.",
      es: "Una segunda explicación, distinta y pronta, evita que un hueco pequeño se vuelva una etiqueta."
    ),
    students: DemoText(
      en: "Working with the teacher on one idea while classmates carry on with work they can manage.",
      es: "Trabajan una idea con el docente mientras los demás siguen con tareas que pueden manejar."
    ),
    steps: [
      DemoStep(
        practice: "D3",
        number: 1,
        sentence: DemoText(
          en: "The teacher meets a group while others work on their own.",
          es: "El docente se reúne con un grupo mientras los demás trabajan solos."
        ),
        first: DemoText(
          en: "A group meets with the teacher during the lesson.",
          es: "Un grupo se reúne con el docente durante la clase."
        ),
        second: DemoText(
          en: "The other students know what to do and do it.",
          es: "Los demás estudiantes saben qué hacer y lo hacen."
        )
      ),
      DemoStep(
        practice: "D3",
        number: 2,
        sentence: DemoText(
          en: "Groups are made from this week’s work.",
          es: "Los grupos se forman con el trabajo de esta semana."
        ),
        first: DemoText(
          en: "Students in the group share the same need.",
          es: "Los estudiantes del grupo comparten la misma necesidad."
        ),
        second: DemoText(
          en: "Students meet the idea in a new way, not a repeat.",
          es: "Los estudiantes ven la idea de otra manera, no repetida."
        )
      ),
      DemoStep(
        practice: "D3",
        number: 3,
        sentence: DemoText(
          en: "Groups change often and students know why.",
          es: "Los grupos cambian a menudo y los estudiantes saben por qué."
        ),
        first: DemoText(
          en: "Students leave the group once they show the idea.",
          es: "Los estudiantes salen del grupo cuando muestran la idea."
        ),
        second: DemoText(
          en: "Students ask to join a group for something they need.",
          es: "Los estudiantes piden entrar a un grupo por algo que necesitan."
        )
      ),
    ]
  )
}
