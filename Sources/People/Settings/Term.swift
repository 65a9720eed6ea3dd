package import Kernel
import Web

/// Marker for the identity of an academic session.
package enum AcademicSessionSubject {}
package typealias AcademicSessionID = Identifier<AcademicSessionSubject>

/// An academic session that pages call a term.
package struct Term: Sendable, Hashable {
  package let id: AcademicSessionID
  package var fields: TermFields
  /// Whether a roster keeps it; then only the day of freezing is ours to change.
  package let isFromRoster: Bool
}

/// What a term is made of.
package struct TermFields: Sendable, Hashable {
  package var title: String
  package var startsOn: CalendarDay
  package var endsOn: CalendarDay
  /// The day on which pooled self-reflections are counted, once.
  package var reflectionsFreezeOn: CalendarDay?

  /// A mark that changes with any field, for noticing that somebody else saved meanwhile.
  var mark: String { "\(title)|\(startsOn)|\(endsOn)|\(reflectionsFreezeOn.map(\.description) ?? "")" }
}

/// The form of a term, checked.
struct TermDraft {
  let fields: TermFields

  /// Shape: `kept` are the roster's fields, which the form does not change.
  ///
  /// Throws: `invalid` with every field that needs attention.
  init(_ form: Form, keeping kept: TermFields? = nil) throws(Failure) {
    var errors: [FieldError] = []
    let title = kept?.title ?? form["title"]
    if title.isEmpty || title.count > 120 {
      errors.append(
        FieldError("title", Phrase("Enter a name such as Fall 2026.", "Escribe un nombre como Otoño 2026."))
      )
    }
    let starts = kept?.startsOn ?? CalendarDay(form["starts_on"])
    if starts == nil {
      errors.append(FieldError("starts_on", Phrase("Enter the first day.", "Escribe el primer día.")))
    }
    let ends = kept?.endsOn ?? CalendarDay(form["ends_on"])
    if ends == nil {
      errors.append(FieldError("ends_on", Phrase("Enter the last day.", "Escribe el último día.")))
    }
    if let starts, let ends, ends < starts {
      errors.append(
        FieldError(
          "ends_on",
          Phrase("The last day is before the first.", "El último día es anterior al primero.")
        )
      )
    }
    let freeze = CalendarDay(form["freeze_on"])
    if freeze == nil, !form["freeze_on"].isEmpty {
      errors.append(
        FieldError("freeze_on", Phrase("Enter a day, or leave it empty.", "Escribe un día o déjalo vacío."))
      )
    }
    if let freeze, let starts, let ends, freeze < starts || freeze > ends {
      errors.append(
        FieldError("freeze_on", Phrase("Choose a day within the term.", "Elige un día dentro del período."))
      )
    }
    guard errors.isEmpty, let starts, let ends else { throw .invalid(errors) }
    fields = TermFields(title: title, startsOn: starts, endsOn: ends, reflectionsFreezeOn: freeze)
  }
}
