import Kernel
import Markup
import Web

/// One's own answers by term, as a table with a small picture beside each practice; prints on a page.
enum ReflectionHistoryPages {
  static func mine(_ call: Call, _ terms: [ReflectionTerm], _ practices: [ReflectionHistory]) -> Reply {
    let title = call.say("My reflections over time", "Mis reflexiones a lo largo del tiempo")
    let slug = call.membership?.slug ?? ""
    return call.page(
      title,
      .practices,
      """
      \(PageHeading(title, breadcrumbs: Breadcrumbs(
          label: call.say("You are here", "Estás aquí"), items: [
            FrameworkPages.practices(call),
            (call.say("My reflections", "Mis reflexiones"), "/d/\(slug)/practices/reflections"),
          ])).html)
      \(Notice(.readers, title: call.say("Only you read this", "Solo tú lees esto"), call.say(
          "No principal, coach or administrator can open it. It is here for you to see your own way.",
          "Ni la dirección, ni coaches, ni administradores pueden abrirlo. Está aquí para que veas tu propio camino.")).html)
      \(if: practices.isEmpty, EmptyState(
          title: call.say("Nothing answered yet", "Aún no hay respuestas"),
          text: call.say("Answer for a practice, and it stands here term by term.",
            "Responde sobre una práctica y aparecerá aquí período por período."),
          action: ButtonLink(call.say("My reflections", "Mis reflexiones"), to: "/d/\(slug)/practices/reflections")).html,
        else: table(call, terms, practices))
      """
    )
  }

  private static func table(_ call: Call, _ terms: [ReflectionTerm], _ practices: [ReflectionHistory]) -> HTML
  {
    let rows = practices.map { history in
      DataTable.Row(
        "<span lang=\"\(history.lang)\">\(history.name)</span>",
        [picture(call, terms, history)] + terms.map { cell(call, history.answer(in: $0.id)) }
      )
    }
    return """
      \(DataTable(
          id: "over-time", caption: call.say("What I said of each practice, by term", "Lo que dije de cada práctica, por período"),
          columns: [.init(call.say("Practice", "Práctica")), .init(call.say("How well I understand it", "Qué tan bien la entiendo"))]
            + terms.map { DataTable.Column($0.title) },
          rows: rows).html)
      <p class="small">\(call.say(
        "Understanding goes from 1, it is new to me, to 4, I could explain it. Steps are the practice’s own, 0 is not yet. A version beside an answer says that it was given about earlier words.",
        "La comprensión va de 1, es nueva para mí, a 4, podría explicarla. Los pasos son los de la práctica; 0 es todavía no. Una versión junto a una respuesta dice que se dio sobre palabras anteriores."))</p>
      """
  }

  private static func cell(_ call: Call, _ answer: PastReflection?) -> HTML {
    guard let answer else { return HTML(text: call.say("no answer", "sin respuesta")) }
    let version = answer.versionNumber.map { call.say("version \($0)", "versión \($0)") }
    return """
      <b>\(answer.understanding)</b>, \(call.say("step \(answer.step)", "paso \(answer.step)"))\
      \(version.map { "<br><span class=\"small\">\($0)</span>" })
      """
  }

  private static let width = 96
  private static let height = 32

  /// The answers as points that rise with understanding; the cells beside it say the same in figures.
  private static func picture(
    _ call: Call,
    _ terms: [ReflectionTerm],
    _ history: ReflectionHistory
  ) -> HTML {
    let points = terms.enumerated().compactMap { index, term in
      history.answer(in: term.id).map { answer in
        (x: 6 + index * (width - 12) / max(terms.count - 1, 1), y: height - 2 - answer.understanding * 7)
      }
    }
    let words = history.answers.map { String($0.understanding) }.joined(separator: ", ")
    let path = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    return """
      <div class="chart"><svg class="db" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img" aria-label="\(call.say(
        "Over the terms: \(words)", "A lo largo de los períodos: \(words)"))">
      <line class="grid" x1="0" x2="\(width)" y1="\(height - 9)" y2="\(height - 9)"/><line class="grid" x1="0" x2="\(width)" y1="\(height - 30)" y2="\(height - 30)"/>
      <polyline class="line" points="\(path)"/>\(each: points, { "<circle class=\"pt\" cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"3\"/>" })</svg></div>
      """
  }
}
