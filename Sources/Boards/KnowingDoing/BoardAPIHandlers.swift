import Kernel
import Practices
import Storage
import Web

/// The board for programs.
struct BoardAPIHandlers: Sendable {
  let reader: BoardReader
  private static let pageSize = 200

  /// `GET /api/v1/d/:district/board`
  @Sendable func cells(_ call: Call, _ scope: Scope) async throws -> Reply {
    let filter = try BoardFilter(
      term: call.query("term"),
      grades: call.query("grades"),
      school: call.query("school")
    )
    let start = try call.query("after").map { text throws(Failure) in
      Int(try PageCursor(text: text, keyCount: 1).keys[0]) ?? 0
    }
    let (day, language) = (call.today, call.language)
    let board = try await call.store.read { db in
      try reader.board(db, within: scope, filter, on: day, language: language)
    }
    let all = board.map { Self.all($0, BoardReach(scope)) } ?? []
    let from = max(0, min(start ?? 0, all.count))
    let end = min(from + Self.pageSize, all.count)
    return try .api(
      APIPage(items: Array(all[from..<end]), next: end < all.count ? PageCursor(["\(end)"]).text : nil)
    )
  }

  private static func all(_ board: Board, _ reach: BoardReach) -> [BoardCellJSON] {
    let listed = Set(board.columns.map(\.place))
    let hasSchools = listed.contains { if case .school = $0 { true } else { false } }
    let rest =
      hasSchools
      ? []
      : reach.own(of: board.figures.schools).map { school in
        BoardColumn(
          place: .school(school),
          isOwn: false,
          cells: board.practices.map { board.figures.cell(school.id, $0.id) }
        )
      }
    return (board.columns + board.levels + rest).flatMap { column in
      board.practices.indices.map { BoardCellJSON(board, column, $0) }
    }
  }
}
