package import Markup

/// One way a component can look, shown on the style guide and checked by the accessibility tests.
package struct Example: Sendable {
  /// What the example shows, in English: the style guide is for people who build pages.
  package let name: String
  /// The component as it appears on a page.
  package let html: HTML

  /// Names one look of a component.
  package init(_ name: String, _ html: HTML) {
    self.name = name
    self.html = html
  }
}
