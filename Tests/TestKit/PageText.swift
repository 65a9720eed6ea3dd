/// What a page says, a line for each block of words, for snapshots that a person can read.
package enum PageText {
  private static let blocks: Set<String> = [
    "h1", "h2", "h3", "h4", "p", "li", "ul", "ol", "div", "tr", "table", "caption", "section", "dt", "dd",
    "figure", "figcaption", "nav", "form", "header", "footer", "main", "details", "summary", "label",
  ]

  /// The words inside `<main>`; cells of a row stand on one line with bars between them.
  package static func main(of page: String) -> String {
    var tokenizer = HTMLTokenizer(page)
    var lines: [String] = []
    var line = ""
    var (isMain, drawing) = (false, 0)
    func end() {
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty { lines.append(words) }
      line = ""
    }
    for token in tokenizer.tokens() {
      switch token.kind {
      case .start(let name, _, let isSelfClosing):
        if name == "main" { isMain = true }
        if name == "svg", !isSelfClosing { drawing += 1 }
        if blocks.contains(name) { end() }
        if name == "td" || name == "th", !line.isEmpty { line += " | " }
      case .end(let name):
        if name == "main" { isMain = false }
        if name == "svg" { drawing -= 1 }
        if blocks.contains(name) { end() }
      case .text(let text):
        if isMain, drawing == 0 { line += " " + text }
      }
    }
    end()
    return lines.map(decoded).joined(separator: "\n") + "\n"
  }

  private static func decoded(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}
