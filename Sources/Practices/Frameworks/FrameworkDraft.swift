import Kernel

/// A framework's own words as typed, checked.
struct FrameworkDraft: Sendable, Hashable {
  /// The first language first; its title is never empty.
  let texts: [ItemText]
  let type: String

  /// Reads a form with fields such as `title_en`.
  ///
  /// Throws: `invalid` with every field that needs attention.
  init(languages: [String], type: String, field: (String) -> String) throws(Failure) {
    var errors: [FieldError] = []
    texts = languages.map { language in
      ItemText(
        language: language,
        title: field("title_\(language)"),
        description: field("description_\(language)")
      )
    }
    self.type = type
    if texts[0].title.isEmpty {
      errors.append(
        FieldError(
          "title_\(languages[0])",
          Phrase("Enter the title of the framework.", "Escribe el título del marco.")
        )
      )
    }
    for text in texts {
      if text.title.count > 500 { errors.append(Self.tooLong("title_\(text.language)", 500)) }
      if text.description.count > 5_000 { errors.append(Self.tooLong("description_\(text.language)", 5_000)) }
    }
    if type.count > 200 { errors.append(Self.tooLong("type", 200)) }
    guard errors.isEmpty else { throw .invalid(errors) }
  }

  static func tooLong(_ field: String, _ limit: Int) -> FieldError {
    FieldError(
      field,
      Phrase("Shorten this to \(limit.description) letters.", "Acorta esto a \(limit.description) letras.")
    )
  }
}
