package import Kernel

/// One thing that was looked at: how it is, and what to do when it is not well.
package struct Finding: Sendable, Hashable {
  /// How well it is.
  package enum State: String, Sendable, Codable {
    case ok
    case attention
    case broken
  }

  package let key: String
  package let state: State
  package let what: Phrase
  /// Nothing when all is well.
  package let whatToDo: Phrase?

  package init(_ key: String, _ state: State, _ what: Phrase, whatToDo: Phrase? = nil) {
    self.key = key
    self.state = state
    self.what = what
    self.whatToDo = whatToDo
  }
}
