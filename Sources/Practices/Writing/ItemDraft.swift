import Kernel

/// An item of a framework as typed, checked.
struct ItemDraft: Sendable, Hashable {
  let code: String
  let practiceOf: PracticeOf?
  /// Only languages in which something is written; the first language first.
  let texts: [ItemText]

  /// Reads a form with fields such as `title_en`.
  ///
  /// Throws: `invalid` with every field that needs attention.
  init(kind: ItemKind, languages: [String], field: (String) -> String) throws(Failure) {
    var errors: [FieldError] = []
    code = field("code")
    if code.count > 40 { errors.append(FrameworkDraft.tooLong("code", 40)) }
    practiceOf = kind == .practice ? PracticeOf(rawValue: field("practice_of")) : nil
    if kind == .practice, practiceOf == nil {
      errors.append(
        FieldError("practice_of", Phrase("Choose whose practice it is.", "Elige de quién es la práctica."))
      )
    }
    let written = languages.map { Self.text($0, field) }
    for (index, text) in written.enumerated() {
      errors += Self.problems(text, kind: kind, isFirst: index == 0)
    }
    texts = written.filter { !$0.isBlank }
    guard errors.isEmpty else { throw .invalid(errors) }
  }

  private static func text(_ language: String, _ field: (String) -> String) -> ItemText {
    ItemText(
      language: language,
      title: field("title_\(language)"),
      statement: field("statement_\(language)"),
      description: field("description_\(language)"),
      why: field("why_\(language)"),
      students: field("students_\(language)")
    )
  }

  private static func problems(_ text: ItemText, kind: ItemKind, isFirst: Bool) -> [FieldError] {
    var errors: [FieldError] = []
    let needed = isFirst || !text.isBlank
    if needed, kind == .domain || kind == .practice, text.title.isEmpty {
      errors.append(FieldError("title_\(text.language)", Phrase("Enter a title.", "Escribe un título.")))
    }
    if needed, kind != .domain, text.statement.isEmpty {
      errors.append(
        FieldError(
          "statement_\(text.language)",
          Phrase("Say in one sentence what one would see.", "Di en una frase qué se vería.")
        )
      )
    }
    if text.title.count > 200 { errors.append(FrameworkDraft.tooLong("title_\(text.language)", 200)) }
    let long = [
      ("statement", text.statement), ("description", text.description), ("why", text.why),
      ("students", text.students),
    ]
    for (name, value) in long where value.count > 5_000 {
      errors.append(FrameworkDraft.tooLong("\(name)_\(text.language)", 5_000))
    }
    return errors
  }
}
