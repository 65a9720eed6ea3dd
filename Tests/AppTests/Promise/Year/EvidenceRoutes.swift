/// The one list of routes whose answers depend on what was marked in classrooms.
///
/// Found by living two years that differ in marks only. A new route of that kind is not here, and the suite fails
/// until somebody reads what it shows and adds it.
enum EvidenceRoutes {
  static let reviewed: [String: String] = [
    "/d/:district/rounds/:round": "the pattern card: published cells of one round",
    "/api/v1/d/:district/rounds/:round/cells": "the same cells",
    "/d/:district/practices/board": "sums of published cells, by term",
    "/d/:district/practices/board.csv": "the same sums",
    "/d/:district/practices/board/print": "the same sums",
    "/d/:district/practices/board/present": "the same sums, a finding a screen",
    "/d/:district/practices/c/:cell": "how one sum of published cells came about",
    "/d/:district/schools/:school/board": "sums of published cells of one school",
    "/d/:district/practices/:practice/gap": "sums of published cells of one practice",
    "/api/v1/d/:district/board": "the same sums",
    "/d/:district/practices": "each practice's sums",
    "/d/:district/practices/:practice": "one practice's sums",
    "/d/:district/today": "a line of the board",
  ]
}
