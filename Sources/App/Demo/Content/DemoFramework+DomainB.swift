extension DemoFramework {
  /// Domain B: thinking worth doing.
  static let domainB: DemoDomain = DemoDomain(
    code: "B",
    title: DemoText(en: "Thinking worth doing", es: "Pensar que vale la pena"),
    why: DemoText(
      en: """
        Students grow by wrestling with ideas and texts that are a little beyond them, with enough support \
        to stay in the struggle. Making the work easy is kind for a day and unfair for a lifetime.
        """,
      es: """
        Los estudiantes crecen cuando se enfrentan a ideas y textos un poco por encima de lo que ya dominan, \
        con apoyo suficiente para no rendirse. Facilitar demasiado el trabajo es amable un día e injusto \
        toda la vida.
        """
    ),
    practices: [practiceB1, practiceB2, practiceB3]
  )

  private static let practiceB1: DemoPractice = DemoPractice(
    code: "B1",
    kind: .teacher,
    title: DemoText(en: "Complex text every day", es: "Texto complejo cada día"),
    statement: DemoText(
      en: "Everyone reads at grade level, with support",
      es: "Todos leen a nivel de grado, con apoyo"
    ),
    description: DemoText(
      en: """
        Every student spends time each day inside a text at grade level or above. The teacher supports the \
        reading without replacing it by a summary.
        """,
      es: """
        Cada estudiante pasa tiempo diario con un texto de su grado o superior. El docente apoya la lectura \
        sin sustituirla por un resumen.
        """
    ),
    why: DemoText(
      en: """
        Nobody learns to read hard texts by being spared them; knowledge and vocabulary arrive through them \
        in every subject.
        """,
      es: """
        Nadie aprende a leer textos difíciles si se los evitan; el conocimiento y el vocabulario llegan con \
        ellos en toda materia.
        """
    ),
    students: DemoText(
      en: "Rereading a sentence, marking the page, and asking what the author means.",
      es: "Releen una oración, marcan la página y preguntan qué quiere decir el autor."
    ),
    steps: [
      DemoStep(
        practice: "B1",
        number: 1,
        sentence: DemoText(
          en: "Students meet a grade-level text; the teacher does much of the reading.",
          es: "Los estudiantes tienen un texto de su grado; el docente lee gran parte."
        ),
        first: DemoText(
          en: "Students have the text itself in hand, not only slides.",
          es: "Los estudiantes tienen el texto en la mano, no solo diapositivas."
        ),
        second: DemoText(
          en: "Students follow along and answer questions about it.",
          es: "Los estudiantes siguen la lectura y responden preguntas."
        )
      ),
      DemoStep(
        practice: "B1",
        number: 2,
        sentence: DemoText(
          en: "Students read and mark the text with planned supports.",
          es: "Los estudiantes leen y marcan el texto con apoyos previstos."
        ),
        first: DemoText(
          en: "Students annotate or underline with a stated purpose.",
          es: "Los estudiantes anotan o subrayan con un propósito dicho."
        ),
        second: DemoText(
          en: "Students quote the line that supports their answer.",
          es: "Los estudiantes citan la línea que apoya su respuesta."
        )
      ),
      DemoStep(
        practice: "B1",
        number: 3,
        sentence: DemoText(
          en: "Students work through difficulty and compare texts.",
          es: "Los estudiantes resuelven lo difícil y comparan textos."
        ),
        first: DemoText(
          en: "Students ask their own questions about how the text works.",
          es: "Los estudiantes hacen sus propias preguntas sobre cómo está escrito el texto."
        ),
        second: DemoText(
          en: "Students use two texts in one argument.",
          es: "Los estudiantes usan dos textos en un mismo argumento."
        )
      ),
    ]
  )

  private static let practiceB2: DemoPractice = DemoPractice(
    code: "B2",
    kind: .teacher,
    title: DemoText(en: "Tasks with many ways in", es: "Tareas con varias entradas"),
    statement: DemoText(
      en: "Students choose a method and compare it with another",
      es: "Eligen un método y lo comparan con otro"
    ),
    description: DemoText(
      en: """
        The main task of the lesson can be approached in more than one way, and the ways are put side by \
        side before one is called best.
        """,
      es: """
        La tarea principal puede abordarse de más de una manera, y las maneras se ponen lado a lado antes de \
        llamar mejor a una.
        """
    ),
    why: DemoText(
      en: """
        Choosing and comparing methods is where understanding shows; copying one method hides whether there \
        is any.
        """,
      es: "Al elegir y comparar métodos se ve la comprensión; al copiar uno solo, no se sabe si la hay."
    ),
    students: DemoText(
      en: "Trying a first idea, looking at someone else’s, and saying what each makes easier.",
      es: "Prueban una primera idea, miran la de otro y dicen qué facilita cada una."
    ),
    steps: [
      DemoStep(
        practice: "B2",
        number: 1,
        sentence: DemoText(
          en: "The task allows several methods, though one is usually shown.",
          es: "La tarea admite varios métodos, aunque suele mostrarse uno."
        ),
        first: DemoText(
          en: "Students start before a method is demonstrated.",
          es: "Los estudiantes empiezan antes de ver un método."
        ),
        second: DemoText(
          en: "At least two methods can be seen on students’ pages.",
          es: "En las hojas se ven al menos dos métodos."
        )
      ),
      DemoStep(
        practice: "B2",
        number: 2,
        sentence: DemoText(
          en: "The teacher picks different methods for the class to compare.",
          es: "El docente escoge métodos distintos para que la clase los compare."
        ),
        first: DemoText(
          en: "Students present two methods for the same problem.",
          es: "Los estudiantes presentan dos métodos para un mismo problema."
        ),
        second: DemoText(
          en: "Students say what is the same and what is different.",
          es: "Los estudiantes dicen qué es igual y qué es diferente."
        )
      ),
      DemoStep(
        practice: "B2",
        number: 3,
        sentence: DemoText(
          en: "Students weigh methods and carry them to new problems.",
          es: "Los estudiantes sopesan métodos y los llevan a problemas nuevos."
        ),
        first: DemoText(
          en: "Students defend a choice of method with a reason.",
          es: "Los estudiantes defienden con una razón el método elegido."
        ),
        second: DemoText(
          en: "Students use a classmate’s method on a new problem.",
          es: "Los estudiantes usan el método de un compañero en otro problema."
        )
      ),
    ]
  )

  private static let practiceB3: DemoPractice = DemoPractice(
    code: "B3",
    kind: .teacher,
    title: DemoText(en: "Students explain thinking", es: "Explicar lo que pensamos"),
    statement: DemoText(
      en: "Aloud or in writing, answers come with a because",
      es: "De voz o por escrito, con un porque"
    ),
    description: DemoText(
      en: """
        Answers are the start of the conversation. The teacher asks how students know, gives them time, and \
        makes partial thinking welcome.
        """,
      es: """
        Las respuestas abren la conversación. El docente pregunta cómo lo saben, da tiempo y recibe bien las \
        ideas a medio hacer.
        """
    ),
    why: DemoText(
      en: """
        Explaining makes students hear the holes in their own reasoning, and lets the teacher hear them too.
        """,
      es: "Al explicar, los estudiantes oyen los huecos de su razonamiento, y el docente también los oye."
    ),
    students: DemoText(
      en: "Saying or writing how they know, and fixing the explanation when someone asks.",
      es: "Dicen o escriben cómo lo saben y arreglan la explicación cuando alguien pregunta."
    ),
    steps: [
      DemoStep(
        practice: "B3",
        number: 1,
        sentence: DemoText(
          en: "The teacher asks for reasons; a few students give them.",
          es: "El docente pide razones; unos pocos las dan."
        ),
        first: DemoText(
          en: "Some students add a reason after an answer.",
          es: "Algunos estudiantes añaden una razón a su respuesta."
        ),
        second: DemoText(
          en: "The page has room for an explanation.",
          es: "La hoja tiene espacio para una explicación."
        )
      ),
      DemoStep(
        practice: "B3",
        number: 2,
        sentence: DemoText(
          en: "Every student explains at least once in the lesson.",
          es: "Cada estudiante explica al menos una vez en la clase."
        ),
        first: DemoText(
          en: "All students write or say a reason before sharing out.",
          es: "Todos escriben o dicen una razón antes de compartir."
        ),
        second: DemoText(
          en: "Students use words, drawings or numbers to show how.",
          es: "Los estudiantes muestran cómo con palabras, dibujos o números."
        )
      ),
      DemoStep(
        practice: "B3",
        number: 3,
        sentence: DemoText(
          en: "Students press one another for clearer reasons.",
          es: "Los estudiantes se piden unos a otros razones más claras."
        ),
        first: DemoText(
          en: "Students ask each other how they know.",
          es: "Los estudiantes se preguntan entre sí cómo lo saben."
        ),
        second: DemoText(
          en: "Students revise an explanation after a question.",
          es: "Los estudiantes mejoran una explicación después de una pregunta."
        )
      ),
    ]
  )
}
