package import Markup

/// A chart with its finding above it and its numbers below it, drawn for a laptop and for a phone.
package struct ChartFigure: Sendable {
  let id: String
  let chart: any Chart
  let words: ChartWords
  let csv: Link?
  let sizes: Sizes

  /// Which drawings the page carries; the stylesheet shows one of them.
  package enum Sizes: Sendable {
    /// The wide one, and on a phone the narrow one.
    case screen
    /// One for all places, such as a sheet or a wall.
    case only(ChartSize)
  }

  /// Makes a figure; the id must be the only one on the page.
  package init(
    id: String,
    _ chart: any Chart,
    words: ChartWords,
    csv: Link? = nil,
    sizes: Sizes = .screen
  ) {
    self.id = id
    self.chart = chart
    self.words = words
    self.csv = csv
    self.sizes = sizes
  }

  /// The figure, named by its finding.
  package var html: HTML {
    let notes = chart.notes
    return """
      <figure class="figure" aria-labelledby="\(id)"><figcaption><p class="find" id="\(id)">\(words.finding)</p>\
      <p class="small">\(words.measure)</p></figcaption>\(drawings)\
      \(if: !notes.isEmpty, "<ol class=\"notes\">\(each: notes, html(note:))</ol>")\
      \(if: !words.footnote.isEmpty, "<p class=\"small\">\(words.footnote)</p>")\(numbers)</figure>
      """
  }

  private var drawings: HTML {
    switch sizes {
    case .screen where !chart.hasNarrowDrawing:
      "<div class=\"chart\">\(chart.drawing(.wide, id: "\(id)-w", words: words))</div>"
    case .screen:
      """
      <div class="chart wide">\(chart.drawing(.wide, id: "\(id)-w", words: words))</div>\
      <div class="chart narrow">\(chart.drawing(.narrow, id: "\(id)-n", words: words))</div>
      """
    case .only(let size): "<div class=\"chart\">\(chart.drawing(size, id: "\(id)-o", words: words))</div>"
    }
  }

  private func html(note: ChartNote) -> HTML {
    switch note.mark {
    case .number(let number):
      "<li><i aria-hidden=\"true\">\(number)</i><span>\(note.text)</span></li>"
    case .diamond: "<li><i class=\"out\" aria-hidden=\"true\"></i><span>\(note.text)</span></li>"
    }
  }

  private var numbers: HTML {
    guard !words.showNumbers.isEmpty || csv != nil else { return .empty }
    return """
      <div class="row">\(if: !words.showNumbers.isEmpty, details)\
      \(csv.map { "<a class=\"tap\" href=\"\($0)\" download>\(words.download)</a>" as HTML })</div>
      """
  }

  private var details: HTML {
    """
    <details><summary>\(words.showNumbers)</summary><div class="inside">\
    \(chart.table.html(id: "\(id)-numbers"))</div></details>
    """
  }
}
