import Analytics
import Kernel
import Practices
import Visits

/// The board as a table for spreadsheets: one line a practice and place, one word for all that is withheld.
struct BoardCSV: Sendable {
  let board: Board
  let words: BoardWords
  let reach: BoardReach

  var bytes: [UInt8] {
    var text = CSVLine(header).text
    for column in columns {
      for (index, practice) in board.practices.enumerated() {
        text += CSVLine(line(practice, column, index)).text
      }
    }
    // Spreadsheets take a file without a mark for their own code page and break every accent.
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  private var columns: [BoardColumn] {
    let sums = (board.columns + board.levels).filter { column in
      if case .school = column.place { false } else { true }
    }
    let schools = reach.own(of: board.figures.schools)
    let asked = Set(board.columns.map(\.place))
    let isNarrowed = board.columns.contains { if case .school = $0.place { true } else { false } }
    return sums
      + schools.filter { !isNarrowed || asked.contains(.school($0)) }.map { school in
        BoardColumn(
          place: .school(school),
          isOwn: true,
          cells: board.practices.map { board.figures.cell(school.id, $0.id) }
        )
      }
  }

  private let header = [
    "code", "practice", "place", "level", "term", "grades", "seen_percent", "seen_low", "seen_high", "visits",
    "rooms",
    "know_percent", "know_low", "know_high", "answers", "teachers", "gap_points", "gap_low", "gap_high",
    "reading",
    "schools", "as_of",
  ]

  private func line(_ practice: PracticeSummary, _ column: BoardColumn, _ index: Int) -> [CSVField] {
    let cell = column.cells[index]
    var fields: [CSVField] = [
      .text(practice.code), .text(practice.title), .text(words.place(column.place)),
      .text(level(column.place)),
      .text(board.figures.term.title), .text(GradeBand.key(board.figures.grades)),
    ]
    fields += share(cell.doing) + share(cell.knowing)
    fields += gap(cell.gap)
    let schools = max(cell.doing?.schools ?? 0, cell.knowing?.schools ?? 0)
    fields.append(schools == 0 ? .text("") : .number(schools))
    fields.append(.text(board.figures.asOf?.description ?? ""))
    return fields
  }

  private func share(_ share: BoardShare?) -> [CSVField] {
    guard let share else {
      return [.text(Published<DoingFigure>.withheldWord)] + Array(repeating: .text(""), count: 4)
    }
    return [
      .text(share.rate.rawValue), .number(share.interval.lowerPercent), .number(share.interval.upperPercent),
      .number(share.count), .number(share.outOf),
    ]
  }

  private func gap(_ gap: PublishedGap?) -> [CSVField] {
    guard let gap else { return Array(repeating: .text(""), count: 4) }
    return [
      .number(gap.points), .number(gap.lowerPoints), .number(gap.upperPoints), .text(words.reading(gap)),
    ]
  }

  private func level(_ place: BoardColumn.Place) -> String {
    switch place {
    case .district: ""
    case .level(let level): level.rawValue
    case .school(let school): school.level.rawValue
    }
  }
}

/// One value of a line of CSV.
enum CSVField: Sendable, Hashable, ExpressibleByStringLiteral {
  case text(String)
  case number(Int)

  init(stringLiteral value: String) { self = .text(value) }

  /// Quoted where the format wants it; text that a spreadsheet would run as a formula gets an apostrophe.
  var spelled: String {
    switch self {
    case .number(let value): return "\(value)"
    case .text(let value):
      let risky = value.unicodeScalars.first.map { "=+-@\t\r\n|".unicodeScalars.contains($0) } ?? false
      let safe = risky ? "'" + value : value
      guard safe.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
        return safe
      }
      return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
  }
}

/// One line of CSV (RFC 4180).
struct CSVLine: Sendable {
  let fields: [CSVField]

  init(_ fields: [CSVField]) { self.fields = fields }
  init(_ names: [String]) { fields = names.map { .text($0) } }

  var text: String { fields.map(\.spelled).joined(separator: ",") + "\r\n" }
}
