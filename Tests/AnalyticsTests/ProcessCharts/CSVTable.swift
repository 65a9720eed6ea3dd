import Foundation
import Testing

/// A table of expected values with a line of column names.
struct CSVTable {
  private let columns: [String: Int]
  let rows: [Row]

  struct Row {
    fileprivate let columns: [String: Int]
    fileprivate let cells: [Substring]

    func number(_ column: String) throws -> Double { try #require(try optionalNumber(column)) }

    func count(_ column: String) throws -> Int { Int(try number(column)) }

    func optionalCount(_ column: String) throws -> Int? { try optionalNumber(column).map { Int($0) } }

    private func optionalNumber(_ column: String) throws -> Double? {
      Double(cells[try #require(columns[column])])
    }
  }

  init(_ name: String) throws {
    let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Expected")
    let text = try String(contentsOf: folder.appendingPathComponent("\(name).csv"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    let names = try #require(lines.first).split(separator: ",").map { $0.filter { $0 != "\"" } }
    let columns = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    self.columns = columns
    rows = lines.dropFirst().map { line in
      Row(columns: columns, cells: line.split(separator: ",", omittingEmptySubsequences: false))
    }
  }
}
