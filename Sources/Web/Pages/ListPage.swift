package import Markup

/// One page of a list as a page shows it: its lines, and where the next page starts.
package struct ListPage<Line: Sendable>: Sendable {
  package let lines: [Line]
  package let isFirst: Bool
  /// What the link to the next page carries; nothing on the last.
  package let next: String?

  package init(_ lines: [Line], isFirst: Bool, next: String?) {
    self.lines = lines
    self.isFirst = isFirst
    self.next = next
  }

  /// The links under the list. Shape: `first` is the list's address with its filters.
  package func links(_ call: Call, first: Link) -> HTML {
    Pagination(
      label: call.say("Pages of the list", "Páginas de la lista"),
      newer: isFirst ? nil : (call.say("First page", "Primera página"), first),
      older: next.map { (call.say("Next page", "Página siguiente"), first.adding(query: [("after", $0)])) }
    ).html
  }
}
