package import Markup
package import Storage
package import Web

/// The links under a list that is read page by page.
package enum ListPages {
  /// Shape: `first` is the list's address with its filters; the next page adds `after`.
  package static func html(_ call: Call, first: Link, isFirst: Bool, next: PageCursor?) -> HTML {
    Pagination(
      label: call.say("Pages of the list", "Páginas de la lista"),
      newer: isFirst ? nil : (call.say("First page", "Primera página"), first),
      older: next.map { (call.say("Next page", "Página siguiente"), first.adding(query: [("after", $0.text)])) }
    ).html
  }
}
