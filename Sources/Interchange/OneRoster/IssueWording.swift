internal import Kernel

/// The sentences for findings; `{name}` is replaced by the parameter of that name, `{column}` by the column.
enum IssueWording {
  /// The sentence for a finding in both languages.
  static func phrase(for issue: RowIssue) -> Phrase {
    let template =
      package[issue.code] ?? tables[issue.code] ?? rows[issue.code] ?? references[issue.code]
      ?? Phrase(issue.code.rawValue, issue.code.rawValue)
    var values = issue.parameters
    values["column"] = issue.column ?? ""
    return Phrase(fill(template.english, values), fill(template.spanish, values))
  }

  /// The codes that have a sentence, so that a test can find those without.
  static var worded: Set<IssueCode> {
    Set(package.keys).union(tables.keys).union(rows.keys).union(references.keys)
  }

  private static func fill(_ template: String, _ values: [String: String]) -> String {
    guard template.contains("{") else { return template }
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      text += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
