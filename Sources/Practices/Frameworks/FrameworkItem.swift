package import Kernel

/// Marker for the identity of a framework.
package enum FrameworkSubject {}
package typealias FrameworkID = Identifier<FrameworkSubject>
/// Marker for the identity of a version of a framework.
package enum FrameworkVersionSubject {}
package typealias FrameworkVersionID = Identifier<FrameworkVersionSubject>

/// What an item of a framework is.
package enum ItemKind: String, Sendable, CaseIterable, Codable {
  case domain, practice, step, indicator
  /// Anything of a framework that is no continuum of practice, such as a learning standard.
  case other

  /// What hangs under it; nothing hangs under an indicator, and the parts of other items come with their file.
  package var child: ItemKind? {
    switch self {
    case .domain: .practice
    case .practice: .step
    case .step: .indicator
    case .indicator, .other: nil
    }
  }

  /// What it hangs under; a domain hangs under the framework itself.
  package var parent: ItemKind? {
    switch self {
    case .domain: nil
    case .practice: .domain
    case .step: .practice
    case .indicator: .step
    case .other: .other
    }
  }
}

/// The words of an item in one language.
package struct ItemText: Sendable, Hashable {
  package var language: String
  package var title: String
  package var statement: String
  package var description: String
  package var why: String
  package var students: String

  package init(
    language: String,
    title: String = "",
    statement: String = "",
    description: String = "",
    why: String = "",
    students: String = ""
  ) {
    self.language = language
    self.title = title
    self.statement = statement
    self.description = description
    self.why = why
    self.students = students
  }

  /// What to call the item: its title, else its statement.
  package var name: String { title.isEmpty ? statement : title }

  /// Whether nothing is written in this language.
  package var isBlank: Bool { [title, statement, description, why, students].allSatisfy(\.isEmpty) }
}

/// An item with its words in every language it has.
package struct FrameworkItem: Sendable, Hashable {
  package let id: FrameworkItemID
  package let kind: ItemKind
  package let practiceOf: PracticeOf?
  package let code: String
  package let version: Int
  /// The framework's first language comes first.
  package let texts: [ItemText]

  package init(
    id: FrameworkItemID,
    kind: ItemKind,
    practiceOf: PracticeOf?,
    code: String,
    version: Int,
    texts: [ItemText]
  ) {
    self.id = id
    self.kind = kind
    self.practiceOf = practiceOf
    self.code = code
    self.version = version
    self.texts = texts
  }

  /// The words for a reader of `language`: that language, else the framework's first one.
  package func text(_ language: Language) -> ItemText {
    texts.first { $0.language == language.rawValue && !$0.isBlank } ?? texts.first
      ?? ItemText(language: language.rawValue)
  }

  /// The same item under another id.
  func named(_ id: FrameworkItemID) -> FrameworkItem {
    FrameworkItem(id: id, kind: kind, practiceOf: practiceOf, code: code, version: version, texts: texts)
  }

  /// The words in one language, empty when there are none.
  package func words(_ language: String) -> ItemText {
    texts.first { $0.language == language } ?? ItemText(language: language)
  }
}

/// An item with everything that hangs under it, in order.
package struct FrameworkNode: Sendable, Hashable {
  package let item: FrameworkItem
  package let children: [FrameworkNode]

  package init(item: FrameworkItem, children: [FrameworkNode]) {
    self.item = item
    self.children = children
  }
}

/// A framework as lists and headings name it.
package struct FrameworkLine: Sendable, Hashable {
  package let id: FrameworkID
  /// The version that is read or written: the current one, else the draft.
  package private(set) var current: FrameworkVersionID
  /// The version everybody meets.
  package let published: FrameworkVersionID
  /// Counts versions from 1.
  package let number: Int
  package let title: String
  package let description: String
  package let type: String
  /// The language it was first written in.
  package let language: String
  /// The language of the title and description shown.
  package let lang: String
  package let practices: Int
  package let items: Int
  package let version: Int
  package let purpose: FrameworkPurpose

  init(
    id: FrameworkID,
    published: FrameworkVersionID,
    number: Int,
    title: String,
    description: String,
    type: String,
    language: String,
    lang: String,
    practices: Int,
    items: Int,
    version: Int,
    purpose: FrameworkPurpose
  ) {
    self.id = id
    self.current = published
    self.published = published
    self.number = number
    self.title = title
    self.description = description
    self.type = type
    self.language = language
    self.lang = lang
    self.practices = practices
    self.items = items
    self.version = version
    self.purpose = purpose
  }

  /// Whether this line stands for the draft.
  package var isDraft: Bool { current != published }

  /// The same framework in another of its versions.
  package func reading(_ version: FrameworkVersionID) -> FrameworkLine {
    var copy = self
    copy.current = version
    return copy
  }

  /// Languages that are written side by side: the first one, then those of the interface.
  package var languages: [String] {
    [language] + Language.allCases.map(\.rawValue).filter { $0 != language }
  }
}
