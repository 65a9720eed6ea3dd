import Analytics
import Kernel
import Markup
import Practices
import Web

/// The pages of the knowing-doing board.
struct BoardPages: Sendable {
  let words: BoardWords
  let slug: String
  let today: CalendarDay

  /// Everything inside the frame; the same bytes for everybody with the same reach and filter.
  func content(_ board: Board?, _ decisions: [OpenDecision], key: BoardReader.PageKey) -> BoardContent {
    guard let board else { return BoardContent(title: title, html: empty) }
    let table = BoardTable(board: board, words: words, slug: slug)
    let isWide = board.columns.count > 9
    let talk = BoardTalk(board: board, words: words, slug: slug)
    let next = decisionList(board, decisions, key)
    let html: HTML = """
      \(heading(board, key))<div class="stack">\(filters(board, key))\
      \(if: isWide, wide(table, board, talk, next), else: narrow(table, board, talk, next))</div>
      """
    return BoardContent(title: title, html: html)
  }

  private var title: String { words.say("Knowing–doing board", "Tablero de saber y hacer") }

  private func wide(_ table: BoardTable, _ board: Board, _ talk: BoardTalk, _ next: DecisionList) -> HTML {
    """
    \(table.html(columns: board.columns))\
    <div class="under">\(talkPart(talk))\(next.html)</div>\(levels(board))
    """
  }

  private func narrow(_ table: BoardTable, _ board: Board, _ talk: BoardTalk, _ next: DecisionList) -> HTML {
    """
    <div class="split">\(table.html(columns: board.columns))\
    <aside class="side" aria-label="\(words.say("What to talk about", "De qué hablar"))">\(talkPart(talk))\(next.html)</aside></div>
    """
  }

  private func talkPart(_ talk: BoardTalk) -> HTML {
    let items = talk.items
    guard !items.isEmpty else { return .empty }
    return """
      <section aria-labelledby="talk"><h2 id="talk">\(words.say("Worth a conversation", "Vale una conversación"))</h2>\
      <ul class="talk">\(each: items)</ul></section>
      """
  }

  private func heading(_ board: Board, _ key: BoardReader.PageKey) -> HTML {
    let query = key.filter.pairs
    return PageHeading(
      title,
      finding: words.finding(board),
      particulars: particulars(board),
      actions: [
        ButtonLink(
          words.say("Print", "Imprimir"),
          to: Link("/d/\(slug)/practices/board/print").adding(query: query),
          icon: .print
        ).html,
        ButtonLink(
          words.say("Present", "Presentar"),
          to: Link("/d/\(slug)/practices/board/present").adding(query: query)
        ).html,
        ButtonLink("CSV", to: Link("/d/\(slug)/practices/board.csv").adding(query: query), icon: .download)
          .html,
      ]
    ).html
  }

  /// Term, grades, how many schools are in the figures, and the day of the newest one.
  func particulars(_ board: Board) -> [String] {
    let figures = board.figures
    let shown = figures.schools.count { school in
      board.practices.contains { figures.doing[BoardKey(school: school.id, practice: $0.id)]?.figure != nil }
    }
    var parts = [figures.term.title, words.grades(figures.grades)]
    parts.append(
      words.say(
        "Figures of \(shown) of \(figures.schools.count) schools",
        "Datos de \(shown) de \(figures.schools.count) escuelas"
      )
    )
    if let asOf = figures.asOf {
      parts.append(words.say("As of \(asOf.words(.english))", "Al \(asOf.words(.spanish))"))
    }
    return parts
  }

  private func filters(_ board: Board, _ key: BoardReader.PageKey) -> HTML {
    let line = [board.figures.term.title, words.grades(board.figures.grades), choice(board, key)]
      .compactMap { $0 }.joined(separator: ", ")
    return """
      <p class="filterline"><span>\(line)</span><a href="#filters">\(words.say("Change", "Cambiar"))</a></p>\
      <form class="filters" id="filters" method="get" action="/d/\(slug)/practices/board">\
      \(Select(
        name: "term", label: words.say("Term", "Período"),
        choices: board.figures.terms.map { Choice($0.id.text, $0.title) }, selected: board.figures.term.id.text).html)\
      \(Select(
        name: "grades", label: words.say("Grades", "Grados"),
        choices: GradeBand.lattice.map { Choice(GradeBand.key($0), words.grades($0)) },
        selected: GradeBand.key(board.figures.grades)).html)\
      \(schoolFilter(board, key))\
      \(Button(words.say("Apply", "Aplicar"), kind: .secondary).html)</form>
      """
  }

