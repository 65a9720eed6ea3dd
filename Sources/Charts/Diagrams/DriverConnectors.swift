import Markup

/// The lines of a driver diagram, from the right side of each box to the left sides of those that hang on it.
///
/// Units: hundredths of the width across, rows down; rows are equally high, which the stylesheet sees to.
struct DriverConnectors: Sendable {
  /// A line from one box to another.
  struct Connector: Hashable, Sendable {
    let from: Place
    let to: Place
  }

  /// Four columns of 22 with three gaps of 4 between them.
  static let column = 22.0
  static let gap = 4.0

  let connectors: [Connector]
  let rows: Int

  init(_ aim: DriverDiagram.Node) {
    var connectors: [Connector] = []
    Self.append(aim, column: 0, row: 0, &connectors)
    self.connectors = connectors
    rows = aim.rows
  }

  var svg: SVG {
    """
    <svg viewBox="0 0 100 \(rows)" preserveAspectRatio="none" aria-hidden="true">\(each: connectors, path)</svg>
    """
  }

  private func path(_ connector: Connector) -> SVG {
    let (from, to) = (connector.from, connector.to)
    let middle = (from.x + to.x) / 2
    return """
      <path d="M\(at: from.x) \(at: from.y)C\(at: middle) \(at: from.y) \(at: middle) \(at: to.y) \
      \(at: to.x) \(at: to.y)"/>
      """
  }

  private static func append(
    _ node: DriverDiagram.Node,
    column: Int,
    row: Int,
    _ connectors: inout [Connector]
  ) {
    let from = Place(
      Double(column) * (Self.column + gap) + Self.column,
      Double(row) + Double(node.rows) / 2
    )
    var next = row
    for child in node.children {
      let to = Place(Double(column + 1) * (Self.column + gap), Double(next) + Double(child.rows) / 2)
      connectors.append(Connector(from: from, to: to))
      append(child, column: column + 1, row: next, &connectors)
      next += child.rows
    }
  }
}
