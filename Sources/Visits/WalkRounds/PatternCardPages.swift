import Analytics
import Kernel
import Markup
import Web
import Practices

/// The page of a closed round.
enum PatternCardPages {
  static func show(_ call: Call, _ card: PatternCard) throws -> Reply {
    let heading = try WalkRoundPages.heading(call, card.round, finding: finding(call, card))
    return call.page(
      card.round.title,
      .visits,
      """
      \(heading)<div class="stack">
      \(Card(id: "pattern", title: call.say("How often it was seen", "Con qué frecuencia se vio"), content: """
        <ol class="patterns">\(each: card.lines, { line(call, $0) })</ol>
        """).html)
      \(breakdown(call, card))\(notes(call, card))</div>
      """
    )
  }

  private static func finding(_ call: Call, _ card: PatternCard) -> HTML? {
    guard let (most, least) = card.extremes, let high = most.whole.figure, let low = least.whole.figure else {
      return nil
    }
    let first = PatternText.rate(call, high.rate)
    guard most != least, high.rate != low.rate else {
      return HTML(
        text: call.say(
          "“\(most.lookFor.title)” was seen in \(first) of the looks where it could be.",
          "«\(most.lookFor.title)» se vio en \(first) de las miradas en que podía verse."
        )
      )
    }
    let last = PatternText.rate(call, low.rate)
    return HTML(
      text: call.say(
        "“\(most.lookFor.title)” was seen in \(first) of looks, “\(least.lookFor.title)” in \(last).",
        "«\(most.lookFor.title)» se vio en \(first) de las miradas; «\(least.lookFor.title)», en \(last)."
      )
    )
  }

  private static func line(_ call: Call, _ line: PatternCard.Line) -> HTML {
    guard let figure = line.whole.figure else {
      return """
        <li><h3>\(line.lookFor.title)</h3><p class="few">\(call.say(WalkRoundWords.withheldShort))</p>\
        <p class="small">\(call.say(WalkRoundWords.withheld))</p></li>
        """
    }
    return """
      <li><h3>\(line.lookFor.title)</h3><p class="rate">\(PatternText.rate(call, figure.rate))</p>\
      \(PatternText.bar(figure))<p class="small">\(PatternText.particulars(call, figure))</p></li>
      """
  }

  private static func breakdown(_ call: Call, _ card: PatternCard) -> HTML {
    guard card.round.level.bands.count > 1 else { return .empty }
    let title = call.say("By grade", "Por grado")
    guard !card.bands.isEmpty else {
      return Card(
        id: "by-grade",
        title: title,
        content: "<p class=\"small\">\(call.say(WalkRoundWords.withheld))</p>"
      ).html
    }
    return Card(
      id: "by-grade",
      title: title,
      content: DataTable(
        id: "by-grade-table",
        caption: call.say(
          "Share of looks in which it was seen, by grades",
          "Parte de las miradas en que se vio, por grados"
        ),
        columns: [.init(call.say("Look-for", "Aspecto"))] + card.bands.map { .init($0.label, .number) },
        rows: card.lines.map { line in
          .init(HTML(text: line.lookFor.title), card.bands.map { cell(call, line.bands[$0] ?? .withheld) })
        }
      ).html
    ).html
  }

  private static func cell(_ call: Call, _ content: Published<DoingFigure>) -> HTML {
    guard let figure = content.figure else { return HTML(text: call.say(WalkRoundWords.withheldShort)) }
    return "\(PatternText.rate(call, figure.rate)) <span class=\"small\">n = \(figure.count)</span>"
  }

  private static func notes(_ call: Call, _ card: PatternCard) -> HTML {
    """
    \(Notice(.readers, title: call.say("Everyone sees this same card", "Todos ven esta misma tarjeta"), call.say(
        """
        The school, its supervisor and the district read these figures and nothing finer. They were made once, at \
        closing, and rounded to 5%. It is a place to look, never a rating of anyone.
        """,
        """
        La escuela, su supervisor y el distrito leen estas cifras y nada más fino. Se hicieron una sola vez, al \
        cerrar, y se redondearon al 5 %. Es un lugar donde mirar, nunca una calificación de nadie.
        """)).html)
    """
  }
}

/// A published figure in words and as a line.
enum PatternText {
  static func rate(_ call: Call, _ rate: PublishedRate) -> String {
    switch rate {
    case .below(let bound):
      call.say("under \(bound.percent(.english))", "menos del \(bound.percent(.spanish))")
    case .percent(let value): value.percent(call.language)
    case .above(let bound): call.say("over \(bound.percent(.english))", "más del \(bound.percent(.spanish))")
    }
  }

  static func particulars(_ call: Call, _ figure: DoingFigure) -> String {
    let low = figure.interval.lowerPercent
    let high = figure.interval.upperPercent.percent(call.language)
    let expected =
      figure.notExpectedAbout == 0
      ? call.say("not expected then: fewer than 3", "no se esperaba: menos de 3")
      : call.say(
        "not expected then: about \(figure.notExpectedAbout)",
        "no se esperaba: cerca de \(figure.notExpectedAbout)"
      )
    return call.say(
      "n = \(figure.count) looks in \(figure.rooms) rooms; likely between \(low) and \(high); \(expected)",
      "n = \(figure.count) miradas en \(figure.rooms) salones; probablemente entre \(low) y \(high); \(expected)"
    )
  }

  /// From 0 to 100: the likely range as a band, the rate as a dot. The words beside it say the same.
  static func bar(_ figure: DoingFigure) -> SVG {
    let low = figure.interval.lowerPercent * 2 + 4
    let width = max(2, (figure.interval.upperPercent - figure.interval.lowerPercent) * 2)
    let dot = Int((figure.rate.nominalPercent * 2).rounded()) + 4
    return """
      <svg class="range" viewBox="0 0 208 16" aria-hidden="true"><path class="axis" d="M4 8h200"/>\
      <rect class="band" x="\(low)" y="5" width="\(width)" height="6" rx="3"/><circle class="dot" cx="\(dot)" cy="8" r="5"/></svg>
      """
  }
}
