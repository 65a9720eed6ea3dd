/// A written scene of the demo's practice set.
struct DemoVignette: Sendable {
  let practice: String
  let title: DemoText
  let body: DemoText
  let reasoning: DemoText
  /// What the author marks, and how observers' marks fall: seen, not seen, not expected, in weights.
  let mark: String
  let weights: [Double]
}

/// The demo's practice set for observers.
enum DemoCalibration {
  static let title: DemoText = DemoText(
    en: "Before the walks: talk, checks and feedback",
    es: "Antes de los recorridos: conversar, comprobar y comentar"
  )
  static let about: DemoText = DemoText(
    en:
      "Eight short scenes, about twenty minutes. Mark them alone, then bring your questions to the next visit.",
    es: "Ocho escenas breves, unos veinte minutos. Márcalas a solas y trae tus preguntas a la próxima visita."
  )

  static let vignettes: [DemoVignette] = [twoGraphs, thumbs, greenPen, silence, exit, stickers, relay, quiz]

  private static let twoGraphs: DemoVignette = DemoVignette(
    practice: "C1",
    title: DemoText(en: "Two graphs", es: "Dos gráficas"),
    body: DemoText(
      en: """
        Seventh grade. Each pair has two graphs of the same bus ride. A girl says, “Yours can't be right, it never \
        stops at the school.” Her partner points: “Here, the flat piece.” They trade pencils. At four tables the same \
        thing is going on; at one, both students copy from the board.
        """,
      es: """
        Séptimo grado. Cada pareja tiene dos gráficas del mismo viaje en autobús. Una niña dice: «La tuya no puede \
        ser, nunca para en la escuela». Su compañero señala: «Aquí, la parte plana». Cambian lápices. En cuatro mesas \
        pasa lo mismo; en una, los dos copian del pizarrón.
        """
    ),
    reasoning: DemoText(
      en:
        "Most pairs build on what the other said and use the graph as evidence. One table that copies does not undo that.",
      es:
        "La mayoría construye sobre lo que dijo la otra persona y usa la gráfica como evidencia. Una mesa que copia no lo anula."
    ),
    mark: "seen",
    weights: [0.86, 0.14, 0]
  )

  private static let thumbs: DemoVignette = DemoVignette(
    practice: "D1",
    title: DemoText(en: "Thumbs up", es: "Pulgares arriba"),
    body: DemoText(
      en: """
        Third grade, fractions. “Thumbs up if you've got it!” Twenty-four thumbs go up, two stay level. “Great,” says \
        the teacher, and turns to page 41.
        """,
      es: """
        Tercer grado, fracciones. «¡Pulgar arriba si ya lo tienen!» Suben veinticuatro pulgares, dos quedan a medias. \
        «Muy bien», dice la maestra, y pasa a la página 41.
        """
    ),
    reasoning: DemoText(
      en: "Students were asked, but what they understand did not show, and nothing followed from the answer.",
      es: "Se preguntó, pero no se vio qué entienden y nada cambió con la respuesta."
    ),
    mark: "not_seen",
    weights: [0.45, 0.55, 0]
  )

  private static let greenPen: DemoVignette = DemoVignette(
    practice: "D2",
    title: DemoText(en: "The green pen", es: "La pluma verde"),
    body: DemoText(
      en: """
        Ninth grade. Essays come back with one question in the margin each. For eight minutes nobody speaks; green \
        pens cross out and add. A boy reads his new sentence to his neighbor, who says, “Now I know why he left.”
        """,
      es: """
        Noveno grado. Los ensayos vuelven con una pregunta al margen. Durante ocho minutos nadie habla; las plumas \
        verdes tachan y agregan. Un muchacho lee su frase nueva a su vecina, que dice: «Ahora sí sé por qué se fue».
        """
    ),
    reasoning: DemoText(
      en: "The feedback leads to a change in the work, during the lesson, by the student.",
      es: "El comentario lleva a un cambio en el trabajo, en la clase y hecho por el estudiante."
    ),
    mark: "seen",
    weights: [0.95, 0.05, 0]
  )

