package import Markup

/// A link drawn as a button, for going somewhere to start something.
package struct ButtonLink: Sendable {
  let label: String
  let link: Link
  let kind: Button.Kind
  let icon: Icon?

  /// Makes a link drawn as a button.
  package init(_ label: String, to link: Link, kind: Button.Kind = .secondary, icon: Icon? = nil) {
    self.label = label
    self.link = link
    self.kind = kind
    self.icon = icon
  }

  /// The link.
  package var html: HTML {
    "<a class=\"btn \(Button.style(kind))\" href=\"\(link)\">\(icon?.html)\(label)</a>"
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "with and without a picture",
      """
      <p class="row">\(ButtonLink("Open a round", to: "#", kind: .primary, icon: .plus).html) \
      \(ButtonLink("Print", to: "#", icon: .print).html)</p>
      """
    )
  ]
}
