/// One five-by-five table of the California School Dashboard: levels of status and change, and their color.
///
/// Shape: the levels of status and those of change each cover every number exactly once; each pair has a
/// color. A table of other sizes (three by five) has the same shape.
/// Source: California Department of Education, Dashboard technical guides and five-by-five color tables.
public struct DashboardTable: Hashable, Sendable {
  /// A level's name and the values it stands for.
  public struct Level: Hashable, Sendable {
    /// The name as the state prints it: "Very High", "Declined Significantly".
    public let name: String

    /// The values of this level.
    public let band: NumberBand

    /// A level.
    public init(_ name: String, _ band: NumberBand) {
      self.name = name
      self.band = band
    }
  }

  /// Why levels and colors do not make a table.
  public struct Fault: Error, Hashable, CustomStringConvertible {
    /// What is wrong, in words.
    public let description: String

    /// A fault in words.
    public init(_ words: String) { description = words }
  }

  /// The levels of status.
  public let status: [Level]

  /// The levels of change, in the order of the table's columns.
  public let change: [Level]

  /// The color of each level of status, by name, for each level of change in order.
  public let colors: [String: [String]]

  /// The year the table is for, where known.
  public let year: Int?

  /// Where the table was taken from.
  public let source: String

  /// A table.
  ///
  /// Throws: `Fault` where levels leave a gap or overlap, or a color is missing.
  public init(status: [Level], change: [Level], colors: [String: [String]], year: Int?, source: String)
    throws(Fault)
  {
    for (levels, word) in [(status, "status"), (change, "change")] {
      guard NumberBand.cover(levels.map(\.band)) else {
        throw Fault("The levels of \(word) do not cover every number exactly once.")
      }
    }
    guard Set(status.map(\.name)) == Set(colors.keys), colors.count == status.count else {
      throw Fault("The rows of colors are not the levels of status.")
    }
    guard colors.values.allSatisfy({ $0.count == change.count }) else {
      throw Fault("A row does not have one color for each level of change.")
    }
    self.status = status
    self.change = change
    self.colors = colors
    self.year = year
    self.source = source
  }

  /// The level of status of a value; `nil` for what is missing or not finite.
  public func statusLevel(_ value: Double?) -> String? {
    value.flatMap { value in status.first { $0.band.contains(value) }?.name }
  }

  /// The level of change of a value; `nil` for what is missing or not finite.
  public func changeLevel(_ value: Double?) -> String? {
    value.flatMap { value in change.first { $0.band.contains(value) }?.name }
  }

  /// The color where a level of status meets one of change; `nil` where either is missing.
  public func color(status: String?, change: String?) -> String? {
    guard let status, let change, let column = self.change.firstIndex(where: { $0.name == change }),
      let row = colors[status], row.indices.contains(column)
    else { return nil }
    return row[column]
  }
}
