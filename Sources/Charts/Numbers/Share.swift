/// A share as it is printed, and where it stands on the scale.
package struct Share: Hashable, Sendable {
  /// Units: those of the scale, usually percent; for a blurred end the middle of what it covers.
  package let value: Double
  /// "49", or "≥95" where the ends are blurred.
  package let label: String

  /// Makes a share; one that is not a number cannot be made.
  package init?(_ value: Double, label: String) {
    guard let value = Reading.drawable(value) else { return nil }
    self.value = value
    self.label = label
  }

  /// A whole percentage that is printed as it is.
  package init(percent: Int) {
    value = Double(min(max(percent, 0), 100))
    label = "\(min(max(percent, 0), 100))"
  }

  /// What files may keep: nothing where the printed share is blurred.
  var kept: Double? { isBlurred ? nil : value }

  /// The cell of a table.
  var cell: NumberTable.Cell { isBlurred ? .text(label) : .number(label, value) }

  private var isBlurred: Bool { label.contains { "<>≤≥".contains($0) } }
}
