/// What readers can work out about the hidden cells of a table whose other cells and totals they see.
///
/// Readers know that rows and columns add up and that no count is negative; nothing else is taken to be
/// known.
/// Source: the least and the most of each cell are those of the linear programme over all tables that fit
/// (which for tables of two classifications is a flow, so its ends are whole numbers); `CellNetwork`.
public struct HiddenCells: Sendable {
  /// The least and the most a hidden cell can hold; `most` is `nil` when there is no end.
  public struct Range: Hashable, Sendable {
    /// The least it can hold.
    public let least: Int
    /// The most it can hold.
    public let most: Int?

    /// Whether the cell is hidden in name only.
    public var isPoint: Bool { least == most }
  }

  /// The positions that are not shown.
  public let places: [CountTable.Place]

  private let table: CountTable
  private let network: CellNetwork
  private let hidden: [Bool]

  /// Positions outside the table are ignored.
  public init(_ places: some Sequence<CountTable.Place>, in table: CountTable) {
    var hidden = [Bool](repeating: false, count: table.values.count)
    for place in places where table.contains(place) { hidden[table.index(of: place)] = true }
    self.table = table
    self.hidden = hidden
    network = CellNetwork(table)
    self.places = table.places.filter { hidden[table.index(of: $0)] }
  }

  /// What readers can say of a hidden cell; `nil` for one that is shown.
  public func range(of place: CountTable.Place) -> Range? {
    guard isHidden(place) else { return nil }
    let range = network.range(of: table.index(of: place), hidden: hidden)
    return Range(least: range.least, most: range.most)
  }

  /// The hidden cells whose count readers can work out, in order.
  public var deducible: [CountTable.Place] {
    places.filter { network.circle(through: table.index(of: $0), hidden: hidden) == nil }
  }

  /// The hidden cells that follow by adding and subtracting alone, without knowing that counts are not
  /// negative.
  public var bridges: [CountTable.Place] {
    places.filter { network.isBridge(table.index(of: $0), hidden: hidden) }
  }

  private func isHidden(_ place: CountTable.Place) -> Bool {
    table.contains(place) && hidden[table.index(of: place)]
  }
}
