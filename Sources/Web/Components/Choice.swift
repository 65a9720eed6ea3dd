/// One answer of a select, a group of radios or a group of checkboxes.
package struct Choice: Sendable, Hashable {
  /// What the form sends.
  package let value: String
  /// What the person reads.
  package let label: String
  /// A plain description under the label.
  package let hint: String?

  /// Makes an answer; the value is what the form sends.
  package init(_ value: String, _ label: String, hint: String? = nil) {
    self.value = value
    self.label = label
    self.hint = hint
  }
}
