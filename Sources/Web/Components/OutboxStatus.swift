package import Markup

/// The line that says what waits on this phone; `outbox.js` fills it with these words.
package struct OutboxStatus: Sendable {
  /// The words, already in the reader's language; `{n}` stands for how many.
  package struct Words: Sendable {
    let empty: String
    let one: String
    let many: String
    let sending: String
    let signIn: String
    let returned: String
    let edit: String
    let discard: String

    /// Makes the words: "Nothing is waiting on this phone", "Saved on this phone, 1 waiting", "…, {n}
    /// waiting".
    package init(
      empty: String,
      one: String,
      many: String,
      sending: String,
      signIn: String,
      returned: String,
      edit: String,
      discard: String
    ) {
      self.empty = empty
      self.one = one
      self.many = many
      self.sending = sending
      self.signIn = signIn
      self.returned = returned
      self.edit = edit
      self.discard = discard
    }
  }

  let words: Words
  let signIn: Link

  /// Makes the line; the link is where to sign in when the session has ended meanwhile.
  package init(words: Words, signIn: Link) {
    self.words = words
    self.signIn = signIn
  }

  /// The line and, below it, notes that came back.
  package var html: HTML {
    """
    <div class="outbox" data-outbox-status data-empty="\(words.empty)" data-one="\(words.one)" \
    data-many="\(words.many)" data-sending="\(words.sending)" data-signin="\(words.signIn)" \
    data-returned="\(words.returned)" data-edit="\(words.edit)" data-discard="\(words.discard)">\
    <p role="status"><span data-outbox-text></span> \
    <a class="tap" href="\(signIn)" data-outbox-signin hidden>\(words.signIn)</a></p>\
    <ul data-outbox-returned hidden></ul></div>
    """
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "as the server sends it",
      OutboxStatus(
        words: .init(
          empty: "Nothing is waiting on this phone",
          one: "Saved on this phone, 1 waiting",
          many: "Saved on this phone, {n} waiting",
          sending: "Sending…",
          signIn: "Sign in to send",
          returned: "These came back",
          edit: "Put it right",
          discard: "Delete it"
        ),
        signIn: "/sign-in"
      ).html
    )
  ]
}
