import Analytics
import Kernel
import Markup
import Practices
import Web

/// What the page of one school is made of.
struct SchoolBoard: Sendable {
  let board: Board
  let school: BoardSchool
  /// Figures of the term asked for and of those before it.
  let runs: [BoardFigures]
  let reasons: [ReasonBatch]
  let decisions: [OpenDecision]
}

/// The page of one school: its own practices over the terms, what stands in the way and what was decided.
///
/// No other school is on it: schools are compared on the board by who has them in reach, and ranked nowhere.
struct SchoolBoardPages: Sendable {
  let words: BoardWords
  let slug: String
  let today: CalendarDay
  let key: BoardReader.PageKey

  func content(_ model: SchoolBoard) -> BoardContent {
    let title = words.say("\(model.school.name): knowing and doing", "\(model.school.name): saber y hacer")
    let html: HTML = """
      \(heading(model, title))<div class="split"><div class="stack">\(table(model))\(few(model))\
      <div class="small">\(BoardTable(board: model.board, words: words, slug: slug).note)</div></div>\
      <aside class="side" aria-label="\(words.say("What to talk about", "De qué hablar"))">\(talk(model))\
      \(reasons(model))\(decisions(model))</aside></div>
      """
    return BoardContent(title: title, html: html)
  }

  private func heading(_ model: SchoolBoard, _ title: String) -> HTML {
    let query = [("school", model.school.id.text), ("term", key.filter.term?.text)] as [(String, String?)]
    let board = Link("/d/\(slug)/practices/board")
    return PageHeading(
      title,
      finding: words.finding(model.board),
      particulars: particulars(model),
      breadcrumbs: Breadcrumbs(
        label: words.say("You are here", "Usted está aquí"),
        items: [(words.say("Knowing–doing board", "Tablero de saber y hacer"), board)]
      ),
      actions: [
        ButtonLink(
          words.say("Beside all schools", "Junto a todas las escuelas"),
          to: board.adding(query: query)
        ).html,
        ButtonLink(
          words.say("Present", "Presentar"),
          to: Link("\(board)/present").adding(query: query)
        ).html,
        ButtonLink(
          words.say("Print", "Imprimir"),
          to: Link("\(board)/print").adding(query: query),
          icon: .print
        ).html,
      ]
    ).html
  }

  private func particulars(_ model: SchoolBoard) -> [String] {
    let days = model.board.practices.compactMap {
      model.board.figures.closedOn[BoardKey(school: model.school.id, practice: $0.id)]
    }
    let asOf = days.max().map { words.say("As of \($0.words(.english))", "Al \($0.words(.spanish))") }
    return [
      model.board.figures.term.title, words.level(model.school.level),
      words.grades(model.board.figures.grades),
      asOf ?? "",
    ].filter { !$0.isEmpty }
  }

  private func table(_ model: SchoolBoard) -> HTML {
    let shown = model.board.practices.filter { !cell(model, $0).isEmpty }
    guard !shown.isEmpty else {
      return EmptyState(
        title: words.say("No figures this term", "Sin datos este período"),
        text: words.say(
          "A round shows figures from 5 rooms, 8 notes and 5 school days on; reflections from 10 answers on.",
          "Una ronda muestra datos desde 5 salones, 8 notas y 5 días de clase; las reflexiones desde 10 respuestas."
        ),
        action: ButtonLink(words.say("See the rounds", "Ver las rondas"), to: Link("/d/\(slug)/rounds"))
      ).html
    }
    let data = DataTable(
      id: "practices",
      caption: words.say(
        "\(model.school.name), \(model.board.figures.term.title)",
        "\(model.school.name), \(model.board.figures.term.title)"
      ),
      columns: [
        .init(words.say("Practice", "Práctica")), .init(words.say("Seen", "Visto"), .number),
        .init(words.say("Visits", "Visitas"), .number), .init(words.say("Know it", "Lo comprenden"), .number),
        .init(words.say("Teachers", "Docentes"), .number), .init(words.say("Gap", "Brecha"), .number),
        .init(words.say("What can be said", "Qué se puede decir")),
        .init(words.say("\(model.runs.count) terms", "\(model.runs.count) períodos")),
      ],
      rows: shown.map { row(model, $0) }
    )
    return Card(content: "\(data.html)<p class=\"small\">\(sparkNote)</p>").html
  }

