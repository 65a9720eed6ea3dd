import Kernel

extension OpenPages {
  /// `GET /promise`
  @Sendable static func promise(_ call: Call) async throws -> Reply {
    page(
      call,
      Phrase("Never an evaluation", "Nunca una evaluación"),
      Phrase(
        "Walks, visits and self-reflection here cannot be turned into a judgement of a teacher. Not because people are asked not to, but because what a judgement would need is not stored or cannot be reached.",
        "Los recorridos, las visitas y la autorreflexión no se pueden convertir aquí en un juicio sobre una persona docente. No porque se pida no hacerlo, sino porque lo que un juicio necesitaría no se guarda o no se puede alcanzar."
      ),
      promiseParts
    )
  }

  private static let promiseParts: [Part] = [promised, seen, visits, limits, tested, more]

  private static let promised = Part(
    title: Phrase("What a note does not have", "Lo que una nota no tiene"),
    paragraphs: [
      Phrase(
        "No teacher, no room, no class, no author, no day, no hour, no device and no score. It has a random number, its round, a grade band and a mark for each look-for.",
        "Ni docente, ni salón, ni clase, ni autor, ni día, ni hora, ni dispositivo, ni puntaje. Tiene un número al azar, su ronda, un grupo de grados y una marca por cada aspecto."
      ),
      Phrase(
        "To count different rooms, each room becomes a sign that means nothing without a secret key. When the round closes, signs and key are destroyed.",
        "Para contar salones distintos, cada salón se vuelve una seña que no significa nada sin una clave secreta. Al cerrar la ronda, señas y clave se destruyen."
      ),
    ]
  )

  private static let seen = Part(
    title: Phrase("What anybody can see", "Lo que alguien puede ver"),
    paragraphs: [
      Phrase(
        "While a round is open, nobody sees figures, not even how many notes there are. Nobody can read a note back, at any time.",
        "Mientras una ronda está abierta, nadie ve cifras, ni siquiera cuántas notas hay. Nadie puede volver a leer una nota, nunca."
      ),
      Phrase(
        "Figures are made once, when a round closes: for at least five rooms, eight notes and five school days, rounded to 5 percent. There is no filter below them. Everybody who may see them sees the same.",
        "Las cifras se hacen una sola vez, al cerrar la ronda: con al menos cinco salones, ocho notas y cinco días de clase, redondeadas al 5 por ciento. No hay filtro por debajo. Quien puede verlas ve las mismas."
      ),
    ]
  )

  private static let visits = Part(
    title: Phrase("Inquiry visits", "Visitas de indagación"),
    paragraphs: [
      Phrase(
        "Notes of a visit have no name and no room. Only that visit’s visitors read them, and nobody who evaluates the host’s teachers is one of them. They are deleted after 30 days; what the group wrote together stays.",
        "Las notas de una visita no llevan nombre ni salón. Solo las leen quienes visitaron, y entre ellos no está nadie que evalúe a docentes de la escuela anfitriona. Se borran a los 30 días; queda lo que el grupo escribió en conjunto."
      )
    ]
  )

  private static let limits = Part(
    title: Phrase("What it cannot do", "Lo que no puede hacer"),
    paragraphs: [
      Phrase(
        "A principal who was in the room was in the room. People talk in corridors. No software changes that.",
        "Una directora que estuvo en el salón, estuvo en el salón. La gente habla en los pasillos. Ningún programa cambia eso."
      ),
      Phrase(
        "Who sends most of a round’s notes knows those notes, and so learns more about the rest. Share the walking: many walkers protect everybody.",
        "Quien envía la mayoría de las notas de una ronda conoce esas notas, y así aprende más sobre las demás. Repartan los recorridos: muchas personas protegen a todas."
      ),
      Phrase(
        "A school with four classrooms gets no figures of its own. That is the price of the promise there.",
        "Una escuela con cuatro salones no recibe cifras propias. Es el precio de la promesa ahí."
      ),
      Phrase(
        "Somebody with full control of the server could, before a round closes, find out which room a mark came from, though not who made it. After closing that is gone.",
        "Alguien con control total del servidor podría, antes de cerrar una ronda, averiguar de qué salón vino una marca, aunque no quién la hizo. Después del cierre eso ya no existe."
      ),
    ]
  )

  private static let tested = Part(
    title: Phrase("How it is tested", "Cómo se prueba"),
    paragraphs: [
      Phrase(
        "Each time this program changes, an adversary is played against it: nine roles ask for everything they can reach in a school year of four schools (477 visits), with the whole visit calendar in their hands, alone and in pairs, and try to work backward by algebra and by trying every possibility.",
        "Cada vez que cambia este programa, se juega contra él a ser adversario: nueve funciones piden todo lo que alcanzan en un año de cuatro escuelas (477 visitas), con el calendario de visitas completo en la mano, a solas y en pareja, y tratan de deducir con álgebra y probando cada posibilidad."
      ),
      Phrase(
        "Result: rooms found, none. Visits found, none. The smallest group of rooms anything can be narrowed down to is 7; it may never be under 5.",
        "Resultado: salones encontrados, ninguno. Visitas encontradas, ninguna. El grupo más pequeño de salones al que se puede llegar es de 7; nunca puede ser menor que 5."
      ),
      Phrase(
        "A second year is made in which two rooms’ marks are exchanged: everyone who could judge gets the same bytes from every page. After closing, files, backup and log are searched for 50 planted room names: none is found. The test is broken on purpose, with a teacher’s column, an open filter and a live total, and must notice each.",
        "Se hace un segundo año en que se intercambian las marcas de dos salones: quien podría juzgar recibe los mismos bytes de cada página. Tras el cierre se buscan 50 nombres de salón plantados en archivos, copia y registro: no aparece ninguno. La prueba se daña a propósito, con una columna de docente, un filtro abierto y un total en vivo, y debe notar cada daño."
      ),
    ]
  )

  private static let more = Part(
    title: Phrase("Read more, or doubt it", "Leer más, o ponerlo en duda"),
    paragraphs: [
      Phrase(
        "Your administrator can give you the same in more detail for a board or an association; it comes with the program as “Visits that are not evaluations”. If you find a way around it, tell them: it is a fault, and it will be treated as one.",
        "La administración puede darte lo mismo con más detalle para un consejo o un sindicato; viene con el programa como «Visitas que no son evaluaciones». Si encuentras cómo esquivarlo, dilo: es una falla y se tratará como tal."
      )
    ]
  )
}
