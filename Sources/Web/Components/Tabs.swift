package import Markup

/// Views of one thing, each with its own address.
package struct Tabs: Sendable {
  /// One view.
  package struct Item: Sendable {
    let label: String
    let link: Link
    let isCurrent: Bool

    /// Makes a view that can be gone to.
    package init(_ label: String, _ link: Link, isCurrent: Bool = false) {
      self.label = label
      self.link = link
      self.isCurrent = isCurrent
    }
  }

  let label: String
  let items: [Item]

  /// Makes the row of links; the label says what they are views of.
  package init(label: String, items: [Item]) {
    self.label = label
    self.items = items
  }

  /// The links.
  package var html: HTML {
    """
    <nav class="views" aria-label="\(label)"><ul>\(each: items, {
      "<li><a href=\"\($0.link)\"\(attribute: "aria-current", $0.isCurrent ? "page" : nil)>\($0.label)</a></li>"
    })</ul></nav>
    """
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "three views",
      Tabs(
        label: "Practice",
        items: [
          .init("What it is", "#", isCurrent: true), .init("Where we are", "#"), .init("What we try", "#"),
        ]
      ).html
    )
  ]
}
