import Analytics
import Kernel
import Practices
import Visits
import Web

/// One cell of the board as JSON; what is withheld has no number and no reason.
struct BoardCellJSON: Encodable, Sendable {
  /// One of the two numbers.
  struct Share: Encodable, Sendable {
    let percent: String
    let low: Int
    let high: Int
    let count: Int
    let outOf: Int
  }

  /// Knowing minus doing.
  struct Gap: Encodable, Sendable {
    let points: Int
    let low: Int
    let high: Int
    let reading: String
  }

  let practice: String
  let code: String
  let place: String
  let school: String?
  let level: String?
  let term: String
  let grades: String
  let doing: Share?
  let knowing: Share?
  let gap: Gap?

  init(_ board: Board, _ column: BoardColumn, _ index: Int) {
    practice = board.practices[index].id.text
    code = board.practices[index].code
    switch column.place {
    case .district: (place, school, level) = ("district", nil, nil)
    case .level(let kind): (place, school, level) = ("level", nil, kind.rawValue)
    case .school(let one): (place, school, level) = ("school", one.id.text, one.level.rawValue)
    }
    term = board.figures.term.id.text
    grades = GradeBand.key(board.figures.grades)
    let cell = column.cells[index]
    doing = cell.doing.map(Self.share)
    knowing = cell.knowing.map(Self.share)
    gap = cell.gap.map {
      Gap(points: $0.points, low: $0.lowerPoints, high: $0.upperPoints, reading: Self.reading($0.reading))
    }
  }

  private static func share(_ share: BoardShare) -> Share {
    Share(
      percent: share.rate.rawValue,
      low: share.interval.lowerPercent,
      high: share.interval.upperPercent,
      count: share.count,
      outOf: share.outOf
    )
  }

  private static func reading(_ reading: PublishedGap.Reading) -> String {
    switch reading {
    case .knowingAhead: "knowing_ahead"
    case .doingAhead: "doing_ahead"
    case .cannotTellYet: "cannot_tell_yet"
    }
  }

  static let readings = ["knowing_ahead", "doing_ahead", "cannot_tell_yet"]
}

/// What the API document says of the board.
enum BoardAPI {
  private static let share: JSONShape = .object([
    ("percent", .text("A multiple of 5, or <15 and >85 where the ends are blurred.")),
    ("low", .integer("Lower end of the 95 % interval, in percent.")),
    ("high", .integer("Upper end of the 95 % interval, in percent.")),
    ("count", .integer("Visits or answers behind it.")),
    ("outOf", .integer("Rooms seen, or teachers on the roster.")),
  ])

  static let operation = APIOperation(
    "listBoardCells",
    "Knowing and doing by practice and place; withheld numbers are absent, whatever the reason.",
    query: [
      .init("term", "A term's id; the newest one with figures without it."),
      .init("grades", "One of all, K-2, 3-5, 6-8, 9-12."),
      .init("school", "A school's id, to see only that one."),
      .init("after", "The cursor of the page before."),
    ],
    gives: .page(
      of: .object([
        ("practice", .identifier("The practice.")), ("code", .text("Its code in the framework.")),
        ("place", .oneOf(["district", "level", "school"], "What is summed.")),
        ("school?", .identifier("The school, for its own cells.")),
        ("level?", .oneOf(SchoolLevel.allCases.map(\.rawValue), "The kind of school.")),
        ("term", .identifier("The term.")),
        ("grades", .oneOf(GradeBand.lattice.map(GradeBand.key), "The grade band.")),
        ("doing?", share), ("knowing?", share),
        (
          "gap?",
          .object([
            ("points", .integer("Knowing minus doing, in percentage points.")),
            ("low", .integer("Lower end of its interval.")), ("high", .integer("Upper end of its interval.")),
            ("reading", .oneOf(BoardCellJSON.readings, "What may be said of its sign.")),
          ])
        ),
      ])
    )
  )
}
