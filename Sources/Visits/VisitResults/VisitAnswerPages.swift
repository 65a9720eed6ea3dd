import Analytics
import Kernel
import Markup
import Web

/// The page that asks how a visit was, and shows what was counted together.
enum VisitAnswerPages {
  static let notAsked = Phrase(
    "The host’s teachers and those who came are asked, within thirty days of the visit.",
    "Se pregunta al personal docente de la escuela y a quienes vinieron, en los treinta días después de la visita."
  )

  static func show(
    _ call: Call,
    _ board: VisitAnswerBoard,
    typed: (useful: String, safe: String) = ("", ""),
    errors: [FieldError] = []
  ) throws -> Reply {
    let page = VisitFormPage(title: call.say("How was the visit?", "¿Cómo fue la visita?"), errors: errors)
    let asked = board.side != nil && !board.hasAnswered
    let form: HTML = asked ? try form(call, board, typed, errors) : .empty
    return try page.reply(
      call,
      board.visit,
      """
      \(readers(call))\(form)\(if: board.hasAnswered, Notice(.success, call.say(
          "You have answered. Thank you.", "Ya respondiste. Gracias.")).html)\(pooled(call, board.pooled))
      """
    )
  }

  /// What was counted together, as a part of other pages; nothing when there is nothing.
  static func card(_ call: Call, _ answers: [PooledVisitAnswers]) -> HTML {
    answers.isEmpty ? .empty : pooled(call, answers)
  }

  private static func readers(_ call: Call) -> HTML {
    Notice(
      .readers,
      title: call.say("Nobody can tell what you said", "Nadie puede saber qué dijiste"),
      call.say(
        "Your answer is kept without your name, the visit and the time. Answers are counted together once ten or more have come in about visits to this school, then deleted. Until then nobody sees any, nor how many there are.",
        "Tu respuesta se guarda sin tu nombre, la visita ni la hora. Se cuentan juntas cuando hay diez o más sobre visitas a esta escuela, y luego se borran. Hasta entonces nadie ve ninguna, ni cuántas hay."
      )
    ).html
  }

  private static func form(
    _ call: Call,
    _ board: VisitAnswerBoard,
    _ typed: (useful: String, safe: String),
    _ errors: [FieldError]
  ) throws -> HTML {
    let fields = VisitFields(call: call, errors: errors)
    func radios(_ name: String, _ legend: String, _ selected: String) -> HTML {
      Radios(
        name: name,
        legend: legend,
        choices: [
          Choice("4", call.say("Very", "Mucho")), Choice("3", call.say("Mostly", "Bastante")),
          Choice("2", call.say("A little", "Un poco")), Choice("1", call.say("Not at all", "Nada")),
        ],
        selected: selected,
        error: fields.message(name),
        isInRow: true
      ).html
    }
    let useful = radios(
      "was_useful",
      call.say("Was this visit useful?", "¿Fue útil esta visita?"),
      typed.useful
    )
    let safe = radios("felt_safe", call.say("Did it feel safe?", "¿Se sintió segura?"), typed.safe)
    return PostForm(
      action: try VisitLinks(call, board.visit.id).answers,
      token: call.signedIn?.csrfToken ?? "",
      content:
        "\(useful)\(safe)<div class=\"actions\">\(Button(call.say("Send without my name", "Enviar sin mi nombre")).html)</div>"
    ).html
  }

  private static func pooled(_ call: Call, _ answers: [PooledVisitAnswers]) -> HTML {
    let title = call.say("What people said", "Qué dijo la gente")
    guard !answers.isEmpty else {
      let words = call.say(
        "Shown when at least ten answers about visits to this school can be counted together.",
        "Se muestra cuando se puedan contar juntas al menos diez respuestas sobre visitas a esta escuela."
      )
      return Card(id: "pooled", title: title, content: "<p class=\"small\">\(words)</p>").html
    }
    let table = DataTable(
      id: "pooled-table",
      caption: call.say("Visits to this school, counted together", "Visitas a esta escuela, contadas juntas"),
      columns: [
        .init(call.say("Who", "Quién")), .init(call.say("Useful", "Útil"), .number),
        .init(call.say("Safe", "Segura"), .number), .init(call.say("People", "Personas"), .number),
        .init(call.say("Counted on", "Contadas el")),
      ],
      rows: answers.map { answer in
        .init(
          HTML(
            text: answer.side == .host
              ? call.say("Teachers of the school", "Docentes de la escuela")
              : call.say("Those who came", "Quienes vinieron")
          ),
          [
            HTML(text: PatternText.rate(call, answer.useful)),
            HTML(text: PatternText.rate(call, answer.safe)),
            HTML(text: "n = \(answer.people)"), HTML(text: answer.frozenOn.words(call.language)),
          ]
        )
      },
      narrow: .list
    )
    return Card(id: "pooled", title: title, content: table.html).html
  }
}
