import Markup
import Testing

@Suite("HTML literals")
struct HTMLTests {
  @Test("text is escaped, literals and nested pieces are not")
  func escaping() {
    let name = "<Ana> & 'Ben' \"Cyd\""
    let inner: HTML = "<b>\(name)</b>"
    let page: HTML = "<p title=\"\(name.prefix(5))\">\(inner) \(-42) \(0)</p>"

    #expect(
      page.string
        == "<p title=\"&lt;Ana&gt;\"><b>&lt;Ana&gt; &amp; &#39;Ben&#39; &quot;Cyd&quot;</b> -42 0</p>"
    )
  }

  @Test("whole numbers have all their digits")
  func numbers() {
    let text: HTML = "\(10) \(909) \(-1_000) \(Int.max) \(Int.min)"

    #expect(text.string == "10 909 -1000 \(Int.max) \(Int.min)")
  }

  @Test("rows, conditions and optional pieces read as they are written")
  func control() {
    let nothing: HTML? = nil
    let page: HTML = """
      <ul>\(each: ["a", "<b"], { row in "<li>\(row)</li>" })</ul>\(if: false, "no")\(if: true, "yes \(1)")\(nothing)
      """

    #expect(page.string == "<ul><li>a</li><li>&lt;b</li></ul>yes 1")
  }

  @Test("attributes appear only when they have a value")
  func attributes() {
    let missing: String? = nil
    let page: HTML = """
      <input\(attribute: "id", "a\"b")\(attribute: "name", missing)\(attribute: "checked", if: true)\
      \(attribute: "disabled", if: false)\(attribute: "rows", 3)>
      """

    #expect(page.string == "<input id=\"a&quot;b\" checked rows=\"3\">")
  }

  @Test("pieces join in order, and a choice inside a literal is text")
  func joining() {
    let isOpen = HTML.empty.isEmpty
    let choice: HTML = "\(isOpen ? "a<b" : "c")"

    #expect(HTML(joining: ["<i>", choice, HTML(text: ">")]).string == "<i>a&lt;b&gt;")
    #expect(HTML.empty.isEmpty)
    #expect(HTML(trusted: "<br>").string == "<br>")
    #expect(HTML("<br>\(Int.min)").string == "<br>-9223372036854775808")
  }

  @Test("a link inside an attribute keeps its query, escaped")
  func links() {
    let link = Link("/d/\("a b")/board").adding(query: [("term", "2026 fall"), ("grade", nil), ("q", "a&b")])
    let page: HTML = "<a href=\"\(link)\">x</a>"

    #expect(page.string == "<a href=\"/d/a%20b/board?term=2026%20fall&amp;q=a%26b\">x</a>")
  }

  @Test("a table of 200 rows is made in a few milliseconds even without optimisation")
  func speed() {
    let names = (0..<200).map { "Teacher <\($0)>" }
    let clock = ContinuousClock()
    let table = { () -> HTML in
      """
      <table>\(each: names, { "<tr><td>\($0)</td><td>\(1)</td><td>\(2)</td><td>\($0)</td><td>x</td></tr>" })</table>
      """
    }

    let fastest = (0..<20).map { _ in clock.measure { _ = table() } }.min() ?? .zero

    #expect(fastest < .milliseconds(60))
    print("200 rows: \(fastest)")
  }
}
