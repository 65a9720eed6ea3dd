import Kernel

extension OpenPages {
  /// `GET /privacy`
  @Sendable static func privacy(_ call: Call) async throws -> Reply {
    page(
      call,
      Phrase("What is stored about whom", "Qué se guarda sobre quién"),
      Phrase(
        "Everything stays on your district's own server. Nothing is sold, and nothing is sent to the makers of this program.",
        "Todo se queda en el servidor de tu distrito. Nada se vende y nada se envía a quienes hacen este programa."
      ),
      privacyParts
    )
  }

  private static let privacyParts: [Part] = [
    Part(
      title: Phrase("Students", "Estudiantes"),
      paragraphs: [
        Phrase(
          "Name, grade, school, student number and classes, from the district's roster. No addresses, phones, birth dates, health or discipline.",
          "Nombre, grado, escuela, número y clases, de la lista escolar del distrito. Sin direcciones, teléfonos, fechas de nacimiento, salud ni disciplina."
        ),
        Phrase(
          "Administrators and the principal of the school can read them. Every reading is logged: who, when, which list.",
          "Pueden leerlos la administración y la dirección de la escuela. Cada lectura se registra: quién, cuándo, qué lista."
        ),
      ]
    ),
    Part(
      title: Phrase("Staff", "Personal"),
      paragraphs: [
        Phrase(
          "Name, work email, roles with their dates, and how one signs in. Colleagues of the same school see name and roles.",
          "Nombre, correo de trabajo, funciones con sus fechas y cómo se entra. Colegas de la misma escuela ven nombre y funciones."
        ),
        Phrase(
          "Your self-reflection is yours alone. Only pooled counts of at least ten people leave it, once a term.",
          "Tu autorreflexión es solo tuya. De ella salen solo conteos de al menos diez personas, una vez por período."
        ),
        Phrase(
          "What you say stands in the way of a practice is kept without your name and the day, counted from ten new answers on, and then deleted.",
          "Lo que dices que impide una práctica se guarda sin tu nombre ni el día, se cuenta desde diez respuestas nuevas y luego se borra."
        ),
      ]
    ),
    Part(
      title: Phrase("Classroom walks", "Recorridos por las aulas"),
      paragraphs: [
        Phrase(
          "A note holds what was seen, and neither teacher nor room, author, day or device. Nobody reads single notes.",
          "Una nota guarda lo que se vio, y no la persona docente, el aula, quién la hizo, el día ni el dispositivo. Nadie lee notas sueltas."
        ),
        Phrase(
          "A school's figures appear once a round closes, with at least five rooms and eight notes behind them, rounded.",
          "Las cifras de una escuela aparecen al cerrar una ronda, con al menos cinco aulas y ocho notas detrás, redondeadas."
        ),
      ]
    ),
    Part(
      title: Phrase("What you do here", "Lo que haces aquí"),
      paragraphs: [
        Phrase(
          "An audit log keeps who changed what, and sign-ins. It never holds what a note says. Two cookies keep you signed in and remember your language; there is no tracking.",
          "Un registro de auditoría guarda quién cambió qué y quién entró. Nunca guarda lo que dice una nota. Dos cookies mantienen tu sesión y tu idioma; no hay rastreo."
        )
      ]
    ),
    Part(
      title: Phrase("Your rights", "Tus derechos"),
      paragraphs: [
        Phrase(
          "Ask your district to see, correct or erase what is stored about you or your child. The district decides and this program does it.",
          "Pide a tu distrito ver, corregir o borrar lo que se guarda sobre ti o tu hija o hijo. El distrito decide y este programa lo hace."
        )
      ]
    ),
  ]
}
