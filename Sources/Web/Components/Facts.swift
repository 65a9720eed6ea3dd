package import Markup

/// Names and values side by side, such as the particulars of a round.
package struct Facts: Sendable {
  let items: [(name: String, value: HTML)]

  /// Makes the list in the order given.
  package init(_ items: [(name: String, value: HTML)]) { self.items = items }

  /// The list.
  package var html: HTML {
    "<dl class=\"facts\">\(each: items, { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>" })</dl>"
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "three",
      Facts([("School", "Cedar Creek"), ("Open until", "Dec 4, 2026"), ("Rooms so far", "Not shown")]).html
    )
  ]
}
