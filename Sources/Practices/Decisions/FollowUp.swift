package import Kernel

/// Marker for the identity of a follow-up.
package enum FollowUpSubject {}
package typealias FollowUpID = Identifier<FollowUpSubject>

/// What a decision became when somebody looked again.
package enum DecisionOutcome: String, CaseIterable, Sendable, Hashable {
  case kept, changed, dropped

  package var label: Phrase {
    switch self {
    case .kept: Phrase("Kept as it was", "Se mantuvo")
    case .changed: Phrase("Changed", "Se cambió")
    case .dropped: Phrase("Dropped", "Se dejó")
    }
  }
}

/// One look at what came of a decision.
package struct FollowUp: Sendable, Hashable {
  package let id: FollowUpID
  package let decision: DecisionID
  package let lookedOn: CalendarDay
  package let outcome: DecisionOutcome
  package let statement: String
  package let lang: String
  /// Nothing when the person is no longer in the district's records.
  package let authorName: String?
  package let nextOn: CalendarDay?
}

/// A follow-up as typed, checked.
struct FollowUpDraft: Sendable, Hashable {
  let outcome: DecisionOutcome
  let statement: String
  let nextOn: CalendarDay?

  /// Throws: `invalid` with every field that needs attention.
  init(outcome: String, statement: String, nextOn: String, today: CalendarDay) throws(Failure) {
    var errors: [FieldError] = []
    let chosen = DecisionOutcome(rawValue: outcome)
    if chosen == nil {
      errors.append(
        FieldError("outcome", Phrase("Choose what became of it.", "Elige en qué quedó."))
      )
    }
    if statement.isEmpty {
      errors.append(FieldError("statement", Phrase("Write what came of it.", "Escribe qué resultó.")))
    }
    if statement.count > 500 { errors.append(FrameworkDraft.tooLong("statement", 500)) }
    let next = CalendarDay(nextOn)
    if !nextOn.isEmpty, next == nil || next.map({ $0 <= today }) ?? false {
      errors.append(
        FieldError(
          "next_on",
          Phrase("Enter a day after today, or none.", "Escribe un día después de hoy, o ninguno.")
        )
      )
    }
    guard let chosen, errors.isEmpty else { throw .invalid(errors) }
    self.outcome = chosen
    self.statement = statement
    self.nextOn = next
  }
}

/// One thing that happened to a decision.
struct DecisionEvent: Sendable, Hashable {
  let verb: String
  let day: CalendarDay
  let personName: String?
}

/// Everything the page of one decision shows.
struct DecisionStory: Sendable {
  let decision: Decision
  /// Newest first.
  let followUps: [FollowUp]
  /// Oldest first.
  let events: [DecisionEvent]
}
