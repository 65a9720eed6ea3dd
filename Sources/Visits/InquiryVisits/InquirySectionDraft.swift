package import Kernel
package import Practices

/// The host's theory of action, once its form was found to be in order.
package struct TheoryDraft: Sendable, Hashable {
  package let theory: TheoryOfAction

  static let mostLetters = 500

  /// An empty part is allowed: a host saves what there is and comes back.
  ///
  /// Throws: `invalid` with every field that needs attention.
  package init(_ typed: TheoryOfAction) throws(Failure) {
    var check = VisitFormCheck()
    theory = TheoryOfAction(
      ifWe: check.text("theory_if", typed.ifWe, limit: Self.mostLetters),
      then: check.text("theory_then", typed.then, limit: Self.mostLetters),
      soThat: check.text("theory_so_that", typed.soThat, limit: Self.mostLetters)
    )
    try check.finish()
  }
}

/// One line of the look-fors' form, as it was typed.
package struct LookForLine: Sendable, Hashable {
  package var practice: String
  package var studentsWould: String

  package init(practice: String = "", studentsWould: String = "") {
    self.practice = practice
    self.studentsWould = studentsWould
  }

  var isEmpty: Bool { practice.isEmpty && studentsWould.isEmpty }
}

/// Two to five look-fors in their order, once their form was found to be in order.
package struct InquiryLookForDraft: Sendable, Hashable {
  package let lookFors: [(practice: FrameworkItemID, studentsWould: String)]

  package static let limits = 2...5

  /// Lines left empty are passed over; fields are numbered from 1.
  ///
  /// Throws: `invalid` with every field that needs attention.
  package init(_ lines: [LookForLine], offered: Set<FrameworkItemID>) throws(Failure) {
    var check = VisitFormCheck()
    var chosen: [(practice: FrameworkItemID, studentsWould: String)] = []
    for (number, line) in zip(1..., lines) where !line.isEmpty {
      let practice = FrameworkItemID(line.practice)
      if !offered.contains(practice) {
        check.refuse(
          "practice-\(number)",
          Phrase("Choose a practice of your framework.", "Elige una práctica de tu marco.")
        )
      } else if chosen.contains(where: { $0.practice == practice }) {
        check.refuse(
          "practice-\(number)",
          Phrase(
            "This practice is above already. Choose another.",
            "Esta práctica ya está arriba. Elige otra."
          )
        )
      }
      let words = check.text(
        "students-\(number)",
        line.studentsWould,
        limit: 500,
        missing: Phrase("Write what students would be doing.", "Escribe qué harían los estudiantes.")
      )
      chosen.append((practice, words))
    }
    if !Self.limits.contains(chosen.count) {
      check.refuse(
        "practice-1",
        Phrase("Choose two to five look-fors.", "Elige de dos a cinco aspectos por observar.")
      )
    }
    try check.finish()
    lookFors = chosen
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.lookFors.elementsEqual(right.lookFors, by: ==)
  }

  package func hash(into hasher: inout Hasher) {
    for lookFor in lookFors {
      hasher.combine(lookFor.practice)
      hasher.combine(lookFor.studentsWould)
    }
  }
}
