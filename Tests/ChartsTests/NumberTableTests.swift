import Markup
import Testing

@testable import Charts

@Suite("Numbers behind a chart")
struct NumberTableTests {
  private let table = NumberTable(
    caption: "Share <by> day",
    columns: ["Day", "Share", "Note"],
    rows: [[.text("A & B"), .number("1.234,5", 1234.5), ""], [.text("C"), .text("No data")]]
  )

  @Test("people read the page's spelling, files keep digits with a point")
  func spellings() {
    #expect(table.records == [["Day", "Share", "Note"], ["A & B", "1234.5", ""], ["C", "No data", ""]])
    #expect(table.html(id: "t").string.contains("<td class=\"num\">1.234,5</td>"))
  }

  @Test("columns in which nothing stands are left out of both")
  func empty() {
    #expect(table.droppingEmptyColumns().columns == ["Day", "Share"])
    #expect(table.droppingEmptyColumns().records.allSatisfy { $0.count == 2 })
  }

  @Test("the table has a caption, scopes and escaped text")
  func html() {
    let html = table.html(id: "t").string

    #expect(html.contains("<caption id=\"t\">Share &lt;by&gt; day</caption>"))
    #expect(html.contains("<th scope=\"row\">A &amp; B</th>"))
    #expect(html.contains("<th scope=\"col\" class=\"num\">Share</th>"))
  }

  @Test("a blurred share is kept as words only")
  func blurred() {
    #expect(Share(97.5, label: "≥95")?.cell == .text("≥95"))
    #expect(Share(49, label: "49")?.cell == .number("49", 49))
    #expect(Share(.nan, label: "49") == nil)
  }
}
