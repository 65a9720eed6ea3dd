import HTTPTypes
import Kernel
import Markup
package import Web

/// Read models across areas, first the knowing-doing board: the contents page of this area.
package enum Boards {
  package static func area() -> Area {
    let board = BoardHandlers()
    let gap = PracticeGapHandlers(reader: board.reader)
    let api = BoardAPIHandlers(reader: board.reader)
    let today = TodayHandlers(reader: board.reader)
    let may = BoardsPermissions.viewBoards
    return Area(
      "Boards",
      permissions: BoardsPermissions.all,
      migrations: BoardsMigrations.all,
      navigation: [NavigationItem(.today, Phrase("Today", "Hoy")) { "/d/\($0)/today" }],
      routes: [
        .member(.get, "/d/:district/today", today.today),
        .member(.get, "/d/:district/more", today.more),
        .require(may, .get, "/d/:district/practices/board", board.board),
        .require(may, .get, "/d/:district/practices/board.csv", board.csv),
        .require(may, .get, "/d/:district/practices/board/print", board.print),
        .require(may, .get, "/d/:district/practices/board/present", board.present),
        .require(may, .get, "/d/:district/practices/c/:cell", board.cell),
        .require(may, .get, "/d/:district/schools/:school/board", board.school),
        .require(may, .get, "/d/:district/practices/:practice/gap", gap.gap),
        .require(may, .get, "/api/v1/d/:district/board", api.cells).documented(BoardAPI.operation),
      ]
    )
  }
}
