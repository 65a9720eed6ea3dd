import Analytics
import Kernel
import Markup
import Practices
import Web

/// What the page of one practice's gap is made of.
struct PracticeGap: Sendable {
  let practice: PracticeSummary
  /// Nothing before the first figures exist.
  let board: Board?
  /// Figures of the term asked for and of those before it.
  let runs: [BoardFigures]
  let reasons: PooledReasons?
  let decisions: [OpenDecision]
}

/// The page of one practice's gap: over the terms, school by school, and what was decided.
struct PracticeGapPages: Sendable {
  let practice: PracticeSummary
  let words: BoardWords
  let slug: String
  let today: CalendarDay
  let reach: BoardReach
  let mayAnswer: Bool
  let mayDecide: Bool

  var title: String { words.say("Knowing and doing: \(practice.title)", "Saber y hacer: \(practice.title)") }

  func html(_ model: PracticeGap) -> HTML {
    guard let board = model.board, let index = index(board) else {
      return "\(heading(nil, .district))\(empty)<div class=\"stack\">\(reasons(model).html)</div>"
    }
    let table = BoardTable(board: board, words: words, slug: slug)
    let place = board.columns[board.focus].place
    return """
      \(heading(board.columns[board.focus].cells[index], place))<div class="split"><div class="stack">\
      \(trend(model, place))\(schools(board, index))<div class="small">\(table.note)<p>\(plan)</p></div></div>\
      <aside class="side" aria-label="\(words.say("Why, and what next", "Por qué y qué sigue"))">\(reasons(model).html)\
      \(decided(board, model.decisions))</aside></div>
      """
  }

  private func trend(_ model: PracticeGap, _ place: BoardColumn.Place) -> HTML {
    let figure = TrendFigure(
      trend: Trend(model.runs, practice.id, place, reach),
      words: words,
      place: words.place(place),
      practice: practice.title
    ).html
    return figure.isEmpty ? .empty : Card(content: figure).html
  }

  private func reasons(_ model: PracticeGap) -> ReasonCard {
    let ask = Link("/d/\(slug)/practices/\(practice.id)/reason")
    return ReasonCard(model.reasons, language: words.language, ask: mayAnswer ? ask : nil, isSection: true)
  }

  // No zeros and no empty column for what nobody has written down yet.
  private var plan: String {
    words.say(
      "Between the two belongs planning: who has the practice in their plans. Plans are not kept here yet, so no number stands for it.",
      "Entre ambas va la planeación: quién tiene la práctica en sus planes. Aún no se guardan planes aquí, así que no hay número."
    )
  }

  private func index(_ board: Board) -> Int? { board.practices.firstIndex { $0.id == practice.id } }

  private func heading(_ cell: BoardCell?, _ place: BoardColumn.Place) -> HTML {
    PageHeading(
      words.say("Knowing and doing", "Saber y hacer"),
      finding: finding(cell, place),
      breadcrumbs: Breadcrumbs(
        label: words.say("You are here", "Usted está aquí"),
        items: [
          (words.say("Knowing–doing board", "Tablero de saber y hacer"), Link("/d/\(slug)/practices/board")),
          (practice.title, Link("/d/\(slug)/practices/\(practice.id)")),
        ]
      )
    ).html
  }

  private func finding(_ cell: BoardCell?, _ place: BoardColumn.Place) -> HTML {
    let name: HTML =
      switch place {
      case .school(let school): "\(words.title(practice)), \(school.name)"
      case .district, .level: words.title(practice)
      }
    guard let gap = cell?.gap, let doing = cell?.doing, let knowing = cell?.knowing else {
      return "\(name): \(words.notEnough)."
    }
    return words.language == .english
      ? """
      \(name): \(words.share(knowing.rate)) of the teachers who answered say they understand it, \
      and it was seen in \(words.share(doing.rate)) of visits. \(words.reading(gap)).
      """
      : """
      \(name): \(words.shareWithArticle(knowing.rate)) de los docentes que respondieron dice \
      comprenderla, y se vio en \(words.shareWithArticle(doing.rate)) de las visitas. \(words.reading(gap)).
      """
  }

  private func schools(_ board: Board, _ index: Int) -> HTML {
    let schools = reach.own(of: board.figures.schools)
    guard !schools.isEmpty else { return .empty }
    let rows = schools.map { school in
      (
        "<a href=\"\(Link("/d/\(slug)/schools/\(school.id)/board"))\">\(school.name)</a>" as HTML,
        board.figures.cell(school.id, practice.id)
      )
    }
    let levels = board.columns.compactMap { column -> (HTML, BoardCell)? in
      guard case .level = column.place else { return nil }
      return (HTML(text: words.place(column.place)), column.cells[index])
    }
    return table(
      "schools",
      words.say("By school, \(board.figures.term.title)", "Por escuela, \(board.figures.term.title)"),
      words.say("School", "Escuela"),
      levels + rows
    )
  }

  private func table(_ id: String, _ caption: String, _ first: String, _ rows: [(HTML, BoardCell)]) -> HTML {
    Card(
      content: DataTable(
        id: id,
        caption: caption,
        columns: [
          .init(first), .init(words.say("Seen", "Visto"), .number),
          .init(words.say("Visits", "Visitas"), .number),
          .init(words.say("Know it", "Lo comprenden"), .number),
          .init(words.say("Teachers", "Docentes"), .number),
          .init(words.say("Gap", "Brecha"), .number),
          .init(words.say("What can be said", "Qué se puede decir")),
        ],
        rows: rows.map { .init($0.0, ShareCells(words: words).row($0.1)) }
      ).html
    ).html
  }

  private func decided(_ board: Board, _ decisions: [OpenDecision]) -> HTML {
    DecisionList(
      decisions: decisions,
      practices: [practice],
      schools: board.figures.schools,
      words: words,
      today: today,
      slug: slug,
      new: mayDecide ? new(board) : nil
    ).html
  }

  private func new(_ board: Board) -> Link {
    var school: SchoolID?
    if case .school(let one) = board.columns[board.focus].place { school = one.id }
    return Link("/d/\(slug)/practices/\(practice.id)/decisions/new").adding(query: [("school", school?.text)])
  }

  private var empty: HTML {
    EmptyState(
      title: words.say("No figures yet", "Aún no hay datos"),
      text: words.say(
        "Figures about this practice appear when a round that looks for it closes, or a term’s reflections are pooled.",
        "Los datos de esta práctica aparecen cuando cierra una ronda que la observa o se reúnen las reflexiones del período."
      )
    ).html
  }
}
