import Kernel

/// Collects what needs attention while a form about a visit is read.
struct VisitFormCheck {
  private(set) var errors: [FieldError] = []

  mutating func refuse(_ field: String, _ phrase: Phrase) { errors.append(FieldError(field, phrase)) }

  /// Text of at most `limit` letters; with `missing`, it may not be empty.
  mutating func text(_ field: String, _ text: String, limit: Int, missing: Phrase? = nil) -> String {
    if let missing, text.isEmpty { refuse(field, missing) }
    // Databases count code points, of which one visible letter may have several.
    if text.unicodeScalars.count > limit {
      refuse(
        field,
        Phrase(
          "Shorten this to at most \(limit) letters. It has \(text.unicodeScalars.count).",
          "Acórtalo a \(limit) letras como máximo. Tiene \(text.unicodeScalars.count)."
        )
      )
    }
    return text
  }

  mutating func day(_ field: String, _ text: String, missing: Phrase) -> CalendarDay? {
    if let day = CalendarDay(text) { return day }
    refuse(field, missing)
    return nil
  }

  mutating func time(_ field: String, _ text: String, missing: Phrase) -> TimeOfDay? {
    if let time = TimeOfDay(text) { return time }
    refuse(field, missing)
    return nil
  }

  /// Throws: `invalid` when something needs attention.
  func finish() throws(Failure) {
    if !errors.isEmpty { throw .invalid(errors) }
  }
}
