package import Markup

/// Several lines of text.
package struct TextArea: Sendable {
  let name: String
  let id: String
  let label: String
  let value: String
  let hint: String?
  let error: String?
  let rows: Int
  let limit: Int?
  let isLabelHidden: Bool

  /// Makes a text area; the id is the name unless a page holds two of the same name.
  package init(
    name: String,
    label: String,
    value: String = "",
    hint: String? = nil,
    error: String? = nil,
    rows: Int = 4,
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
    self.rows = rows
    self.limit = limit
    self.isLabelHidden = isLabelHidden
  }

  /// The field with its label.
  package var html: HTML {
    // A browser drops one line end right after the tag, so one is written: text may begin with an empty line.
    Field(id: id, label: label, hint: hint, error: error, isLabelHidden: isLabelHidden) { ids in
      """
      <textarea id="\(id)" name="\(name)" rows="\(rows)"\(attribute: "maxlength", limit)\
      \(attribute: "aria-describedby", ids)\(attribute: "aria-invalid", error == nil ? nil : "true")>
      \(value)</textarea>
      """
    }.html
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "with a hint",
      TextArea(
        name: "ex-note",
        label: "What students do",
        hint: "What you have seen, not what you hope for"
      ).html
    ),
    Example(
      "with an error",
      TextArea(
        name: "ex-note-2",
        label: "What we will do",
        error: "Write what you decided, in one sentence",
        rows: 2
      ).html
    ),
  ]
}
