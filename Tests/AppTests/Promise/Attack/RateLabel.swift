/// What the published label of a rate lets somebody conclude who has read how labels are made.
///
/// Written from the description in `docs/deviations.md`, not with the product's own code.
enum RateLabel {
  /// Every number of seen marks among `counted` that is shown as `label`.
  static func counts(_ label: String, of counted: Int) -> ClosedRange<Int>? {
    let fitting = (0...counted).filter { self.label($0, of: counted) == label }
    guard let first = fitting.first, let last = fitting.last else { return nil }
    return first...last
  }

  /// The label of a count: blurred at both ends, otherwise to the nearest 5 %.
  static func label(_ seen: Int, of counted: Int) -> String {
    let edge = max(1, counted / 40)
    let bound = (edge * 20 / counted + 1) * 5
    if seen <= edge { return "<\(bound)" }
    if seen >= counted - edge { return ">\(100 - bound)" }
    let fives = (Double(seen) / Double(counted) * 20).rounded(.toNearestOrAwayFromZero)
    return "\(Int(fives) * 5)"
  }
}
