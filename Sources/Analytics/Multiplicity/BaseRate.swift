/// "17 of 20 improving schools use it", beside how many use it everywhere else.
///
/// A share among those who improved says nothing without the share among all the others: where nearly every
/// school uses a program, nearly every improving school does too.
///
/// Shape: counts of users among the improving and among all others; the two groups do not overlap.
public struct BaseRate: Hashable, Sendable {
  /// Users among those who improved.
  public let amongImproved: Proportion
  /// Users among those who did not.
  public let amongOthers: Proportion
  /// Users among all; what the first share is to be read against.
  public let amongAll: Proportion
  /// Improved minus others, with Newcombe's interval.
  public let difference: ProportionDifference
  /// Fisher's exact test, two-sided and not adjusted for other comparisons; `nil` beyond what it can count.
  public let pValue: Double?

  /// `nil` when a group is empty or counts contradict each other.
  public init?(usersAmongImproved: Int, improved: Int, usersAmongOthers: Int, others: Int) {
    let users = usersAmongImproved.addingReportingOverflow(usersAmongOthers)
    let everybody = improved.addingReportingOverflow(others)
    guard !users.overflow, !everybody.overflow,
      let first = Proportion(usersAmongImproved, of: improved),
      let second = Proportion(usersAmongOthers, of: others),
      let all = Proportion(users.partialValue, of: everybody.partialValue)
    else { return nil }
    (amongImproved, amongOthers, amongAll) = (first, second, all)
    difference = ProportionDifference(first, minus: second)
    pValue = FisherExact.pValue(usersAmongImproved, of: improved, usersAmongOthers, of: others)
  }
}
