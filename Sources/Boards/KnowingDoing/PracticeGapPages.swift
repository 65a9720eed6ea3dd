import Analytics
import Kernel
import Markup
import Practices
import Web

/// The page of one practice's gap: over the terms, school by school, and what was decided.
struct PracticeGapPages: Sendable {
  let practice: PracticeSummary
  let words: BoardWords
  let slug: String
  let today: CalendarDay
  let reach: BoardReach
  let mayDecide: Bool

  var title: String { words.say("Knowing and doing: \(practice.title)", "Saber y hacer: \(practice.title)") }

  /// Newest term first.
  func html(_ boards: [Board], _ decisions: [OpenDecision]) -> HTML {
    guard let board = boards.first, let index = index(board) else {
      return "\(heading(nil, .district))\(empty)"
    }
    let table = BoardTable(board: board, words: words, slug: slug)
    return """
      \(heading(board.columns[board.focus].cells[index], board.columns[board.focus].place))<div class="split"><div class="stack">\
      \(if: boards.count > 1, overTerms(boards))\(schools(board, index))<div class="small">\(table.note)</div></div>\
      <aside class="side" aria-label="\(words.say("What was decided", "Lo decidido"))">\(decided(board, decisions))</aside></div>
      """
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

  private func overTerms(_ boards: [Board]) -> HTML {
    let place = boards.first.map { words.place($0.columns[$0.focus].place) } ?? ""
    return table(
      "terms",
      words.say("\(place), by term", "\(place), por período"),
      words.say("Term", "Período"),
      boards.compactMap { board in
        index(board).map { (HTML(text: board.figures.term.title), board.columns[board.focus].cells[$0]) }
      }
    )
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
        rows: rows.map { .init($0.0, cells($0.1)) }
      ).html
    ).html
  }

  private func cells(_ cell: BoardCell) -> [HTML] {
    guard !cell.isEmpty else { return ["—", "", "—", "", "", HTML(text: words.notEnough)] }
    return [
      share(cell.doing), HTML(text: cell.doing?.count.grouped() ?? ""), share(cell.knowing),
      HTML(text: cell.knowing?.count.grouped() ?? ""), HTML(text: cell.gap.map(words.points) ?? ""),
      HTML(text: cell.gap.map(words.reading) ?? words.notEnough),
    ]
  }

  private func share(_ share: BoardShare?) -> HTML {
    guard let share else { return "—" }
    let range = words.say(
      "\(share.interval.lowerPercent) to \(share.interval.upperPercent.percent(.english))",
      "\(share.interval.lowerPercent) a \(share.interval.upperPercent.percent(.spanish))"
    )
    return "\(words.label(share.rate))% <span class=\"small\">(\(range))</span>"
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
