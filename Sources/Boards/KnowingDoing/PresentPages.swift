import Analytics
import Kernel
import Markup
import Practices
import Web

/// What is shown on the wall of a meeting.
struct PresentModel: Sendable {
  let board: Board
  let runs: [BoardFigures]
  let reasons: PooledReasons?
  let decisions: [OpenDecision]
}

/// The board for a projected meeting: one finding a screen, large type, and plain links from one to the next.
///
/// Arrow keys, space and Page Down move by a screen, because each screen is where scrolling comes to rest.
struct PresentPages: Sendable {
  /// One screen.
  struct Screen: Sendable {
    let tag: String
    let finding: HTML
    let content: HTML
  }

  let words: BoardWords
  let slug: String
  let today: CalendarDay
  let reach: BoardReach
  let filter: BoardFilter
  /// Whether the room is dark, whatever the computer prefers.
  let isDark: Bool

  private static let mostRows = 6

  func html(_ model: PresentModel) -> HTML {
    let screens = screens(model)
    let back = back(model)
    return """
      <div class="present\(if: isDark, " dark")"><h1 class="vh">\(words.say("Knowing–doing board, to present", "Tablero de saber y hacer, para presentar"))</h1>\
      \(each: screens.enumerated(), { screen($0.offset, $0.element, of: screens.count, back) })</div>
      """
  }

  /// The same page for the other light.
  private var other: Link {
    Link("/d/\(slug)/practices/board/present").adding(query: filter.pairs + [("dark", isDark ? nil : "1")])
  }

  private func back(_ model: PresentModel) -> Link {
    Link("/d/\(slug)/practices/board").adding(query: filter.pairs)
  }

  private func screen(_ index: Int, _ screen: Screen, of count: Int, _ back: Link) -> HTML {
    """
    <section class="screen" id="s\(index + 1)" aria-labelledby="f\(index + 1)"><p class="tag">\(screen.tag)</p>\
    <h2 class="lede" id="f\(index + 1)">\(screen.finding)</h2>\(screen.content)\
    <nav class="pager" aria-label="\(words.say("Screen \(index + 1)", "Pantalla \(index + 1)"))">\
    \(if: index > 0, step("s\(index)", words.say("Back", "Atrás")))<span>\(index + 1) / \(count)</span>\
    \(if: index + 1 < count, step("s\(index + 2)", words.say("Next", "Siguiente")))\
    \(if: index == 0, "<a class=\"tap\" href=\"\(other)\">\(isDark ? words.say("Light room", "Sala clara") : words.say("Dark room", "Sala oscura"))</a>")\
    <a class="tap" href="\(back)">\(words.say("End", "Terminar"))</a></nav></section>
    """
  }

  private func step(_ id: String, _ label: String) -> HTML {
    "<a class=\"tap\" href=\"\(Link("#").at(fragment: id))\">\(label)</a>"
  }

  // MARK: - What is said

  private func screens(_ model: PresentModel) -> [Screen] {
    [first(model), rows(model), run(model), why(model), next(model)].compactMap { $0 } + talk(model)
  }

  private func first(_ model: PresentModel) -> Screen {
    let board = model.board
    let place = words.place(board.columns[board.focus].place)
    let asOf = board.figures.asOf.map { words.say("As of \($0.words(.english))", "Al \($0.words(.spanish))") }
    return Screen(
      tag: [place, board.figures.term.title, asOf ?? ""].filter { !$0.isEmpty }.joined(separator: ", "),
      finding: words.finding(board),
      content: board.widest.map { bell(board.columns[board.focus].cells[$0]) } ?? .empty
    )
  }

  private func bell(_ cell: BoardCell) -> HTML {
    guard let doing = cell.doing, let knowing = cell.knowing else { return .empty }
    let mark = Dumbbell(
      knowing: Int(knowing.rate.nominalPercent.rounded()),
      doing: Int(doing.rate.nominalPercent.rounded())
    )
    return """
      <div class="big">\(mark.html)</div><p>\(words.say(
        "\(doing.count.grouped()) visits in \(doing.outOf.grouped()) rooms; \(knowing.count.grouped()) of \(knowing.outOf.grouped()) teachers answered.",
        "\(doing.count.grouped()) visitas en \(doing.outOf.grouped()) salones; respondieron \(knowing.count.grouped()) de \(knowing.outOf.grouped()) docentes."))</p>
      """
  }

  private func rows(_ model: PresentModel) -> Screen? {
    let board = model.board
    let column = board.columns[board.focus]
    let shown = board.practices.indices.filter { column.cells[$0].gap?.reading == .knowingAhead }
      .sorted { (column.cells[$0].gap?.points ?? 0, $1) > (column.cells[$1].gap?.points ?? 0, $0) }
      .prefix(Self.mostRows)
    guard shown.count > 1 else { return nil }
    return Screen(
      tag: words.say("Widest gaps first", "Primero las mayores brechas"),
      finding: HTML(text: words.say("Where we know more than we do", "Dónde sabemos más de lo que hacemos")),
      content: """
        <ul class="big rows">\(each: shown, { index in
          let cell = column.cells[index]
          return """
            <li><span>\(board.practices[index].title)</span>\(Dumbbell(
              knowing: cell.knowing.map { Int($0.rate.nominalPercent.rounded()) },
              doing: cell.doing.map { Int($0.rate.nominalPercent.rounded()) }).html)\
            <span>\(cell.gap.map(words.points) ?? "")</span></li>
            """
        })</ul>
        """
    )
  }

  private func run(_ model: PresentModel) -> Screen? {
    let board = model.board
    guard let index = board.widest else { return nil }
    let place = board.columns[board.focus].place
    let trend = Trend(model.runs, board.practices[index].id, place, reach)
    let figure = TrendFigure(
      trend: trend,
      words: words,
      place: words.place(place),
      practice: board.practices[index].title
    )
    guard trend.points.count > 1, !trend.isEmpty else { return nil }
    let chart = TrendChart(trend: trend, words: words)
    return Screen(
      tag: "\(board.practices[index].title), \(words.place(place))",
      finding: HTML(text: figure.finding),
      content: """
        <div class="chart">\(chart.svg(.wide, id: "run", title: figure.finding, description: figure.caution))</div>\
        <p>\(figure.caution)</p>
        """
    )
  }

  private func why(_ model: PresentModel) -> Screen? {
    guard let index = model.board.widest, let reasons = model.reasons else { return nil }
    let card = ReasonCard(reasons, language: words.language, ask: nil)
    return Screen(
      tag: model.board.practices[index].title,
      finding: HTML(
        text: words.say("What people say stands in the way", "Lo que la gente dice que lo impide")
      ),
      content: card.content
    )
  }

  private func next(_ model: PresentModel) -> Screen? {
    let list = DecisionList(
      decisions: Array(model.decisions.prefix(3)),
      practices: model.board.practices,
      schools: model.board.figures.schools,
      words: words,
      today: today,
      slug: slug,
      new: nil
    )
    return Screen(
      tag: words.say("What next", "Qué sigue"),
      finding: model.decisions.isEmpty
        ? HTML(
          text: words.say(
            "Nothing is decided yet. What do we try?",
            "Aún no hay nada decidido. ¿Qué probamos?"
          )
        )
        : HTML(text: words.say("What we decided", "Lo que decidimos")),
      content: model.decisions.isEmpty ? .empty : list.list
    )
  }

  private func talk(_ model: PresentModel) -> [Screen] {
    BoardTalk(board: model.board, words: words, slug: slug).spoken.map {
      Screen(tag: $0.tag, finding: $0.text, content: .empty)
    }
  }
}
