import Kernel
import Web

/// What the form of an item shows: saved or typed words, and what needs attention.
struct ItemForm: Sendable {
  let framework: FrameworkLine
  let kind: ItemKind
  let parent: FrameworkItem?
  let item: FrameworkItem?
  var id: FrameworkItemID
  var version: Int
  var code: String
  var practiceOf: String
  var texts: [ItemText]
  var errors: [FieldError] = []
  /// Somebody else saved while this was being typed.
  var isConflict = false

  init(framework: FrameworkLine, kind: ItemKind, parent: FrameworkItem?, item: FrameworkItem? = nil) {
    self.framework = framework
    self.kind = kind
    self.parent = parent
    self.item = item
    id = item?.id ?? FrameworkItemID("")
    version = item?.version ?? 0
    code = item?.code ?? ""
    practiceOf = item.map { ($0.practiceOf ?? .teacher).rawValue } ?? ""
    texts = framework.languages.map { item?.words($0) ?? ItemText(language: $0) }
  }

  /// The same form with what was typed; after a lost race it carries the version that is saved now.
  func typed(_ form: Form, _ errors: [FieldError], isConflict: Bool = false) -> ItemForm {
    var copy = self
    copy.code = form["code"]
    copy.practiceOf = form["practice_of"]
    copy.texts = framework.languages.map { language in
      ItemText(
        language: language,
        title: form["title_\(language)"],
        statement: form["statement_\(language)"],
        description: form["description_\(language)"],
        why: form["why_\(language)"],
        students: form["students_\(language)"]
      )
    }
    copy.errors = errors
    copy.isConflict = isConflict
    if isConflict { copy.version = item?.version ?? 0 }
    return copy
  }

  /// Whether the item already says what the draft says.
  func isSaved(_ draft: ItemDraft) -> Bool {
    guard let item else { return false }
    return item.code == draft.code && item.practiceOf == draft.practiceOf
      && framework.languages.allSatisfy { language in
        item.words(language) == draft.texts.first { $0.language == language } ?? ItemText(language: language)
      }
  }
}
