package import Storage

extension ListPage {
  /// A page as a query cut it.
  package init(_ page: Page<Line>, isFirst: Bool) {
    self.init(page.items, isFirst: isFirst, next: page.next?.text)
  }
}
