/// What the axis of values spans.
package enum ValueAxis: Hashable, Sendable {
  /// All of a range, such as 0 to 100 percent, so that charts can be laid beside each other.
  case whole(ClosedRange<Double>)
  /// As much as the data need, never beyond what is possible.
  case fitted(lowest: Double?, highest: Double?)

  /// Shares as they are usually drawn.
  package static let percent = ValueAxis.whole(0...100)
}
