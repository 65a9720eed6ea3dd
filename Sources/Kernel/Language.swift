/// The languages the interface speaks.
package enum Language: String, Sendable, CaseIterable, Codable {
  case english = "en"
  case spanish = "es"
}

/// One sentence of the interface in both languages; English is the fallback of nothing, both are required.
package struct Phrase: Hashable, Sendable {
  package let english: String
  package let spanish: String

  package init(_ english: String, _ spanish: String) {
    self.english = english
    self.spanish = spanish
  }

  /// The phrase as spoken in `language`.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .english: english
    case .spanish: spanish
    }
  }
}
