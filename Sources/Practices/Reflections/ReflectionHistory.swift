import Kernel

/// One's own answers about one practice over the terms, oldest first.
struct ReflectionHistory: Sendable {
  let practice: FrameworkItemID
  let name: String
  let lang: String
  /// At most one a term.
  let answers: [PastReflection]

  func answer(in term: TermID) -> PastReflection? { answers.first { $0.term == term } }
}

/// One of one's own answers, with the version of the framework it was given in.
struct PastReflection: Sendable {
  let term: TermID
  let understanding: Int
  let step: Int
  /// Nothing while that version is the current one.
  let versionNumber: Int?
}

/// A term as the columns of one's own history name it.
struct ReflectionTerm: Sendable, Hashable {
  let id: TermID
  let title: String
}
