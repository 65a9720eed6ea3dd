package import Analytics
package import Kernel

/// Whether a visit was useful and felt safe, as somebody said it, each from 1 (not at all) to 4 (very).
package struct VisitAnswer: Sendable, Hashable {
  package let wasUseful: Int
  package let feltSafe: Int

  /// Throws: `invalid` with every question that needs an answer.
  package init(useful: String, safe: String) throws(Failure) {
    var check = VisitFormCheck()
    wasUseful = Self.answer("was_useful", useful, &check)
    feltSafe = Self.answer("felt_safe", safe, &check)
    try check.finish()
  }

  /// From here on somebody counts as having said yes.
  package static let leastYes = 3

  private static func answer(_ field: String, _ text: String, _ check: inout VisitFormCheck) -> Int {
    guard let value = Int(text), (1...4).contains(value) else {
      check.refuse(field, Phrase("Choose one of the four answers.", "Elige una de las cuatro respuestas."))
      return 0
    }
    return value
  }
}

/// Answers of at least ten people, counted together once; nothing finer is kept.
package struct PooledVisitAnswers: Sendable, Hashable {
  package let side: AnswerSide
  package let frozenOn: CalendarDay
  package let people: Int
  /// How many said useful or very useful.
  package let useful: PublishedRate
  /// How many felt safe or very safe.
  package let safe: PublishedRate
}
