internal import Analytics
internal import JSONText

/// Referrals as minutes and student-days of class time.
enum ReferralsMethod {
  static let method = Method(
    name: "referrals",
    summary: "Referrals as minutes and student-days of class time, under stated minutes for each.",
    page: "instructional-time"
  ) { input in
    let referrals = try input.count("referrals")
    let time = InstructionalTime(
      referrals: referrals,
      minutesPerReferral: try input.number("minutes_per_referral"),
      minutesPerDay: try input.number("minutes_per_day")
    )
    var result = JSONObject(members: ["minutes": .number(time?.minutes), "days": .number(time?.days)])
    for name in ["enrolment", "enrollment"] {
      guard let enrolled = try input.optionalCount(name) else { continue }
      result.add(
        "per_100_enrolled",
        .number(InstructionalTime.per100(referrals: referrals, enrolled: enrolled))
      )
    }
    return result
  }
}
