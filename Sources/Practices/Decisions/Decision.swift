package import Kernel

/// Marker for the identity of a decision about a practice.
package enum DecisionSubject {}
package typealias DecisionID = Identifier<DecisionSubject>

/// One decision about what comes next for a practice: who sees to it, by when, and who is told.
package struct Decision: Sendable, Hashable {
  package let id: DecisionID
  package let practice: FrameworkItemID
  package let practiceName: String
  /// Nothing when it is about the whole district.
  package let school: SchoolID?
  package let schoolName: String?
  package let statement: String
  package let lang: String
  package let owner: PersonID
  package let ownerName: String
  package let told: String
  package let decidedOn: CalendarDay
  package let dueOn: CalendarDay
  package let doneOn: CalendarDay?
  /// What was stopped to make room; empty when nothing was.
  package let stopped: String
  /// The day to say what came of it.
  package let followUpOn: CalendarDay?
  /// What became of it at the last look.
  package let outcome: DecisionOutcome?
  package let version: Int

  /// Whether its day has passed and it is not done.
  package func isOverdue(on day: CalendarDay) -> Bool { doneOn == nil && outcome != .dropped && dueOn < day }

  /// Whether it is time to say what came of it.
  package func awaitsFollowUp(on day: CalendarDay) -> Bool { followUpOn.map { $0 <= day } ?? false }
}

/// A decision as typed, checked.
struct DecisionDraft: Sendable, Hashable {
  let statement: String
  let owner: PersonID
  let told: String
  let dueOn: CalendarDay
  let stopped: String
  let followUpOn: CalendarDay?

  /// Throws: `invalid` with every field that needs attention.
  init(
    statement: String,
    owner: String,
    told: String,
    dueOn: String,
    stopped: String,
    followUpOn: String,
    owners: Set<PersonID>
  ) throws(Failure) {
    var errors: [FieldError] = []
    let due = CalendarDay(dueOn)
    let person = PersonID(owner)
    if statement.isEmpty {
      errors.append(FieldError("statement", Phrase("Write what was decided.", "Escribe qué se decidió.")))
    }
    if statement.count > 500 { errors.append(FrameworkDraft.tooLong("statement", 500)) }
    if !owners.contains(person) {
      errors.append(FieldError("owner", Phrase("Choose who sees to it.", "Elige quién se encarga.")))
    }
    if told.count > 300 { errors.append(FrameworkDraft.tooLong("told", 300)) }
    if due == nil {
      errors.append(
        FieldError(
          "due_on",
          Phrase("Enter the day by which it is done.", "Escribe el día para el que estará hecho.")
        )
      )
    }
    if stopped.count > 300 { errors.append(FrameworkDraft.tooLong("stopped", 300)) }
    let followUp = CalendarDay(followUpOn)
    if !followUpOn.isEmpty, followUp == nil {
      errors.append(
        FieldError(
          "follow_up_on",
          Phrase("Enter the day to look again, or none.", "Escribe el día para volver a mirar, o ninguno.")
        )
      )
    }
    guard let due, errors.isEmpty else { throw .invalid(errors) }
    self.statement = statement
    self.owner = person
    self.told = told
    self.dueOn = due
    self.stopped = stopped
    self.followUpOn = followUp
  }
}

/// Somebody who can see to a decision.
struct DecisionOwner: Sendable, Hashable {
  let person: PersonID
  let name: String
}
