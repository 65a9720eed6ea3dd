package import Kernel
package import Practices

/// What was typed into the form of a commitment, as it was typed.
package struct CommitmentForm: Sendable, Hashable {
  package var id = ""
  package var body = ""
  package var practice = ""
  package var owner = ""
  package var dueOn = ""
  package var state = CommitmentState.open.rawValue
  package var outcome = ""

  package init() {}

  /// A commitment as its own form shows it.
  package init(_ commitment: Commitment) {
    id = commitment.id.text
    body = commitment.body
    practice = commitment.practice?.text ?? ""
    owner = commitment.owner.text
    dueOn = commitment.dueOn.description
    state = commitment.state.rawValue
    outcome = commitment.outcome
  }
}

/// A commitment, once its form was found to be in order.
package struct CommitmentDraft: Sendable, Hashable {
  package let body: String
  package let practice: FrameworkItemID?
  package let owner: PersonID
  package let dueOn: CalendarDay
  package let state: CommitmentState
  package let outcome: String

  /// Throws: `invalid` with every field that needs attention.
  package init(
    _ form: CommitmentForm,
    practices: Set<FrameworkItemID>,
    owners: Set<PersonID>,
    earliest: CalendarDay
  ) throws(Failure) {
    var check = VisitFormCheck()
    body = check.text(
      "body",
      form.body,
      limit: 500,
      missing: Phrase("Write what you will do.", "Escribe qué harán.")
    )
    let practice = form.practice.isEmpty ? nil : FrameworkItemID(form.practice)
    if let practice, !practices.contains(practice) {
      check.refuse(
        "practice",
        Phrase("Choose a look-for of the visit, or none.", "Elige un aspecto de la visita, o ninguno.")
      )
    }
    owner = PersonID(form.owner)
    if !owners.contains(owner) {
      check.refuse("owner", Phrase("Choose who sees to it.", "Elige quién se encarga."))
    }
    let due = check.day(
      "due_on",
      form.dueOn,
      missing: Phrase("Enter the day by which it is done.", "Escribe el día para el que estará hecho.")
    )
    if let due, due < earliest {
      check.refuse("due_on", Phrase("Choose a day to come.", "Elige un día por venir."))
    }
    let state = CommitmentState(rawValue: form.state)
    if state == nil {
      check.refuse("state", Phrase("Choose what became of it.", "Elige qué pasó con esto."))
    }
    outcome = check.text(
      "outcome",
      form.outcome,
      limit: 500,
      missing: state == .open
        ? nil
        : Phrase("Write in a sentence what came of it.", "Escribe en una frase qué resultó.")
    )
    try check.finish()
    guard let due, let state else { throw .invalid(check.errors) }
    self.practice = practice
    dueOn = due
    self.state = state
  }
}
