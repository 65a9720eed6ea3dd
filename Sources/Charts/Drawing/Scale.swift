/// A linear map from data to places on a drawing.
///
/// Edge cases: a domain without width maps everything to the middle of the range.
package struct Scale: Hashable, Sendable {
  package let domain: ClosedRange<Double>
  package let range: ClosedRange<Double>
  /// Whether larger values lie at smaller coordinates, as they do upwards on a screen.
  package let isUpward: Bool

  /// A scale from data to coordinates.
  package init(domain: ClosedRange<Double>, range: ClosedRange<Double>, isUpward: Bool = false) {
    self.domain = domain
    self.range = range
    self.isUpward = isUpward
  }

  /// Where a value lies.
  package func place(_ value: Double) -> Double {
    let width = domain.upperBound - domain.lowerBound
    let share = width > 0 ? (value - domain.lowerBound) / width : 0.5
    let along = isUpward ? 1 - share : share
    return range.lowerBound + along * (range.upperBound - range.lowerBound)
  }
}
