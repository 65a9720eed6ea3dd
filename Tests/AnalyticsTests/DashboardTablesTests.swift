import Foundation
import Testing

@testable import Analytics

@Suite("Dashboard tables")
struct DashboardTablesTests {
  private static let text = """
    {"tables": {
      "ela_2018": {"source": "s", "status_cuts": [-70, -5, 10, 45],
        "change_levels": ["Declined Significantly", "Declined", "Maintained", "Increased", "Increased Significantly"],
        "change_rule": "DS: change < -15; D: -15 <= change <= -3; M: -3 < change < 3; I: 3 <= change < 15; IS: change >= 15",
        "colors": {"Very High": "G G B B B", "High": "G G G G B", "Medium": "Y Y Y G G", "Low": "O O O Y Y", "Very Low": "R R R O O"}},
      "absence": {"source": "s", "year": 2019,
        "status_rule": "Very Low <= 2.5 < Low <= 5 < Medium <= 10 < High <= 20 < Very High",
        "change_levels": ["Increased", "Maintained", "Declined"],
        "change_rule": "I: change >= 0.5; M: |change| < 0.5; D: -0.5 >= change",
        "colors": {"Very High": "R R O", "High": "R O Y", "Medium": "O Y G", "Low": "Y G B", "Very Low": "Y B B"}}},
     "color_codes": {"R": "Red", "O": "Orange", "Y": "Yellow", "G": "Green", "B": "Blue"},
     "reporting": {"min_n_display": 11, "min_n_color": 30}}
    """

  private static func tables(_ text: String = text) throws -> DashboardTables {
    try JSONDecoder().decode(DashboardTables.self, from: Data(text.utf8))
  }

  @Test(
    "a value on a cut belongs to the level above",
    arguments: [(-70.1, "Very Low"), (-70, "Low"), (44.9, "High"), (45, "Very High")]
  )
  func statusCuts(value: Double, level: String) throws {
    #expect(try Self.tables().tables["ela_2018"]?.statusLevel(value) == level)
  }

  @Test(
    "change is placed by the ends its rule names",
    arguments: [
      (-15.1, "Declined Significantly"), (-15, "Declined"), (-3, "Declined"), (-2.9, "Maintained"),
      (3, "Increased"), (15, "Increased Significantly"),
    ]
  )
  func change(value: Double, level: String) throws {
    #expect(try Self.tables().tables["ela_2018"]?.changeLevel(value) == level)
  }

  @Test("low is good where the rows say so, and three columns are enough")
  func absence() throws {
    let tables = try Self.tables()
    let placement = try #require(tables.placement(in: "absence", status: 2.5, change: -0.5, students: 30))

    #expect(placement.statusLevel == "Very Low")
    #expect(placement.changeLevel == "Declined")
    #expect(placement.shownColor == "Blue")
    #expect(tables.tables["absence"]?.statusLevel(20.01) == "Very High")
    #expect(tables.tables["absence"]?.year == 2019)
    #expect(tables.tables["ela_2018"]?.year == 2018)
  }

  @Test("few students show nothing, some a status, and without an earlier year there is no color")
  func display() throws {
    let tables = try Self.tables()
    func place(_ status: Double?, _ change: Double?, _ students: Int) throws -> DashboardPlacement {
      try #require(tables.placement(in: "ela_2018", status: status, change: change, students: students))
    }

    #expect(try place(50, 5, 10).display == .suppressed)
    #expect(try place(50, 5, 10).shownStatusLevel == nil)
    #expect(try place(50, 5, 11).display == .statusOnly)
    #expect(try place(50, 5, 29).shownColor == nil)
    #expect(try place(50, 5, 30).shownColor == "Blue")
    #expect(try place(50, nil, 300).display == .statusOnly)
    #expect(try place(nil, 5, 300).display == .nothing)
    #expect(try place(.nan, .infinity, 300).display == .nothing)
    #expect(tables.placement(in: "math", status: 1, change: 1, students: 99) == nil)
  }

  @Test(
    "a table with a gap, an overlap, an unknown letter or a missing cell is refused",
    arguments: [
      ("M: -3 < change < 3", "M: -3 < change < 2"), ("M: -3 < change < 3", "M: -3 <= change < 3"),
      ("G G B B B", "G G B B X"), ("G G B B B", "G G B B"), ("-70, -5", "-5, -70"),
      ("IS: change", "XX: change"),
      ("Very Low <= 2.5", "Very Low ~ 2.5"), ("change < -15", "change"), ("change < -15", "a < b < c < d"),
      ("|change| < 0.5", "|change| > 0.5"), ("change < -15", "change < -nan"),
    ]
  )
  func refused(part: String, replacement: String) {
    #expect(throws: DashboardTable.Fault.self) {
      try Self.tables(Self.text.replacingOccurrences(of: part, with: replacement))
    }
  }

  @Test("every value has exactly one level of each kind, and every pair a color")
  func complete() throws {
    var random = SeededGenerator(seed: 6)
    for table in try Self.tables().tables.values {
      for _ in 0..<2000 {
        let (status, change) = (
          (Double.random(in: -160...160, using: &random) * 10).rounded() / 10,
          (Double.random(in: -40...40, using: &random) * 10).rounded() / 10
        )

        #expect(table.status.count { $0.band.contains(status) } == 1)
        #expect(table.change.count { $0.band.contains(change) } == 1)
        #expect(table.color(status: table.statusLevel(status), change: table.changeLevel(change)) != nil)
      }
    }
  }

  @Test("no rule, however garbled, stops the reader")
  func garbled() {
    var random = SeededGenerator(seed: 7)
    let pieces = ["change", "|", "<", "<=", ">", "=", " ", "-3", "1e999", ".", "nan", "Very Low", ""]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...9, using: &random))
        .compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let chain = ComparisonChain(text)

      #expect(chain?.band?.contains(.nan) != true)
      #expect(chain?.namedBands?.isEmpty != true)
    }
  }

  @Test("rounding decides at a cut")
  func rounding() throws {
    let changes = DashboardChange.Rounding.allCases.map {
      DashboardChange.of(7.94, after: 4.96, rounding: $0)
    }

    #expect(changes[1...] == [3, 2.9])
    #expect(((changes[0] ?? 0) * 1e6).rounded() == 2_980_000)
    #expect(DashboardChange.of(10.3, after: 7.3, rounding: .years) == 3)
    #expect(DashboardChange.of(1e300, after: -1e300, rounding: .years) == 2e300)
    #expect(
      DashboardChange.of(.greatestFiniteMagnitude, after: -.greatestFiniteMagnitude, rounding: .none) == nil
    )
    #expect(DashboardChange.of(nil, after: 1, rounding: .none) == nil)
  }
}
