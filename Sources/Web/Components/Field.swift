package import Markup

/// A label, a hint and an error around one control, wired so that all three are read out with it.
package struct Field: Sendable {
  let id: String
  let label: String
  let hint: String?
  let error: String?
  let isLabelHidden: Bool
  let control: HTML

  /// Wraps a control; the closure receives what its `aria-describedby` must say, if anything.
  package init(
    id: String,
    label: String,
    hint: String? = nil,
    error: String? = nil,
    isLabelHidden: Bool = false,
    control: (_ describedBy: String?) -> HTML
  ) {
    self.id = id
    self.label = label
    self.hint = hint
    self.error = error
    self.isLabelHidden = isLabelHidden
    self.control = control(Field.describedBy(id: id, hint: hint, error: error))
  }

  /// The field as it stands in a form.
  package var html: HTML {
    """
    <div class="field\(if: error != nil, " wrong")">\
    <label for="\(id)"\(if: isLabelHidden, " class=\"vh\"")>\(label)</label>\
    \(Field.messages(id: id, hint: hint, error: error))\(control)</div>
    """
  }

  /// The ids a control names in `aria-describedby`: the hint first, then the error.
  static func describedBy(id: String, hint: String?, error: String?) -> String? {
    let ids = [hint == nil ? nil : "\(id)-hint", error == nil ? nil : "\(id)-error"].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  /// The hint and the error, each under the id that `describedBy` names.
  static func messages(id: String, hint: String?, error: String?) -> HTML {
    """
    \(hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" as HTML })\
    \(error.map { "<p class=\"error\" id=\"\(id)-error\">\(Icon.attention.html) \($0)</p>" as HTML })
    """
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "around a control of one's own",
      Field(id: "ex-field", label: "Room", hint: "As on the door") { ids in
        "<input id=\"ex-field\" name=\"room\"\(attribute: "aria-describedby", ids)>"
      }.html
    )
  ]
}
