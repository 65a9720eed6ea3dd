import Kernel
import Web

/// What the form of a framework shows: saved or typed words, and what needs attention.
struct FrameworkForm: Sendable {
  let framework: FrameworkLine?
  let id: FrameworkID
  let languages: [String]
  let saved: [ItemText]
  var version: Int
  var type: String
  var texts: [ItemText]
  var errors: [FieldError] = []
  /// Somebody else saved while this was being typed.
  var isConflict = false

  /// An empty form for a new framework.
  init(id: FrameworkID, language: String) {
    framework = nil
    self.id = id
    languages = [language] + Language.allCases.map(\.rawValue).filter { $0 != language }
    saved = []
    version = 0
    type = ""
    texts = languages.map { ItemText(language: $0) }
  }

  /// The form of a framework that is there.
  init(framework: FrameworkLine, texts: [ItemText]) {
    self.framework = framework
    id = framework.id
    languages = framework.languages
    version = framework.version
    type = framework.type
    saved = framework.languages.map { language in
      texts.first { $0.language == language } ?? ItemText(language: language)
    }
    self.texts = saved
  }

  /// The same form with what was typed.
  func typed(_ form: Form, _ errors: [FieldError], isConflict: Bool = false) -> FrameworkForm {
    var copy = self
    copy.type = form["type"]
    copy.texts = languages.map {
      ItemText(language: $0, title: form["title_\($0)"], description: form["description_\($0)"])
    }
    copy.errors = errors
    copy.isConflict = isConflict
    return copy
  }

  /// Whether what is saved already says what the draft says.
  func isSaved(_ draft: FrameworkDraft) -> Bool { type == draft.type && saved == draft.texts }
}
