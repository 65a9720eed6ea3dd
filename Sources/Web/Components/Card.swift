package import Markup

/// One unit that could be cut out and handed to someone.
package struct Card: Sendable {
  let id: String?
  let title: String?
  let content: HTML
  let isPadded: Bool

  /// Makes a card; with a title it is a section named by it and needs an id.
  package init(id: String? = nil, title: String? = nil, isPadded: Bool = true, content: HTML) {
    self.id = id
    self.title = title
    self.isPadded = isPadded
    self.content = content
  }

  /// The card.
  package var html: HTML {
    guard let id, let title else {
      return "<div class=\"card\(if: isPadded, " pad")\"\(attribute: "id", id)>\(content)</div>"
    }
    return """
      <section class="card\(if: isPadded, " pad")" aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>\(content)</section>
      """
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "with a title",
      Card(id: "ex-card", title: "This week", content: "<p>Two rounds are open.</p>").html
    )
  ]
}
