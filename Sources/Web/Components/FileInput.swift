package import Markup

/// A file to send; the form around it needs `encoding: .multipart`.
package struct FileInput: Sendable {
  let name: String
  let id: String
  let label: String
  let accept: String?
  let hint: String?
  let error: String?

  /// Makes a file field; `accept` lists endings or media types such as ".zip,.csv".
  package init(
    name: String,
    label: String,
    accept: String? = nil,
    hint: String? = nil,
    error: String? = nil,
    id: String? = nil
  ) {
    self.name = name
    self.id = id ?? name
    self.label = label
    self.accept = accept
    self.hint = hint
    self.error = error
  }

  /// The field with its label.
  package var html: HTML {
    Field(id: id, label: label, hint: hint, error: error) { ids in
      """
      <input type="file" id="\(id)" name="\(name)"\(attribute: "accept", accept)\(attribute: "aria-describedby", ids)\
      \(attribute: "aria-invalid", error == nil ? nil : "true")>
      """
    }.html
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "with a hint",
      FileInput(
        name: "ex-file",
        label: "Roster files",
        accept: ".zip,.csv",
        hint: "One ZIP as your student system made it"
      ).html
    )
  ]
}
