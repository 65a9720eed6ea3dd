/// The Dashboard's tables of several years and indicators, as a file of data holds them.
///
/// Shape: decoded from JSON with `tables` (each with `source`, `change_levels`, `change_rule`, `colors`, and
/// either `status_cuts` or a `status_rule` of named bands), `color_codes` and `reporting`. A new year is a
/// new file.
public struct DashboardTables: Hashable, Sendable {
  /// The tables by name, such as `ela_3_8`.
  public let tables: [String: DashboardTable]

  /// When a status or a color may be shown.
  public let reporting: DashboardReporting

  /// Tables under one rule of reporting.
  public init(tables: [String: DashboardTable], reporting: DashboardReporting) {
    self.tables = tables
    self.reporting = reporting
  }

  /// Where a school or student group stands in one of the tables; `nil` where there is no such table.
  public func placement(
    in table: String,
    status: Double?,
    change: Double?,
    students: Int
  ) -> DashboardPlacement? {
    tables[table].map {
      DashboardPlacement(in: $0, status: status, change: change, students: students, reporting: reporting)
    }
  }
}

extension DashboardTables: Decodable {
  private enum Key: String, CodingKey {
    case tables
    case codes = "color_codes"
    case reporting
  }

  /// Reads the tables from data.
  ///
  /// Throws: `DashboardTable.Fault` where a rule cannot be read; `DecodingError` where the shape is another.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let codes = try container.decode([String: String].self, forKey: .codes)
    let written = try container.decode([String: WrittenTable].self, forKey: .tables)
    tables = try Dictionary(
      uniqueKeysWithValues: written.map { ($0.key, try $0.value.table(named: $0.key, codes: codes)) }
    )
    reporting = try container.decode(DashboardReporting.self, forKey: .reporting)
  }
}

/// A table as it is written down: rules in words, colors in letters.
private struct WrittenTable: Decodable {
  private enum CodingKeys: String, CodingKey {
    case source, colors, year
    case cuts = "status_cuts"
    case statusLevels = "status_levels"
    case statusRule = "status_rule"
    case changeLevels = "change_levels"
    case changeRule = "change_rule"
  }

  /// The names of levels parted by four cuts, lowest first.
  private static let usualLevels = ["Very Low", "Low", "Medium", "High", "Very High"]

  let source: String?
  let colors: [String: String]
  let year: Int?
  let cuts: [Double]?
  let statusLevels: [String]?
  let statusRule: String?
  let changeLevels: [String]
  let changeRule: String

  func table(named name: String, codes: [String: String]) throws -> DashboardTable {
    let colors = try colors.mapValues { row in
      try row.split(separator: " ").map { letter in
        guard let color = codes[String(letter)] else {
          throw DashboardTable.Fault("“\(letter)” in \(name) stands for no color.")
        }
        return color
      }
    }
    return try DashboardTable(
      status: statusBands(of: name),
      change: changeBands(of: name),
      colors: colors,
      year: year ?? Self.year(in: name),
      source: source ?? ""
    )
  }

  private func statusBands(of name: String) throws -> [DashboardTable.Level] {
    guard let cuts else {
      guard let bands = statusRule.flatMap({ ComparisonChain($0)?.namedBands }) else {
        throw DashboardTable.Fault("The status rule of \(name) cannot be read.")
      }
      return bands.map { DashboardTable.Level($0.name, $0.band) }
    }
    let names = statusLevels ?? Self.usualLevels
    guard names.count == cuts.count + 1, zip(cuts, cuts.dropFirst()).allSatisfy(<) else {
      throw DashboardTable.Fault("The cuts of \(name) do not ascend, or there is not one fewer than levels.")
    }
    // A level holds its lower cut: level = 1 + number of cuts at or below the value.
    let ends = [-Double.infinity] + cuts + [Double.infinity]
    return names.enumerated().map { index, level in
      DashboardTable.Level(
        level,
        NumberBand(
          from: .init(ends[index], isIncluded: index > 0),
          to: .init(ends[index + 1], isIncluded: false)
        )
      )
    }
  }

  private func changeBands(of name: String) throws -> [DashboardTable.Level] {
    var bands: [String: NumberBand] = [:]
    for part in changeRule.split(separator: ";") {
      let sides = part.split(separator: ":", maxSplits: 1)
      guard sides.count == 2, let band = ComparisonChain(sides[1])?.band else {
        throw DashboardTable.Fault("The change rule of \(name) cannot be read: “\(part.trimmingBlanks)”.")
      }
      bands[sides[0].trimmingBlanks] = band
    }
    return try changeLevels.map { level in
      guard let band = bands[Self.initials(of: level)] ?? bands[level] else {
        throw DashboardTable.Fault("The change rule of \(name) does not name “\(level)”.")
      }
      return DashboardTable.Level(level, band)
    }
  }

  /// "Declined Significantly" is DS in the rule.
  private static func initials(of level: String) -> String {
    String(level.split(separator: " ").compactMap(\.first))
  }

  private static func year(in name: String) -> Int? {
    name.split(whereSeparator: { !$0.isNumber }).first { $0.count == 4 }.flatMap { Int($0) }
  }
}
