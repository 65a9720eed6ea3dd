/// Class time that discipline referrals take, under stated minutes for a referral and for a school day.
///
/// Units: `days` are student-days of class time, not school days: 100 referrals of 45 minutes on one morning
/// are 12.5 student-days. The minutes are assumptions of whoever states them; nobody measured them.
/// Source: minutes = referrals × minutes per referral, days = minutes ÷ minutes per day.
public struct InstructionalTime: Hashable, Sendable {
  /// Minutes of class time.
  public let minutes: Double

  /// The same time in student-days.
  public let days: Double

  /// The time of a number of referrals.
  ///
  /// Edge cases: `nil` where a count or the minutes of a referral are negative, a day has no minutes, or a
  /// number is not finite.
  public init?(referrals: Int, minutesPerReferral: Double, minutesPerDay: Double) {
    let minutes = Double(referrals) * minutesPerReferral
    let days = minutes / minutesPerDay
    guard referrals >= 0, minutesPerReferral >= 0, minutesPerDay > 0, minutes.isFinite, days.isFinite else {
      return nil
    }
    self.minutes = minutes
    self.days = days
  }

  /// Referrals for each 100 students enrolled, so that years of different enrollment can be compared.
  ///
  /// Edge cases: `nil` where nobody is enrolled or a count is negative.
  public static func per100(referrals: Int, enrolled: Int) -> Double? {
    guard referrals >= 0, enrolled > 0 else { return nil }
    return 100 * Double(referrals) / Double(enrolled)
  }

  /// The change from one count to another as a share of the first, -0.804 for 80.4 % fewer.
  ///
  /// Edge cases: `nil` where the first count is 0 or a count is negative.
  public static func relativeChange(from earlier: Int, to later: Int) -> Double? {
    guard earlier > 0, later >= 0 else { return nil }
    return (Double(later) - Double(earlier)) / Double(earlier)
  }
}