  private var sparkNote: String {
    words.say(
      "The small lines are what was published, oldest term first: dots are seen, rings are known, gaps are terms without a figure.",
      "Las líneas pequeñas son lo publicado, primero el período más antiguo: puntos, visto; anillos, comprendido; huecos, sin dato."
    )
  }

  private func row(_ model: SchoolBoard, _ practice: PracticeSummary) -> DataTable.Row {
    let link = Link("/d/\(slug)/practices/\(practice.id)/gap").adding(query: [
      ("school", model.school.id.text)
    ])
    let trend = Trend(model.runs, practice.id, .school(model.school), key.reach)
    let name: HTML = """
      <a href="\(link)"\(attribute: "lang", practice.lang == words.language.rawValue ? nil : practice.lang)>\(practice.title)</a>
      """
    return .init(
      name,
      ShareCells(words: words).row(cell(model, practice)) + [
        "<span class=\"chart\">\(TrendChart(trend: trend, words: words).spark())</span>"
      ]
    )
  }

  // What is not shown is named, so that nobody takes it for fine.
  private func few(_ model: SchoolBoard) -> HTML {
    let silent = model.board.practices.filter { cell(model, $0).isEmpty }
    guard !silent.isEmpty, silent.count < model.board.practices.count else { return .empty }
    let names = silent.map(\.title).joined(separator: ", ")
    return """
      <p class="small"><span class="tag dim">\(words.say("Too few to tell", "Muy pocos para decir"))</span> \(names)</p>
      """
  }

  private func cell(_ model: SchoolBoard, _ practice: PracticeSummary) -> BoardCell {
    model.board.figures.cell(model.school.id, practice.id)
  }

  // MARK: - Beside the figures

  private func talk(_ model: SchoolBoard) -> HTML {
    let items = BoardTalk(board: model.board, words: words, slug: slug).brightOnly
    guard !items.isEmpty else { return .empty }
    return """
      <section aria-labelledby="talk"><h2 id="talk">\(words.say("Worth a conversation", "Vale una conversación"))</h2>\
      <ul class="talk">\(each: items)</ul></section>
      """
  }

  private func reasons(_ model: SchoolBoard) -> HTML {
    let own = model.reasons.filter { $0.school == model.school.id }
    let pooled = model.board.practices.compactMap { practice in
      PooledReasons(own.filter { $0.practice == practice.id }).map { (practice, $0) }
    }
    let card = ReasonCard(nil, language: words.language, ask: nil, isSection: true)
    guard !pooled.isEmpty else { return card.html }
    return """
      <section aria-labelledby="reasons"><h2 id="reasons">\(card.title)</h2><ul class="talk">\(each: pooled.prefix(4), { practice, reasons in
        reason(model, practice, reasons, card)
      })</ul></section>
      """
  }

  private func reason(
    _ model: SchoolBoard,
    _ practice: PracticeSummary,
    _ reasons: PooledReasons,
    _ card: ReasonCard
  ) -> HTML {
    let link = Link("/d/\(slug)/practices/\(practice.id)/gap").adding(query: [
      ("school", model.school.id.text)
    ])
    guard let first = reasons.themes.first else { return .empty }
    let count = card.words(first.range, of: reasons.answers)
    return """
      <li><span class="tag dim">\(practice.title)</span><p>\(first.theme.said(words.language)): \
      \(words.say("\(count) of \(reasons.answers)", "\(count) de \(reasons.answers)"))</p>\
      <a href="\(link)">\(words.say("See all reasons", "Ver todos los motivos"))</a></li>
      """
  }

  private func decisions(_ model: SchoolBoard) -> HTML {
    DecisionList(
      decisions: model.decisions.filter { $0.school == nil || $0.school == model.school.id },
      practices: model.board.practices,
      schools: model.board.figures.schools,
      words: words,
      today: today,
      slug: slug,
      new: nil
    ).html
  }
}
