package import Markup

/// A button that sends the form it stands in.
package struct Button: Sendable {
  /// How much the button asks to be pressed; one `.primary` a page.
  package enum Kind: String, Sendable {
    case primary, secondary, quiet
    /// Ends or removes something.
    case ending
  }

  let label: String
  let kind: Kind
  let icon: Icon?
  let name: String?
  let value: String?
  let form: String?

  /// Makes a button; `name` and `value` say which of several was pressed, `form` the form it belongs to
  /// elsewhere.
  package init(
    _ label: String,
    kind: Kind = .primary,
    icon: Icon? = nil,
    name: String? = nil,
    value: String? = nil,
    form: String? = nil
  ) {
    self.label = label
    self.kind = kind
    self.icon = icon
    self.name = name
    self.value = value
    self.form = form
  }

  /// The button as it stands in a form.
  package var html: HTML {
    """
    <button type="submit" class="btn \(Button.style(kind))"\(attribute: "name", name)\(attribute: "value", value)\
    \(attribute: "form", form)>\(icon?.html)\(label)</button>
    """
  }

  /// The class of a kind, shared with links that look like buttons.
  static func style(_ kind: Kind) -> String {
    switch kind {
    case .primary: "go"
    case .secondary: "plain"
    case .quiet: "quiet"
    case .ending: "ending"
    }
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "of each kind",
      """
      <p class="row">\(Button("Save").html) \(Button("Save and add another", kind: .secondary).html) \
      \(Button("Close round", kind: .ending).html) \(Button("Not now", kind: .quiet).html)</p>
      """
    )
  ]
}
