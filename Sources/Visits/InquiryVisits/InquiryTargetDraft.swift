package import Kernel

/// One line of the targets' form, as it was typed.
package struct TargetLine: Sendable, Hashable {
  package var measure = ""
  package var group = ""
  package var amount = ""
  package var unit = ""
  package var baseline = ""
  package var dueOn = ""

  package init() {}

  /// A target as its own form shows it.
  package init(_ target: InquiryTarget) {
    measure = target.measure
    group = target.group
    amount = target.amount
    unit = target.unit.rawValue
    baseline = target.baseline
    dueOn = target.dueOn.description
  }

  // The unit is chosen beforehand, so it says nothing about whether a line was used.
  var isEmpty: Bool {
    [measure, group, amount, baseline, dueOn].allSatisfy(\.isEmpty)
  }
}

/// Improvement targets in their order, once their form was found to be in order; there may be none.
package struct InquiryTargetDraft: Sendable, Hashable {
  package let targets: [InquiryTarget]

  package static let most = 8

  /// Lines left empty are passed over; fields are numbered from 1.
  ///
  /// Throws: `invalid` with every field that needs attention.
  package init(_ lines: [TargetLine], today: CalendarDay) throws(Failure) {
    var check = VisitFormCheck()
    var targets: [InquiryTarget] = []
    for (number, line) in zip(1..., lines) where !line.isEmpty {
      if number > Self.most {
        check.refuse(
          "measure-\(number)",
          Phrase("Keep to \(Self.most) targets.", "Quédate con \(Self.most) metas.")
        )
      }
      if let target = Self.target(number, line, today, &check) { targets.append(target) }
    }
    try check.finish()
    self.targets = targets
  }

  private static func target(
    _ number: Int,
    _ line: TargetLine,
    _ today: CalendarDay,
    _ check: inout VisitFormCheck
  ) -> InquiryTarget? {
    let measure = check.text(
      "measure-\(number)",
      line.measure,
      limit: 200,
      missing: Phrase("Write what is measured.", "Escribe qué se mide.")
    )
    let group = check.text(
      "group-\(number)",
      line.group,
      limit: 120,
      missing: Phrase(
        "Write for which students, such as “all” or “English learners”.",
        "Escribe para qué estudiantes, por ejemplo «todos» o «estudiantes de inglés»."
      )
    )
    let baseline = check.text("baseline-\(number)", line.baseline, limit: 60)
    let unit = TargetUnit(rawValue: line.unit)
    if unit == nil {
      check.refuse(
        "unit-\(number)",
        Phrase("Choose points, percent or students.", "Elige puntos, por ciento o estudiantes.")
      )
    }
    if !isAmount(line.amount) {
      check.refuse(
        "amount-\(number)",
        Phrase(
          "Enter a number above 0, such as 5 or 2.5.",
          "Escribe un número mayor que 0, por ejemplo 5 o 2.5."
        )
      )
    }
    let due = check.day(
      "due_on-\(number)",
      line.dueOn,
      missing: Phrase("Enter the day it is to be reached.", "Escribe el día para alcanzarla.")
    )
    guard let unit, let due else { return nil }
    return InquiryTarget(
      measure: measure,
      group: group,
      amount: line.amount,
      unit: unit,
      baseline: baseline,
      dueOn: due
    )
  }

  /// Digits with at most one dot or comma, above 0 and below a million.
  private static func isAmount(_ text: String) -> Bool {
    let plain = text.replacing(",", with: ".")
    guard plain.utf8.count <= 8, plain.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }),
      let value = Double(plain)
    else { return false }
    return value > 0 && value < 1_000_000
  }
}
