/// What a printed whole number of student-days says about the referrals behind it.
///
/// Reports sometimes print days under the heading of referrals. Working back shows what the days can have
/// been made from. Days are taken to be rounded half up.
public struct PrintedDays: Hashable, Sendable {
  /// The days as printed.
  public let days: Int

  /// Days as they stand in a report.
  public init(_ days: Int) { self.days = days }

  /// The counts of referrals that would be printed as these days.
  ///
  /// Edge cases: `nil` where no count gives these days, minutes are not above 0, or a number is too large.
  public func referrals(minutesPerReferral: Double, minutesPerDay: Double) -> ClosedRange<Int>? {
    guard days >= 0, minutesPerReferral > 0, minutesPerDay > 0 else { return nil }
    let referralsPerDay = minutesPerDay / minutesPerReferral
    let first = max(0, ((Double(days) - 0.5) * referralsPerDay).rounded(.up))
    let last = ((Double(days) + 0.5) * referralsPerDay).rounded(.up) - 1
    // Above 2⁵³ a Double no longer tells neighbouring counts apart.
    guard first <= last, last < 9e15 else { return nil }
    return Int(first)...Int(last)
  }

  /// The lengths of a school day, in whole minutes, for which a count of referrals gives these days.
  ///
  /// Shape: ascending; only lengths from 1 minute to 24 hours are tried.
  public func dayLengths(
    referrals: Int,
    minutesPerReferral: Double,
    among lengths: ClosedRange<Int>
  ) -> [Int] {
    lengths.clamped(to: 0...1440).filter { length in
      let time = InstructionalTime(
        referrals: referrals,
        minutesPerReferral: minutesPerReferral,
        minutesPerDay: Double(length)
      )
      guard let time else { return false }
      return (time.days + 0.5).rounded(.down) == Double(days)
    }
  }
}
