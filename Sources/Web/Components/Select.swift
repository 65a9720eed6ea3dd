package import Markup

/// One answer from a list that is too long for radios.
package struct Select: Sendable {
  let name: String
  let id: String
  let label: String
  let choices: [Choice]
  let selected: String?
  let prompt: String?
  let hint: String?
  let error: String?
  let isLabelHidden: Bool

  /// Makes a select; `prompt` is an empty first line such as "Choose a school".
  package init(
    name: String,
    label: String,
    choices: [Choice],
    selected: String? = nil,
    prompt: String? = nil,
    hint: String? = nil,
    error: String? = nil,
    id: String? = nil,
    isLabelHidden: Bool = false
  ) {
    self.name = name
    self.id = id ?? name
    self.label = label
    self.choices = choices
    self.selected = selected
    self.prompt = prompt
    self.hint = hint
    self.error = error
    self.isLabelHidden = isLabelHidden
  }

  /// The field with its label.
  package var html: HTML {
    Field(id: id, label: label, hint: hint, error: error, isLabelHidden: isLabelHidden) { ids in
      """
      <select id="\(id)" name="\(name)"\(attribute: "aria-describedby", ids)\
      \(attribute: "aria-invalid", error == nil ? nil : "true")>\
      \(prompt.map { "<option value=\"\">\($0)</option>" as HTML })\
      \(each: choices, { choice in
        "<option value=\"\(choice.value)\"\(attribute: "selected", if: choice.value == selected)>\(choice.label)</option>"
      })</select>
      """
    }.html
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "with a choice made",
      Select(
        name: "ex-term",
        label: "Term",
        choices: [Choice("f", "Fall 2026"), Choice("s", "Spring 2027")],
        selected: "s"
      ).html
    ),
    Example(
      "with an error",
      Select(
        name: "ex-school",
        label: "School",
        choices: [Choice("1", "Alder Grove")],
        prompt: "Choose a school",
        error: "Choose the school you visited"
      ).html
    ),
  ]
}
