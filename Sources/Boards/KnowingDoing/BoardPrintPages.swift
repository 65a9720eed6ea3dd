import Kernel
import Markup
import Practices
import Visits
import Web

/// The board on paper: the reader's own columns on the first landscape sheet, the others following.
struct BoardPrintPages: Sendable {
  let pages: BoardPages

  /// How many schools fit on a sheet beside the district.
  private static let schoolsOnSheet = 13

  func html(_ board: Board, reach: BoardReach) -> HTML {
    let table = BoardTable(board: board, words: pages.words, slug: pages.slug)
    let back = Link("/d/\(pages.slug)/practices/board")
    return """
      \(PageHeading(
        pages.words.say("Knowing–doing board", "Tablero de saber y hacer"), finding: pages.words.finding(board),
        particulars: pages.particulars(board)).html)\
      <p class="noprint">\(pages.words.say(
        "Print this page with your browser. Your own schools are on the first sheet.",
        "Imprima esta página desde el navegador. Sus escuelas están en la primera hoja.")) \
      <a href="\(back)">\(pages.words.say("Back to the board", "Volver al tablero"))</a></p>\
      <div class="stack">\(table.html(columns: board.columns, linked: false))\(pages.levels(board))\
      \(each: following(board, reach), { "<div class=\"sheet\">\(table.html(columns: $0, linked: false))</div>" })</div>
      """
  }

  /// All schools in reach that are not on the first sheet, in groups that fit on one.
  private func following(_ board: Board, _ reach: BoardReach) -> [[BoardColumn]] {
    let first = Set(board.columns.map(\.place))
    let rest = SchoolLevel.allCases.flatMap { level in
      reach.own(of: board.figures.schools).filter { $0.level == level && !first.contains(.school($0)) }
    }
    let columns = rest.map { school in
      BoardColumn(
        place: .school(school),
        isOwn: false,
        cells: board.practices.map { board.figures.cell(school.id, $0.id) }
      )
    }
    return stride(from: 0, to: columns.count, by: Self.schoolsOnSheet).map { start in
      [board.columns[0]] + columns[start..<min(start + Self.schoolsOnSheet, columns.count)]
    }
  }
}
