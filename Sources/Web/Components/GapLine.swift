package import Markup

/// One place on the phone's list of the board: its name, the dumbbell, both figures and the gap.
package struct GapLine: Sendable {
  /// Which place it is, which decides how much weight it gets.
  package enum Place: String, Sendable {
    case own, district, other = "rest"
  }

  let name: String
  let reading: GapReading
  let words: GapCell.Words
  let place: Place
  let link: Link?

  /// Makes a line; lines of `.other` places show when the reader asks for all of them.
  package init(_ name: String, _ reading: GapReading, words: GapCell.Words, place: Place, link: Link? = nil) {
    self.name = name
    self.reading = reading
    self.words = words
    self.place = place
    self.link = link
  }

  /// The `li`.
  package var html: HTML {
    switch reading {
    case .shown(let knowing, let doing, _, _):
      line(
        GapReading.style(knowing: knowing, doing: doing),
        """
        \(Dumbbell(knowing: knowing.percent, doing: doing.percent).html)\(figures(knowing: knowing, doing: doing))\
        <span class=g aria-hidden=true>\(Self.signed(GapReading.gap(knowing, doing)))</span>
        """
      )
    case .half(let knowing, let doing, _):
      line(
        "half",
        "\(Dumbbell(knowing: knowing?.percent, doing: doing?.percent).html)\(figures(knowing: knowing, doing: doing))"
      )
    case .withheld(let reason): line("none", "<span class=fewt>\(reason)</span>")
    }
  }

  private static func signed(_ gap: Int) -> String { gap < 0 ? "−\(-gap)" : "\(gap)" }

  private func figures(knowing: GapReading.Share?, doing: GapReading.Share?) -> HTML {
    """
    <span class=n>\(doing.map { "<b>\($0.label)<u>\(words.seen), </u></b> " as HTML })\
    \(knowing.map { "\($0.label)<u>\(words.known)</u>" as HTML })</span>
    """
  }

  private func line(_ style: StaticString, _ content: HTML) -> HTML {
    let inside: HTML = "<span class=school>\(name)</span>\(content)"
    let shade = HTML(stringLiteral: style)
    guard let link else {
      return "<li class=\(place.rawValue)><div class=\"ln \(shade)\">\(inside)</div></li>"
    }
    return "<li class=\(place.rawValue)><a class=\"ln \(shade)\" href=\"\(link)\">\(inside)</a></li>"
  }
}
