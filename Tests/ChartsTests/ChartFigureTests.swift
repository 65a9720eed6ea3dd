import Markup
import Testing

@testable import Charts

@Suite("Figures")
struct ChartFigureTests {
  private static func html(_ chart: any Chart, id: String = "f") -> String {
    ChartFigure(id: id, chart, words: Samples.words, csv: "/x.csv").html.string
  }

  @Test("every id stands once in a figure, and each figure has its own")
  func ids() {
    for chart in Samples.all {
      let ids = (Self.html(chart) + Self.html(chart, id: "g")).matches(of: /\sid="([^"]+)"/).map(\.output.1)

      #expect(Set(ids).count == ids.count)
    }
  }

  @Test("title and description are the words given, named by the drawing")
  func spoken() {
    let html = Self.html(Samples.run())

    #expect(
      html.contains("role=\"img\" aria-labelledby=\"f-w-t f-w-d\"><title id=\"f-w-t\">Run chart</title>")
    )
    #expect(html.contains("<desc id=\"f-n-d\">22 points, baseline median 38%,"))
  }

  @Test("no drawing adds words to its title and description, so none can speak of cause")
  func causes() {
    for chart in Samples.all {
      let html = Self.html(chart)
      let texts = html.matches(of: /<(?:title|desc) [^>]*>([^<]*)</).map { String($0.output.1) }

      #expect(texts.allSatisfy { $0 == Samples.words.title || $0 == Samples.words.description })
    }
  }

  @Test("no mark carries a style, a script or a focus of its own")
  func plain() {
    for chart in Samples.all {
      let html = Self.html(chart)

      #expect(!html.contains("style=") && !html.contains("<script") && !html.contains("focusable"))
      #expect(!html.contains("<text class=\"\""))
    }
  }

  @Test("text from people is escaped in drawing and table")
  func escaped() {
    let chart = TimeChart(
      .run,
      [TimePoint("<b>&", 3, exclusion: "<i>", remark: "\"q\"")],
      phases: [.init(start: 0, name: "<p>", short: "<p>")],
      goal: TimeGoal(5, label: "<g>"),
      events: [.init(at: 0, "<e>")],
      words: Samples.timeWords
    )
    let html = Self.html(chart)

    for tag in ["<b>", "<i>", "<p>&", "<g>", "<e>"] { #expect(!html.contains(tag)) }
    #expect(html.contains("&lt;b&gt;&amp;"))
  }

  @Test("the table, the file and the drawing hold the same values")
  func same() throws {
    let chart = Samples.run()
    let records = chart.table.records

    #expect(records.count == 23)
    #expect(records.dropFirst().compactMap { Double($0[1]) } == Samples.values)
    #expect(chart.facts.last?.value == 66 && Self.html(chart).contains(">66%</text>"))
  }

  @Test("a group that is withheld leaves neither size nor share anywhere")
  func withheld() {
    let html = Self.html(Samples.gap)
    let row = Samples.gap.table.records.last

    #expect(row == ["Asian", "", "Not shown", "", "", ""])
    #expect(html.contains("url(#f-w-h)") && html.contains("url(#f-n-h)"))
  }

  @Test("a figure stays under 20 KB a drawing")
  func small() {
    let chart = Samples.run((0..<40).map { Double($0 * 7 % 60) })
    for size in ChartSize.allCases {
      #expect(chart.drawing(size, id: "f", words: Samples.words).bytes.count < 20_000)
    }
  }
}
