package import Markup

/// Aim, primary drivers, secondary drivers and change ideas: a list of lists, laid out in columns.
///
/// Shape: any depth of four or less may be empty; more rows than the stylesheet can span stay a list.
package struct DriverDiagram: Hashable, Sendable {
  /// A driver or an idea with what hangs on it.
  package struct Node: Hashable, Sendable {
    package let text: String
    /// The state of an idea's cycles as a word: "Testing", "Adopted".
    package let state: String
    package let link: Link?
    package let children: [Node]

    /// Makes a node.
    package init(_ text: String, state: String = "", link: Link? = nil, _ children: [Node] = []) {
      self.text = text
      self.state = state
      self.link = link
      self.children = children
    }

    /// How many rows it takes.
    var rows: Int { max(1, children.reduce(0) { $0 + $1.rows }) }
  }

  /// The headings of the columns: "Aim", "Primary drivers", "Secondary drivers", "Change ideas".
  package struct Words: Hashable, Sendable {
    let columns: [String]

    /// Makes the words.
    package init(aim: String, primary: String, secondary: String, ideas: String) {
      columns = [aim, primary, secondary, ideas]
    }
  }

  /// The most rows the stylesheet has a class for.
  package static let mostRows = 40

  package let aim: Node
  package let words: Words

  /// Makes the diagram.
  package init(_ aim: Node, words: Words) {
    self.aim = Self.cut(aim, depth: 4)
    self.words = words
  }

  /// The diagram as text in columns, with its connectors behind it.
  package var html: HTML {
    let isLaidOut = aim.rows <= Self.mostRows
    return """
      <div class="drivers\(if: isLaidOut, " laid")"><p class="heads" aria-hidden="true">\(each: words.columns, {
        "<span>\($0)</span>"
      })</p><div><ul>\(item(aim, column: 0))</ul>\(if: isLaidOut, DriverConnectors(aim).svg)</div></div>
      """
  }

  private func item(_ node: Node, column: Int) -> HTML {
    """
    <li><div class="k\(column) n\(node.rows)"><p><span class="vh">\(words.columns[column]): </span>\(name(node))\
    \(if: !node.state.isEmpty, " <span class=\"state\">\(node.state)</span>")</p></div>\
    \(if: !node.children.isEmpty, "<ul>\(each: node.children, { item($0, column: column + 1) })</ul>")</li>
    """
  }

  private func name(_ node: Node) -> HTML {
    guard let link = node.link else { return HTML(text: node.text) }
    return "<a href=\"\(link)\">\(node.text)</a>"
  }

  private static func cut(_ node: Node, depth: Int) -> Node {
    let children = depth > 1 ? node.children.map { cut($0, depth: depth - 1) } : []
    return Node(node.text, state: node.state, link: node.link, children)
  }
}
