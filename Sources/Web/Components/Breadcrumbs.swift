package import Markup

/// Where the page stands: the pages above it, nearest last.
package struct Breadcrumbs: Sendable {
  let label: String
  let items: [(label: String, link: Link)]

  /// Makes the trail; the page itself is not in it, because its heading follows.
  package init(label: String, items: [(label: String, link: Link)]) {
    self.label = label
    self.items = items
  }

  /// The trail.
  package var html: HTML {
    guard !items.isEmpty else { return .empty }
    return """
      <nav class="crumbs" aria-label="\(label)"><ol>\(each: items, {
        "<li><a href=\"\($0.link)\">\($0.label)</a></li>"
      })</ol></nav>
      """
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "two above",
      Breadcrumbs(label: "You are here", items: [("Practices", "#"), ("Feedback", "#")]).html
    )
  ]
}
