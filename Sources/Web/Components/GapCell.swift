package import Markup

/// One cell of the knowing-doing board: doing in bold, knowing beside it, the dumbbell, and how many each
/// rests on.
package struct GapCell: Sendable {
  /// The words that are read out with the figures, already in the reader's language.
  package struct Words: Sendable {
    let seen: String
    let known: String
    let aheadOfKnowing: String

    /// Makes the words: "% seen", "% know it", "bright spot".
    package init(seen: String, known: String, aheadOfKnowing: String) {
      self.seen = seen
      self.known = known
      self.aheadOfKnowing = aheadOfKnowing
    }
  }

  let reading: GapReading
  let words: Words
  let link: Link?

  /// Makes a cell, which leads somewhere only when the place may be opened by the reader.
  package init(_ reading: GapReading, words: Words, link: Link? = nil) {
    self.reading = reading
    self.words = words
    self.link = link
  }

  /// The `td`; attributes go without quotes where they may, and words for screen readers stand in the shortest
  /// element there is, because a board holds hundreds of these.
  package var html: HTML {
    switch reading {
    case .shown(let knowing, let doing, let counts, let change):
      cell(
        GapReading.style(knowing: knowing, doing: doing),
        """
        <b>\(doing.label)<u>\(words.seen), </u></b>\(change.map { "<em>\($0)</em>" as HTML })\
        <i>\(knowing.label)<u>\(words.known)\(if: GapReading.gap(knowing, doing) < 0, ", \(words.aheadOfKnowing)")</u></i>\
        \(Dumbbell(knowing: knowing.percent, doing: doing.percent).html)<small>\(counts)</small>
        """
      )
    case .half(let knowing, let doing, let counts):
      cell(
        "half",
        """
        <b>\(doing.map { "\($0.label)<u>\(words.seen), </u>" as HTML })</b>\
        <i>\(knowing.map { "\($0.label)<u>\(words.known)</u>" as HTML })</i>\
        \(Dumbbell(knowing: knowing?.percent, doing: doing?.percent).html)<small>\(counts)</small>
        """
      )
    case .withheld(let reason): "<td><div class=few>\(reason)</div></td>"
    }
  }

  private func cell(_ style: StaticString, _ content: HTML) -> HTML {
    let shade = HTML(stringLiteral: style)
    guard let link else { return "<td><div class=\(shade)>\(content)</div></td>" }
    return "<td><a class=\(shade) href=\"\(link)\">\(content)</a></td>"
  }
}
