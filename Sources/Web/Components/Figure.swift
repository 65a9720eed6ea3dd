package import Markup

/// A chart with its finding above it and its numbers below it.
package struct Figure: Sendable {
  /// The same numbers for those who would rather read or keep them.
  package struct Numbers: Sendable {
    let summary: String
    let table: DataTable
    let download: (label: String, link: Link)?

    /// Makes the part that opens, with the CSV beside it.
    package init(summary: String, table: DataTable, download: (label: String, link: Link)? = nil) {
      self.summary = summary
      self.table = table
      self.download = download
    }
  }

  let id: String
  let finding: String
  let measure: String
  let chart: SVG
  let notes: [String]
  let numbers: Numbers?

  /// Makes a figure; the finding is a sentence with numbers, the measure says what is counted, when and for
  /// whom.
  package init(
    id: String,
    finding: String,
    measure: String,
    chart: SVG,
    notes: [String] = [],
    numbers: Numbers? = nil
  ) {
    self.id = id
    self.finding = finding
    self.measure = measure
    self.chart = chart
    self.notes = notes
    self.numbers = numbers
  }

  /// The figure, named by its finding.
  package var html: HTML {
    """
    <figure class="figure" aria-labelledby="\(id)"><figcaption><p class="find" id="\(id)">\(finding)</p>\
    <p class="small">\(measure)</p></figcaption><div class="chart">\(chart)</div>\
    \(if: !notes.isEmpty, notesPart)\(numbers.map(numbersPart))</figure>
    """
  }

  private var notesPart: HTML {
    """
    <ol class="notes">\(each: notes.enumerated(), {
      "<li><i aria-hidden=\"true\">\($0.offset + 1)</i><span>\($0.element)</span></li>"
    })</ol>
    """
  }

  private func numbersPart(_ numbers: Numbers) -> HTML {
    """
    <div class="row">\(Details(numbers.summary, content: numbers.table.html).html)\
    \(numbers.download.map { "<a class=\"tap\" href=\"\($0.link)\" download>\($0.label)</a>" as HTML })</div>
    """
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "with notes and numbers",
      Figure(
        id: "ex-figure",
        finding: "Seen in 35% of visits, up from 24% in spring.",
        measure:
          "Share of visits in which students acted on feedback, 6 schools, Oct 5 to Nov 13, 2026, 234 visits",
        chart: Dumbbell(knowing: 84, doing: 35).html(title: "84% know it, 35% seen", id: "ex-dumbbell"),
        notes: ["Oct 5. Three rooms begin."],
        numbers: .init(
          summary: "Show the numbers",
          table: DataTable(
            id: "ex-figure-table",
            caption: "Share of visits",
            columns: [.init("Term"), .init("Seen", .number)],
            rows: [.init("Spring", ["24%"]), .init("Fall", ["35%"])]
          ),
          download: ("Download as CSV", "#")
        )
      ).html
    )
  ]
}
