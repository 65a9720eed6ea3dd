package import Markup

/// The way to newer and older rows of a long list.
package struct Pagination: Sendable {
  let label: String
  let newer: (label: String, link: Link)?
  let older: (label: String, link: Link)?

  /// Makes the two links; without either there is nothing to show.
  package init(label: String, newer: (label: String, link: Link)?, older: (label: String, link: Link)?) {
    self.label = label
    self.newer = newer
    self.older = older
  }

  /// The links.
  package var html: HTML {
    guard newer != nil || older != nil else { return .empty }
    return "<nav class=\"pages\" aria-label=\"\(label)\">\(newer.map(newerLink))\(older.map(olderLink))</nav>"
  }

  private func newerLink(_ page: (label: String, link: Link)) -> HTML {
    "<a class=\"btn plain\" rel=\"prev\" href=\"\(page.link)\">\(Icon.back.html)\(page.label)</a>"
  }

  private func olderLink(_ page: (label: String, link: Link)) -> HTML {
    "<a class=\"btn plain older\" rel=\"next\" href=\"\(page.link)\">\(page.label)\(Icon.forward.html)</a>"
  }

  /// Looks for the style guide.
  package static let examples = [
    Example("in the middle", Pagination(label: "Pages", newer: ("Newer", "#"), older: ("Older", "#")).html)
  ]
}