  private static let silence: DemoVignette = DemoVignette(
    practice: "C1",
    title: DemoText(en: "A quiet room", es: "Un salón en silencio"),
    body: DemoText(
      en: """
        Fifth grade, the last ten minutes of a writing hour. Every student writes. The teacher kneels beside one desk \
        and whispers. On the board: “Quiet drafting until 11:50, then partners.”
        """,
      es: """
        Quinto grado, últimos diez minutos de una hora de escritura. Todos escriben. El maestro se agacha junto a un \
        pupitre y habla en voz baja. En el pizarrón: «Borrador en silencio hasta las 11:50, luego parejas».
        """
    ),
    reasoning: DemoText(
      en: "Talk is planned for later and would be out of place now. That is what the third mark is for.",
      es:
        "La conversación está prevista para después y ahora estaría fuera de lugar. Para eso es la tercera marca."
    ),
    mark: "not_expected",
    weights: [0.04, 0.36, 0.6]
  )

  private static let exit: DemoVignette = DemoVignette(
    practice: "D1",
    title: DemoText(en: "Three piles", es: "Tres montones"),
    body: DemoText(
      en: """
        Chemistry. Halfway through, everybody writes the next step on a card. The teacher sorts them in her hand while \
        the burners warm up: three piles. “These six, stay with me. Everyone else, start, and ask table four.”
        """,
      es: """
        Química. A la mitad, cada quien escribe el paso siguiente en una tarjeta. La maestra las ordena en la mano \
        mientras se calientan los mecheros: tres montones. «Ustedes seis, conmigo. Los demás empiecen y pregunten a la \
        mesa cuatro».
        """
    ),
    reasoning: DemoText(
      en: "Everybody's thinking is seen, and the lesson changes because of it within minutes.",
      es: "Se ve lo que piensa cada quien y la clase cambia por eso en minutos."
    ),
    mark: "seen",
    weights: [0.97, 0.03, 0]
  )

  private static let stickers: DemoVignette = DemoVignette(
    practice: "D2",
    title: DemoText(en: "Stickers", es: "Calcomanías"),
    body: DemoText(
      en: """
        First grade. Each drawing of the water cycle gets a sticker and a “Wow!”. The children compare stickers, then \
        line up for lunch.
        """,
      es: """
        Primer grado. Cada dibujo del ciclo del agua recibe una calcomanía y un «¡Guau!». Los niños comparan \
        calcomanías y se forman para el almuerzo.
        """
    ),
    reasoning: DemoText(
      en: "It is kind, and there is nothing in it to act on.",
      es: "Es amable y no hay nada con lo que se pueda hacer algo."
    ),
    mark: "not_seen",
    weights: [0.12, 0.8, 0.08]
  )

  private static let relay: DemoVignette = DemoVignette(
    practice: "C1",
    title: DemoText(en: "One after another", es: "Por turnos"),
    body: DemoText(
      en: """
        Civics. Students sit in a circle and each reads a prepared sentence about the hearing. “Thank you. Next.” \
        After the ninth, a girl says, “Can I answer Luis?” “At the end, if there is time.”
        """,
      es: """
        Civismo. El grupo está en círculo y cada quien lee una frase preparada sobre la audiencia. «Gracias. \
        Siguiente». Después de la novena, una estudiante dice: «¿Puedo contestarle a Luis?» «Al final, si hay tiempo».
        """
    ),
    reasoning: DemoText(
      en: "All speak, but nobody's idea is built on. The one who wants to is asked to wait.",
      es: "Todos hablan, pero nadie construye sobre otra idea. A quien quiere hacerlo se le pide esperar."
    ),
    mark: "not_seen",
    weights: [0.4, 0.6, 0]
  )

  private static let quiz: DemoVignette = DemoVignette(
    practice: "D1",
    title: DemoText(en: "Friday quiz", es: "Prueba de viernes"),
    body: DemoText(
      en: """
        Sixth grade. Ten spelling words, pencils down, papers passed forward. The teacher puts a rubber band around \
        them and opens the window. “You'll have them back on Monday.”
        """,
      es: """
        Sexto grado. Diez palabras de ortografía, lápices abajo, hojas al frente. El maestro les pone una liga y abre \
        la ventana. «El lunes se las devuelvo».
        """
    ),
    reasoning: DemoText(
      en: "A test is being taken. Whether anything will follow from it cannot be seen in these minutes.",
      es: "Se está aplicando una prueba. En estos minutos no se puede ver si algo cambiará con ella."
    ),
    mark: "not_expected",
    weights: [0.1, 0.45, 0.45]
  )
}
