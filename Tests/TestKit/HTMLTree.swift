/// One element of a page with what the checks ask of it.
struct HTMLElement {
  let name: String
  let attributes: [String: String]
  let line: Int
  /// Names of the elements it stands in, outermost first.
  let ancestors: [String]
  var children: [String] = []
  var hasWords = false
  var doubled: [String] = []

  subscript(_ attribute: String) -> String? { attributes[attribute] }

  var place: String { "line \(line), <\(name)\(attributes["id"].map { " id=\($0)" } ?? "")>" }

  var hasARIAName: Bool { !(self["aria-label"] ?? "").isEmpty || !(self["aria-labelledby"] ?? "").isEmpty }

  func isInside(_ name: String) -> Bool { ancestors.contains(name) }

  func ids(_ attribute: String) -> [String] {
    (attributes[attribute] ?? "").split(separator: " ").map(String.init)
  }

  var forbiddenAttributes: [String] {
    var problems = doubled.map { "\(place): the attribute \($0) is written twice" }
    for attribute in attributes.keys.sorted() {
      if attribute == "style" { problems.append("\(place): a style attribute") }
      if attribute.hasPrefix("on") { problems.append("\(place): the script attribute \(attribute)") }
    }
    if let tabindex = attributes["tabindex"], (Int(tabindex) ?? 1) > 0 {
      problems.append("\(place): a positive tabindex")
    }
    for attribute in ["href", "src", "action"]
    where (attributes[attribute] ?? "").lowercased().hasPrefix("javascript:") {
      problems.append("\(place): a script in \(attribute)")
    }
    return problems
  }
}

/// Follows the tags of a page and notes where they are not closed or not allowed.
struct HTMLTree {
  private(set) var elements: [HTMLElement] = []
  private(set) var problems: [String] = []
  private var open: [Int] = []

  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private static let blocks: Set = [
    "address", "article", "aside", "blockquote", "details", "dialog", "div", "dl", "fieldset", "figcaption",
    "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre",
    "section",
    "table", "ul",
  ]
  /// Elements that may hold words and other words' elements only.
  private static let holdsWordsOnly: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "b", "i", "em", "strong", "small", "label", "button",
    "pre",
  ]
  private static let interactive: Set = ["a", "button", "select", "textarea", "details", "label", "iframe"]
  private static let parents: [String: Set<String>] = [
    "li": ["ul", "ol", "menu"], "dt": ["dl", "div"], "dd": ["dl", "div"],
    "tr": ["thead", "tbody", "tfoot", "table"],
    "td": ["tr"], "th": ["tr"], "thead": ["table"], "tbody": ["table"], "tfoot": ["table"],
    "caption": ["table"],
    "legend": ["fieldset"], "figcaption": ["figure"], "summary": ["details"],
    "option": ["select", "optgroup", "datalist"],
    "body": ["html"], "head": ["html"],
  ]
  private static let onlyChildren: [String: Set<String>] = [
    "ul": ["li"], "ol": ["li"], "dl": ["dt", "dd", "div"], "tr": ["td", "th"], "thead": ["tr"],
    "tbody": ["tr"],
    "table": ["caption", "colgroup", "thead", "tbody", "tfoot"], "select": ["option", "optgroup", "hr"],
  ]

  mutating func take(_ token: HTMLToken) {
    switch token.kind {
    case .text(let text):
      if text.contains(where: { !$0.isWhitespace }) { takeWords(line: token.line) }
    case .start(let name, let attributes, let isSelfClosing):
      start(name, attributes, token, isSelfClosing: isSelfClosing)
    case .end(let name): end(name, line: token.line)
    }
  }

  mutating func finish() {
    for index in open.reversed() { problems.append("\(elements[index].place) is never closed") }
  }

  private mutating func takeWords(line: Int) {
    if let parent = open.last.map({ elements[$0].name }),
      ["ul", "ol", "table", "thead", "tbody", "tr", "select", "dl"].contains(parent)
    {
      problems.append("line \(line): words stand right inside <\(parent)>")
    }
    for index in open { elements[index].hasWords = true }
  }

  private mutating func start(
    _ name: String,
    _ attributes: [String: String],
    _ token: HTMLToken,
    isSelfClosing: Bool
  ) {
    let ancestors = open.map { elements[$0].name }
    var element = HTMLElement(name: name, attributes: attributes, line: token.line, ancestors: ancestors)
    element.doubled = token.doubled
    checkNesting(element)
    if let parent = open.last { elements[parent].children.append(name) }
    if name == "img", attributes["alt"]?.isEmpty == false {
      for index in open { elements[index].hasWords = true }
    }
    elements.append(element)
    let isForeign = name == "svg" || ancestors.contains("svg")
    if HTMLTree.void.contains(name) || (isSelfClosing && isForeign) { return }
    if isSelfClosing { problems.append("\(element.place): /> closes nothing in HTML") }
    open.append(elements.count - 1)
  }

  private mutating func end(_ name: String, line: Int) {
    if HTMLTree.void.contains(name) {
      problems.append("line \(line): </\(name)> closes an element that has no end")
      return
    }
    guard let position = open.lastIndex(where: { elements[$0].name == name }) else {
      problems.append("line \(line): </\(name)> closes nothing")
      return
    }
    for index in open[(position + 1)...].reversed() {
      problems.append("\(elements[index].place) is not closed before </\(name)> on line \(line)")
    }
    open.removeSubrange(position...)
  }

  private mutating func checkNesting(_ element: HTMLElement) {
    let parent = element.ancestors.last
    let place = element.place
    if element.isInside("svg") { return }
    if let allowed = HTMLTree.parents[element.name], !allowed.contains(parent ?? "") {
      problems.append(
        "\(place) stands in <\(parent ?? "nothing")> and not in <\(allowed.sorted().joined(separator: "> or <"))>"
      )
    }
    if let parent, let allowed = HTMLTree.onlyChildren[parent], !allowed.contains(element.name) {
      problems.append("\(place) stands right inside <\(parent)>")
    }
    if HTMLTree.blocks.contains(element.name),
      let outer = element.ancestors.last(where: { HTMLTree.holdsWordsOnly.contains($0) })
    {
      problems.append("\(place) is a block inside <\(outer)>")
    }
    if element.name == "form", element.isInside("form") {
      problems.append("\(place) is a form inside a form")
    }
    if HTMLTree.interactive.contains(element.name) || (element.name == "input" && element["type"] != "hidden")
    {
      checkInteractive(element)
    }
  }

  private mutating func checkInteractive(_ element: HTMLElement) {
    if let outer = element.ancestors.last(where: { $0 == "a" || $0 == "button" }) {
      problems.append("\(element.place) can be used and stands inside <\(outer)>")
    }
    if element.name == "label", element.isInside("label") {
      problems.append("\(element.place) is a label inside a label")
    }
  }
}
