import Kernel

/// What a person says of their own practice in one term; nobody else reads it.
package struct Reflection: Sendable, Hashable {
  package let practice: FrameworkItemID
  package let term: TermID
  package let termTitle: String
  /// From 1 to 4.
  package let understanding: Int
  /// Where I am: from 0, not yet, to 3.
  package let step: Int
  /// What I have seen students do.
  package let students: String
  package let lang: String
  package let version: Int
  /// The past version it was given in; nothing while that is the current one.
  package let frameworkVersion: FrameworkVersionID?
}

/// A reflection as typed, checked.
struct ReflectionDraft: Sendable, Hashable {
  let understanding: Int
  let step: Int
  let students: String

  init(understanding: Int, step: Int, students: String) {
    self.understanding = understanding
    self.step = step
    self.students = students
  }

  /// Throws: `invalid` with every field that needs attention.
  init(understanding: String, step: String, students: String, lastStep: Int = 3) throws(Failure) {
    var errors: [FieldError] = []
    let known = Int(understanding).flatMap { (1...4).contains($0) ? $0 : nil }
    let place = Int(step).flatMap { (0...lastStep).contains($0) ? $0 : nil }
    if known == nil {
      errors.append(
        FieldError(
          "understanding",
          Phrase("Choose how well you understand it.", "Elige qué tan bien la entiendes.")
        )
      )
    }
    if place == nil {
      errors.append(FieldError("step", Phrase("Choose where you are.", "Elige dónde estás.")))
    }
    if students.count > 2_000 { errors.append(FrameworkDraft.tooLong("students", 2_000)) }
    guard let known, let place, errors.isEmpty else { throw .invalid(errors) }
    self.init(understanding: known, step: place, students: students)
  }
}

/// One practice in a person's own list.
struct ReflectionLine: Sendable {
  let practice: PracticeSummary
  let isAnswered: Bool
}
