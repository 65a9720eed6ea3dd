import Analytics
import Kernel
import Markup
import Practices
import Web

/// A run of terms with its finding, its drawing, its numbers and what may be said of it.
struct TrendFigure: Sendable {
  let trend: Trend
  let words: BoardWords
  let place: String
  let practice: String
  var id = "trend"

  /// The figure; nothing before there are two terms to set beside each other.
  var html: HTML {
    guard trend.points.count > 1, !trend.isEmpty else { return .empty }
    let chart = TrendChart(trend: trend, words: words)
    return """
      <figure class="figure trend" aria-labelledby="\(id)"><figcaption><p class="find" id="\(id)">\(finding)</p>\
      <p class="small">\(measure)</p></figcaption>\(key)\
      <div class="chart wide">\(chart.svg(.wide, id: "\(id)-w", title: title, description: description))</div>\
      <div class="chart narrow">\(chart.svg(.narrow, id: "\(id)-n", title: title, description: description))</div>\
      <p class="small">\(caution)</p>\(table)</figure>
      """
  }

  /// What the first and the newest shown term say, without a word about why.
  var finding: String {
    let seen = trend.seen
    guard let last = seen.last, let now = last.cell.doing else { return words.notEnough }
    guard seen.count > 1, let first = seen.first, let then = first.cell.doing else {
      return words.say(
        "\(last.term.title): seen in \(words.share(now.rate)) of \(now.count.grouped()) visits.",
        "\(last.term.title): se vio en \(words.shareWithArticle(now.rate)) de \(now.count.grouped()) visitas."
      )
    }
    return words.say(
      "Seen in \(words.share(now.rate)) of visits in \(last.term.title), and in \(words.share(then.rate)) in \(first.term.title).",
      "Se vio en \(words.shareWithArticle(now.rate)) de las visitas en \(last.term.title) y en \(words.shareWithArticle(then.rate)) en \(first.term.title)."
    )
  }

  /// Whether a run as long as this can tell anything.
  var caution: String {
    let count = trend.seen.count
    guard count < Trend.fewestToTell else {
      return words.say(
        "\(count) terms. Terms differ by chance, too; look for a run, not for one step.",
        "\(count) períodos. También difieren por casualidad: busquen una serie, no un solo paso."
      )
    }
    return words.say(
      "Too early to tell a trend: \(count) \(count == 1 ? "term" : "terms") with figures, and a run says something from \(Trend.fewestToTell) on.",
      "Es pronto para hablar de tendencia: \(count) \(count == 1 ? "período" : "períodos") con datos; una serie dice algo desde \(Trend.fewestToTell)."
    )
  }

  private var title: String {
    words.say("\(practice), \(place), by term", "\(practice), \(place), por período")
  }

  private var measure: String {
    words.say(
      "\(practice), \(place). Closed rounds and pooled reflections only, as they were published; a gap is a term without a figure.",
      "\(practice), \(place). Solo rondas cerradas y reflexiones reunidas, como se publicaron; un hueco es un período sin dato."
    )
  }

  private var description: String {
    let missing = trend.points.count - trend.seen.count
    return words.say(
      "\(trend.points.count) terms, \(missing) of them without a figure of what was seen. \(finding) The table below has every number.",
      "\(trend.points.count) períodos, \(missing) de ellos sin dato de lo visto. \(finding) La tabla de abajo tiene cada número."
    )
  }

  private var key: HTML {
    """
    <ul class="trendkey small"><li><i class="dot"></i>\(words.say("seen, % of visits", "visto, % de visitas"))</li>\
    <li><i class="ring"></i>\(words.say("know it, % of teachers", "lo comprenden, % de docentes"))</li></ul>
    """
  }

  // MARK: - Numbers

  private var table: HTML {
    DataTable(
      id: "\(id)-numbers",
      caption: words.say("\(place), by term", "\(place), por período"),
      columns: [
        .init(words.say("Term", "Período")), .init(words.say("Seen", "Visto"), .number),
        .init(words.say("Visits", "Visitas"), .number), .init(words.say("Closed", "Cierre")),
        .init(words.say("Know it", "Lo comprenden"), .number),
        .init(words.say("Teachers", "Docentes"), .number),
        .init(words.say("Gap", "Brecha"), .number),
        .init(words.say("What can be said", "Qué se puede decir")),
      ],
      rows: trend.points.reversed().map { point in
        .init(
          HTML(text: point.term.title),
          ShareCells(words: words).row(point.cell, closed: closed(point.closed))
        )
      }
    ).html
  }

  private func closed(_ days: ClosedRange<CalendarDay>?) -> String {
    guard let days else { return "" }
    let (first, last) = (days.lowerBound, days.upperBound)
    if first == last { return words.say(first.words(.english), first.words(.spanish)) }
    return words.say(
      "\(first.words(.english)) to \(last.words(.english))",
      "\(first.words(.spanish)) a \(last.words(.spanish))"
    )
  }
}

/// A cell of the board as columns of a table, with ranges and numbers.
struct ShareCells: Sendable {
  let words: BoardWords

  /// Seen, visits, know it, teachers, gap and what can be said; with the days rounds closed when asked for.
  func row(_ cell: BoardCell, closed: String? = nil) -> [HTML] {
    let days: [HTML] = closed.map { [HTML(text: $0)] } ?? []
    guard !cell.isEmpty else {
      return ["—", ""] + days + ["—", "", "", HTML(text: words.notEnough)]
    }
    return [share(cell.doing), HTML(text: cell.doing?.count.grouped() ?? "")] + days + [
      share(cell.knowing), HTML(text: cell.knowing?.count.grouped() ?? ""),
      HTML(text: cell.gap.map(words.points) ?? ""),
      HTML(text: cell.gap.map(words.reading) ?? words.notEnough),
    ]
  }

  private func share(_ share: BoardShare?) -> HTML {
    guard let share else { return "—" }
    let range = words.say(
      "\(share.interval.lowerPercent) to \(share.interval.upperPercent.percent(.english))",
      "\(share.interval.lowerPercent) a \(share.interval.upperPercent.percent(.spanish))"
    )
    return "\(words.label(share.rate))% <span class=\"small\">(\(range))</span>"
  }
}
