/// What a person did that cannot be done, in a form that a page and the API can both show.
package enum Failure: Error, Equatable, Sendable {
  /// There is no such thing, or the person may not know that there is.
  case notFound
  /// The person may see it and may not do this.
  case forbidden(Phrase)
  /// One or more fields need attention.
  case invalid([FieldError])
  /// Someone else changed it first.
  case conflict(Phrase)
  /// The request is understood and cannot be done now; the phrase says what to do.
  case refused(Phrase)
  /// It was there and is no longer, e.g. a round that has closed.
  case gone(Phrase)
  /// Too many tries; wait this many seconds.
  case tooMany(retryAfterSeconds: Int)
}

/// One field of a form that needs attention, and what to do about it.
package struct FieldError: Error, Hashable, Sendable {
  package let field: String
  package let message: Phrase

  package init(_ field: String, _ message: Phrase) {
    self.field = field
    self.message = message
  }
}
