package import Kernel

/// Marker for the identity of an item of a framework: a domain, practice, step or indicator.
package enum FrameworkItemSubject {}
package typealias FrameworkItemID = Identifier<FrameworkItemSubject>
/// Marker for the identity of an academic session used as a term.
package enum TermSubject {}
package typealias TermID = Identifier<TermSubject>

/// Whose practice it is.
package enum PracticeOf: String, Sendable, CaseIterable {
  case teacher, leader, team
}

/// A practice in a few words, as boards, forms and lists name it.
package struct PracticeSummary: Sendable, Hashable {
  package let id: FrameworkItemID
  package let code: String
  package let title: String
  /// One line of what one would see.
  package let statement: String
  package let practiceOf: PracticeOf
  package let domain: String
  /// The language of the words, when it is not the one asked for.
  package let lang: String

  package init(
    id: FrameworkItemID,
    code: String,
    title: String,
    statement: String,
    practiceOf: PracticeOf,
    domain: String,
    lang: String
  ) {
    self.id = id
    self.code = code
    self.title = title
    self.statement = statement
    self.practiceOf = practiceOf
    self.domain = domain
    self.lang = lang
  }
}
