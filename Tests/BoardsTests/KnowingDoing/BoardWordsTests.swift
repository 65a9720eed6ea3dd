import Analytics
import Foundation
import Kernel
import Markup
import Practices
import TestKit
import Testing
import Visits

@testable import Boards

@Suite("What a board says")
struct BoardWordsTests {
  private static let school = BoardSchool(id: Cast.lincoln, name: "Lincoln", level: .elementary)
  /// A district of eight schools alike.
  private static let schools =
    [school] + (1...7).map { BoardSchool(id: SchoolID("s\($0)"), name: "School \($0)", level: .elementary) }

  @Test("every finding is one sentence in both languages")
  func findings() throws {
    let worlds: [(String, [(String, String)?])] = [
      ("one widest", [("85", "35"), ("70", "60")]), ("two tie", [("85", "35"), ("85", "35")]),
      ("more is seen", [("35", "85"), ("60", "60")]), ("cannot tell", [("70", "65"), ("60", "60")]),
      ("nothing", [nil, nil]), ("blurred ends", [(">95", "<5"), ("60", "60")]),
    ]
    var lines: [String] = []
    for (name, shares) in worlds {
      for language in Language.allCases {
        for isSchool in [false, true] {
          let board = try Self.board(shares, isSchool: isSchool)
          let sentence = BoardWords(language: language).finding(board).string
          lines.append(
            "\(name), \(isSchool ? "a school" : "the district"), \(language.rawValue): \(sentence)"
          )
        }
      }
    }

    let path = URL(filePath: #filePath).appending(path: "../Snapshots/findings.txt").standardized.path
    try TextSnapshot.check(lines.joined(separator: "\n") + "\n", at: path)
  }

  @Test("a gap below zero is shown with its sign")
  func negative() throws {
    let board = try Self.board([("35", "85")], isSchool: true)

    let gap = try #require(board.columns[board.focus].cells[0].gap)
    #expect(BoardWords(language: .english).points(gap) == "−50 points")
    #expect(BoardWords(language: .english).reading(gap) == "More is seen than known")
  }

  /// A board of practices with (knowing, doing) at one school.
  private static func board(_ shares: [(String, String)?], isSchool: Bool) throws -> Board {
    let practices = shares.indices.map { index in
      PracticeSummary(
        id: FrameworkItemID("p\(index)"),
        code: "A\(index)",
        title: "Practice \(index + 1)",
        statement: "",
        practiceOf: .teacher,
        domain: "",
        lang: "en"
      )
    }
    var doing: [BoardKey: Published<DoingFigure>] = [:]
    var knowing: [BoardKey: Published<KnowingFigure>] = [:]
    for (index, pair) in shares.enumerated() {
      guard let pair, let known = PublishedRate(rawValue: pair.0), let seen = PublishedRate(rawValue: pair.1)
      else { continue }
      for key in schools.map({ BoardKey(school: $0.id, practice: practices[index].id) }) {
        doing[key] = .shown(
          DoingFigure(count: 40, rooms: 12, notExpectedAbout: 0, rate: seen, interval: interval(seen))
        )
        knowing[key] = .shown(
          KnowingFigure(
            count: 30,
            roster: 40,
            rate: known,
            interval: interval(known),
            bounds: interval(known),
            steps: .withheld
          )
        )
      }
    }
    let day = CalendarDay(number: 20_000)
    let term = BoardTerm(id: TermID("t"), title: "Fall 2026", startsOn: day, endsOn: day)
    let figures = BoardFigures(
      terms: [term],
      term: term,
      previous: nil,
      grades: nil,
      schools: schools,
      doing: doing,
      knowing: knowing,
      doingBefore: [:],
      closedOn: [:],
      asOf: day,
      groups: []
    )
    let scope = try Cast.actor(.dee).grant(BoardsPermissions.viewBoards)
    let filter = try BoardFilter(term: nil, grades: nil, school: nil)
    let whole = try Board(figures, practices: practices, reach: BoardReach(scope), filter: filter)
    guard isSchool else { return whole }
    var one = filter
    one.choice = school.id.text
    return try Board(figures, practices: practices, reach: BoardReach(scope), filter: one)
  }

  private static func interval(_ rate: PublishedRate) -> PublishedInterval {
    let middle = Int(rate.nominalPercent / 5) * 5
    return PublishedInterval(lowerPercent: max(0, middle - 10), upperPercent: min(100, middle + 10))
  }
}
