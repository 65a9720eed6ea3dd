/// What channel totals say about a head count when nobody wrote down who was met.
///
/// A head count is at least the largest channel, and at most the sum of all channels or the staff.
public struct ReachBounds: Hashable, Sendable {
  /// The sum of the channels, in which people met in two channels count twice.
  public let sum: Int

  /// The fewest and the most people there can be; `nil` where a channel holds more people than the staff.
  public let people: ClosedRange<Int>?

  /// The same as shares of the staff; `nil` where there is no staff number.
  public let coverage: ClosedRange<Double>?

  /// The bounds of channel totals.
  ///
  /// Edge cases: `nil` where a total or the staff is negative, or the sum is too large.
  public init?(channelTotals: [Int], staff: Int?) {
    var sum = 0
    for total in channelTotals {
      let (next, isTooLarge) = sum.addingReportingOverflow(total)
      guard total >= 0, !isTooLarge else { return nil }
      sum = next
    }
    guard (staff ?? 0) >= 0 else { return nil }
    let least = channelTotals.max() ?? 0
    let most = min(sum, staff ?? sum)
    let people = least <= most ? least...most : nil
    self.sum = sum
    self.people = people
    coverage = people.flatMap { people in
      guard let staff, staff > 0 else { return nil }
      return Double(people.lowerBound) / Double(staff)...Double(people.upperBound) / Double(staff)
    }
  }
}
