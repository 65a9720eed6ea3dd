extension DemoFramework {
  /// Domain C: talk that builds ideas.
  static let domainC: DemoDomain = DemoDomain(
    code: "C",
    title: DemoText(en: "Talk that builds ideas", es: "Conversar para construir ideas"),
    why: DemoText(
      en: """
        People learn a subject by using its language with others, for a reason. In a district where families \
        speak more than thirty languages, talk is how every student gets a voice in the lesson and how we \
        hear what they understand.
        """,
      es: """
        Una materia se aprende usando su lenguaje con otros y para algo. En un distrito donde las familias \
        hablan más de treinta idiomas, conversar da voz a cada estudiante y nos deja oír lo que entiende.
        """
    ),
    practices: [practiceC1, practiceC2, practiceC3]
  )

  private static let practiceC1: DemoPractice = DemoPractice(
    code: "C1",
    kind: .teacher,
    title: DemoText(en: "Structured academic talk", es: "Conversación académica guiada"),
    statement: DemoText(
      en: "Every student speaks about the idea of the day",
      es: "Cada estudiante habla de la idea del día"
    ),
    description: DemoText(
      en: """
        The lesson has a planned moment when all students talk in pairs or small groups, with a question \
        worth talking about and roles that share the turns.
        """,
      es: """
        La clase prevé un momento en que todos hablan en parejas o grupos, con una pregunta que lo merece y \
        turnos repartidos.
        """
    ),
    why: DemoText(
      en: """
        A class discussion reaches the few who raise a hand; a good structure reaches the child who never \
        does.
        """,
      es: """
        El debate general llega a los pocos que levantan la mano; una buena estructura llega a quien nunca \
        la levanta.
        """
    ),
    students: DemoText(
      en: "Taking turns, looking at the same work, and building on what the last person said.",
      es: "Toman turnos, miran el mismo trabajo y agregan algo a lo que dijo el anterior."
    ),
    steps: [
      DemoStep(
        practice: "C1",
        number: 1,
        sentence: DemoText(
          en: "Students turn and talk when asked, briefly.",
          es: "Los estudiantes conversan en parejas por un momento cuando se les pide."
        ),
        first: DemoText(
          en: "Every student has a partner and says something.",
          es: "Cada estudiante tiene pareja y dice algo."
        ),
        second: DemoText(
          en: "Talk is about the content of the lesson.",
          es: "Se habla del contenido de la clase."
        )
      ),
      DemoStep(
        practice: "C1",
        number: 2,
        sentence: DemoText(
          en: "Talk is planned, with prompts, turns and time to prepare.",
          es: "La conversación está planeada: preguntas, turnos y tiempo para prepararse."
        ),
        first: DemoText(
          en: "Both partners speak for about the same time.",
          es: "Ambos compañeros hablan más o menos lo mismo."
        ),
        second: DemoText(
          en: "Students use a sentence starter or a note they prepared.",
          es: "Los estudiantes usan un inicio de oración o una nota que prepararon."
        )
      ),
      DemoStep(
        practice: "C1",
        number: 3,
        sentence: DemoText(
          en: "Students lead the talk and keep it going.",
          es: "Los estudiantes llevan la conversación y la sostienen."
        ),
        first: DemoText(
          en: "Students link their point to one just made by another.",
          es: "Los estudiantes enlazan su idea con la que acaba de decir otro."
        ),
        second: DemoText(
          en: "Students bring in someone who has not yet spoken.",
          es: "Los estudiantes dan entrada a quien aún no ha hablado."
        )
      ),
    ]
  )

  private static let practiceC2: DemoPractice = DemoPractice(
    code: "C2",
    kind: .teacher,
    title: DemoText(en: "Language in every subject", es: "Lenguaje en cada materia"),
    statement: DemoText(
      en: "Students use new words for a real purpose",
      es: "Usan palabras nuevas con un propósito real"
    ),
    description: DemoText(
      en: """
        The teacher finds the language a task demands, teaches a little of it in the moment, and lets \
        students use all the languages they have.
        """,
      es: """
        El docente identifica el lenguaje que la tarea exige, enseña un poco en el momento y deja usar todos \
        los idiomas de cada quien.
        """
    ),
    why: DemoText(
      en: """
        English learners lose years when language and content are taught apart; together, each one carries \
        the other.
        """,
      es: """
        Quienes aprenden inglés pierden años si lengua y contenido van por separado; juntos, uno lleva al \
        otro.
        """
    ),
    students: DemoText(
      en: "Trying a new phrase aloud, hearing it again, and putting it into their writing.",
      es: "Prueban una frase nueva en voz alta, la vuelven a oír y la ponen en su escrito."
    ),
    steps: [
      DemoStep(
        practice: "C2",
        number: 1,
        sentence: DemoText(
          en: "Key words are shown, said and explained.",
          es: "Las palabras clave se muestran, se dicen y se explican."
        ),
        first: DemoText(
          en: "Students say and read the key words of the lesson.",
          es: "Los estudiantes dicen y leen las palabras clave."
        ),
        second: DemoText(
          en: "Word lists or pictures are within reach of students.",
          es: "Hay listas de palabras o imágenes al alcance de los estudiantes."
        )
      ),
      DemoStep(
        practice: "C2",
        number: 2,
        sentence: DemoText(
          en: "Students practice the sentences the task calls for.",
          es: "Los estudiantes practican las oraciones que pide la tarea."
        ),
        first: DemoText(
          en: "Students use new words in full sentences with a partner.",
          es: "Los estudiantes usan palabras nuevas en oraciones completas."
        ),
        second: DemoText(
          en: "Students move between languages to work an idea out.",
          es: "Los estudiantes pasan de un idioma a otro para aclarar una idea."
        )
      ),
      DemoStep(
        practice: "C2",
        number: 3,
        sentence: DemoText(
          en: "Students choose language to fit reader and purpose.",
          es: "Los estudiantes eligen el lenguaje según lector y propósito."
        ),
        first: DemoText(
          en: "Students rework a sentence to make it clearer or stronger.",
          es: "Los estudiantes reescriben una oración para que sea más clara o fuerte."
        ),
        second: DemoText(
          en: "Students discuss why one wording works better.",
          es: "Los estudiantes comentan por qué una forma funciona mejor."
        )
      ),
    ]
  )

  private static let practiceC3: DemoPractice = DemoPractice(
    code: "C3",
    kind: .leader,
    title: DemoText(en: "Leaders listen to learning", es: "Líderes que escuchan aprender"),
    statement: DemoText(
      en: "Leaders hear students first, then ask what helps",
      es: "Oyen primero a los estudiantes y luego preguntan"
    ),
    description: DemoText(
      en: """
        Leaders spend regular time in rooms listening to what students say, bring the patterns to teachers \
        without names, and ask what would help.
        """,
      es: """
        Los líderes pasan tiempo en las aulas oyendo a los estudiantes, llevan los patrones a los docentes \
        sin nombres y preguntan qué ayudaría.
        """
    ),
    why: DemoText(
      en: """
        Support fits when it starts from what students were heard doing rather than from a plan written \
        elsewhere.
        """,
      es: """
        El apoyo acierta cuando parte de lo que se oyó hacer a los estudiantes y no de un plan escrito en \
        otro lugar.
        """
    ),
    students: DemoText(
      en: "Telling a visitor about their work as an ordinary part of the day.",
      es: "Cuentan su trabajo a una visita como algo normal del día."
    ),
    steps: [
      DemoStep(
        practice: "C3",
        number: 1,
        sentence: DemoText(
          en: "Leaders visit rooms each week and talk with students.",
          es: "Los líderes visitan aulas cada semana y hablan con estudiantes."
        ),
        first: DemoText(
          en: "Students are asked about their work by a leader.",
          es: "Un líder pregunta a los estudiantes por su trabajo."
        ),
        second: DemoText(
          en: "The leader’s calendar keeps time for rooms.",
          es: "El calendario del líder reserva tiempo para las aulas."
        )
      ),
      DemoStep(
        practice: "C3",
        number: 2,
        sentence: DemoText(
          en: "Leaders share patterns with staff and ask what they mean.",
          es: "Los líderes comparten patrones con el personal y preguntan qué significan."
        ),
        first: DemoText(
          en: "Students’ words, without names, open a staff meeting.",
          es: "Palabras de estudiantes, sin nombres, abren una reunión."
        ),
        second: DemoText(
          en: "Staff add what the pattern leaves out.",
          es: "El personal añade lo que el patrón deja fuera."
        )
      ),
      DemoStep(
        practice: "C3",
        number: 3,
        sentence: DemoText(
          en: "Leaders change support or time because of what was heard.",
          es: "Los líderes cambian apoyos o tiempos por lo que oyeron."
        ),
        first: DemoText(
          en: "Students meet a change that began with their words.",
          es: "Los estudiantes ven un cambio que empezó con sus palabras."
        ),
        second: DemoText(
          en: "Staff can name what was decided, and when it is checked.",
          es: "El personal nombra lo decidido y cuándo se revisa."
        )
      ),
    ]
  )
}
