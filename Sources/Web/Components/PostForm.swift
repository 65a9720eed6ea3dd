package import Markup

/// A form that changes something: it carries the session's token, and whatever makes a second send harmless.
package struct PostForm: Sendable {
  /// How the fields travel.
  package enum Encoding: Sendable {
    case plain
    /// Needed when a file is sent.
    case multipart
  }

  /// What happens to typed text between the keyboard and the server.
  package enum Keeping: Sendable {
    case nothing
    /// Kept on this device as it is typed, and shown again after an ended session, with these words.
    case draft(key: String, restored: String, discard: String)
    /// Stored on this phone first and sent when there is a network; needs an `OutboxStatus` on the page.
    case outbox
  }

  let action: Link
  let token: String
  let id: String?
  let encoding: Encoding
  let keeping: Keeping
  let hidden: [(name: String, value: String)]
  let label: String?
  let style: String
  let content: HTML

  /// Makes a form; `hidden` carries the new row's id or the version being edited.
  package init(
    action: Link,
    token: String,
    hidden: [(name: String, value: String)] = [],
    keeping: Keeping = .nothing,
    encoding: Encoding = .plain,
    id: String? = nil,
    label: String? = nil,
    style: String = "form",
    content: HTML
  ) {
    self.action = action
    self.token = token
    self.hidden = hidden
    self.keeping = keeping
    self.encoding = encoding
    self.id = id
    self.label = label
    self.style = style
    self.content = content
  }

  /// The form; the browser's own checks are off because the server's messages say what to do, in two
  /// languages.
  package var html: HTML {
    """
    <form method="post" action="\(action)" class="\(style)" novalidate\(attribute: "id", id)\
    \(attribute: "enctype", encoding == .multipart ? "multipart/form-data" : nil)\
    \(attribute: "data-draft", draftKey)\(attribute: "data-outbox", if: isOutbox)\(attribute: "aria-label", label)>\
    <input type="hidden" name="csrf" value="\(token)">\
    \(each: hidden, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\
    \(draftNote)\(content)</form>
    """
  }

  private var draftKey: String? {
    if case .draft(let key, _, _) = keeping { key } else { nil }
  }

  private var isOutbox: Bool {
    if case .outbox = keeping { true } else { false }
  }

  private var draftNote: HTML {
    guard case .draft(_, let restored, let discard) = keeping else { return .empty }
    return """
      <p class="draft" role="status" data-draft-note hidden>\(restored) \
      <button type="button" class="btn quiet" data-draft-discard>\(discard)</button></p>
      """
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "with one field",
      PostForm(
        action: "#",
        token: "t",
        content: """
          \(TextInput(name: "ex-form", label: "Owner", value: "Ana Ruiz").html)<div class="actions">\(Button("Save").html)</div>
          """
      ).html
    )
  ]
}
