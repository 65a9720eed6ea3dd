/// Checks a whole page for what browsers forgive in silence and people with assistive technology pay for.
package enum HTMLChecker {
  /// Everything wrong with the page, one sentence each with its line; empty when nothing is.
  package static func problems(in page: String) -> [String] {
    var tokenizer = HTMLTokenizer(page)
    let tokens = tokenizer.tokens()
    var tree = HTMLTree()
    for token in tokens { tree.take(token) }
    tree.finish()
    return tokenizer.problems + tree.problems + page.startProblems
      + idProblems(tree.elements) + labelProblems(tree.elements) + headingProblems(tree.elements)
      + elementProblems(tree.elements)
  }

  // MARK: - Ids and what points at them

  private static func idProblems(_ elements: [HTMLElement]) -> [String] {
    var seen: Set<String> = []
    var problems: [String] = []
    for element in elements {
      guard let id = element["id"] else { continue }
      if id.isEmpty || id.contains(where: \.isWhitespace) {
        problems.append("\(element.place): the id \"\(id)\" has a space or is empty")
      }
      if !seen.insert(id).inserted { problems.append("\(element.place): the id \"\(id)\" is used twice") }
    }
    for element in elements {
      for attribute in [
        "for", "aria-describedby", "aria-labelledby", "aria-controls", "aria-owns", "form", "list",
      ] {
        for target in element.ids(attribute) where !seen.contains(target) {
          problems.append("\(element.place): \(attribute) points at \"\(target)\", which is not on the page")
        }
      }
      if let link = element["href"], link.hasPrefix("#"), link.count > 1,
        !seen.contains(String(link.dropFirst()))
      {
        problems.append("\(element.place): the link \(link) leads nowhere on the page")
      }
    }
    return problems
  }

  // MARK: - Names of controls

  private static func labelProblems(_ elements: [HTMLElement]) -> [String] {
    let labelled = Set(elements.filter { $0.name == "label" }.compactMap { $0["for"] })
    return elements.compactMap { element in
      switch element.name {
      case "input", "select", "textarea", "progress", "meter":
        let type = element["type"] ?? "text"
        if ["hidden", "submit", "button", "reset", "image"].contains(type), element.name == "input" {
          return type == "hidden" || element["value"] != nil || element["alt"] != nil
            ? nil : "\(element.place): an input of type \(type) without words"
        }
        let isNamed =
          element["id"].map(labelled.contains) ?? false || element.isInside("label") || element.hasARIAName
        return isNamed ? nil : "\(element.place): this \(element.name) has no label"
      case "button", "a", "summary", "legend", "caption", "label":
        if element.name == "a" && element["href"] == nil { return nil }
        return element.hasWords || element.hasARIAName
          ? nil : "\(element.place): this \(element.name) has no words"
      case "fieldset":
        return element.children.first == "legend" || element.hasARIAName
          ? nil : "\(element.place): this fieldset has no legend first"
      default: return nil
      }
    }
  }

  // MARK: - Headings

  private static func headingProblems(_ elements: [HTMLElement]) -> [String] {
    var problems: [String] = []
    var last = 0
    let headings = elements.filter { ["h1", "h2", "h3", "h4", "h5", "h6"].contains($0.name) }
    let first = headings.filter { $0.name == "h1" }.count
    if first != 1 { problems.append("the page has \(first) h1 and needs exactly one") }
    for heading in headings {
      let level = Int(heading.name.dropFirst()) ?? 0
      if level > last + 1 { problems.append("\(heading.place): \(heading.name) follows h\(last)") }
      if !heading.hasWords { problems.append("\(heading.place): this \(heading.name) has no words") }
      last = level
    }
    return problems
  }

  // MARK: - One element at a time

  private static func elementProblems(_ elements: [HTMLElement]) -> [String] {
    elements.flatMap { element -> [String] in
      var problems = element.forbiddenAttributes
      switch element.name {
      case "html" where (element["lang"] ?? "").isEmpty: problems.append("the page has no lang")
      case "th" where !["col", "row", "colgroup", "rowgroup"].contains(element["scope"] ?? ""):
        problems.append("\(element.place): this th has no scope")
      case "table"
      where element["role"] != "presentation" && element.children.first != "caption" && !element.hasARIAName:
        problems.append("\(element.place): this table has no caption first")
      case "img" where element["alt"] == nil: problems.append("\(element.place): this img has no alt")
      case "svg" where !element.isInside("svg"):
        let isImage = element["role"] == "img" && (element.hasARIAName || element.children.contains("title"))
        if element["aria-hidden"] != "true" && !isImage {
          problems.append(
            "\(element.place): this svg is neither named (role=img and a title) nor aria-hidden"
          )
        }
      case "figure" where !element.children.contains("figcaption") && !element.hasARIAName:
        problems.append("\(element.place): this figure has no figcaption")
      case "script" where element["src"] == nil: problems.append("\(element.place): an inline script")
      case "style": problems.append("\(element.place): an inline style sheet")
      case "title" where !element.hasWords: problems.append("\(element.place): an empty title")
      case "nav" where !element.hasARIAName && elements.filter({ $0.name == "nav" }).count > 1:
        problems.append("\(element.place): one of several navs without a name")
      default: break
      }
      return problems
    }
  }
}

extension String {
  fileprivate var startProblems: [String] {
    var problems: [String] = []
    if !lowercased().hasPrefix("<!doctype html>") {
      problems.append("the page does not begin with <!doctype html>")
    }
    if !contains("<html") { problems.append("the page has no html element") }
    if !contains("<main") { problems.append("the page has no main") }
    if !contains("<title") { problems.append("the page has no title") }
    return problems
  }
}
