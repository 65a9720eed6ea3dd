package import Kernel

/// What a target is counted in.
package enum TargetUnit: String, Sendable, CaseIterable, Codable {
  case points, percent, students
}

/// What a school means to improve, for whom, by how much and until when.
package struct InquiryTarget: Sendable, Hashable {
  package let measure: String
  package let group: String
  /// As it was typed: a number, with or without decimals.
  package let amount: String
  package let unit: TargetUnit
  /// Where it stands today; empty when nobody knows.
  package let baseline: String
  package let dueOn: CalendarDay

  package init(
    measure: String,
    group: String,
    amount: String,
    unit: TargetUnit,
    baseline: String,
    dueOn: CalendarDay
  ) {
    self.measure = measure
    self.group = group
    self.amount = amount
    self.unit = unit
    self.baseline = baseline
    self.dueOn = dueOn
  }
}
