package import Kernel

/// Marker for the identity of a note in the principals' debrief.
package enum PrincipalsNoteSubject {}
package typealias PrincipalsNoteID = Identifier<PrincipalsNoteSubject>

/// What a principal wrote to the other principals of a visit; signed, because they talk to each other.
package struct PrincipalsNote: Sendable, Hashable {
  package let id: PrincipalsNoteID
  package let author: PersonID
  package let authorName: String
  package let body: String
  package let language: String
  package let version: Int
}

/// What was typed, in order.
package struct PrincipalsNoteDraft: Sendable, Hashable {
  package static let longest = 4_000
  package let body: String

  /// Throws: `invalid` with words about what to do.
  package init(_ text: String) throws(Failure) {
    let body = PlainLines.tidied(text)
    guard body.contains(where: \.isLetter) else {
      throw .invalid([FieldError("body", Phrase("Write a sentence first.", "Escribe primero una frase."))])
    }
    guard body.count <= Self.longest else {
      throw .invalid([
        FieldError(
          "body",
          Phrase(
            "This has \(body.count) letters; up to \(Self.longest) fit. Make two of it.",
            "Esto tiene \(body.count) letras; caben hasta \(Self.longest). Haz dos."
          )
        )
      ])
    }
    self.body = body
  }
}
