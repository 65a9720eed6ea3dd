package import Kernel
package import Markup
import Web

/// "What stands in the way": themes with counts, N and date, or the words for what is withheld.
package struct ReasonCard: Sendable {
  let reasons: PooledReasons?
  let language: Language
  /// Where one answers; nothing for those who are not asked.
  let ask: Link?
  let id: String
  /// Which heading it is on its page.
  let isSection: Bool

  package init(
    _ reasons: PooledReasons?,
    language: Language,
    ask: Link?,
    id: String = "reasons",
    isSection: Bool = false
  ) {
    self.reasons = reasons
    self.language = language
    self.ask = ask
    self.id = id
    self.isSection = isSection
  }

  /// The part of a page, as a card or as a section beside others.
  package var html: HTML {
    isSection
      ? "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\(content)</section>"
      : Card(id: id, title: title, content: content).html
  }

  /// Without its heading.
  package var content: HTML { "\(figures)\(answer)" }

  package var title: String { say("What stands in the way", "Qué lo impide") }

  private var figures: HTML {
    guard let reasons else {
      return """
        <p class="small">\(say(
          "Not enough answers yet. They are counted from ten new ones on, and never fewer.",
          "Aún no hay respuestas suficientes. Se cuentan desde diez nuevas, nunca menos."))</p>
        """
    }
    return """
      <dl class="facts">\(each: shown(reasons), { count in
        "<div><dt>\(count.theme.said(language))</dt><dd>\(words(count.range, of: reasons.answers))</dd></div>"
      })</dl><p class="small">\(particulars(reasons))</p>\(lines(reasons.lines))
      """
  }

  // What hardly anybody chose is left out below the first six; what is there adds up to all.
  private func shown(_ reasons: PooledReasons) -> [ReasonThemeCount] {
    reasons.themes.filter { $0.theme != .other || $0.range.upperBound > PooledReasons.few }
  }

  /// `7`, `fewer than 3`, `8 or more`, `4 to 6`.
  package func words(_ range: ClosedRange<Int>, of answers: Int) -> String {
    if range.count == 1 { return "\(range.lowerBound)" }
    if range.lowerBound == 0 {
      return say("fewer than \(range.upperBound + 1)", "menos de \(range.upperBound + 1)")
    }
    if range.upperBound == answers { return say("\(range.lowerBound) or more", "\(range.lowerBound) o más") }
    return say("\(range.lowerBound) to \(range.upperBound)", "de \(range.lowerBound) a \(range.upperBound)")
  }

  private func particulars(_ reasons: PooledReasons) -> String {
    let day = reasons.publishedOn
    let place =
      reasons.schools > 1 ? say(" at \(reasons.schools) schools", " en \(reasons.schools) escuelas") : ""
    return say(
      "\(reasons.answers) people answered\(place). \(reasons.termTitle), counted \(day.words(.english)).",
      "Respondieron \(reasons.answers) personas\(place). \(reasons.termTitle), contado el \(day.words(.spanish))."
    )
  }

  private func lines(_ lines: [ReasonLine]) -> HTML {
    guard !lines.isEmpty else { return .empty }
    return """
      \(Details(say("In people’s own words (\(lines.count))", "En sus propias palabras (\(lines.count))"), content: """
        <ul class="prose">\(each: lines, { line in
          "<li\(attribute: "lang", line.lang == language.rawValue ? nil : line.lang)>\(line.text)</li>"
        })</ul>
        """).html)
      """
  }

  private var answer: HTML {
    guard let ask else { return .empty }
    return """
      <p class="noprint">\(ButtonLink(say("Say what stands in the way", "Decir qué lo impide"), to: ask).html)</p>
      """
  }

  private func say(_ english: String, _ spanish: String) -> String { Phrase(english, spanish)(language) }
}