  private func schoolFilter(_ board: Board, _ key: BoardReader.PageKey) -> HTML {
    let own = key.reach.own(of: board.figures.schools)
    guard own.count > 1 else { return .empty }
    let groups = key.reach.extent == .district ? board.figures.groups : []
    let choices =
      groups.map { Choice($0.supervisor.text, words.say("Schools of \($0.name)", "Escuelas de \($0.name)")) }
      + own.map { Choice($0.id.text, $0.name) }
    let all =
      key.reach.extent == .district
      ? words.say("All, by level", "Todas, por nivel") : words.say("All my schools", "Todas mis escuelas")
    return Select(
      name: "school",
      label: words.say("Schools", "Escuelas"),
      choices: choices,
      selected: key.filter.choice,
      prompt: all
    ).html
  }

  private func choice(_ board: Board, _ key: BoardReader.PageKey) -> String? {
    guard let choice = key.filter.choice else { return nil }
    return board.figures.schools.first { $0.id.text == choice }?.name
      ?? board.figures.groups.first { $0.supervisor.text == choice }
      .map { words.say("Schools of \($0.name)", "Escuelas de \($0.name)") }
  }

  private func decisionList(_ board: Board, _ decisions: [OpenDecision], _ key: BoardReader.PageKey)
    -> DecisionList
  {
    let shown = Set(board.compared.map(\.id))
    let mine = decisions.filter { $0.school.map { shown.contains($0) } ?? true }
    return DecisionList(
      decisions: mine,
      practices: board.practices,
      schools: board.figures.schools,
      words: words,
      today: today,
      slug: slug,
      new: key.mayDecide ? newDecision(board) : nil
    )
  }

  private func newDecision(_ board: Board) -> Link? {
    guard case .widestGap(let practices, _) = board.headline.finding, let first = practices.first else {
      return nil
    }
    var school: SchoolID?
    if case .school(let one) = board.columns[board.focus].place { school = one.id }
    return Link("/d/\(slug)/practices/\(board.practices[first].id)/decisions/new")
      .adding(query: [("school", school?.text)])
  }

  /// Schools outside the columns, summed by level: two numbers a cell, because the drawing is above.
  func levels(_ board: Board) -> HTML {
    guard !board.levels.isEmpty else { return .empty }
    let table = DataTable(
      id: "levels",
      caption: words.say(
        "The other schools by level: % seen of visits / % of teachers who know it",
        "Las demás escuelas por nivel: % visto de las visitas / % de docentes que lo comprenden"
      ),
      columns: [.init(words.say("Practice", "Práctica"))]
        + board.levels.map { .init(words.place($0.place), .number) },
      rows: board.practices.enumerated().map { index, practice in
        .init(HTML(text: practice.title), board.levels.map { HTML(text: pair($0.cells[index])) })
      }
    )
    return Card(content: table.html).html
  }

  private func pair(_ cell: BoardCell) -> String {
    guard !cell.isEmpty else { return words.notEnough }
    return [cell.doing, cell.knowing].map { $0.map { words.label($0.rate) } ?? "—" }.joined(separator: " / ")
  }

  private var empty: HTML {
    """
    \(PageHeading(title).html)\(EmptyState(
      title: words.say("No figures yet", "Aún no hay datos"),
      text: words.say(
        "Doing appears when a school closes a walk round, knowing when a term’s reflections are pooled. Start with a round.",
        "El hacer aparece cuando una escuela cierra una ronda; el saber, cuando se reúnen las reflexiones del período. Empiecen con una ronda."),
      action: ButtonLink(words.say("See the rounds", "Ver las rondas"), to: Link("/d/\(slug)/rounds"))).html)
    """
  }
}
