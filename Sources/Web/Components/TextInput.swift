package import Markup

/// One line of text.
package struct TextInput: Sendable {
  /// What is typed, which decides the phone's keyboard and what the browser may fill in.
  package enum Kind: String, Sendable {
    case text, email, password, search, tel, url
    /// A whole number, typed on the digits keyboard without the spinner that scrolling changes by accident.
    case digits
  }

  /// How wide the box is drawn, as a hint of how much is expected.
  package enum Width: String, Sendable { case full, half, short }

  let name: String
  let id: String
  let label: String
  let value: String
  let hint: String?
  let error: String?
  let kind: Kind
  let width: Width
  let autocomplete: String?
  let limit: Int?
  let isLabelHidden: Bool

  /// Makes a text field; the id is the name unless a page holds two of the same name.
  package init(
    name: String,
    label: String,
    value: String = "",
    hint: String? = nil,
    error: String? = nil,
    kind: Kind = .text,
    width: Width = .full,
    autocomplete: String? = nil,
    limit: Int? = nil,
    id: String? = nil,
    isLabelHidden: Bool = false
  ) {
    self.name = name
    self.id = id ?? name
    self.label = label
    self.value = value
    self.hint = hint
    self.error = error
    self.kind = kind
    self.width = width
    self.autocomplete = autocomplete
    self.limit = limit
    self.isLabelHidden = isLabelHidden
  }

  /// The field with its label.
  package var html: HTML {
    Field(id: id, label: label, hint: hint, error: error, isLabelHidden: isLabelHidden) { ids in
      """
      <input type="\(kind == .digits ? "text" : kind.rawValue)" id="\(id)" name="\(name)" class="w-\(width.rawValue)"\
      \(attribute: "value", value.isEmpty || kind == .password ? nil : value)\
      \(attribute: "inputmode", kind == .digits ? "numeric" : nil)\(attribute: "autocomplete", autocomplete)\
      \(attribute: "maxlength", limit)\(attribute: "aria-describedby", ids)\
      \(attribute: "aria-invalid", error == nil ? nil : "true")>
      """
    }.html
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "with a hint",
      TextInput(
        name: "ex-name",
        label: "Name of the round",
        value: "Fall look at feedback",
        hint: "Teachers will see it"
      ).html
    ),
    Example(
      "with an error",
      TextInput(
        name: "ex-email",
        label: "Email",
        value: "ana@",
        error: "Enter an email address with something after the @",
        kind: .email,
        autocomplete: "email"
      ).html
    ),
    Example(
      "a short number",
      TextInput(
        name: "ex-count",
        label: "How many look-fors",
        value: "4",
        kind: .digits,
        width: .short
      ).html
    ),
  ]
}
